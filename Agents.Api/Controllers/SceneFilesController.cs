using System.Globalization;
using Agents.Api.Hosting;
using Agents.Api.Scenes;
using Agents.Api.Scenes.Contracts;
using Agents.Core.Errors;
using Agents.Core.Scenes;
using Agents.Plugins.Scenes.Files;
using Agents.Plugins.Scenes.Files.MagicaVoxel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Agents.Api.Controllers;

/// <summary>Scenes as files of other programs.</summary>
[ApiController]
[Route("api/scenes")]
[Tags("Scenes")]
internal sealed class SceneFilesController(SceneRequests requests, IOptions<SceneApiOptions> options) : ControllerBase
{
    /// <summary>Turns a scene into a file.</summary>
    /// <remarks>
    /// `vox` MagicaVoxel, `glb` glTF 2.0, `schem` Minecraft (Sponge, version 2; `version=3` for newer tools), `obj` a zip with its materials,
    /// `stl` for printing (`scale` is the edge of a voxel), `png` a preview (`size` in pixels). The headers `X-Scene-Voxels` and
    /// `X-Scene-Triangles` count what is in the file.
    /// </remarks>
    /// <param name="format">`vox`, `glb`, `schem`, `obj`, `stl` or `png`.</param>
    /// <param name="version">Version of a schematic, 2 (default) or 3.</param>
    /// <param name="scale">Edge of a voxel in an STL file, more than 0, at most 1,000; 1 by default.</param>
    /// <param name="size">Width and height of a picture, 64 to 2,048; 512 by default.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">The file.</response>
    /// <response code="400">`invalid_request`: the format or the scene is not understood; `field` names the member.</response>
    /// <response code="413">`too_large`: the body is larger than 64 MiB.</response>
    /// <response code="422">`unprocessable`: the scene is empty, or too large for the format.</response>
    [HttpPost("export")]
    [TakesScene]
    [JsonBody(typeof(StoreSceneRequest), nameof(SceneExamples.Scene))]
    [Produces("application/octet-stream", "model/gltf-binary", "application/zip", "model/stl", "image/png")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> ExportAsync(
        [FromQuery] string? format,
        [FromQuery] int version = 2,
        [FromQuery] float scale = 1,
        [FromQuery] int size = 512,
        CancellationToken cancellationToken = default)
    {
        if (!SceneFormats.TryParse(format, out var kind))
        {
            throw JsonFields.Invalid("format", "must be vox, glb, schem, obj, stl or png");
        }

        var (name, scene) = await requests.ReadSceneAsync(HttpContext, cancellationToken);
        var choices = new SceneExportOptions { Name = name, SchematicVersion = version, StlScale = scale, PngSize = size };

        // Into memory first: a file that cannot be made is a problem document, not a broken download.
        var file = new MemoryStream();
        try
        {
            var result = await Task.Run(
                () => SceneExporter.Export(kind, scene.Voxels, scene.Palette, file, choices, cancellationToken), cancellationToken);
            Response.Headers["X-Scene-Voxels"] = result.Voxels.ToString(CultureInfo.InvariantCulture);
            Response.Headers["X-Scene-Triangles"] = result.Triangles.ToString(CultureInfo.InvariantCulture);
        }
        catch (SceneFileException exception)
        {
            throw new AgentException(ErrorCodes.Unprocessable, exception.Message, innerException: exception);
        }

        file.Position = 0;
        return File(file, kind.ContentType(), kind.DownloadName(name));
    }

    /// <summary>Turns a MagicaVoxel file into a scene.</summary>
    /// <remarks>Send the file as the raw body, or as the field `file` of a form. Colours that the palette has keep its ids; others become
    /// colours of the scene's own (128 to 255), listed in `palette`.</remarks>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">The scene, the types it uses, and what could not be taken over as it was.</response>
    /// <response code="400">`invalid_request`: the form has no field `file`.</response>
    /// <response code="413">`too_large`: the file is larger than 64 MiB.</response>
    /// <response code="422">`unprocessable`: it is no .vox file, or a damaged one, or it has too many voxels.</response>
    [HttpPost("import")]
    [TakesScene]
    [FileBody]
    [Produces("application/json")]
    [ProducesResponseType<SceneDocument>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        // curl names a raw body a form of another kind; only a multipart form can hold a file.
        var isForm = Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
        await using var source = isForm ? await OpenFormFileAsync(cancellationToken) : Request.Body;
        var bytes = await ReadAsync(source, cancellationToken);
        try
        {
            var import = await Task.Run(() => VoxImporter.Import(bytes), cancellationToken);
            await StoredSceneJson.WriteAsync(
                Response, info: null, new VoxelScene(import.Voxels, import.Palette), import.Warnings, cancellationToken);
        }
        catch (SceneFileException exception)
        {
            throw new AgentException(ErrorCodes.Unprocessable, exception.Message, "file", exception);
        }
    }

    private async Task<Stream> OpenFormFileAsync(CancellationToken cancellationToken)
    {
        try
        {
            var form = await Request.ReadFormAsync(cancellationToken);
            return form.Files.GetFile("file")?.OpenReadStream() ?? throw JsonFields.Invalid("file", "is missing from the form");
        }
        catch (InvalidDataException exception)
        {
            throw new AgentException(ErrorCodes.InvalidRequest, "The form is not well-formed, or larger than the limit.", "file", exception);
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await source.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (file.Length + read > options.Value.MaxImportBytes)
            {
                throw new AgentException(ErrorCodes.TooLarge, $"The file is larger than {options.Value.MaxImportBytes} bytes, the limit.", "file");
            }

            await file.WriteAsync(piece.AsMemory(0, read), cancellationToken);
        }

        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }
}
