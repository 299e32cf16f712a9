using System.Net;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Agents.Tests.Hosting;

/// <summary>Checks that an answer is an error as the contract describes it.</summary>
internal static class Problems
{
    /// <summary>Status, code, all members, and the same id in header and body.</summary>
    public static async Task<JsonObject> ShouldBeProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(status), text);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), text);
        var problem = JsonNode.Parse(text)!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)problem["code"], Is.EqualTo(code));
            Assert.That((string?)problem["title"], Is.Not.Empty.And.Not.Null);
            Assert.That((string?)problem["detail"], Is.Not.Empty.And.Not.Null);
            Assert.That((string?)problem["traceId"], Is.EqualTo(response.Headers.GetValues("x-request-id").Single()));
        }

        return problem;
    }
}
