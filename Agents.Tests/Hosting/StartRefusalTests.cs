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
    [TestCase("--Limits:BodyBytes=1", "BodyBytes")]
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
    public void Start_PortTaken_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var (exitCode, error) = Start($"--PORT={((IPEndPoint)listener.LocalEndpoint).Port}");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("Set PORT to a free one"));
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
