using Agents.Api.Auth;
using Agents.Api.Calendar;
using Agents.Api.Calendar.Contracts;
using Agents.Api.Hosting;
using Agents.Plugins.Calendar;
using Microsoft.AspNetCore.Mvc;

namespace Agents.Api.Controllers;

/// <summary>The calendars a caller keeps here.</summary>
[ApiController]
[Route("api/calendar")]
[Tags("Calendar")]
internal sealed class CalendarController(LocalCalendar calendar, TimeProvider timeProvider) : ControllerBase
{
    /// <summary>Imports a calendar file.</summary>
    /// <remarks>
    /// The body is an ICS file, or the JSON answer of Google's `events.list` with `singleEvents=false`. Events are added, or replace those with
    /// the same id. It is taken over wholly, each calendar of the file at once, or refused.
    /// </remarks>
    /// <param name="calendarId">The calendar, made when it is new; `primary` is the main one. Without it an ICS file exported here goes back
    /// where it came from, and everything else into the main calendar.</param>
    /// <param name="primary">Whether it becomes the main calendar; without it, it stays what it is, and the first one is the main one.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">What was added, replaced and removed.</response>
    /// <response code="400">`invalid_request`: the message and `field` name the line of the ICS file, or the member of the JSON.</response>
    /// <response code="413">`too_large`: the body, or the number of calendars or events, exceeds a limit.</response>
    [HttpPost("import")]
    [TakesCalendar]
    [CalendarBody]
    [Produces("application/json")]
    [ProducesResponseType<ImportContract>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    public async Task<ImportContract> ImportAsync(
        [FromQuery] string? calendarId, [FromQuery] bool? primary, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await Request.Body.CopyToAsync(body, cancellationToken);
        var file = body.GetBuffer().AsMemory(0, (int)body.Length);
        var reports = await calendar.ImportAsync(HttpContext.GetCaller().Id, file, calendarId, primary, cancellationToken);
        return new ImportContract(
            [.. reports.Select(report => new ImportedCalendarContract(report.CalendarId, report.Added, report.Replaced, report.Removed))]);
    }

    /// <summary>Your calendars as an ICS file.</summary>
    /// <remarks>Imported again, it gives the same events in the same calendars. Zones are named as in the IANA database.</remarks>
    /// <param name="calendarId">One calendar; all without it.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">The file.</response>
    /// <response code="404">`not_found`: there is no such calendar.</response>
    [HttpGet("export.ics")]
    [Produces("text/calendar")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> ExportAsync([FromQuery] string? calendarId, CancellationToken cancellationToken) =>
        File(
            await calendar.ExportAsync(HttpContext.GetCaller().Id, calendarId, cancellationToken), "text/calendar; charset=utf-8", "calendar.ics");

    /// <summary>Removes all your local calendars with their events.</summary>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="204">They are gone.</response>
    [HttpDelete("events")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> ClearAsync(CancellationToken cancellationToken)
    {
        await calendar.ClearAsync(HttpContext.GetCaller().Id, cancellationToken);
        return NoContent();
    }

    /// <summary>What takes place in an interval, in all your calendars.</summary>
    /// <remarks>
    /// Series come as their occurrences, cancelled events not at all. The interval is half-open: an event that ends when it starts, or starts
    /// when it ends, is not in it. An all-day event fills its days in the asked zone.
    /// </remarks>
    /// <param name="start">A time with its offset, a wall time in the zone, or a date.</param>
    /// <param name="end">Likewise, after the start, at most ten years.</param>
    /// <param name="timeZone">The IANA zone of the answer; without it the main calendar's.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">The occurrences.</response>
    /// <response code="400">`invalid_request`: `field` names the parameter.</response>
    /// <response code="413">`too_large`: more than 50,000 occurrences, or too much work to find them.</response>
    [HttpGet("events")]
    [Produces("application/json")]
    [ProducesResponseType<OccurrenceListContract>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    public async Task<OccurrenceListContract> FindAsync(
        [FromQuery] string? start, [FromQuery] string? end, [FromQuery] string? timeZone, CancellationToken cancellationToken)
    {
        var owner = HttpContext.GetCaller().Id;
        var calendars = await calendar.ListCalendarsAsync(owner, cancellationToken);
        var zone = WindowParser.Zone(timeZone, calendars is [var first, ..] ? first.TimeZone : null);
        var fetchedAt = timeProvider.GetUtcNow();
        var found = await calendar.FindAsync(owner, WindowParser.Parse(start, end, zone), zone, cancellationToken);
        return new OccurrenceListContract([.. found.Select(occurrence => OccurrenceViews.View(occurrence, zone))], fetchedAt, "live", zone.Id);
    }

    /// <summary>Where your events come from.</summary>
    /// <param name="cancellationToken">The client left.</param>
    [HttpGet("status")]
    [Produces("application/json")]
    [ProducesResponseType<CalendarStatusContract>(StatusCodes.Status200OK)]
    public async Task<CalendarStatusContract> GetStatusAsync(CancellationToken cancellationToken)
    {
        var calendars = await calendar.ListCalendarsAsync(HttpContext.GetCaller().Id, cancellationToken);
        return new CalendarStatusContract(
            Connected: false,
            Source: "local",
            [.. calendars.Select(info => new CalendarContract(info.Id, info.Summary, info.TimeZone, info.AccessRole, info.IsPrimary, info.EventCount))]);
    }
}
