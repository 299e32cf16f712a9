using System.Text;

namespace Agents.Plugins.Scenes.Files;

/// <summary>What the outside calls each <see cref="SceneFormat"/>.</summary>
public static class SceneFormats
{
    private const int MaxNameLength = 60;

    /// <summary>Finds the format with this name, in any case; the names are <c>vox</c>, <c>glb</c>, <c>schem</c>, <c>obj</c>, <c>stl</c> and <c>png</c>.</summary>
    public static bool TryParse(string? name, out SceneFormat format)
    {
        // Enum.TryParse alone would also take numbers and lists.
        format = default;
        return name is not null && name.All(char.IsAsciiLetter) && Enum.TryParse(name, ignoreCase: true, out format);
    }

    /// <summary>The media type of the file; <c>application/octet-stream</c> where none is registered (.vox, .schem).</summary>
    public static string ContentType(this SceneFormat format) => format switch
    {
        SceneFormat.Glb => "model/gltf-binary",
        SceneFormat.Obj => "application/zip",
        SceneFormat.Stl => "model/stl",
        SceneFormat.Png => "image/png",
        _ => "application/octet-stream",
    };

    /// <summary>The ending of the file's name, with its dot. An OBJ comes as a zip together with its materials.</summary>
    public static string FileExtension(this SceneFormat format) =>
        format == SceneFormat.Obj ? ".zip" : $".{format.ToString().ToLowerInvariant()}";

    /// <summary>A name for the download, safe on every file system and in a header: ASCII letters, digits, dashes and underscores.</summary>
    /// <param name="format">Decides the ending.</param>
    /// <param name="sceneName">Other characters of it become dashes; null or nothing usable gives <c>scene</c>.</param>
    public static string DownloadName(this SceneFormat format, string? sceneName = null) => BaseName(sceneName) + format.FileExtension();

    /// <summary>The same without an ending.</summary>
    internal static string BaseName(string? sceneName)
    {
        var name = new StringBuilder();
        foreach (var c in sceneName ?? "")
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '_')
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }

            if (name.Length == MaxNameLength)
            {
                break;
            }
        }

        var text = name.ToString().Trim('-');
        return text.Length == 0 ? "scene" : text;
    }
}
