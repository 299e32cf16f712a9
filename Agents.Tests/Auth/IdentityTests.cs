using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Agents.Core.Errors;
using Agents.Core.Identity;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Auth;

internal sealed class IdentityTests
{
    [TestCase("Authorization", "Bearer key-a", "key:a")]
    [TestCase("Authorization", "bearer  key-b ", "key:b")]
    [TestCase("x-api-key", "key-b", "key:b")]
    public async Task Caller_KnownKey_IsItsName(string header, string value, string caller)
    {
        await using var service = ServiceFactory.WithKeys();

        using var response = await SendAsync(service, "/test/caller", (header, value));

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(caller));
    }

    [TestCase("Authorization", "Bearer key-c")]
    [TestCase("Authorization", "Bearer ")]
    [TestCase("Authorization", "Bearer key-a key-b")]
    [TestCase("Authorization", "Basic a2V5LWE6")]
    [TestCase("x-api-key", "KEY-A")]
    [TestCase("x-other", "key-a")]
    public async Task Caller_WrongOrNoKey_Unauthenticated(string header, string value)
    {
        await using var service = ServiceFactory.WithKeys();

        using var response = await SendAsync(service, "/test/caller", (header, value));

        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, ErrorCodes.Unauthenticated);
        Assert.That(response.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
    }

    [TestCase("x-other", "")]
    [TestCase("Authorization", "Bearer whatever")]
    [TestCase("x-api-key", "whatever")]
    public async Task Caller_NoKeysConfigured_LocalUserWhateverIsSent(string header, string value)
    {
        await using var service = new ServiceFactory();

        using var response = await SendAsync(service, "/test/caller", (header, value));

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("local"));
    }

    [Test]
    public async Task Caller_NoKeysConfiguredFromAnotherMachine_Forbidden()
    {
        await using var service = new ServiceFactory { RemoteAddress = IPAddress.Parse("192.0.2.7") };

        using var response = await SendAsync(service, "/test/caller");

        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, ErrorCodes.Forbidden);
    }

    [Test]
    public async Task Caller_KeyFromAnotherMachineUnderAnyHost_Known()
    {
        await using var service = ServiceFactory.WithKeys();
        service.RemoteAddress = IPAddress.Parse("192.0.2.7");

        using var response = await SendAsync(service, "http://agents.example/test/caller", ("x-api-key", "key-a"), ("Origin", "https://other.example"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/")]
    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    [TestCase("/swagger/v1/swagger.json")]
    [TestCase("/swagger/index.html")]
    public async Task OpenRoute_WithoutKey_Answers(string path)
    {
        await using var service = ServiceFactory.WithKeys();

        using var response = await SendAsync(service, path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("admin", "s3cret:ü", HttpStatusCode.OK)]
    [TestCase("admin", "wrong", HttpStatusCode.Unauthorized)]
    [TestCase("root", "s3cret:ü", HttpStatusCode.Unauthorized)]
    [TestCase(null, null, HttpStatusCode.Unauthorized)]
    public async Task AdminKeys_NameAndPassword_OnlyTheRightOnes(string? username, string? password, HttpStatusCode status)
    {
        await using var service = ServiceFactory.WithKeys(("USERNAME", "admin"), ("PASSWORD", "s3cret:ü"));

        using var response = await SendAsync(service, "/api/admin/keys", username is null ? ("x-api-key", "key-a") : Basic(username, password!));

        Assert.That(response.StatusCode, Is.EqualTo(status));
        if (status == HttpStatusCode.Unauthorized)
        {
            await response.ShouldBeProblemAsync(status, ErrorCodes.Unauthenticated);
            Assert.That(response.Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("Basic"));
        }
    }

    [TestCase("")]
    [TestCase("anything")]
    public async Task AdminKeys_NoPasswordConfigured_ForbiddenForAll(string password)
    {
        await using var service = new ServiceFactory(("USERNAME", "admin"), ("PASSWORD", ""));

        using var response = await SendAsync(service, "/api/admin/keys", Basic("admin", password));

        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, ErrorCodes.Forbidden);
        Assert.That(response.Headers.WwwAuthenticate, Is.Empty);
    }

    [Test]
    public async Task AdminKeys_Administrator_NamesPrefixesAndLimits()
    {
        await using var service = ServiceFactory.WithKeys(
            ("PASSWORD", "p"),
            ("Auth:Keys:2:Name", "long"),
            ("Auth:Keys:2:Key", "abcdefghijklm"),
            ("Auth:Keys:2:RequestsPerMinute", "60"),
            ("Auth:Keys:2:TokensPerMinute", "100000"),
            ("Auth:Keys:2:Credits", "0"));

        using var response = await SendAsync(service, "/api/admin/keys", Basic("admin", "p"));

        Assert.That(
            await response.Content.ReadAsStringAsync(),
            Is.EqualTo("""[{"name":"a"},{"name":"b"},{"name":"long","prefix":"abcd","requestsPerMinute":60,"tokensPerMinute":100000,"credits":0}]"""));
    }

    [Test]
    public async Task Administrator_OnACallersRoute_IsNoCaller()
    {
        await using var service = ServiceFactory.WithKeys(("USERNAME", "admin"), ("PASSWORD", "p"));

        using var response = await SendAsync(service, "/test/caller", Basic("admin", "p"));

        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, ErrorCodes.Unauthenticated);
    }

    [Test]
    public async Task Secrets_WhateverIsAsked_InNoLogAndNoAnswer()
    {
        const string Canary = "canary-0123456789";
        await using var service = ServiceFactory.WithKeys(
            ("Auth:Keys:2:Name", "c"),
            ("Auth:Keys:2:Key", Canary),
            ("PASSWORD", Canary),
            ("Logging:LogLevel:Default", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"));
        (string, string)[] credentials = [("Authorization", $"Bearer {Canary}"), ("x-api-key", Canary), ("Authorization", $"Bearer {Canary}-wrong"), Basic("admin", Canary), Basic(Canary, "wrong")];

        foreach (var path in new[] { "/test/caller", "/test/fail", "/api/admin/keys", "/nothing", "/" })
        {
            foreach (var credential in credentials)
            {
                using var response = await SendAsync(service, path, credential);
                Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain(Canary));
                Assert.That(response.Headers.ToString(), Does.Not.Contain(Canary));
            }
        }

        Assert.That(service.Logs.Lines, Is.Not.Empty);
        Assert.That(service.Logs.Lines.Where(line => line.Contains(Canary, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Secret_PrintedOrSerialised_ThreeStars()
    {
        var options = new ServiceKeyOptions { Name = "a", Key = new Secret("canary") };

        Assert.That($"{options.Key}", Is.EqualTo("***"));
        Assert.That(JsonSerializer.Serialize(options), Does.Contain("***").And.Not.Contain("canary"));
        Assert.That(options.Key.Reveal(), Is.EqualTo("canary"));
    }

    private static (string Name, string Value) Basic(string username, string password) =>
        ("Authorization", new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"))).ToString());

    private static async Task<HttpResponseMessage> SendAsync(ServiceFactory service, string path, params (string Name, string Value)[] headers)
    {
        var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }
}
