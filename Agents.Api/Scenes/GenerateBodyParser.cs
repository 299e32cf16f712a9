using System.Buffers;
using System.Text;
using System.Text.Json;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Plugins.Scenes;
using Microsoft.Extensions.AI;

namespace Agents.Api.Scenes;

/// <summary>Reads both forms of a generate request: <c>{"prompt", "scene"?, …}</c> and AG-UI's <c>RunAgentInput</c>, told apart by <c>messages</c>.</summary>
internal sealed class GenerateBodyParser(int maxPromptBytes)
{
    private const int MaxNameBytes = 200;
    private const int MaxStateBytes = 256 * 1024;

    private string? _prompt;
    private bool _hasPrompt;
    private List<ChatMessage>? _messages;
    private IReadOnlyList<AIFunctionDeclaration> _tools = [];
    private string? _model;
    private SceneOutputMode _output;
    private int? _seed;
    private string? _threadId;
    private string? _runId;
    private JsonElement? _state;

    /// <summary>Reads the root object.</summary>
    public GenerateBody Parse(ref Utf8JsonReader json, SceneJsonReader scene)
    {
        while (JsonFields.NextMember(ref json, out var name))
        {
            switch (name)
            {
                case "prompt":
                    _hasPrompt = true;
                    _prompt = JsonFields.ReadString(ref json, "prompt", maxPromptBytes);
                    break;
                case "scene":
                    scene.ReadScene(ref json, "scene");
                    break;
                case "palette":
                    scene.ReadPalette(ref json, "palette");
                    break;
                case "model" or "output" or "seed":
                    ReadOption(ref json, name, name);
                    break;
                case "messages":
                    _messages = ConversationParser.Read(ref json, "messages");
                    break;
                case "tools" when json.TokenType != JsonTokenType.Null:
                    _tools = ClientToolsParser.Read(ref json, "tools");
                    break;
                case "threadId":
                    _threadId = JsonFields.ReadOptionalString(ref json, "threadId", MaxNameBytes);
                    break;
                case "runId":
                    _runId = JsonFields.ReadOptionalString(ref json, "runId", MaxNameBytes);
                    break;
                case "state":
                    ReadState(ref json, scene);
                    break;
                case "forwardedProps" when json.TokenType == JsonTokenType.StartObject:
                    while (JsonFields.NextMember(ref json, out var option))
                    {
                        ReadOption(ref json, option, $"forwardedProps.{option}");
                    }

                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return Build(scene);
    }

    private GenerateBody Build(SceneJsonReader scene)
    {
        var isAgUi = _messages is not null;
        if (!isAgUi && !_hasPrompt)
        {
            throw JsonFields.Invalid("prompt", "is missing: say what to build, e.g. {\"prompt\": \"create a small red cube\"}");
        }

        if (isAgUi && _messages!.FindLastIndex(message => message.Role == ChatRole.User) < 0)
        {
            throw JsonFields.Invalid("messages", "has no message of role \"user\"");
        }

        List<ChatMessage> messages = isAgUi ? _messages! : [new ChatMessage(ChatRole.User, _prompt)];
        var prompt = messages.FindLast(message => message.Role == ChatRole.User)!.Text;
        var field = isAgUi ? "messages" : "prompt";
        if (string.IsNullOrWhiteSpace(prompt))
        {
            throw JsonFields.Invalid(field, "says nothing: say what to build, e.g. \"create a small red cube\"");
        }

        if (Encoding.UTF8.GetByteCount(prompt) > maxPromptBytes)
        {
            throw new AgentException(ErrorCodes.TooLarge, $"The last user message is longer than {maxPromptBytes} bytes, the limit for a prompt.", field);
        }

        return new GenerateBody
        {
            Messages = messages,
            Model = _model,
            IsAgUi = isAgUi,
            ClientTools = isAgUi ? _tools : [],
            ThreadId = _threadId,
            ClientRunId = _runId,
            Input = new SceneInput { Scene = scene.Build(), Output = _output, Seed = _seed, State = _state },
        };
    }

    private void ReadOption(ref Utf8JsonReader json, string name, string path)
    {
        switch (name)
        {
            case "model":
                _model = JsonFields.ReadOptionalString(ref json, path, MaxNameBytes);
                break;
            case "output":
                _output = JsonFields.ReadOptionalString(ref json, path, MaxNameBytes) switch
                {
                    null or "program" => SceneOutputMode.Program,
                    "voxels" => SceneOutputMode.Voxels,
                    _ => throw JsonFields.Invalid(path, "must be \"program\" or \"voxels\""),
                };
                break;
            case "seed":
                _seed = JsonFields.ReadOptionalInteger(ref json, path);
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void ReadState(ref Utf8JsonReader json, SceneJsonReader scene)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            // Any JSON is allowed as AG-UI state; what is no object has nothing for us, and a snapshot cannot echo it.
            json.Skip();
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var echo = new Utf8JsonWriter(buffer))
        {
            echo.WriteStartObject();
            while (JsonFields.NextMember(ref json, out var name))
            {
                switch (name)
                {
                    case "scene":
                        echo.WriteStartObject("scene");
                        scene.ReadScene(ref json, "state.scene", echo);
                        echo.WriteEndObject();
                        break;
                    case "palette":
                        scene.ReadPalette(ref json, "state.palette");
                        break;
                    case "warnings":
                        json.Skip();
                        break;
                    default:
                        JsonFields.CopyOrSkip(ref json, name, echo);
                        break;
                }

                if (echo.BytesCommitted + echo.BytesPending > MaxStateBytes)
                {
                    throw new AgentException(
                        ErrorCodes.TooLarge, $"The members of \"state\" beside the scene are larger than {MaxStateBytes / 1024} KiB, the limit.", "state");
                }
            }

            echo.WriteEndObject();
        }

        _state = JsonElement.Parse(buffer.WrittenSpan);
    }
}
