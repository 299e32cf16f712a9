using System.Text.Json.Nodes;
using Agents.Tests.Wires;
using NUnit.Framework;

namespace Agents.Tests.Chat;

/// <summary>Chat requests as clients send them.</summary>
internal static class ChatHttp
{
    public static Task<HttpResponseMessage> ChatAsync(
        this HttpClient client, string message, string? threadId = null, string? model = null, params (string Name, string Value)[] headers) =>
        client.SendJsonAsync("/chat", Body(message, threadId, model), SceneHttp.Lines, headers);

    public static string Body(string message, string? threadId = null, string? model = null)
    {
        var body = new JsonObject { ["message"] = message, ["surprise"] = new JsonObject { ["deep"] = true } };
        if (threadId is not null)
        {
            body["threadId"] = threadId;
        }

        if (model is not null)
        {
            body["model"] = model;
        }

        return body.ToJsonString();
    }

    /// <summary>The answer of a chat that went well: meta first, then deltas, then done, and nothing else.</summary>
    public static async Task<(JsonObject Meta, string Text)> ReadAnswerAsync(this HttpResponseMessage response)
    {
        var lines = await response.ReadLinesAsync();
        Assert.That(lines[^1].ToJsonString(), Is.EqualTo("""{"done":true}"""));
        return (lines[0]["meta"]!.AsObject(), Deltas(lines.Skip(1).SkipLast(1)));
    }

    /// <summary>The answer of a chat that broke off: meta, deltas, one error.</summary>
    public static async Task<(string Text, string Code)> ReadFailureAsync(this HttpResponseMessage response)
    {
        var lines = await response.ReadLinesAsync();
        Assert.That(lines[0].ContainsKey("meta"), Is.True);
        Assert.That(lines[^1].Select(member => member.Key), Is.EqualTo(new[] { "error" }));
        Assert.That((string?)lines[^1]["error"]!["message"], Is.Not.Empty.And.Not.Null);
        return (Deltas(lines.Skip(1).SkipLast(1)), (string)lines[^1]["error"]!["code"]!);
    }

    /// <summary>The messages of a conversation, e.g. <c>user: Hello</c>, with a <c>…</c> behind those that are incomplete.</summary>
    public static async Task<IReadOnlyList<string>> ReadThreadAsync(this HttpClient client, string threadId)
    {
        var thread = JsonNode.Parse(await client.GetStringAsync($"/api/conversations/{Uri.EscapeDataString(threadId)}"))!;
        Assert.That((string?)thread["threadId"], Is.EqualTo(threadId));
        return [.. thread["messages"]!.AsArray().Select(message => $"{message!["role"]}: {message["content"]}{((bool?)message["incomplete"] == true ? "…" : "")}")];
    }

    private static string Deltas(IEnumerable<JsonObject> lines) => string.Concat(lines.Select(line =>
    {
        Assert.That(line.Select(member => member.Key), Is.EqualTo(new[] { "delta" }));
        return (string)line["delta"]!;
    }));
}
