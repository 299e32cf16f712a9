using System.Net;
using System.Text.Json.Nodes;
using Agents.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Agents.Tests.Hosting;

internal sealed class ServicePagesTests
{
    [Test]
    public async Task Health_Started_LiveAndReady()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();

        Assert.That(await client.GetStringAsync("/health/live"), Is.EqualTo("""{"status":"healthy","checks":{}}"""));
        Assert.That(await client.GetStringAsync("/health/ready"), Is.EqualTo("""{"status":"healthy","checks":{"database":"healthy"}}"""));
    }

    [Test]
    public async Task Health_DatabaseGone_LiveButNotReady()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        await service.Services.GetRequiredService<SqliteDatabase>().DisposeAsync();

        using var live = await client.GetAsync("/health/live");
        using var ready = await client.GetAsync("/health/ready");

        Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task Root_Browser_PageWithSwaggerAndSample()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();

        using var response = await client.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(page, Does.Contain("href=\"/swagger\"").And.Contain("curl -N -X POST http://localhost/api/generate"));
    }

    [Test]
    public async Task OpenApi_EveryOperation_DescribedWithItsProblems()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();

        var document = JsonNode.Parse(await client.GetStringAsync("/swagger/v1/swagger.json"))!;
        var operation = document["paths"]!["/api/admin/keys"]!["get"]!;

        Assert.That((string?)operation["summary"], Is.Not.Empty.And.Not.Null);
        Assert.That(operation["responses"]!["401"]!["content"]!["application/problem+json"], Is.Not.Null);
        Assert.That(operation["security"]!.ToJsonString(), Is.EqualTo("""[{"administrator":[]}]"""));
        Assert.That(document["servers"], Is.Null, "addresses are relative to where the document came from");
    }

    [Test]
    public async Task Data_RelativeFolder_UnderTheRoot()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        await client.GetStringAsync("/health/ready");

        Assert.That(File.Exists(Path.Combine(service.Root, "data", "agents.db")), Is.True);
    }
}
