using Agents.Api.Hosting;
using Agents.Api.Hosting.Secrets;
using Agents.Core.Errors;
using Agents.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace Agents.Tests.Hosting.Secrets;

internal sealed class GoogleSecretsTests
{
    private FakeSecretManager _google = null!;
    private TemporaryFolder _root = null!;

    [SetUp]
    public async Task SetUp()
    {
        _root = new TemporaryFolder();
        _google = await FakeSecretManager.StartAsync();
    }

    [TearDown]
    public async Task TearDown()
    {
        await _google.DisposeAsync();
        _root.Dispose();
    }

    [Test]
    public void Layer_ProjectSet_AboveYamlBelowEnv()
    {
        Directory.CreateDirectory(Path.Combine(_root.Path, "resources"));
        Write("resources/config.yaml", "TEST_A: yaml\nTEST_B: yaml\nTEST_C: yaml\nSecrets: {Google: {Names: [TEST_A, TEST_B, 'Auth:Keys:0:Key']}}\n");
        Write(".env", "TEST_B=env\n");
        _google.Put("TEST_A", "google\n", checksum: "2652621818");
        _google.Put("TEST_B", "google");
        _google.Put("Auth__Keys__0__Key", "from google");

        var configuration = Build();

        Assert.That(configuration["TEST_A"], Is.EqualTo("google"), "the line end behind it is no part");
        Assert.That(configuration["TEST_B"], Is.EqualTo("env"));
        Assert.That(configuration["TEST_C"], Is.EqualTo("yaml"));
        Assert.That(configuration["Auth:Keys:0:Key"], Is.EqualTo("from google"));
        Assert.That(_google.Requests, Has.Count.EqualTo(3).And.All.EndsWith($" Bearer {FakeSecretManager.Token}"), "each once");
        Assert.That(_google.TokensGiven, Is.EqualTo(1));
    }

    [Test]
    public void Layer_NamesUnset_KnownSecretsFetchedMissingSkipped()
    {
        _google.Put("GEMINI_API_KEY", "AIza-test");

        var configuration = Build();

        Assert.That(configuration["GEMINI_API_KEY"], Is.EqualTo("AIza-test"));
        Assert.That(
            _google.Requests.Select(request => request.Split('/')[5]),
            Is.EquivalentTo(["OPENAI_API_KEY", "GEMINI_API_KEY", "GOOGLE_CLIENT_SECRET", "PASSWORD"]));
    }

    [Test]
    public void Layer_NoProject_NobodyAsked()
    {
        Build("--Secrets:Google:Project=");

        Assert.That(_google.Requests, Is.Empty);
        Assert.That(_google.TokensGiven, Is.Zero);
    }

    [TestCase(403, "denies the secret 'PASSWORD'", "secretAccessor")]
    [TestCase(401, "does not accept the credentials", "renew")]
    [TestCase(400, "does not give out the secret 'PASSWORD'", "latest version")]
    [TestCase(503, "with status 503", "try again")]
    [TestCase(302, "with status 302", "try again")]
    public void Layer_Refused_SaysWhatToChange(int status, string reason, string remedy)
    {
        _google.Put("OPENAI_API_KEY", "canary-value");
        _google.Put("PASSWORD", status, "canary-body");

        var reasons = Refusal();

        Assert.That(reasons, Has.Count.EqualTo(1));
        Assert.That(reasons[0], Does.Contain(reason).And.Contain(remedy).And.Contain("test-project").And.Not.Contain("canary"));
    }

    [Test]
    public void Layer_SeveralDenied_AllNamed()
    {
        _google.Put("PASSWORD", 403, "{}");
        _google.Put("OPENAI_API_KEY", 403, "{}");

        Assert.That(Refusal(), Has.Count.EqualTo(2).And.Some.Contains("'PASSWORD'").And.Some.Contains("'OPENAI_API_KEY'"));
    }

    [TestCase("<html>canary</html>")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("""{"payload":{}}""")]
    [TestCase("""{"payload":{"data":"canary!"}}""")]
    [TestCase("""{"payload":{"data":"Y2FuYXJ5","dataCrc32c":"1"}}""")]
    [TestCase("""{"payload":{"data":"//8="}}""", Description = "no UTF-8")]
    public void Layer_AnswerUnusable_Refused(string body)
    {
        _google.Put("PASSWORD", 200, body);

        Assert.That(Refusal().Single(), Does.Contain("something else than the secret 'PASSWORD'").And.Not.Contain("canary"));
    }

    [Test]
    public void Layer_AnswerTooLarge_Refused()
    {
        _google.Put("PASSWORD", new string('x', 300_000));

        Assert.That(Refusal().Single(), Does.Contain("Google Secret Manager"));
    }

    [Test]
    public void Layer_TokenRefused_CredentialsNamed()
    {
        _google.TokenStatus = 400;

        Assert.That(Refusal().Single(), Does.Contain("account.json").And.Contain("Secrets:Google:CredentialsFile").And.Not.Contain("canary"));
    }

    [TestCase("not JSON canary")]
    [TestCase("""{"type":"service_account","client_email":"a@b.c","private_key":"canary"}""")]
    [TestCase("""{"type":"nonsense"}""")]
    [TestCase("{}")]
    public void Layer_CredentialsBroken_Refused(string text)
    {
        Write("broken.json", text);

        Assert.That(Refusal("--Secrets:Google:CredentialsFile=broken.json").Single(), Does.Contain("broken.json' give no access").And.Not.Contain("canary"));
    }

    [Test]
    public async Task Layer_Unreachable_Refused()
    {
        var gone = await FakeSecretManager.StartAsync();
        var address = gone.Address;
        await gone.DisposeAsync();

        Assert.That(Refusal($"--Secrets:Google:BaseAddress={address}").Single(), Does.Contain("cannot be reached"));
    }

    [Test]
    public void Layer_SettingsWrong_AllNamedNobodyAsked()
    {
        var reasons = Refusal(
            "--Secrets:Google:Project=a/b",
            "--Secrets:Google:BaseAddress=http://secrets.example",
            "--Secrets:Google:Names:0=A B",
            "--Secrets:Google:CredentialsFile=missing.json");

        Assert.That(reasons, Has.Count.EqualTo(4));
        Assert.That(reasons[0], Does.StartWith("Secrets:Google:Project is 'a/b'"));
        Assert.That(reasons[1], Does.StartWith("Secrets:Google:BaseAddress is 'http://secrets.example'"));
        Assert.That(reasons[2], Does.StartWith("Secrets:Google:Names:0 is 'A B'"));
        Assert.That(reasons[3], Does.Contain("missing.json"));
        Assert.That(_google.TokensGiven, Is.Zero);
    }

    [Test]
    public async Task ReadAsync_NoAnswer_EndsAfterTwentySeconds()
    {
        var clock = new ManualTimeProvider();
        _google.Gate = new Gate();
        var options = new GoogleSecretsOptions
        {
            Project = "test-project",
            BaseAddress = new Uri(_google.Address),
            CredentialsFile = _google.CredentialsFile,
            SecretIds = new Dictionary<string, string> { ["PASSWORD"] = "PASSWORD" },
        };

        var reading = new GoogleSecretStore(options, clock).ReadAsync();
        await _google.Gate.Reached;
        clock.Advance(TimeSpan.FromSeconds(19.9));
        Assert.That(reading.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(0.1));

        await Assert.ThatAsync(() => reading, Throws.TypeOf<StartException>().With.Message.Contains("within 20 seconds"));
        _google.Gate.Open();
    }

    private ConfigurationManager Build(params string[] arguments)
    {
        string[] all =
        [
            $"--ROOT_DIR={_root.Path}",
            "--Secrets:Google:Project=test-project",
            $"--Secrets:Google:BaseAddress={_google.Address}",
            $"--Secrets:Google:CredentialsFile={_google.CredentialsFile}",
            .. arguments,
        ];
        var builder = WebApplication.CreateEmptyBuilder(ServiceConfiguration.HostOptions(all));
        builder.AddServiceConfiguration(all);
        return builder.Configuration;
    }

    private IReadOnlyList<string> Refusal(params string[] arguments)
    {
        var exception = Assert.Catch(() => Build(arguments))!;
        return StartRefusal.Explain(exception)!;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_root.Path, name), text);
}
