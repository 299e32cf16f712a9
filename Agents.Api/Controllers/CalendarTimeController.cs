using System.Diagnostics.CodeAnalysis;
using Agents.Api.Auth;
using Agents.Api.Calendar;
using Agents.Api.Calendar.Contracts;
using Agents.Core.Calendar.Time;
using Agents.Core.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Agents.Api.Controllers;

/// <summary>Dates and times in words.</summary>
[ApiController]
[Route("api/calendar")]
[Tags("Calendar")]
[Produces("application/json")]
internal sealed class CalendarTimeController : ControllerBase
{
    /// <summary>Resolves an English phrase or an ISO date to a half-open interval or a point in time.</summary>
    /// <remarks>The only "now" is the one that is sent: the same request has the same answer, always.</remarks>
    /// <param name="phrase" example="between 11pm Saturday and 8am Sunday">A date or a time and nothing else, at most 300 characters.</param>
    /// <param name="now" example="2026-10-21T09:12:00+02:00">The caller's now, ISO 8601 with offset.</param>
    /// <param name="timeZone" example="Europe/Zurich">The caller's zone, an IANA name; without it the offset of `now`.</param>
    /// <response code="200">What it means, and what else it could mean.</response>
    /// <response code="400">`invalid_request`: a parameter is missing or not understood; `field` names it.</response>
    /// <response code="413">`too_large`: the phrase is longer than 300 characters.</response>
    /// <response code="422">`unprocessable`: the phrase is no date or time, or names one that no calendar has.</response>
    [HttpGet("resolve")]
    [SuppressMessage("Performance", "CA1822", Justification = "Actions are instance methods.")]
    [ProducesResponseType<ResolvedTimeContract>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public ResolvedTimeContract Resolve([FromQuery] string? phrase, [FromQuery] string? now, [FromQuery] string? timeZone)
    {
        _ = HttpContext.GetCaller();
        if (string.IsNullOrWhiteSpace(phrase))
        {
            throw new AgentException(ErrorCodes.InvalidRequest, "\"phrase\" must be a date or a time in words.", "phrase");
        }

        if (phrase.Length > TimePhrases.MaxPhraseLength)
        {
            throw new AgentException(ErrorCodes.TooLarge, $"\"phrase\" is longer than {TimePhrases.MaxPhraseLength} characters, the limit.", "phrase");
        }

        var time = TimePhrases.Resolve(phrase, TimeRequests.ReadContext(now, "now", timeZone))
            ?? throw new AgentException(ErrorCodes.Unprocessable, "The phrase is not understood as a date or a time. Try for example \"next Tuesday at 3pm\" or \"2026-11-05\".", "phrase");
        return new ResolvedTimeContract(
            TimeRequests.Format(time.Start),
            time.End is { } end ? TimeRequests.Format(end) : null,
            time.Grain.ToString().ToLowerInvariant(),
            time.Ambiguous,
            [.. time.Alternatives.Select(other => new TimeReadingContract(TimeRequests.Format(other.Start), other.End is { } otherEnd ? TimeRequests.Format(otherEnd) : null))],
            time.Nonexistent);
    }
}
