namespace Agents.Api.Calendar.Contracts;

/// <summary>What takes place in an interval.</summary>
/// <param name="Events">The occurrences by start, end and id; of a series each one, cancelled ones left out.</param>
/// <param name="FetchedAt">When they were read.</param>
/// <param name="Freshness">`live`: nothing here can be out of date.</param>
/// <param name="TimeZone">The IANA zone that the times are written in.</param>
internal sealed record OccurrenceListContract(IReadOnlyList<OccurrenceContract> Events, DateTimeOffset FetchedAt, string Freshness, string TimeZone);
