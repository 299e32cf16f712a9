using Agents.Core.Runs;

namespace Agents.Api.Scenes.Contracts;

/// <summary>The answer to a generate request as one JSON document.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Palette">The types it uses.</param>
/// <param name="Warnings">What a person should know.</param>
/// <param name="Usage">What the run consumed at models.</param>
/// <param name="Message">What the assistant said, if anything.</param>
/// <param name="Error">Why the run failed half-way; absent when it did not.</param>
/// <param name="RunId">The run.</param>
internal sealed record SceneDocument(
    SceneContract Scene,
    IReadOnlyList<SceneTypeContract> Palette,
    IReadOnlyList<WarningContract> Warnings,
    RunUsage Usage,
    string? Message,
    WarningContract? Error,
    string RunId);
