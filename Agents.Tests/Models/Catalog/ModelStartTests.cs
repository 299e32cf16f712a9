using Agents.Tests.Models.Calls;
using NUnit.Framework;

namespace Agents.Tests.Models.Catalog;

/// <summary>What a bad setting of the models tells the person who starts the service.</summary>
internal sealed class ModelStartTests
{
    [TestCase("MODEL", "nonsuch", "MODEL is 'nonsuch'", "OPENAI_API_KEY")]
    [TestCase("OPENAI_BASE_URL", "nowhere", "OPENAI_BASE_URL is 'nowhere'", "https://api.openai.com/v1")]
    [TestCase("OPENAI_BASE_URL", "https://user:canary@x.example/v1", "OPENAI_BASE_URL holds a user or password (***)", "its own setting")]
    [TestCase("GEMINI_BASE_URL", "ftp://x", "GEMINI_BASE_URL is 'ftp://x'", "give an address")]
    [TestCase("LLM:HOST", "http://user:canary@x", "LLM:HOST is '***'", "http://127.0.0.1:1234/v1")]
    [TestCase("LLM:MODEL", "llama", "LLM:HOST is missing", "http://127.0.0.1:1234/v1")]
    [TestCase("Models:Providers:openai:BaseAddress", "http://x", "Models:Providers:openai has a name that is taken", "otherwise")]
    [TestCase("Models:Providers:mine:Server", "martian", "Models:Providers:mine:Server is 'martian'", "lmstudio")]
    [TestCase("Models:Providers:mine:ApiKey", "canary", "Models:Providers:mine:BaseAddress is missing", "address")]
    [TestCase("Byok:AllowedHosts:0", "https://x/", "Byok:AllowedHosts holds 'https://x/'", "host names")]
    [TestCase("Models:Catalog:0:Id", "m", "Models:Catalog:0:Provider is missing", "e.g. openai")]
    [TestCase("Models:Catalog:0:Capabilities:Tools", "perhaps", "Models:Catalog:0:Capabilities:Tools is 'perhaps'", "true or false")]
    [TestCase("Models:Catalog:0:Price:Input", "-1", "Models:Catalog:0:Price:Input is '-1'", "2.50")]
    [TestCase("Models:Catalog:0:Price:Output", "1", "Models:Catalog:0:Price:Input is missing", "million tokens")]
    [TestCase("Models:Catalog:0:Price:Input", "1", "Models:Catalog:0:Price:Output is missing", "million tokens")]
    [TestCase("Models:Catalog:0:Clocks:Idle", "120", "Models:Catalog:0:Clocks:Idle is '120'", "00:02:00")]
    [TestCase("Models:Clocks:Total", "soon", "Models:Clocks:Total is 'soon'", "00:02:00")]
    [TestCase("Models:Routes:a:Prefer", "luck", "Models:Routes:a:Prefer is 'luck'", "order or price")]
    [TestCase("Models:Routes:a:Needs:0", "luck", "Models:Routes:a:Needs holds 'luck'", "vision")]
    [TestCase("Models:Routes:a*b:0", "m", "Models:Routes:a*b has a * that is not at its end", "gpt-4o*")]
    [TestCase("Models:Calls:MaxTries", "many", "Models:Calls:MaxTries is 'many'", "whole number")]
    [TestCase("Models:Calls:MaxTries", "21", "MaxTries", "20")]
    public async Task Start_BadSetting_NamesKeyValueAndRemedy(string key, string value, string message, string remedy)
    {
        await using var lab = new ModelLab((key, value));

        var told = string.Join('\n', lab.StartMistakes());

        Assert.That(told, Does.Contain(message).And.Contain(remedy).And.Not.Contain("canary"));
    }

    [Test]
    public async Task Start_RoutesInACircle_Refused()
    {
        await using var lab = new ModelLab(("Models:Routes:a:0", "b"), ("Models:Routes:b:0", "c"), ("Models:Routes:c:0", "a"), ("Models:Routes:gpt-4o:0", "gpt-4o"));

        Assert.That(lab.StartMistakes().Count(mistake => mistake.Contains("leads back to itself", StringComparison.Ordinal)), Is.EqualTo(3), "a name that means the model of its name is no circle");
    }

    [Test]
    public async Task Start_ManyMistakes_AllAtOnceWithoutSecrets()
    {
        await using var lab = new ModelLab(
            ("MODEL", "nonsuch"), ("LLM:HOST", "::"), ("OPENAI_BASE_URL", "https://k:canary@x"), ("OPENAI_API_KEY", "canary-2"), ("GEMINI_BASE_URL", "?"),
            ("Models:Clocks:Idle", "x"), ("Models:Routes:r:Prefer", "x"), ("Models:Calls:MaxWait", "x"), ("Models:Catalog:0:Id", "m"));

        var told = string.Join('\n', lab.StartMistakes());

        foreach (var key in new[] { "LLM:HOST", "OPENAI_BASE_URL", "GEMINI_BASE_URL", "Models:Clocks:Idle", "Models:Routes:r:Prefer", "Models:Routes:r has no model", "Models:Calls:MaxWait", "Models:Catalog:0:Provider" })
        {
            Assert.That(told, Does.Contain(key));
        }

        Assert.That(told, Does.Not.Contain("canary"));
    }
}
