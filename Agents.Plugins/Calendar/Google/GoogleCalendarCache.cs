using System.Collections.Immutable;
using Agents.Core.Calendar.Google;
using Agents.Plugins.Calendar.Google.Protocol;
using Microsoft.Extensions.Options;

namespace Agents.Plugins.Calendar.Google;

/// <summary>
/// Answers from copies of callers' calendars: for each a window around the request's day and a sync token. A copy counts as current for
/// <see cref="GoogleCallOptions.CacheSeconds"/>, then one delta call is made; a lost sync token costs one full reading. Safe for concurrent use.
/// </summary>
internal sealed class GoogleCalendarCache(GoogleCalendarClient client, GoogleCopies copies, IOptions<GoogleCallOptions> options, TimeProvider time)
{
    /// <summary>How far the window reaches back.</summary>
    public const int DaysBack = 35;

    /// <summary>How far the window reaches ahead.</summary>
    public const int DaysAhead = 120;

    private static readonly TimeSpan ListLifetime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(20);

    private readonly SingleFlight<(string Owner, DateOnly Anchor), IReadOnlyList<GoogleCalendarReading>> _refreshes = new();
    private readonly SingleFlight<(string Owner, DateTimeOffset Start, DateTimeOffset End), IReadOnlyList<GoogleCalendarReading>> _listings = new();

    /// <summary>All calendars of a caller. A calendar that Google does not give is in the list too, with its last copy or without events.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="now">The request's timestamp; null for requests without one, which are answered from the window that is there.</param>
    /// <param name="start">The start of what is asked for; outside of the window Google is asked each time. Null for the window itself.</param>
    /// <param name="end">Its end, exclusive.</param>
    /// <param name="cancellationToken">The caller left.</param>
    /// <exception cref="GoogleCalendarException">Nothing at all can be said: not connected, or no calendar could be read and there is no copy.</exception>
    public Task<IReadOnlyList<GoogleCalendarReading>> ReadAsync(
        string owner, DateTimeOffset? now, DateTimeOffset? start, DateTimeOffset? end, CancellationToken cancellationToken)
    {
        var copy = copies.Of(owner);
        var anchor = now is { } moment ? DayOf(moment) : copy.Anchor ?? DayOf(start ?? time.GetUtcNow());
        var (first, last) = WindowOf(anchor);
        return start < first || end > last
            ? _listings.RunAsync((owner, start ?? first, end ?? last), () => AllAsync(owner, copy, (calendar, token) =>
                ListAsync(owner, calendar, start ?? first, end ?? last, token)), cancellationToken)
            : _refreshes.RunAsync((owner, anchor), () => AllAsync(owner, copy, (calendar, token) =>
                RefreshAsync(owner, copy, calendar, anchor, token)), cancellationToken);
    }

    /// <summary>Puts a written event into the copy. A series makes its calendar be read anew.</summary>
    public void Write(string owner, string calendarId, GoogleEvent written) => copies.Of(owner).Write(calendarId, written);

    /// <summary>Takes a deleted event out of the copy; a series with all its occurrences.</summary>
    public void Remove(string owner, string calendarId, string eventId) =>
        copies.Of(owner).Write(calendarId, new GoogleEvent { Id = eventId, Status = "cancelled" });

    private async Task<IReadOnlyList<GoogleCalendarReading>> AllAsync(
        string owner, GoogleOwnerCopy copy, Func<GoogleCalendarEntry, CancellationToken, Task<GoogleCalendarReading>> read)
    {
        using var clock = new CancellationTokenSource(ReadLimit, time);
        try
        {
            var calendars = await CalendarsAsync(owner, copy, clock.Token);
            var readings = await Task.WhenAll(calendars.Select(calendar => read(calendar, clock.Token)));
            if (Array.Exists(readings, reading => reading.Failure?.Fault == GoogleFault.NotFound))
            {
                // The list has a calendar that is no more.
                copy.List = null;
            }

            return readings.Length == 0 || Array.Exists(readings, reading => reading.Freshness != GoogleFreshness.Missing)
                ? readings
                : throw readings[0].Failure!;
        }
        catch (OperationCanceledException exception)
        {
            throw Late(exception);
        }
    }

    private async Task<IReadOnlyList<GoogleCalendarEntry>> CalendarsAsync(string owner, GoogleOwnerCopy copy, CancellationToken cancellationToken)
    {
        var known = copy.List;
        if (known is var (calendars, at) && time.GetElapsedTime(at) < ListLifetime)
        {
            return calendars;
        }

        try
        {
            var read = await client.ListCalendarsAsync(owner, cancellationToken);
            copy.List = (read, time.GetTimestamp());
            return read;
        }
        catch (GoogleCalendarException exception) when (exception.IsTransient && known is not null)
        {
            return known.Value.Calendars;
        }
    }

    private async Task<GoogleCalendarReading> RefreshAsync(
        string owner, GoogleOwnerCopy copies, GoogleCalendarEntry calendar, DateOnly anchor, CancellationToken cancellationToken)
    {
        var (copy, writes) = copies.Find(calendar.Id);
        copy = copy?.Anchor == anchor ? copy : null;
        if (copy is { SyncedAt: { } at } && time.GetElapsedTime(at) < TimeSpan.FromSeconds(options.Value.CacheSeconds))
        {
            return Reading(calendar, copy, GoogleFreshness.Live, null);
        }

        try
        {
            var synced = copy?.SyncToken is not null
                ? await ChangesAsync(owner, calendar.Id, copy, cancellationToken)
                : await WindowAsync(owner, calendar.Id, anchor, cancellationToken);
            copies.Store(calendar.Id, synced, writes);
            return Reading(calendar, synced, GoogleFreshness.Live, null);
        }
        catch (Exception exception) when (FailureOf(exception) is { } failure)
        {
            if (!failure.IsTransient)
            {
                copies.Remove(calendar.Id);
                copy = null;
            }

            return Reading(calendar, copy, copy is null ? GoogleFreshness.Missing : GoogleFreshness.Stale, failure);
        }
    }

    private async Task<GoogleCalendarCopy> ChangesAsync(string owner, string calendarId, GoogleCalendarCopy copy, CancellationToken cancellationToken)
    {
        try
        {
            var changes = await client.ListChangesAsync(owner, calendarId, copy.SyncToken!, cancellationToken);
            return copy with
            {
                Events = GoogleCalendarCopy.Apply(copy.Events, changes.Events),
                SyncToken = changes.SyncToken,
                SyncedAt = time.GetTimestamp(),
                FetchedAt = time.GetUtcNow(),
            };
        }
        catch (GoogleCalendarException exception) when (exception.Fault is GoogleFault.SyncTokenExpired or GoogleFault.BadRequest)
        {
            return await WindowAsync(owner, calendarId, copy.Anchor, cancellationToken);
        }
    }

    private async Task<GoogleCalendarCopy> WindowAsync(string owner, string calendarId, DateOnly anchor, CancellationToken cancellationToken)
    {
        var (start, end) = WindowOf(anchor);
        var all = await client.ListEventsAsync(owner, calendarId, start, end, cancellationToken);
        return new GoogleCalendarCopy(
            anchor,
            GoogleCalendarCopy.Apply(ImmutableDictionary.Create<string, GoogleEvent>(StringComparer.Ordinal), all.Events),
            all.SyncToken,
            time.GetTimestamp(),
            time.GetUtcNow());
    }

    private async Task<GoogleCalendarReading> ListAsync(
        string owner, GoogleCalendarEntry calendar, DateTimeOffset start, DateTimeOffset end, CancellationToken cancellationToken)
    {
        try
        {
            var listed = await client.ListEventsAsync(owner, calendar.Id, start, end, cancellationToken);
            return new GoogleCalendarReading(
                calendar, [.. listed.Events.Where(item => !item.IsCancelled)], time.GetUtcNow(), GoogleFreshness.Live, null);
        }
        catch (Exception exception) when (FailureOf(exception) is { } failure)
        {
            return Reading(calendar, null, GoogleFreshness.Missing, failure);
        }
    }

    // One calendar's failure is told beside the others; that nobody is connected concerns them all.
    private static GoogleCalendarException? FailureOf(Exception exception) => exception switch
    {
        GoogleCalendarException { Fault: GoogleFault.NotConnected } => null,
        GoogleCalendarException google => google,
        OperationCanceledException late => Late(late),
        _ => null,
    };

    private static GoogleCalendarException Late(OperationCanceledException exception) =>
        new(GoogleFault.Timeout, "Google did not answer in time. Try again later.", null, exception);

    private static GoogleCalendarReading Reading(
        GoogleCalendarEntry calendar, GoogleCalendarCopy? copy, GoogleFreshness freshness, GoogleCalendarException? failure) =>
        new(calendar, copy is null ? [] : [.. copy.Events.Values], copy?.FetchedAt, freshness, failure);

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    private static (DateTimeOffset Start, DateTimeOffset End) WindowOf(DateOnly anchor)
    {
        var day = new DateTimeOffset(anchor, TimeOnly.MinValue, TimeSpan.Zero);
        return (day.AddDays(-DaysBack), day.AddDays(DaysAhead + 1));
    }
}
