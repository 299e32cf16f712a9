using System.Globalization;
using Agents.Core.Errors;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Agents.Api.Hosting;

/// <summary>Reads a YAML file as configuration: nested maps become sections, the items of lists are numbered from 0, null is absent.</summary>
/// <remarks>Anchors, aliases and merge keys (<c>&lt;&lt;</c>) work. In keys <c>__</c> stands for <c>:</c>, as in the environment.</remarks>
internal sealed class YamlSettings
{
    // A file that people write stays far below; an alias in itself, or aliases of aliases, would not end.
    private const int MaxDepth = 32;
    private const int MaxValues = 10_000;

    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;
    private int _visited;

    private YamlSettings(string path) => _path = path;

    /// <summary>The settings of a file.</summary>
    /// <exception cref="StartException">It cannot be opened, or is not such YAML; the message has file, line and column, and no value.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string path)
    {
        var settings = new YamlSettings(path);
        try
        {
            var text = File.ReadAllText(path);
            settings.CheckAliases(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            settings.AddDocuments(stream);
        }
        catch (YamlException exception)
        {
            // The library's text names the construct, never a value.
            throw settings.Refuse(exception.Start, $"{exception.Message.TrimEnd('.')}. Mend the YAML there; texts with ': ', '#', '*', '&' or '@' want quotes");
        }

        return settings._values;
    }

    // The library finds them as well, but does not say where.
    private void CheckAliases(string text)
    {
        var anchors = new HashSet<AnchorName>();
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is NodeEvent { Anchor.IsEmpty: false } node)
            {
                anchors.Add(node.Anchor);
            }

            if (parser.Current is AnchorAlias alias && !anchors.Contains(alias.Value))
            {
                throw Refuse(alias.Start, $"there is no anchor '&{alias.Value}' before this alias. Name one, or put the text into quotes");
            }
        }
    }

    private void AddDocuments(YamlStream stream)
    {
        if (stream.Documents.Count > 1)
        {
            throw Refuse(stream.Documents[1].RootNode.Start, "a second document begins. Keep one in the file");
        }

        switch (stream.Documents.FirstOrDefault()?.RootNode)
        {
            case null:
            case YamlScalarNode scalar when IsNull(scalar):
                break;
            case YamlMappingNode map:
                Add(map, prefix: string.Empty, depth: 0);
                break;
            case var other:
                throw Refuse(other.Start, "this is no map. Write settings as 'key: value'");
        }
    }

    private void Add(YamlNode node, string prefix, int depth)
    {
        Count(node, depth);
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in Entries(map, depth))
                {
                    Add(value, Join(prefix, KeyOf(key)), depth + 1);
                }

                break;
            case YamlSequenceNode list:
                for (var index = 0; index < list.Children.Count; index++)
                {
                    Add(list.Children[index], Join(prefix, index.ToString(CultureInfo.InvariantCulture)), depth + 1);
                }

                break;
            case YamlScalarNode scalar when !IsNull(scalar):
                if (!_values.TryAdd(prefix, scalar.Value))
                {
                    throw Refuse(scalar.Start, $"'{prefix}' is given twice. Keep one of them (upper and lower case are the same)");
                }

                break;
        }
    }

    // A map's own entries, then those of the maps it merges ("<<"): the earlier wins.
    private IEnumerable<KeyValuePair<YamlNode, YamlNode>> Entries(YamlMappingNode map, int depth)
    {
        Count(map, depth);
        var merged = map.Children.Where(entry => IsMerge(entry.Key))
            .SelectMany(entry => entry.Value is YamlSequenceNode list ? list.Children : [entry.Value])
            .SelectMany(source => source is YamlMappingNode other
                ? Entries(other, depth + 1)
                : throw Refuse(source.Start, "'<<' takes a map or a list of maps. Give it an alias of one"));
        return map.Children.Where(entry => !IsMerge(entry.Key)).Concat(merged).DistinctBy(entry => entry.Key);
    }

    private void Count(YamlNode node, int depth)
    {
        if (depth > MaxDepth || ++_visited > MaxValues)
        {
            throw Refuse(node.Start, $"there are more than {MaxDepth} levels or {MaxValues} values; an alias may contain itself. Make it simpler");
        }
    }

    private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Style: ScalarStyle.Plain, Value: "<<" };

    private static string Join(string prefix, string key) => prefix.Length > 0 ? ConfigurationPath.Combine(prefix, key) : key;

    private string KeyOf(YamlNode key) => key is YamlScalarNode { Value: { Length: > 0 } name }
        ? name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)
        : throw Refuse(key.Start, "this key is no text. Write settings as 'key: value'");

    // Only a bare word is null: '' and "null" are texts.
    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";

    private StartException Refuse(Mark place, string reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{_path}, line {place.Line}, column {place.Column}: {reason}."));
}
