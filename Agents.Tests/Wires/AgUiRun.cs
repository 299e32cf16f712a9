using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Agents.Tests.Wires;

/// <summary>An AG-UI client: checks each event as the real one does (order, pairs, no null in optional members) and keeps the state.</summary>
internal sealed class AgUiRun
{
    private static readonly HashSet<string> Data = ["snapshot", "value", "delta", "rawEvent", "result"];

    private readonly HashSet<string> _open = [];
    private readonly List<JsonObject> _events = [];
    private string? _lastId;

    public IReadOnlyList<JsonObject> Events => _events;

    public IEnumerable<string> Types => _events.Select(TypeOf);

    public JsonObject? State { get; private set; }

    public JsonObject? Terminal { get; private set; }

    public string RunId => _lastId![.._lastId!.LastIndexOf(':')];

    public IEnumerable<JsonNode?> Voxels => State!["scene"]!["voxels"]!.AsArray();

    /// <summary>Reads a whole stream.</summary>
    public static async Task<AgUiRun> ReadAsync(HttpResponseMessage response)
    {
        var run = new AgUiRun();
        await foreach (var frame in SseReader.ReadAsync(response))
        {
            run.Take(frame);
        }

        run.Check();
        return run;
    }

    /// <summary>Takes the next frame; comments are passed over.</summary>
    public void Take(SseFrame frame)
    {
        if (frame.IsComment)
        {
            return;
        }

        // Two frames may belong to one event; the last of them carries its id.
        if (frame.Id is not null)
        {
            CheckId(frame.Id);
        }

        var json = frame.Json;
        CheckNulls(json);
        CheckOrder(json);
        _events.Add(json);
        switch (TypeOf(json))
        {
            case "STATE_SNAPSHOT":
                State = json["snapshot"]!.DeepClone().AsObject();
                break;
            case "STATE_DELTA":
                JsonPatch.Apply(State!, json["delta"]!.AsArray());
                break;
            case "RUN_FINISHED" or "RUN_ERROR":
                Terminal = json;
                break;
            default:
                break;
        }
    }

    /// <summary>Checks that the stream ended as it must.</summary>
    public void Check() => Assert.That(Terminal, Is.Not.Null, "the stream has a terminal event");

    private static string TypeOf(JsonObject json) => (string)json["type"]!;

    private static void CheckNulls(JsonObject json)
    {
        foreach (var (name, value) in json)
        {
            Assert.That(value is not null || Data.Contains(name), Is.True, $"\"{name}\" is null in {json.ToJsonString()}");
        }
    }

    private void CheckId(string id)
    {
        var colon = id.LastIndexOf(':');
        var sequence = int.Parse(id[(colon + 1)..]);
        if (_lastId is not null)
        {
            var last = _lastId.LastIndexOf(':');
            Assert.That(id[..colon], Is.EqualTo(_lastId[..last]));
            Assert.That(sequence, Is.EqualTo(int.Parse(_lastId[(last + 1)..]) + 1));
        }

        _lastId = id;
    }

    private void CheckOrder(JsonObject json)
    {
        var type = TypeOf(json);
        Assert.That(Terminal, Is.Null, $"{type} after the terminal event");
        Assert.That(_events.Count > 0 || type is "RUN_STARTED" or "RUN_ERROR", Is.True, $"{type} comes first");
        Assert.That(_events.Count == 0 || type != "RUN_STARTED", Is.True, "RUN_STARTED comes once");
        var (kind, key) = type switch
        {
            "STEP_STARTED" => ("open", "step " + json["stepName"]),
            "STEP_FINISHED" => ("close", "step " + json["stepName"]),
            "TEXT_MESSAGE_START" => ("open", "text " + json["messageId"]),
            "TEXT_MESSAGE_CONTENT" => ("use", "text " + json["messageId"]),
            "TEXT_MESSAGE_END" => ("close", "text " + json["messageId"]),
            "TOOL_CALL_START" => ("open", "tool " + json["toolCallId"]),
            "TOOL_CALL_ARGS" => ("use", "tool " + json["toolCallId"]),
            "TOOL_CALL_END" => ("close", "tool " + json["toolCallId"]),
            "REASONING_START" => ("open", "thought " + json["messageId"]),
            "REASONING_MESSAGE_START" => ("open", "thinking " + json["messageId"]),
            "REASONING_MESSAGE_CONTENT" => ("use", "thinking " + json["messageId"]),
            "REASONING_MESSAGE_END" => ("close", "thinking " + json["messageId"]),
            "REASONING_END" => ("close", "thought " + json["messageId"]),
            "REASONING_ENCRYPTED_VALUE" => ("use", "tool " + json["entityId"]),
            "TOOL_CALL_RESULT" or "RUN_STARTED" or "RUN_ERROR" or "STATE_SNAPSHOT" or "STATE_DELTA" or "CUSTOM" => ("free", ""),
            "RUN_FINISHED" => ("end", ""),
            _ => throw new JsonException($"AG-UI knows no {type}."),
        };
        Assert.That(kind switch
        {
            "open" => _open.Add(key),
            "use" => _open.Contains(key),
            "close" => _open.Remove(key),
            "end" => _open.Count == 0,
            _ => true,
        }, Is.True, $"{type} {key} is out of order");
    }
}
