using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.TimeZones;

namespace Agents.Core.Calendar;

/// <summary>Zones by the names that calendars use.</summary>
public static class EventZones
{
    /// <summary>
    /// The zone of an IANA id (<c>Europe/Zurich</c>), of a Windows id (<c>W. Europe Standard Time</c>), or of an IANA id behind a path
    /// (<c>/mozilla.org/20050126_1/Europe/Zurich</c>).
    /// </summary>
    public static bool TryFind(string? id, [NotNullWhen(true)] out DateTimeZone? zone)
    {
        zone = null;
        if (string.IsNullOrWhiteSpace(id) || id.Length > 200)
        {
            return false;
        }

        var name = id.Trim().Trim('"');
        zone = Find(name);
        if (zone is null && name.Contains('/', StringComparison.Ordinal))
        {
            var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
            for (var taken = Math.Min(3, parts.Length); taken > 0 && zone is null; taken--)
            {
                zone = Find(string.Join('/', parts[^taken..]));
            }
        }

        return zone is not null;
    }

    private static DateTimeZone? Find(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ??
        (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var iana)
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(iana)
            : null);
}
