using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Zones said with a clock time: "UTC", "UTC+2", "PST", "Eastern", "New York time", "Europe/London".</summary>
internal static class ZoneGrammar
{
    private const int MaxCityWords = 4;

    // Abbreviation, zone, and the offset in hours where the abbreviation is one of two in the year.
    private const string Table = """
        utc=Etc/UTC gmt=Etc/UTC cet=Europe/Paris=1 cest=Europe/Paris=2 eet=Europe/Athens=2 eest=Europe/Athens=3 wet=Europe/Lisbon=0
        west=Europe/Lisbon=1 bst=Europe/London=1 et=America/New_York est=America/New_York=-5 edt=America/New_York=-4
        ct=America/Chicago cst=America/Chicago=-6 cdt=America/Chicago=-5 mt=America/Denver mst=America/Denver=-7
        mdt=America/Denver=-6 pt=America/Los_Angeles pst=America/Los_Angeles=-8 pdt=America/Los_Angeles=-7 ist=Asia/Kolkata
        jst=Asia/Tokyo kst=Asia/Seoul sgt=Asia/Singapore hkt=Asia/Hong_Kong npt=Asia/Kathmandu aest=Australia/Sydney=10
        aedt=Australia/Sydney=11 nzst=Pacific/Auckland=12 nzdt=Pacific/Auckland=13 brt=America/Sao_Paulo msk=Europe/Moscow
        """;

    private static readonly FrozenDictionary<string, (string Id, int? Hours)> Abbreviations = Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('='))
        .ToFrozenDictionary(entry => entry[0], entry => (entry[1], entry.Length > 2 ? int.Parse(entry[2]) : (int?)null));

    // Places people name that are not the city of a zone.
    private static readonly (string Place, string Id)[] Places =
    [
        ("san francisco", "America/Los_Angeles"), ("seattle", "America/Los_Angeles"), ("san diego", "America/Los_Angeles"), ("las vegas", "America/Los_Angeles"),
        ("boston", "America/New_York"), ("washington", "America/New_York"), ("miami", "America/New_York"), ("atlanta", "America/New_York"), ("philadelphia", "America/New_York"),
        ("nyc", "America/New_York"), ("ny", "America/New_York"), ("la", "America/Los_Angeles"), ("houston", "America/Chicago"), ("dallas", "America/Chicago"),
        ("austin", "America/Chicago"), ("montreal", "America/Toronto"), ("geneva", "Europe/Zurich"), ("bern", "Europe/Zurich"), ("basel", "Europe/Zurich"),
        ("swiss", "Europe/Zurich"), ("munich", "Europe/Berlin"), ("frankfurt", "Europe/Berlin"), ("hamburg", "Europe/Berlin"), ("german", "Europe/Berlin"),
        ("milan", "Europe/Rome"), ("barcelona", "Europe/Madrid"), ("uk", "Europe/London"), ("british", "Europe/London"), ("edinburgh", "Europe/London"), ("japan", "Asia/Tokyo"),
        ("japanese", "Asia/Tokyo"), ("india", "Asia/Kolkata"), ("indian", "Asia/Kolkata"), ("mumbai", "Asia/Kolkata"), ("delhi", "Asia/Kolkata"), ("bangalore", "Asia/Kolkata"),
        ("beijing", "Asia/Shanghai"), ("china", "Asia/Shanghai"), ("nepal", "Asia/Kathmandu"), ("eastern", "America/New_York"), ("central", "America/Chicago"),
        ("central european", "Europe/Paris"), ("mountain", "America/Denver"), ("pacific", "America/Los_Angeles"), ("us eastern", "America/New_York"), ("us pacific", "America/Los_Angeles"),
    ];

    private static readonly FrozenDictionary<string, string> Cities = FindCities();

    /// <summary>Reads a zone right after a clock time.</summary>
    public static bool TryParse(ref TokenCursor cursor, out NamedZone? zone)
    {
        var at = cursor;
        if (TryOffset(ref at, out zone) || TryAbbreviation(ref at, out zone) || TryId(ref at, out zone) || TryCity(ref at, out zone))
        {
            cursor = at;
            return true;
        }

        return false;
    }

    private static FrozenDictionary<string, string> FindCities()
    {
        var cities = new Dictionary<string, string>();
        foreach (var id in TzdbDateTimeZoneSource.Default.ZoneLocations?.Select(location => location.ZoneId) ?? [])
        {
            cities.TryAdd(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ').Replace('-', ' ').ToLowerInvariant(), id);
        }

        foreach (var (place, id) in Places)
        {
            cities[place] = id;
        }

        return cities.ToFrozenDictionary();
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    // "UTC", "GMT+1", "UTC-03:30", "+02:00" after a time
    private static bool TryOffset(ref TokenCursor cursor, out NamedZone? zone)
    {
        zone = null;
        var at = cursor;
        var isNamed = at.AcceptAny("utc", "gmt");
        if (!isNamed && at.Is("z") && at.Current.Glued)
        {
            at.Move();
            zone = new NamedZone(DateTimeZone.Utc);
            cursor = at;
            return true;
        }

        if (at.IsAny(["+", "-"]) && at.Current.Glued == isNamed && at.Peek(1) is { Kind: TokenKind.Number, Glued: true } hours && hours.Value <= 14
            && (isNamed || (at.Is("+") && at.Is(":", 2))))
        {
            var sign = at.Is("-") ? -1 : 1;
            at.Move(2);
            var minutes = 0;
            if (at.Is(":") && at.Peek(1) is { Glued: true, Width: 2 } token && token.IsNumber(0, 59))
            {
                minutes = token.Value;
                at.Move(2);
            }

            zone = new NamedZone(DateTimeZone.ForOffset(Offset.FromSeconds(sign * ((hours.Value * 3600) + (minutes * 60)))));
            cursor = at;
            return true;
        }

        if (isNamed)
        {
            zone = new NamedZone(DateTimeZone.Utc);
            at.Accept("time");
            cursor = at;
        }

        return isNamed;
    }

    private static bool TryAbbreviation(ref TokenCursor cursor, out NamedZone? zone)
    {
        zone = null;
        if (cursor.Current.Kind != TokenKind.Word || !Abbreviations.TryGetValue(cursor.Current.Text, out var known))
        {
            return false;
        }

        cursor.Move();
        cursor.Accept("time");
        zone = new NamedZone(Zone(known.Id), known.Hours is { } hours ? DateTimeZone.ForOffset(Offset.FromHours(hours)) : null);
        return true;
    }

    // "Europe/London", "America/Argentina/Buenos_Aires"
    private static bool TryId(ref TokenCursor cursor, out NamedZone? zone)
    {
        zone = null;
        var at = cursor;
        at.Accept("in");
        if (at.Current.Kind != TokenKind.Word || !at.Is("/", 1))
        {
            return false;
        }

        var pieces = new List<string>();
        while ((at.Current.Kind == TokenKind.Word || at.IsAny(["/", "_", "-"])) && (pieces.Count == 0 || at.Current.Glued))
        {
            pieces.Add(at.Current.Text);
            at.Move();
        }

        var id = string.Concat(pieces);
        var known = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(candidate => string.Equals(candidate, id, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            return false;
        }

        at.Accept("time");
        zone = new NamedZone(Zone(known));
        cursor = at;
        return true;
    }

    // "New York time"; "in New York" only when nothing else is in the text, for it may be where a meeting is.
    private static bool TryCity(ref TokenCursor cursor, out NamedZone? zone)
    {
        zone = null;
        var at = cursor;
        var isPlace = at.Accept("in");
        isPlace = at.Accept("the") || isPlace;
        var name = string.Empty;
        for (var words = 0; words < MaxCityWords && at.Current.Kind == TokenKind.Word; words++)
        {
            name = words == 0 ? at.Current.Text : $"{name} {at.Current.Text}";
            at.Move();
            if (!Cities.TryGetValue(name, out var id))
            {
                continue;
            }

            var end = at;
            if (end.AcceptAll("local", "time") || end.AcceptAll("standard", "time") || end.AcceptAll("daylight", "time") || end.Accept("time") || (isPlace && end.IsWholePhrase && end.AtEnd)
                || (id.StartsWith("America/", StringComparison.Ordinal) && name is "eastern" or "pacific" or "mountain" or "central"))
            {
                zone = new NamedZone(Zone(id));
                cursor = end;
                return true;
            }
        }

        return false;
    }
}
