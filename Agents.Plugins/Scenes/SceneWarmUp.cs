using Agents.Core.Models.BuiltIn;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;

namespace Agents.Plugins.Scenes;

/// <summary>Has the rules of the built-in model compiled before the first person asks: that request would take a second, later ones take milliseconds.</summary>
internal sealed class SceneWarmUp(IEnumerable<IBuiltInSkill> skills) : BackgroundService
{
    private static readonly string[] Prompts = ["a house with a red roof and a door next to a tree", "three red cubes in a row"];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        foreach (var skill in skills.OfType<SceneSkill>())
        {
            foreach (var prompt in Prompts)
            {
                stoppingToken.ThrowIfCancellationRequested();
                _ = skill.Answer([new ChatMessage(ChatRole.User, prompt)], options: null, stoppingToken).Count();
            }
        }
    }
}
