using Agents.Core.Models.OpenAI;
using NUnit.Framework;

namespace Agents.Tests.Models.OpenAI;

internal sealed class OpenAICapabilitiesTests
{
    [TestCase("https://api.openai.com/v1", "openai")]
    [TestCase("https://api.groq.com/openai/v1", "groq")]
    [TestCase("https://openrouter.ai/api/v1", "OpenRouter")]
    [TestCase("https://api.deepseek.com", "deepseek")]
    [TestCase("http://localhost:1234/v1", "lmstudio")]
    [TestCase("http://127.0.0.1:11434/v1", "ollama")]
    [TestCase("http://192.168.0.7:8080/v1", "llamacpp")]
    [TestCase("http://gpu:8000/v1", "vllm")]
    [TestCase("https://models.example.com/v1", "compatible")]
    public void For_AnAddress_IsTheServersOwn(string address, string name) =>
        Assert.That(OpenAICapabilities.For(new Uri(address), "m"), Is.EqualTo(OpenAICapabilities.Named(name, "m")).And.Not.Null);

    [TestCase("gpt-4o", false)]
    [TestCase("gpt-4.1-mini", false)]
    [TestCase("gpt-5-chat-latest", false)]
    [TestCase("omni-moderation-latest", false)]
    [TestCase("o1", true)]
    [TestCase("o3-mini", true)]
    [TestCase("o4-mini", true)]
    [TestCase("gpt-5.1", true)]
    [TestCase("ft:o4-mini-2025-04-16:org::id", true)]
    public void For_OpenAI_KnowsItsModels(string model, bool reasons) =>
        Assert.That(OpenAICapabilities.For(OpenAIOptions.DefaultBaseAddress, model).Reasoning, Is.EqualTo(reasons));

    [Test]
    public void Named_ByANameNobodyHas_IsNull() => Assert.That(OpenAICapabilities.Named("nobody", "m"), Is.Null);
}
