using System.Net;
using System.Net.Sockets;
using NUnit.Framework;

namespace Agents.Tests.Hosting;

[NonParallelizable]
internal sealed class StartRefusalTests
{
    private DirectoryInfo _root = null!;

    [SetUp]
    public void SetUp() => _root = Directory.CreateTempSubdirectory("agents-start-");

    [TearDown]
    public void TearDown() => _root.Delete(recursive: true);

    [TestCase("--HOST=0.0.0.0", "HOST is '0.0.0.0'")]
    [TestCase("--HOST=::", "HOST is '::'")]
    [TestCase("--HOST=*", "HOST is '*'")]
    [TestCase("--HOST=agents.example", "HOST is 'agents.example'")]
    [TestCase("--urls=http://127.0.0.1:0;http://+:0", "urls is '+'")]
    [TestCase("--urls=nonsense", "urls is no address")]
    [TestCase("--Kestrel:Endpoints:Open:Url=http://0.0.0.0:0", "Kestrel:Endpoints:Open:Url is '0.0.0.0'")]
    [TestCase("--PORT=70000", "PORT is '70000'")]
    [TestCase("--PORT=abc", "PORT is 'abc'")]
    [TestCase("--CORS_ORIGINS=*", "CORS_ORIGINS has '*'")]
    [TestCase("--CORS_ORIGINS=https://a.example/", "CORS_ORIGINS has 'https://a.example/'")]
    [TestCase("--Auth:Keys:0:Name=a", "Auth:Keys:0:Key is missing")]
    [TestCase("--Auth:Keys:0:Key=canary", "Auth:Keys:0:Name is missing")]
    [TestCase("--Limits:BodyBytes=1", "Limits:BodyBytes is '1': give a whole number from 1024 to 1073741824")]
    [TestCase("--Limits:BodyBytes=many", "Limits:BodyBytes is 'many'")]
    [TestCase("--Runs:MaxDuration=soon", "Runs:MaxDuration is 'soon': give a time span")]
    [TestCase("--Logging:LogLevel:Agents=loud", "Logging:LogLevel:Agents is 'loud': give one of Trace,")]
    [TestCase("--Logging:Console:LogLevel:Default=loud", "Logging:Console:LogLevel:Default is 'loud'")]
    [TestCase("--OTEL_EXPORTER_OTLP_ENDPOINT=collector", "OTEL_EXPORTER_OTLP_ENDPOINT is 'collector'")]
    [TestCase("--OTEL_EXPORTER_OTLP_ENDPOINT=http://me:canary@collector.example", "OTEL_EXPORTER_OTLP_ENDPOINT has a user name")]
    [TestCase("--DATA_DIR=/dev/null/x", "DATA_DIR")]
    public void Start_BadSetting_RefusedNamingIt(string argument, string message)
    {
        var (exitCode, error) = Start(argument);

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain(message).And.Not.Contain("canary").And.Not.Contain("   at "));
    }

    [Test]
    public void Start_SeveralMistakes_AllAtOnceWithoutSecrets()
    {
        var (exitCode, error) = Start(
            "--HOST=0.0.0.0",
            "--PORT=x",
            "--PASSWORD=change-me",
            "--Auth:Keys:0:Name=a",
            "--Auth:Keys:0:Key=canary",
            "--Auth:Keys:1:Name=a",
            "--Auth:Keys:1:Key=canary",
            "--Auth:Keys:1:TokensPerMinute=many",
            "--CORS_ORIGINS=null");

        Assert.That(exitCode, Is.Not.Zero);
        foreach (var expected in new[] { "PORT is 'x'", "PASSWORD is 'change-me'", "Auth:Keys:1:Name is 'a'", "Auth:Keys:1:Key equals", "TokensPerMinute is 'many'", "CORS_ORIGINS has 'null'" })
        {
            Assert.That(error, Does.Contain(expected));
        }

        Assert.That(error, Does.Not.Contain("canary"));
    }

    [Test]
    public void Start_MistakesInSeveralLayersAndOptions_AllAtOnce()
    {
        Write("resources/config.yaml", "Runs:\n  MaxSteps: lots\n  MaxConcurrent: 0\nPASSWORD: canary\n");
        Write(".env", "Limits__BodyBytes=1 MiB\n");

        var (exitCode, error) = Start(
            "--PORT=x",
            "--Scenes:MaxVoxels=-1",
            "--Scenes:MaxPromptBytes=0x",
            "--CORS_ORIGINS=null",
            "--MODEL=nonsense",
            "--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1",
            "--OTEL_EXPORTER_OTLP_PROTOCOL=smoke",
            "--OTEL_EXPORTER_OTLP_HEADERS=canary");

        Assert.That(exitCode, Is.Not.Zero);
        string[] expected =
        [
            "PORT is 'x'", "Scenes:MaxVoxels is '-1'", "Scenes:MaxPromptBytes is '0x'", "CORS_ORIGINS has 'null'", "MODEL is 'nonsense'",
            "Runs:MaxSteps is 'lots'", "Runs:MaxConcurrent is '0'", "Limits:BodyBytes is '1 MiB'",
            "OTEL_EXPORTER_OTLP_PROTOCOL is 'smoke'", "OTEL_EXPORTER_OTLP_HEADERS is not of the form",
        ];
        Assert.That(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(expected.Length), error);
        foreach (var reason in expected)
        {
            Assert.That(error, Does.Contain(reason));
        }

        Assert.That(error, Does.Not.Contain("canary").And.Not.Contain("   at "));
    }

    [Test]
    public void Start_FilesBroken_AllAtOnceWithPlaceWithoutValues()
    {
        Write("resources/config.yaml", "OPENAI_API_KEY: sk-canary: x\n");
        Write("resources/config.local.yaml", "A: [1\n");
        Write(".env", "A=1\nOPENAI_API_KEY=canary 'x\n");
        Write(".env.local", "nonsense canary\n");

        var (exitCode, error) = Start("--Logging:LogLevel:Default=loud");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(5), error);
        Assert.That(error, Does.Contain("config.yaml, line 1, column 26:").And.Contain("config.local.yaml, line 2, column 1:"));
        Assert.That(error, Does.Contain(".env, line 2, column 1:").And.Contain(".env.local, line 1, column 10:"));
        Assert.That(error, Does.Contain("LogLevel:Default is 'loud'").And.Not.Contain("canary").And.Not.Contain("   at "));
    }

    [Test]
    public void Start_PortTaken_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var (exitCode, error) = Start($"--PORT={((IPEndPoint)listener.LocalEndpoint).Port}");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("Set PORT to a free one"));
    }

    private void Write(string name, string text)
    {
        var file = new FileInfo(Path.Combine(_root.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    private (int ExitCode, string Error) Start(params string[] arguments)
    {
        var standardError = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            string[] all = [$"--ROOT_DIR={_root.FullName}", "--Logging:LogLevel:Default=None", .. arguments];
            var exitCode = (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [all])!;
            return (exitCode, error.ToString());
        }
        finally
        {
            Console.SetError(standardError);
        }
    }
}
