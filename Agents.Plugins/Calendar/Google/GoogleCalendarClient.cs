using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Agents.Core.Calendar.Google;
using Agents.Plugins.Calendar.Google.Protocol;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Calendar v3 for a caller: lists, single events, writes whose outcome is known at the end. Safe for concurrent use.</summary>
/// <remarks>
/// All methods throw <see cref="GoogleCalendarException"/>; nothing of Google's texts is in it. Texts inside events are untrusted. Times of events
/// that are written carry an offset.
/// </remarks>
internal sealed class GoogleCalendarClient(GoogleTransport transport)
{
    private const int PageSize = 2500;

    // 50,000 events of one calendar in five months: more than that is a loop.
    private const int MaxPages = 20;

    /// <summary>The user's calendars, all of them.</summary>
    public async Task<IReadOnlyList<GoogleCalendarEntry>> ListCalendarsAsync(string owner, CancellationToken cancellationToken)
    {
        var calendars = new List<GoogleCalendarEntry>();
        string? page = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var reply = await GetAsync(owner, $"/users/me/calendarList?maxResults=250{Parameter("pageToken", page)}", cancellationToken);
            var answer = Read(reply, GoogleJson.Default.GoogleCalendarPage);
            calendars.AddRange((answer.Items ?? []).Where(calendar => calendar.Deleted != true));
            page = answer.NextPageToken;
            if (string.IsNullOrEmpty(page))
            {
                return calendars;
            }
        }

        throw Endless();
    }

    /// <summary>The occurrences that overlap an interval, with a sync token for deltas of the same interval.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="calendarId">As in the list, or <c>primary</c>.</param>
    /// <param name="start">Inclusive.</param>
    /// <param name="end">Exclusive, after the start.</param>
    /// <param name="cancellationToken">The caller left.</param>
    public Task<GoogleSync> ListEventsAsync(
        string owner, string calendarId, DateTimeOffset start, DateTimeOffset end, CancellationToken cancellationToken) =>
        PagesAsync(owner, $"{Events(calendarId)}?singleEvents=true&maxResults={PageSize}{Parameter("timeMin", Moment(start))}{Parameter("timeMax", Moment(end))}", cancellationToken);

    /// <summary>What has changed since a sync token was given, cancelled events included.</summary>
    /// <exception cref="GoogleCalendarException"><see cref="GoogleFault.SyncTokenExpired"/>: list everything again.</exception>
    public Task<GoogleSync> ListChangesAsync(string owner, string calendarId, string syncToken, CancellationToken cancellationToken) =>
        PagesAsync(owner, $"{Events(calendarId)}?singleEvents=true&maxResults={PageSize}{Parameter("syncToken", syncToken)}", cancellationToken);

    /// <summary>The occurrences of a series that overlap an interval, cancelled ones left out.</summary>
    public async Task<IReadOnlyList<GoogleEvent>> ListInstancesAsync(
        string owner, string calendarId, string seriesId, DateTimeOffset start, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var path = $"{Event(calendarId, seriesId)}/instances?maxResults={PageSize}{Parameter("timeMin", Moment(start))}{Parameter("timeMax", Moment(end))}";
        return [.. (await PagesAsync(owner, path, cancellationToken)).Events.Where(occurrence => !occurrence.IsCancelled)];
    }

    /// <summary>One event, a series' master, or one occurrence; null when it is gone. A deleted event may come back as cancelled.</summary>
    public async Task<GoogleEvent?> FindAsync(string owner, string calendarId, string eventId, CancellationToken cancellationToken)
    {
        var reply = await transport.SendAsync(owner, new GoogleRequest(HttpMethod.Get, Event(calendarId, eventId)), cancellationToken);
        return reply.IsSuccess ? Read(reply, GoogleJson.Default.GoogleEvent) : null;
    }

    /// <summary>Adds an event under an id of our own, so that it is added once however often this is called.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="calendarId">The calendar.</param>
    /// <param name="added">The event as JSON, with <c>id</c>: 5 to 1024 of the characters a-v and 0-9.</param>
    /// <param name="mailsGuests">Whether Google writes to the guests.</param>
    /// <param name="cancellationToken">The caller left.</param>
    public async Task<GoogleWriteResult> InsertAsync(
        string owner, string calendarId, JsonObject added, bool mailsGuests, CancellationToken cancellationToken)
    {
        var id = added["id"]?.GetValue<string>() ?? throw new ArgumentException("The event has no id of ours.", nameof(added));
        var request = new GoogleRequest(HttpMethod.Post, Events(calendarId) + Updates(mailsGuests), Bytes(added));
        var reply = await transport.SendAsync(owner, request, cancellationToken);
        if (reply.IsSuccess)
        {
            return new GoogleWriteResult(GoogleWriteOutcome.Written, Read(reply, GoogleJson.Default.GoogleEvent));
        }

        if (reply.Status != HttpStatusCode.Conflict)
        {
            return new GoogleWriteResult(GoogleWriteOutcome.NotFound, null);
        }

        // The id is ours: what is there under it is an earlier attempt, or was deleted since.
        var (there, raw) = await FindRawAsync(owner, calendarId, id, cancellationToken);
        var isOurs = there is { IsCancelled: false } && GoogleContent.Has(raw!, added);
        return new GoogleWriteResult(isOurs ? GoogleWriteOutcome.Written : GoogleWriteOutcome.AlreadyExists, there);
    }

    /// <summary>Changes the given members of an event; arrays are replaced whole, null removes a member.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="calendarId">The calendar.</param>
    /// <param name="eventId">The event, the master, or one occurrence.</param>
    /// <param name="changes">The members as JSON.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="mailsGuests">Whether Google writes to the guests.</param>
    /// <param name="cancellationToken">The caller left.</param>
    public async Task<GoogleWriteResult> PatchAsync(
        string owner, string calendarId, string eventId, JsonObject changes, string etag, bool mailsGuests, CancellationToken cancellationToken)
    {
        var request = new GoogleRequest(HttpMethod.Patch, Event(calendarId, eventId) + Updates(mailsGuests), Bytes(changes), etag);
        var reply = await transport.SendAsync(owner, request, cancellationToken);
        if (reply.IsSuccess)
        {
            return new GoogleWriteResult(GoogleWriteOutcome.Written, Read(reply, GoogleJson.Default.GoogleEvent));
        }

        if (reply.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            return new GoogleWriteResult(GoogleWriteOutcome.NotFound, null);
        }

        // A version that does not fit may be the one that an attempt without an answer has made.
        var (there, raw) = await FindRawAsync(owner, calendarId, eventId, cancellationToken);
        return there is null or { IsCancelled: true } ? new GoogleWriteResult(GoogleWriteOutcome.NotFound, null)
            : new GoogleWriteResult(
                reply.IsUncertain && GoogleContent.Has(raw!, changes) ? GoogleWriteOutcome.Written : GoogleWriteOutcome.Changed, there);
    }

    /// <summary>Removes an event, a whole series (its master), or one occurrence. What is gone already counts as removed.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="calendarId">The calendar.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="mailsGuests">Whether Google writes to the guests.</param>
    /// <param name="cancellationToken">The caller left.</param>
    public async Task<GoogleWriteResult> DeleteAsync(
        string owner, string calendarId, string eventId, string etag, bool mailsGuests, CancellationToken cancellationToken)
    {
        var request = new GoogleRequest(HttpMethod.Delete, Event(calendarId, eventId) + Updates(mailsGuests), IfMatch: etag);
        var reply = await transport.SendAsync(owner, request, cancellationToken);
        if (reply.IsSuccess || reply.Status == HttpStatusCode.Gone || (reply.Status == HttpStatusCode.NotFound && reply.IsUncertain))
        {
            return new GoogleWriteResult(GoogleWriteOutcome.Written, null);
        }

        if (reply.Status == HttpStatusCode.NotFound)
        {
            return new GoogleWriteResult(GoogleWriteOutcome.NotFound, null);
        }

        var there = await FindAsync(owner, calendarId, eventId, cancellationToken);
        return there is null or { IsCancelled: true }
            ? new GoogleWriteResult(GoogleWriteOutcome.Written, null)
            : new GoogleWriteResult(GoogleWriteOutcome.Changed, there);
    }

    private async Task<(GoogleEvent? Event, JsonObject? Raw)> FindRawAsync(
        string owner, string calendarId, string eventId, CancellationToken cancellationToken)
    {
        var reply = await transport.SendAsync(owner, new GoogleRequest(HttpMethod.Get, Event(calendarId, eventId)), cancellationToken);
        return reply.IsSuccess ? (Read(reply, GoogleJson.Default.GoogleEvent), JsonNode.Parse(reply.Body)!.AsObject()) : (null, null);
    }

    private async Task<GoogleSync> PagesAsync(string owner, string path, CancellationToken cancellationToken)
    {
        var events = new List<GoogleEvent>();
        string? page = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var answer = Read(await GetAsync(owner, path + Parameter("pageToken", page), cancellationToken), GoogleJson.Default.GoogleEventPage);
            events.AddRange((answer.Items ?? []).Where(item => !string.IsNullOrEmpty(item.Id)));
            page = answer.NextPageToken;
            if (string.IsNullOrEmpty(page))
            {
                return new GoogleSync(events, answer.NextSyncToken);
            }
        }

        throw Endless();
    }

    private async Task<GoogleReply> GetAsync(string owner, string path, CancellationToken cancellationToken)
    {
        var reply = await transport.SendAsync(owner, new GoogleRequest(HttpMethod.Get, path), cancellationToken);
        return reply.IsSuccess ? reply
            : throw (reply.Status == HttpStatusCode.Gone
                ? new GoogleCalendarException(GoogleFault.SyncTokenExpired, "Google has forgotten what was read before. Try again.")
                : new GoogleCalendarException(GoogleFault.NotFound, "Google has no such calendar or event, or this user may not see it."));
    }

    private static T Read<T>(GoogleReply reply, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(reply.Body, type) ?? throw new JsonException();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new GoogleCalendarException(GoogleFault.BadResponse, "Google's answer cannot be read. Try again later.", null, exception);
        }
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static string Events(string calendarId) => $"/calendars/{Uri.EscapeDataString(calendarId)}/events";

    private static string Event(string calendarId, string eventId) => $"{Events(calendarId)}/{Uri.EscapeDataString(eventId)}";

    private static string Updates(bool mailsGuests) => mailsGuests ? "?sendUpdates=all" : "?sendUpdates=none";

    // Escaped, or a plus sign would arrive as a space.
    private static string Parameter(string name, string? value) => string.IsNullOrEmpty(value) ? string.Empty : $"&{name}={Uri.EscapeDataString(value)}";

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static GoogleCalendarException Endless() =>
        new(GoogleFault.BadResponse, "Google's list does not end: the calendar has too many events for this service.");
}
