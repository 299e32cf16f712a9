using System.Net;
using System.Text.Json.Nodes;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Time;

internal sealed class ResolveRouteTests
{
    private ServiceFactory _service = null!;

    [OneTimeSetUp]
    public void Start() => _service = ServiceFactory.WithKeys();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Resolve_Interval_AnswersTheWholeContract()
    {
        var body = await GetAsync("phrase=this%20weekend&now=2026-10-21T09:12:00%2B02:00&timeZone=Europe/Zurich");

        Assert.That(body, Is.EqualTo(
            """{"start":"2026-10-24T00:00:00+02:00","end":"2026-10-26T00:00:00+01:00","grain":"interval","ambiguous":false,"alternatives":[],"nonexistent":false}"""));
    }

    [Test]
    public async Task Resolve_WallTimeTwice_NamesBothInstants()
    {
        var body = await GetAsync("phrase=02:30%20on%20Sunday&now=2026-10-21T09:12:00%2B02:00&timeZone=Europe/Zurich");

        Assert.That(body, Is.EqualTo(
            """{"start":"2026-10-25T02:30:00+02:00","end":null,"grain":"instant","ambiguous":true,"alternatives":[{"start":"2026-10-25T02:30:00+01:00","end":null}],"nonexistent":false}"""));
    }

    [TestCase("now=2026-10-21T23:12:00-05:00", "2026-10-22T00:00:00-05:00")]
    [TestCase("now=2026-10-21T23:12:00%2000:00", "2026-10-22T00:00:00+00:00")]
    [TestCase("now=2026-10-21T23:12:00Z&timeZone=Europe/London", "2026-10-23T00:00:00+01:00")]
    public async Task Resolve_Zone_IsTheNamedOneOrTheOffset(string query, string start)
    {
        var body = JsonNode.Parse(await GetAsync($"phrase=tomorrow&{query}"))!;

        Assert.That(body["start"]!.GetValue<string>(), Is.EqualTo(start));
    }

    [TestCase("phrase=tomorrow", "invalid_request", "now", HttpStatusCode.BadRequest)]
    [TestCase("phrase=tomorrow&now=yesterday", "invalid_request", "now", HttpStatusCode.BadRequest)]
    [TestCase("phrase=tomorrow&now=1815-10-21T09:12:00Z", "invalid_request", "now", HttpStatusCode.BadRequest)]
    [TestCase("phrase=tomorrow&now=2026-10-21T09:12:00Z&timeZone=Mars/Olympus", "invalid_request", "timeZone", HttpStatusCode.BadRequest)]
    [TestCase("now=2026-10-21T09:12:00Z", "invalid_request", "phrase", HttpStatusCode.BadRequest)]
    [TestCase("phrase=purple&now=2026-10-21T09:12:00Z", "unprocessable", "phrase", HttpStatusCode.UnprocessableEntity)]
    [TestCase("phrase=31%20November&now=2026-10-21T09:12:00Z", "unprocessable", "phrase", HttpStatusCode.UnprocessableEntity)]
    public async Task Resolve_NotUnderstood_SaysWhich(string query, string code, string field, HttpStatusCode status)
    {
        using var client = _service.CreateClient("key-a");
        using var response = await client.GetAsync($"/api/calendar/resolve?{query}");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That((problem["code"]!.GetValue<string>(), problem["field"]!.GetValue<string>()), Is.EqualTo((code, field)));
    }

    [Test]
    public async Task Resolve_LongPhrase_IsTooLarge()
    {
        using var client = _service.CreateClient("key-a");
        using var response = await client.GetAsync($"/api/calendar/resolve?phrase={new string('a', 301)}&now=2026-10-21T09:12:00Z");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Resolve_NoKey_IsUnauthenticated()
    {
        using var client = _service.CreateClient();
        using var response = await client.GetAsync("/api/calendar/resolve?phrase=tomorrow&now=2026-10-21T09:12:00Z");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private async Task<string> GetAsync(string query)
    {
        using var client = _service.CreateClient("key-a");
        using var response = await client.GetAsync($"/api/calendar/resolve?{query}");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await response.Content.ReadAsStringAsync();
    }
}
