using Agents.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace Agents.Tests.Hosting;

internal sealed class ServiceConfigurationTests
{
    private DirectoryInfo _root = null!;

    [SetUp]
    public void SetUp() => _root = Directory.CreateTempSubdirectory("agents-config-");

    [TearDown]
    public void TearDown()
    {
        _root.Delete(recursive: true);
        Environment.SetEnvironmentVariable("TEST_LAYER", null);
        Environment.SetEnvironmentVariable("APP_ENV", null);
    }

    [Test]
    public void Layers_EachKeyInSeveral_LaterWins()
    {
        Write(".env", "TEST_LAYER=env\nTEST_B=env\nTEST_C=env\nTEST_D=\"with # and = signs\"\nAuth__Keys__0__Name=from-file\n");
        Write(".env.local", "TEST_LAYER=local\nTEST_B=local\n");
        Environment.SetEnvironmentVariable("TEST_LAYER", "environment");

        var layered = Build();
        var withCommandLine = Build("--TEST_LAYER=line");

        Assert.That(withCommandLine["TEST_LAYER"], Is.EqualTo("line"));
        Assert.That(layered["TEST_LAYER"], Is.EqualTo("environment"));
        Assert.That(layered["TEST_B"], Is.EqualTo("local"));
        Assert.That(layered["TEST_C"], Is.EqualTo("env"));
        Assert.That(layered["TEST_D"], Is.EqualTo("with # and = signs"));
        Assert.That(layered["Auth:Keys:0:Name"], Is.EqualTo("from-file"));
        Assert.That(layered["Logging:LogLevel:Default"], Is.EqualTo("Information"), "appsettings.json is read");
    }

    [Test]
    public void Yaml_BothFiles_BetweenAppSettingsAndEnv()
    {
        Write("resources/config.yaml", "Logging: {LogLevel: {Microsoft.AspNetCore: Error}}\nTEST_A: base\nTEST_B: base\nTEST_C: base\n");
        Write("resources/config.staging.yaml", "TEST_B: staging\nTEST_C: staging\nTEST_A: null\n");
        Write("resources/config.other.yaml", "TEST_B: other\n");
        Write(".env", "TEST_C=env\n");

        var configuration = Build("--APP_ENV=staging");

        Assert.That(configuration["Logging:LogLevel:Microsoft.AspNetCore"], Is.EqualTo("Error"), "over appsettings.json");
        Assert.That(configuration["TEST_A"], Is.EqualTo("base"), "null is absent");
        Assert.That(configuration["TEST_B"], Is.EqualTo("staging"));
        Assert.That(configuration["TEST_C"], Is.EqualTo("env"));
    }

    [Test]
    public void Yaml_AppEnvInIt_Taken()
    {
        Write("resources/config.yaml", "APP_ENV: staging\n");

        Assert.That(ServiceConfiguration.HostOptions([$"--ROOT_DIR={_root.FullName}"]).EnvironmentName, Is.EqualTo("staging"));
    }

    [Test]
    public void Resources_UnderRootElseNextToTheBinaries()
    {
        Assert.That(ServicePaths.FindResources(_root.FullName, "/binaries"), Is.EqualTo("/binaries/resources"));

        _root.CreateSubdirectory("resources");
        Assert.That(ServicePaths.FindResources(_root.FullName, "/binaries"), Is.EqualTo(Path.Combine(_root.FullName, "resources")));
        Assert.That(File.Exists(Path.Combine(AppContext.BaseDirectory, "resources", "config.yaml")), "the committed file lies next to the binaries");
    }

    [Test]
    public void Yaml_CommittedFile_SetsNothing()
    {
        Assert.That(YamlSettings.Read(Path.Combine(AppContext.BaseDirectory, "resources", "config.yaml")), Is.Empty);
    }

    [Test]
    public void EnvFile_Read_ProcessEnvironmentUntouched()
    {
        Write(".env", "TEST_ONLY_IN_FILE=1\n");

        Assert.That(Build()["TEST_ONLY_IN_FILE"], Is.EqualTo("1"));
        Assert.That(Environment.GetEnvironmentVariable("TEST_ONLY_IN_FILE"), Is.Null);
    }

    [Test]
    public void AppEnv_Unset_Local()
    {
        Assert.That(ServiceConfiguration.HostOptions([$"--ROOT_DIR={_root.FullName}"]).EnvironmentName, Is.EqualTo("local"));
    }

    [Test]
    public void AppEnv_InEnvFileOrEnvironment_Taken()
    {
        Write(".env", "APP_ENV=staging\n");
        Assert.That(ServiceConfiguration.HostOptions([$"--ROOT_DIR={_root.FullName}"]).EnvironmentName, Is.EqualTo("staging"));

        Environment.SetEnvironmentVariable("APP_ENV", "production");
        Assert.That(ServiceConfiguration.HostOptions([$"--ROOT_DIR={_root.FullName}"]).EnvironmentName, Is.EqualTo("production"));
    }

    [Test]
    public void Root_SolutionAboveEitherFolder_FoundElseContentRoot()
    {
        var deep = _root.CreateSubdirectory("a/b/c");
        var elsewhere = _root.CreateSubdirectory("x");
        Assert.That(ServicePaths.FindRoot(deep.FullName, elsewhere.FullName), Is.EqualTo(deep.FullName));

        File.WriteAllText(Path.Combine(_root.FullName, "a", "Agents.sln"), string.Empty);
        Assert.That(ServicePaths.FindRoot(deep.FullName, elsewhere.FullName), Is.EqualTo(Path.Combine(_root.FullName, "a")));
        Assert.That(ServicePaths.FindRoot(elsewhere.FullName, deep.FullName), Is.EqualTo(Path.Combine(_root.FullName, "a")));
    }

    [TestCase("", "http://127.0.0.1:5080")]
    [TestCase("--HOST=localhost --PORT=81", "http://localhost:81")]
    [TestCase("--HOST=::1", "http://[::1]:5080")]
    [TestCase("--HOST=localhost --PORT=81 --urls=http://127.0.0.1:82", "http://127.0.0.1:82")]
    public void Urls_HostPortAndUrls_LastOneWins(string arguments, string urls)
    {
        var options = Options(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That(options.Urls, Is.EqualTo(urls));
    }

    [Test]
    public void DataDirectory_RelativeOrAbsolute_FromTheRoot()
    {
        Assert.That(Options().DataDirectory, Is.EqualTo(Path.Combine(_root.FullName, "data")));
        Assert.That(Options("--DATA_DIR=other/place").DataDirectory, Is.EqualTo(Path.Combine(_root.FullName, "other", "place")));
        Assert.That(Options("--DATA_DIR=/absolute").DataDirectory, Is.EqualTo(Path.GetFullPath("/absolute")));
    }

    private ServiceOptions Options(params string[] arguments)
    {
        var options = new ServiceOptions();
        new ServiceOptionsSetup(Build(arguments)).Configure(options);
        return options;
    }

    private ConfigurationManager Build(params string[] arguments)
    {
        string[] all = [$"--ROOT_DIR={_root.FullName}", .. arguments];
        var builder = WebApplication.CreateEmptyBuilder(ServiceConfiguration.HostOptions(all));
        builder.AddServiceConfiguration(all);
        return builder.Configuration;
    }

    private void Write(string name, string text)
    {
        var file = new FileInfo(Path.Combine(_root.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
