using Agents.Core.Calendar;
using Agents.Core.Calendar.Queries;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Queries;

internal sealed class EventSearchTests
{
    private static readonly EventOccurrence[] Events =
    [
        Days.Event("hold", "21T09:00", "21T10:00", stored => stored with { Summary = "HOLD: board prep" }),
        Days.Event("deck", "22T09:00", "22T10:00", stored => stored with { Summary = "Board deck due" }),
        Days.Event("board", "29T09:00", "29T12:00", stored => stored with { Summary = "Board meeting" }),
        Days.Event("flight", "12T12:00", "12T13:00", stored => stored with { Summary = "LH38 Zürich – San Francisco", Description = "Booking reference K7QX2M" }),
        Days.Event("lunch", "21T12:00", "21T13:00", stored => stored with
        {
            Summary = "Team lunches", Attendees = [new Attendee("noor@example.com", "Noor Haddad", AttendeeResponse.Accepted)], Location = "Café Rüstig",
        }),
        Days.Event("stand-up", "23T09:00", "23T10:00", stored => stored with { Summary = "Daily stand-up" }),
    ];

    [TestCase("board meeting", "board")]
    [TestCase("board", "board hold deck")]
    [TestCase("LUNCH", "lunch")]
    [TestCase("lunch with Noor", "")]
    [TestCase("lunch Noor", "lunch")]
    [TestCase("cafe rustig", "lunch")]
    [TestCase("zurich san francisco", "flight")]
    [TestCase("standup", "stand-up")]
    [TestCase("stand up", "")]
    [TestCase("elon", "")]
    [TestCase("", "")]
    [TestCase("K7QX2M", "")]
    public void Find_Words_AllOfThemAndTheBestTitleFirst(string words, string ids) =>
        Assert.That(string.Join(' ', Days.Ids(EventSearch.Find(Events, words))), Is.EqualTo(ids));

    [Test]
    public void Find_DescriptionsAsked_AreLookedIn() =>
        Assert.That(Days.Ids(EventSearch.Find(Events, "k7qx2m", withDescriptions: true)), Is.EqualTo(new[] { "flight" }));

    [Test]
    public void Of_Event_ClaimsTitleStartAndEndWithTheirVersion()
    {
        var snapshot = Days.Of(Events);

        var claims = Claim.Of(Events[2], snapshot);

        Assert.That(claims.Select(claim => $"{claim.Kind} {claim.Value}"), Is.EqualTo(new[]
        {
            "Title Board meeting", "Start 2026-10-29T09:00:00+01:00", "End 2026-10-29T12:00:00+01:00",
        }));
        Assert.That(claims.Select(claim => (claim.EventId, claim.CalendarId, claim.ETag, claim.FetchedAt)).Distinct(), Is.EqualTo(new[]
        {
            ("board", "me@example.com", "\"board\"", Days.FetchedAt),
        }));
    }
}
