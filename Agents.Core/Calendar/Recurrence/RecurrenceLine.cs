using Agents.Core.Errors;
using NodaTime;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>One line of a series: <c>NAME;PARAM=VALUE:VALUE</c>.</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Zone">The zone of <c>TZID</c>; null without one.</param>
/// <param name="Value">After the colon.</param>
internal sealed record RecurrenceLine(string Name, DateTimeZone? Zone, string Value)
{
    /// <summary>Splits a line.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: not of the form, an unknown zone, or a kind of value that is not supported.</exception>
    public static RecurrenceLine Parse(string line)
    {
        var colon = FindColon(line);
        if (colon <= 0 || line.Any(char.IsControl))
        {
            throw RecurrenceRuleParser.Invalid($"A recurrence line must begin with RRULE, RDATE or EXDATE and a colon, unlike '{Shown(line)}'.");
        }

        var head = line[..colon].Split(';');
        var name = head[0].Trim().ToUpperInvariant();
        DateTimeZone? zone = null;
        foreach (var parameter in head.Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            var key = (equals < 0 ? parameter : parameter[..equals]).Trim().ToUpperInvariant();
            var value = equals < 0 ? string.Empty : parameter[(equals + 1)..].Trim();
            if (key == "TZID" && !EventZones.TryFind(value, out zone))
            {
                throw RecurrenceRuleParser.Invalid($"{name} names the zone '{Shown(value)}', which is unknown.");
            }

            if (key == "VALUE" && value.Equals("PERIOD", StringComparison.OrdinalIgnoreCase))
            {
                throw RecurrenceRuleParser.Invalid($"{name} with VALUE=PERIOD is not supported.");
            }
        }

        return name is "RRULE" or "RDATE" or "EXDATE"
            ? new RecurrenceLine(name, zone, line[(colon + 1)..].Trim())
            : throw RecurrenceRuleParser.Invalid($"The recurrence line '{Shown(name)}' is not supported: only RRULE, RDATE and EXDATE are.");
    }

    /// <summary>The times of an <c>RDATE</c> or <c>EXDATE</c>.</summary>
    public IEnumerable<IcsTime> Times() => Value
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(item => IcsTimes.TryParse(item, out var time)
            ? time
            : throw RecurrenceRuleParser.Invalid($"{Name} has '{Shown(item)}', which is neither a date (20261130) nor a time (20261130T130000)."));

    // A zone's name may be quoted and hold a colon.
    private static int FindColon(string line)
    {
        var isQuoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[index] == ':' && !isQuoted)
            {
                return index;
            }
        }

        return -1;
    }

    private static string Shown(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
