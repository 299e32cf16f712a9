using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Agents.Tests.Wires;

/// <summary>Requests of the scene routes as clients send them.</summary>
internal static class SceneHttp
{
    public const string Document = "application/json";
    public const string Lines = "application/x-ndjson";
    public const string Sse = "text/event-stream";

    /// <summary>Sends a body; the answer is there with its headers, the body streams.</summary>
    public static async Task<HttpResponseMessage> SendJsonAsync(
        this HttpClient client, string path, string json, string accept = Document, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public static async Task<HttpResponseMessage> GetStreamAsync(
        this HttpClient client, string path, string accept, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Reads the answer as one JSON document.</summary>
    public static async Task<JsonObject> ReadDocumentAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.InRange(200, 201), text);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Reads the answer as lines of JSON, each ended by LF; pings are left out.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ReadLinesAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(200), text);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(Lines));
        Assert.That(text, Does.EndWith("\n").And.Not.Contain("\r"));
        return [.. text[..^1].Split('\n').Select(line => JsonNode.Parse(line)!.AsObject()).Where(line => !line.ContainsKey("ping"))];
    }

    /// <summary>The scene that lines make of the one that was sent.</summary>
    public static JsonArray Apply(this IReadOnlyList<JsonObject> lines, JsonNode? sent = null)
    {
        var root = new JsonObject { ["scene"] = sent?.DeepClone() ?? new JsonObject { ["voxels"] = new JsonArray() } };
        var voxels = root["scene"]!["voxels"]!.AsArray();
        foreach (var line in lines)
        {
            foreach (var voxel in line["voxels"]?.AsArray() ?? [])
            {
                voxels.Add(voxel!.DeepClone());
            }

            if (line["patch"] is JsonArray patch)
            {
                JsonPatch.Apply(root, patch);
            }
        }

        return voxels;
    }

    public static string RunIdOf(this HttpResponseMessage response) => response.Headers.GetValues("X-Run-Id").Single();

    /// <summary>The AG-UI body for a prompt.</summary>
    public static string AgUiBody(string prompt, string state = "{}", string forwardedProps = "{}") => $$"""
        {"threadId":"thread-1","runId":"run-1","messages":[{"id":"1","role":"user","content":"{{prompt}}"}],
         "tools":[],"context":[],"state":{{state}},"forwardedProps":{{forwardedProps}}}
        """;
}
