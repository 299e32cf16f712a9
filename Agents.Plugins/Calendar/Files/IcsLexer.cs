using System.Text;
using Agents.Core.Errors;

namespace Agents.Plugins.Calendar.Files;

/// <summary>Unfolds an ICS file into content lines (RFC 5545, 3.1). Line ends may be CRLF, LF or CR.</summary>
internal static class IcsLexer
{
    private const int MaxLineLength = 1_000_000;

    private static readonly Dictionary<string, string> NoParameters = [];

    public static AgentException Invalid(int line, string what) => new(ErrorCodes.InvalidRequest, $"Line {line}: {what}.", $"line {line}");

    public static IEnumerable<IcsLine> Read(string text)
    {
        var logical = new StringBuilder();
        var (number, begins, position) = (0, 0, 0);
        while (position < text.Length)
        {
            number++;
            var end = text.AsSpan(position).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : position + end;
            var line = text[position..end];
            position = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            if (logical.Length > 0 && line.Length > 0 && line[0] is ' ' or '\t')
            {
                logical.Append(line, 1, line.Length - 1);
                if (logical.Length > MaxLineLength)
                {
                    throw Invalid(begins, $"it is longer than {MaxLineLength} characters");
                }

                continue;
            }

            if (logical.Length > 0)
            {
                yield return Parse(begins, logical.ToString());
            }

            logical.Clear();
            if (!string.IsNullOrWhiteSpace(line))
            {
                begins = number;
                logical.Append(line);
            }
        }

        if (logical.Length > 0)
        {
            yield return Parse(begins, logical.ToString());
        }
    }

    /// <summary>The text of a value: escapes undone.</summary>
    public static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        var isEscaped = false;
        foreach (var character in value)
        {
            if (isEscaped)
            {
                text.Append(character is 'n' or 'N' ? '\n' : character);
                isEscaped = false;
            }
            else if (character == '\\')
            {
                isEscaped = true;
            }
            else
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }

    private static IcsLine Parse(int number, string line)
    {
        var position = 0;
        while (position < line.Length && (char.IsAsciiLetterOrDigit(line[position]) || line[position] is '-' or '_' or '.'))
        {
            position++;
        }

        if (position == 0 || position == line.Length || line[position] is not (':' or ';'))
        {
            throw Invalid(number, "it is not of the form NAME:value");
        }

        var name = line[..position].ToUpperInvariant();
        if (line[position] == ':')
        {
            return new IcsLine(number, name, NoParameters, line[(position + 1)..]);
        }

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        while (line[position] == ';')
        {
            position = ParseParameter(number, line, position + 1, parameters);
        }

        return new IcsLine(number, name, parameters, line[(position + 1)..]);
    }

    // NAME=value[,value]… up to the next ';' or ':'; the position of that is returned.
    private static int ParseParameter(int number, string line, int position, Dictionary<string, string> parameters)
    {
        var equals = line.IndexOf('=', position);
        if (equals <= position || line.AsSpan(position, equals - position).ContainsAny(':', ';', '"'))
        {
            throw Invalid(number, "a parameter is not of the form NAME=value");
        }

        var name = line[position..equals].ToUpperInvariant();
        string? first = null;
        position = equals;
        do
        {
            position++;
            string value;
            if (position < line.Length && line[position] == '"')
            {
                var close = line.IndexOf('"', position + 1);
                if (close < 0)
                {
                    throw Invalid(number, $"the parameter '{name}' has a quote that is not closed");
                }

                value = line[(position + 1)..close];
                position = close + 1;
            }
            else
            {
                var end = position;
                while (end < line.Length && line[end] is not (',' or ';' or ':'))
                {
                    end++;
                }

                value = line[position..end];
                position = end;
            }

            first ??= value;
        }
        while (position < line.Length && line[position] == ',');

        if (position >= line.Length || line[position] is not (';' or ':'))
        {
            throw Invalid(number, "the value is missing: a colon must follow the parameters");
        }

        // RFC 6868: what cannot stand in a parameter is written with a caret.
        parameters[name] = first.Replace("^n", "\n", StringComparison.Ordinal).Replace("^'", "\"", StringComparison.Ordinal)
            .Replace("^^", "^", StringComparison.Ordinal);
        return position;
    }
}
