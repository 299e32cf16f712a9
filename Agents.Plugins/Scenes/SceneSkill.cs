using System.Text;
using System.Text.Json;
using Agents.Core.Models.BuiltIn;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Agents.Plugins.Scenes;

/// <summary>The built-in model's skill for scenes: words become a build program by rules.</summary>
internal sealed class SceneSkill : IBuiltInSkill
{
    public string Description => "Build scenes.";

    public bool Accepts(ChatOptions? options) => options?.ResponseFormat is ChatResponseFormatJson { SchemaName: ScenePrompt.ProgramSchemaName or ScenePrompt.VoxelsSchemaName };

    public IEnumerable<AIContent> Answer(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        yield return new TextContent("""{"message":null,"operations":[{"op":"shape","shape":"box","type":"red","size":{"x":3,"y":3,"z":3}}]}""");
    }
}
