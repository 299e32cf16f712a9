using System.Globalization;
using System.Text.Json.Nodes;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Tells whether an event at Google already is what a write wanted: Google adds members and writes times its own way.</summary>
internal static class GoogleContent
{
    // What Google keeps for itself, or changes on its own.
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal) { "id", "etag", "kind", "iCalUID", "sequence", "htmlLink", "created", "updated" };

    /// <summary>Whether every wanted member is there with the same meaning; a wanted null must be absent.</summary>
    public static bool Has(JsonObject actual, JsonObject wanted) =>
        wanted.All(member => Ignored.Contains(member.Key) || Same(member.Key, actual[member.Key], member.Value));

    private static bool Same(string name, JsonNode? actual, JsonNode? wanted) => (name, actual, wanted) switch
    {
        (_, null, null) => true,
        (_, null, JsonArray { Count: 0 }) => true,
        (_, null, JsonValue value) => IsDefault(name, value),
        (_, null, _) or (_, _, null) => false,
        ("dateTime", JsonValue left, JsonValue right) => Moment(left) is { } one && Moment(right) is { } other ? one == other : JsonNode.DeepEquals(left, right),
        ("attendees", JsonArray left, JsonArray right) => left.Count == right.Count && right.All(guest => left.Any(other => SameGuest(other, guest))),
        (_, JsonArray left, JsonArray right) => left.Count == right.Count && left.Zip(right).All(pair => Same(name, pair.First, pair.Second)),
        (_, JsonObject left, JsonObject right) => right.All(member => Same(member.Key, left[member.Key], member.Value)),
        _ => JsonNode.DeepEquals(actual, wanted),
    };

    // Google leaves out what is the default anyway.
    private static bool IsDefault(string name, JsonValue value) => (name, value.ToString()) is
        (_, "") or (_, "false") or ("transparency", "opaque") or ("visibility", "default") or ("eventType", "default") or ("status", "confirmed");

    private static bool SameGuest(JsonNode? actual, JsonNode? wanted) =>
        string.Equals(actual?["email"]?.ToString(), wanted?["email"]?.ToString(), StringComparison.OrdinalIgnoreCase)
        && (wanted?["responseStatus"] is not { } status || JsonNode.DeepEquals(actual?["responseStatus"], status));

    private static DateTimeOffset? Moment(JsonValue value) =>
        DateTimeOffset.TryParse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
