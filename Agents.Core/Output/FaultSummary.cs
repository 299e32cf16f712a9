using System.Globalization;
using System.Text;

namespace Agents.Core.Output;

/// <summary>Says what is wrong with many pieces of an answer in few words: equal messages once, counted, each with the pieces it concerns.</summary>
public static class FaultSummary
{
    private const int MaxMessageLength = 300;
    private const int MaxNumbers = 12;
    private const string Ellipsis = "…";

    /// <summary>Writes the summary, a line for each message, in the order in which they are met first.</summary>
    /// <param name="faults">The number of the piece, and what is wrong with it.</param>
    /// <param name="noun">What a piece is called, e.g. <c>operation</c>.</param>
    /// <param name="maxLength">The most characters, 200 or more, whatever the number of faults; what does not fit is counted in the last line.</param>
    public static string Write(IEnumerable<(int Number, string Message)> faults, string noun, int maxLength = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 200);
        var groups = faults.GroupBy(fault => Shorten(fault.Message), fault => fault.Number, StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        for (var index = 0; index < groups.Count; index++)
        {
            var line = $"- {Name(groups[index], noun)}: {groups[index].Key}\n";
            var rest = groups.Skip(index).Sum(group => group.Count());
            var last = string.Create(CultureInfo.InvariantCulture, $"- and {rest} more {noun}s with other faults.\n");

            // Room for the last line is kept until it is known that it is not needed.
            var reserve = index == groups.Count - 1 ? 0 : last.Length;
            if (text.Length + line.Length + reserve > maxLength)
            {
                text.Append(last);
                break;
            }

            text.Append(line);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Shorten(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        return line.Length <= MaxMessageLength ? line : string.Concat(line.AsSpan(0, MaxMessageLength), Ellipsis);
    }

    private static string Name(IEnumerable<int> numbers, string noun)
    {
        var all = numbers.Distinct().ToList();
        var named = string.Join(", ", all.Take(MaxNumbers));
        return all.Count == 1 ? $"{noun} {named}"
            : all.Count <= MaxNumbers ? $"{all.Count} {noun}s ({named})"
            : $"{all.Count} {noun}s ({named} and others)";
    }
}
