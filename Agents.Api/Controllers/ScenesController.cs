using System.Diagnostics.CodeAnalysis;
using Agents.Api.Auth;
using Agents.Api.Hosting;
using Agents.Api.Scenes;
using Agents.Api.Scenes.Contracts;
using Agents.Core.Errors;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;
using Microsoft.AspNetCore.Mvc;

namespace Agents.Api.Controllers;

/// <summary>The palette, the schemas, and the scenes a caller keeps.</summary>
[ApiController]
[Route("api/scenes")]
[Tags("Scenes")]
internal sealed class ScenesController(SceneRequests requests, ISceneStore store, TimeProvider timeProvider) : ControllerBase
{
    private const int MaxPage = 500;
    private const int MaxNameLength = 200;

    /// <summary>The types that all scenes share.</summary>
    [HttpGet("palette")]
    [SuppressMessage("Performance", "CA1822", Justification = "Actions are instance methods.")]
    [Produces("application/json")]
    public IReadOnlyList<PaletteEntryContract> GetPalette() =>
        [.. BlockPalette.Default.All.Select(type => new PaletteEntryContract(type.Id, type.Name, type.Color?.ToString(), type.Group, type.Synonyms))];

    /// <summary>JSON Schema of a scene and of a build program.</summary>
    [HttpGet("schema")]
    [SuppressMessage("Performance", "CA1822", Justification = "Actions are instance methods.")]
    [Produces("application/json")]
    public SceneSchemas GetSchema() => new(BuildProgramSchema.Scene, BuildProgramSchema.Program);

    /// <summary>Your scenes, the one changed last first, without their voxels.</summary>
    /// <param name="limit">How many, 1 to 500; 100 without it.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="cancellationToken">The client left.</param>
    [HttpGet]
    [Produces("application/json")]
    [ProducesResponseType<IReadOnlyList<StoredSceneContract>>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    public async Task<IReadOnlyList<StoredSceneContract>> ListAsync(
        [FromQuery] int limit = 100, [FromQuery] int offset = 0, CancellationToken cancellationToken = default)
    {
        if (limit is < 1 or > MaxPage)
        {
            throw JsonFields.Invalid("limit", $"must be a whole number from 1 to {MaxPage}");
        }

        if (offset < 0)
        {
            throw JsonFields.Invalid("offset", "must be 0 or more");
        }

        var scenes = await store.ListAsync(HttpContext.GetCaller().Id, limit, offset, cancellationToken);
        return [.. scenes.Select(View)];
    }

    /// <summary>A scene of yours. Its bytes do not change while the scene does not.</summary>
    /// <param name="id">The scene's id.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="404">`not_found`: there is no such scene, or it is somebody else's.</response>
    [HttpGet("{id}")]
    [Produces("application/json")]
    [ProducesResponseType<StoredSceneContract>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task GetAsync(string id, CancellationToken cancellationToken)
    {
        var stored = await store.FindAsync(HttpContext.GetCaller().Id, id, cancellationToken) ?? throw NoSuchScene();
        var palette = new ScenePalette();
        foreach (var type in stored.LocalTypes)
        {
            palette.TryAddLocal(type.Id, type.Color!.Value, type.Name);
        }

        await StoredSceneJson.WriteAsync(Response, stored.Info, new VoxelScene(stored.Voxels, palette), warnings: null, cancellationToken);
    }

    /// <summary>Stores a scene. Once answered, it is on disk.</summary>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="201">The scene's id, name and times.</response>
    /// <response code="400">`invalid_request`: the body is not understood; `field` names the member.</response>
    /// <response code="413">`too_large`: the scene exceeds a limit.</response>
    [HttpPost]
    [TakesScene]
    [JsonBody(typeof(StoreSceneRequest), nameof(SceneExamples.Scene))]
    [Produces("application/json")]
    [ProducesResponseType<StoredSceneContract>(StatusCodes.Status201Created)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    public async Task<IActionResult> AddAsync(CancellationToken cancellationToken)
    {
        var (name, scene) = await requests.ReadSceneAsync(HttpContext, cancellationToken);
        var now = timeProvider.GetUtcNow();
        var info = new StoredSceneInfo($"scene_{Guid.CreateVersion7(now):n}", CheckName(name), scene.Voxels.Count, now, now);
        await store.AddAsync(HttpContext.GetCaller().Id, new StoredScene(info, scene.Voxels, scene.Palette.Local), cancellationToken);
        return Created($"/api/scenes/{info.Id}", View(info));
    }

    /// <summary>Replaces a scene of yours, wholly or not at all.</summary>
    /// <param name="id">The scene's id.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">The scene's id, name and times.</response>
    /// <response code="400">`invalid_request`: the body is not understood; `field` names the member.</response>
    /// <response code="404">`not_found`: there is no such scene, or it is somebody else's.</response>
    /// <response code="413">`too_large`: the scene exceeds a limit.</response>
    [HttpPut("{id}")]
    [TakesScene]
    [JsonBody(typeof(StoreSceneRequest), nameof(SceneExamples.Scene))]
    [Produces("application/json")]
    [ProducesResponseType<StoredSceneContract>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    public async Task<StoredSceneContract> UpdateAsync(string id, CancellationToken cancellationToken)
    {
        var owner = HttpContext.GetCaller().Id;
        var (name, scene) = await requests.ReadSceneAsync(HttpContext, cancellationToken);
        var known = await store.FindInfoAsync(owner, id, cancellationToken) ?? throw NoSuchScene();
        var info = known with
        {
            Name = name is null ? known.Name : CheckName(name),
            VoxelCount = scene.Voxels.Count,
            UpdatedAt = timeProvider.GetUtcNow(),
        };
        return await store.UpdateAsync(owner, new StoredScene(info, scene.Voxels, scene.Palette.Local), cancellationToken) ? View(info) : throw NoSuchScene();
    }

    /// <summary>Removes a scene of yours.</summary>
    /// <param name="id">The scene's id.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">`not_found`: there is no such scene, or it is somebody else's.</response>
    [HttpDelete("{id}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> DeleteAsync(string id, CancellationToken cancellationToken) =>
        await store.DeleteAsync(HttpContext.GetCaller().Id, id, cancellationToken) ? NoContent() : throw NoSuchScene();

    private static string CheckName(string? name)
    {
        var text = string.IsNullOrWhiteSpace(name) ? "Untitled scene" : name.Trim();
        return text.Length <= MaxNameLength ? text : throw JsonFields.Invalid("name", $"must have at most {MaxNameLength} characters");
    }

    private static AgentException NoSuchScene() => new(ErrorCodes.NotFound, "There is no such scene.");

    private static StoredSceneContract View(StoredSceneInfo info) =>
        new(info.Id, info.Name, info.VoxelCount, info.CreatedAt, info.UpdatedAt, Scene: null, Palette: null);
}
