using System.Globalization;
using System.Text.Json.Nodes;

namespace Agents.Tests.Wires;

/// <summary>Applies the part of RFC 6902 that this service sends, and nothing that does not fit.</summary>
internal static class JsonPatch
{
    public static void Apply(JsonNode target, JsonArray patch)
    {
        foreach (var operation in patch)
        {
            var path = (string)operation!["path"]!;
            if (!path.StartsWith('/'))
            {
                throw new InvalidOperationException($"The path '{path}' has no leading slash.");
            }

            var steps = path[1..].Split('/');
            var parent = steps[..^1].Aggregate(target, (node, step) => node[step] ?? throw new InvalidOperationException($"'{path}' has no parent."));
            var array = parent.AsArray();
            switch ((string)operation["op"]!, steps[^1])
            {
                case ("add", "-"):
                    array.Add(operation["value"]!.DeepClone());
                    break;
                case ("replace", var index):
                    array[Index(index, array)] = operation["value"]!.DeepClone();
                    break;
                case ("remove", var index):
                    array.RemoveAt(Index(index, array));
                    break;
                default:
                    throw new InvalidOperationException($"Unexpected operation {operation.ToJsonString()}.");
            }
        }
    }

    private static int Index(string text, JsonArray array)
    {
        var index = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return index < array.Count ? index : throw new InvalidOperationException($"There is no element {index}.");
    }
}
