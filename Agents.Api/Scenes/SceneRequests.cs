using System.Text.Json;
using Agents.Api.Auth;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Core.Models.BuiltIn;
using Agents.Core.Runs;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Agents.Api.Scenes;

/// <summary>Binds the bodies of the scene routes.</summary>
internal sealed class SceneRequests(SceneRequestReader reader, IOptions<SceneApiOptions> options)
{
    private const int MaxNameBytes = 800;

    /// <summary>Reads a generate request in either form.</summary>
    /// <returns>The run to start, and whether an AG-UI client asks.</returns>
    public async Task<(RunRequest Request, bool IsAgUi)> ReadGenerateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await reader.ReadAsync(
            context.Request,
            (ref Utf8JsonReader json, SceneJsonReader scene) => new GenerateBodyParser(options.Value.MaxPromptBytes).Parse(ref json, scene),
            cancellationToken);
        var request = CreateRun(context, body.Value.Input, body.Value.Messages, body.Digest) with
        {
            Model = body.Value.Model,
            ClientTools = body.Value.ClientTools,
            ThreadId = body.Value.ThreadId,
            ClientRunId = body.Value.ClientRunId,
        };
        return (request, body.Value.IsAgUi);
    }

    /// <summary>Reads <c>{"program", "scene"?, "palette"?}</c>: a program to build without a model.</summary>
    public async Task<RunRequest> ReadBuildAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await reader.ReadAsync(
            context.Request,
            (ref Utf8JsonReader json, SceneJsonReader scene) =>
            {
                BuildProgram? program = null;
                while (JsonFields.NextMember(ref json, out var name))
                {
                    switch (name)
                    {
                        case "program":
                            program = ReadProgram(ref json);
                            break;
                        default:
                            ReadSceneMember(ref json, name, scene);
                            break;
                    }
                }

                return new SceneInput
                {
                    Program = program ?? throw JsonFields.Invalid("program", "is missing; see GET /api/scenes/schema"),
                    Scene = scene.Build(),
                };
            },
            cancellationToken);

        // No model is asked, so no provider's default is looked for either.
        return CreateRun(context, body.Value, [new ChatMessage(ChatRole.User, "build")], body.Digest) with { Model = BuiltInChatClient.ModelId };
    }

    /// <summary>Reads <c>{"name"?, "scene", "palette"?}</c>.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: there is no scene in it.</exception>
    public async Task<(string? Name, VoxelScene Scene)> ReadSceneAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await reader.ReadAsync(
            context.Request,
            (ref Utf8JsonReader json, SceneJsonReader scene) =>
            {
                string? title = null;
                while (JsonFields.NextMember(ref json, out var name))
                {
                    switch (name)
                    {
                        case "name":
                            title = JsonFields.ReadOptionalString(ref json, "name", MaxNameBytes);
                            break;
                        default:
                            ReadSceneMember(ref json, name, scene);
                            break;
                    }
                }

                return (title, scene.Build() ?? throw JsonFields.Invalid("scene", "is missing: send {\"scene\": {\"voxels\": […]}}"));
            },
            cancellationToken);
        return body.Value;
    }

    private static void ReadSceneMember(ref Utf8JsonReader json, string name, SceneJsonReader scene)
    {
        switch (name)
        {
            case "scene":
                scene.ReadScene(ref json, "scene");
                break;
            case "palette":
                scene.ReadPalette(ref json, "palette");
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static BuildProgram ReadProgram(ref Utf8JsonReader json)
    {
        using var document = JsonDocument.ParseValue(ref json);
        var text = System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetRawText());
        return BuildProgramJson.TryRead(text, out var program, out var fault)
            ? program
            : throw new AgentException(ErrorCodes.InvalidRequest, fault.Message, fault.Path.Length == 0 ? "program" : $"program.{fault.Path}");
    }

    private static RunRequest CreateRun(HttpContext context, SceneInput input, IReadOnlyList<ChatMessage> messages, string digest)
    {
        return new RunRequest
        {
            Caller = context.GetCaller(),
            Credential = context.Request.ReadCallerCredential(),
            Agent = SceneAgent.AgentName,
            Messages = messages,
            Input = input,
            IdempotencyKey = context.Request.ReadIdempotencyKey(),
            RequestDigest = $"{context.Request.Path}:{digest}",
        };
    }
}
