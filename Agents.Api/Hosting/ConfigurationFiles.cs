using System.Globalization;
using System.Text.Json;
using Agents.Core.Errors;
using DotNetEnv;
using Microsoft.Extensions.Configuration.Json;
using Sprache;

namespace Agents.Api.Hosting;

/// <summary>Adds configuration files. One that cannot be read is left out and noted, so that the others are looked at as well.</summary>
/// <param name="configuration">What the files are added to.</param>
/// <param name="problems">Where the reasons are noted: file, place and remedy, never a value.</param>
internal sealed class ConfigurationFiles(IConfigurationBuilder configuration, ICollection<string> problems)
{
    public void AddJson(string path)
    {
        var source = new JsonConfigurationSource
        {
            Path = path,
            Optional = true,
            OnLoadException = context =>
            {
                problems.Add(Explain(path, context.Exception));
                context.Ignore = true;
            },
        };
        source.ResolveFileProvider();
        configuration.Add(source);
    }

    public void AddYaml(string path) => Add(path, YamlSettings.Read);

    /// <summary>A file of lines <c>KEY=value</c>.</summary>
    public void AddEnv(string path) => Add(path, ReadEnv);

    private void Add(string path, Func<string, IEnumerable<KeyValuePair<string, string?>>> read)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            configuration.AddInMemoryCollection(read(path));
        }
        catch (Exception exception) when (exception is StartException or ParseException or IOException or UnauthorizedAccessException)
        {
            problems.Add(Explain(path, exception));
        }
    }

    // Not through the process environment: there the file would win over nothing and be inherited by every child process.
    private static IEnumerable<KeyValuePair<string, string?>> ReadEnv(string path) => Env.NoEnvVars().Load(path)
        .GroupBy(pair => pair.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
        .Select(group => KeyValuePair.Create(group.Key, (string?)group.Last().Value));

    // The parsers' own texts repeat what they had just read, which may be a secret.
    private static string Explain(string path, Exception exception) => exception switch
    {
        StartException start => start.Message,
        ParseException { Position: { } position } =>
            $"{Place(path, position.Line, position.Column)}: this is no line of the form KEY=value. Mend it; values with spaces, quotes or '#' want quotes.",
        IOException or UnauthorizedAccessException => $"{path} cannot be opened: let the service's user read it, or remove it.",
        _ when JsonFault(exception) is { LineNumber: { } line } fault =>
            $"{Place(path, line + 1, (fault.BytePositionInLine ?? 0) + 1)}: the JSON is not valid. Mend it there.",
        _ => $"{path} cannot be read: a key may be there twice, or the outermost value is no object. Mend it.",
    };

    private static string Place(string path, long line, long column) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}, column {column}");

    private static JsonException? JsonFault(Exception? exception)
    {
        while (exception is not (null or JsonException))
        {
            exception = exception.InnerException;
        }

        return exception as JsonException;
    }
}
