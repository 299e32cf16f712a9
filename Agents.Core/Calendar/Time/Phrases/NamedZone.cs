using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>A zone said with a clock time.</summary>
/// <param name="Zone">Where the wall time is.</param>
/// <param name="Strict">The offset that the abbreviation stands for ("PST" is always -08:00, though people say it in summer too); null for places.</param>
internal sealed record NamedZone(DateTimeZone Zone, DateTimeZone? Strict = null);
