using System.Text;

namespace Agents.Tests.Output;

/// <summary>Makes valid JSON values with everything that confuses a reader: brackets in strings, escapes, odd white space, odd numbers.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] s_strings =
    [
        "", "a", "{", "}", "]", "[\\\"", "\\\\", "\\\\\\\"", "\\u00e9", "\\ud83d\\ude00", "\\ud800", "\\udc00x", "héllo", "日本", "😀", "op,:", "\\n\\t\\/", "```",
    ];

    private static readonly string[] s_scalars = ["0", "-1", "3.25", "1e9", "-0.5E-3", "true", "false", "null", "123456789012345678901234567890"];

    private readonly Random _random = new(seed);

    public string Space() => _random.Next(4) switch
    {
        0 => " ",
        1 => "\r\n\t",
        _ => string.Empty,
    };

    public string Value(int depth) => (depth <= 0 ? 2 + _random.Next(2) : _random.Next(4)) switch
    {
        0 => Object(depth),
        1 => Array(depth),
        2 => Text(),
        _ => s_scalars[_random.Next(s_scalars.Length)],
    };

    public string Array(int depth) => List('[', ']', () => Value(depth - 1));

    /// <summary>A document with items at one of the places of a build program, and members before and after.</summary>
    public string Document()
    {
        var items = Array(3);
        return _random.Next(3) switch
        {
            0 => items,
            1 => $"{{{Members()}\"operations\"{Space()}:{Space()}{items}{Space()}}}",
            _ => $"{{{Members()}\"program\":{{{Members()}\"operations\":{items}}}}}",
        };
    }

    private string Members()
    {
        var members = new StringBuilder();
        for (var i = _random.Next(3); i > 0; i--)
        {
            members.Append($"\"m{i}{s_strings[_random.Next(s_strings.Length)]}\":{Space()}{Value(2)}{Space()},{Space()}");
        }

        return members.ToString();
    }

    private string Object(int depth) => List('{', '}', () => $"{Text()}{Space()}:{Space()}{Value(depth - 1)}");

    private string Text() => $"\"{s_strings[_random.Next(s_strings.Length)]}{s_strings[_random.Next(s_strings.Length)]}\"";

    private string List(char open, char close, Func<string> element)
    {
        var elements = Enumerable.Range(0, _random.Next(4)).Select(_ => Space() + element() + Space());
        return $"{open}{Space()}{string.Join(',', elements)}{close}";
    }
}
