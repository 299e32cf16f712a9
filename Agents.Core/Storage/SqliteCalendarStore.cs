using Agents.Core.Calendar;
using Agents.Core.Errors;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Agents.Core.Storage;

/// <summary>Local calendars in the database. A write survives the loss of power once acknowledged.</summary>
internal sealed class SqliteCalendarStore(SqliteDatabase database) : ICalendarStore
{
    private const long LongSpanSeconds = 31 * 86_400;
    private const string Columns = "calendar, id, payload";

    public Task<IReadOnlyList<CalendarInfo>> ListCalendarsAsync(string owner, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CalendarInfo>>(session => ListCalendars(session, owner), cancellationToken);

    public Task<CalendarImportResult> ImportAsync(string owner, CalendarImport import, CancellationToken cancellationToken)
    {
        // Packed before it queues: rules are checked and bytes made while others may write.
        var rows = import.Events.Select(Row.Of).ToList();
        return database.WriteAsync(session => Import(session, owner, import, rows), WriteDurability.PowerLoss, cancellationToken);
    }

    public Task<IReadOnlyList<CalendarEvent>> FindInWindowAsync(string owner, Interval window, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CalendarEvent>>(
            session => FindInWindow(session, owner, window.Start.ToUnixTimeSeconds(), window.End.ToUnixTimeSeconds() + 1), cancellationToken);

    public Task<CalendarEvent?> FindAsync(string owner, string calendarId, string eventId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Find(session, owner, calendarId, eventId), cancellationToken);

    public Task<IReadOnlyList<CalendarEvent>> FindSeriesAsync(
        string owner, string calendarId, string masterId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CalendarEvent>>(
            session => Find(session, owner, calendarId, masterId) is { IsMaster: true } master
                ? [master, .. Exceptions(session, owner, calendarId, masterId)]
                : [],
            cancellationToken);

    public Task<IReadOnlyList<CalendarEvent>> ListEventsAsync(string owner, string calendarId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CalendarEvent>>(
            session => Read(session.Command(
                $"SELECT {Columns} FROM calendar_events WHERE owner = $owner AND calendar = $calendar ORDER BY number",
                ("$owner", owner), ("$calendar", calendarId))),
            cancellationToken);

    public Task<CalendarWriteResult> WriteAsync(string owner, IReadOnlyList<CalendarChange> changes, CancellationToken cancellationToken)
    {
        var rows = changes.Select(change => change switch
        {
            CalendarChange.Insert insert => Row.Of(insert.Event),
            CalendarChange.Replace replace => Row.Of(replace.Event),
            _ => null,
        }).ToList();
        return database.WriteAsync(session => Write(session, owner, changes, rows), WriteDurability.PowerLoss, cancellationToken);
    }

    public Task<int> ClearAsync(string owner, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                var removed = session.Execute("DELETE FROM calendar_events WHERE owner = $owner", ("$owner", owner));
                session.Execute("DELETE FROM calendars WHERE owner = $owner", ("$owner", owner));
                return removed;
            },
            WriteDurability.PowerLoss,
            cancellationToken);

    private static List<CalendarInfo> ListCalendars(SqliteSession session, string owner)
    {
        var calendars = new List<CalendarInfo>();
        using var reader = session.Command(
            """
            SELECT id, summary, time_zone, access_role, is_primary,
                (SELECT COUNT(*) FROM calendar_events WHERE owner = $owner AND calendar = calendars.id)
            FROM calendars WHERE owner = $owner ORDER BY is_primary DESC, id
            """,
            ("$owner", owner)).ExecuteReader();
        while (reader.Read())
        {
            calendars.Add(new CalendarInfo(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetBoolean(4))
            {
                EventCount = reader.GetInt32(5),
            });
        }

        return calendars;
    }

    private static CalendarImportResult Import(SqliteSession session, string owner, CalendarImport import, List<Row> rows)
    {
        var calendar = import.Calendar;
        SaveCalendar(session, owner, calendar);
        var (added, replaced, removed) = (0, 0, 0);
        foreach (var row in rows)
        {
            if (Save(session, owner, calendar.Id, row))
            {
                replaced++;
            }
            else
            {
                added++;
            }
        }

        foreach (var id in import.Removed)
        {
            removed += Remove(session, owner, calendar.Id, id);
        }

        CheckRoom(session, owner, calendar.Id);
        return new CalendarImportResult(added, replaced, removed);
    }

    private static void SaveCalendar(SqliteSession session, string owner, CalendarInfo calendar)
    {
        if (calendar.IsPrimary)
        {
            session.Execute("UPDATE calendars SET is_primary = 0 WHERE owner = $owner AND id <> $id", ("$owner", owner), ("$id", calendar.Id));
        }

        session.Execute(
            """
            INSERT INTO calendars (owner, id, summary, time_zone, access_role, is_primary) VALUES ($owner, $id, $summary, $zone, $role, $primary)
            ON CONFLICT (owner, id) DO UPDATE SET summary = $summary, time_zone = $zone, access_role = $role, is_primary = $primary
            """,
            ("$owner", owner), ("$id", calendar.Id), ("$summary", calendar.Summary), ("$zone", calendar.TimeZone),
            ("$role", calendar.AccessRole), ("$primary", calendar.IsPrimary));
        if (session.Number("SELECT COUNT(*) FROM calendars WHERE owner = $owner", ("$owner", owner)) > CalendarLimits.Calendars)
        {
            throw new AgentException(ErrorCodes.TooLarge, $"There are {CalendarLimits.Calendars} calendars already, the limit.", "calendarId");
        }
    }

    private static void CheckRoom(SqliteSession session, string owner, string calendarId)
    {
        var count = session.Number(
            "SELECT COUNT(*) FROM calendar_events WHERE owner = $owner AND calendar = $calendar", ("$owner", owner), ("$calendar", calendarId));
        if (count > CalendarLimits.EventsPerCalendar)
        {
            throw new AgentException(ErrorCodes.TooLarge, $"A calendar holds at most {CalendarLimits.EventsPerCalendar} events.");
        }
    }

    private static bool Save(SqliteSession session, string owner, string calendarId, Row row)
    {
        // Two statements: the older SQLite cannot say which of the two an upsert did.
        (string Name, object? Value)[] values =
        [
            ("$owner", owner), ("$calendar", calendarId), ("$id", row.Id), ("$series", row.Series), ("$long", row.IsLong),
            ("$starts", row.StartsAt), ("$ends", row.EndsAt), ("$payload", row.Payload),
        ];
        if (session.Execute(
            """
            UPDATE calendar_events SET series = $series, is_long = $long, starts_at = $starts, ends_at = $ends, payload = $payload
            WHERE owner = $owner AND calendar = $calendar AND id = $id
            """,
            values) > 0)
        {
            return true;
        }

        session.Execute(
            """
            INSERT INTO calendar_events (owner, calendar, id, series, is_long, starts_at, ends_at, payload)
            VALUES ($owner, $calendar, $id, $series, $long, $starts, $ends, $payload)
            """,
            values);
        return false;
    }

    private static int Remove(SqliteSession session, string owner, string calendarId, string id) =>
        session.Execute(
            "DELETE FROM calendar_events WHERE owner = $owner AND calendar = $calendar AND id = $id",
            ("$owner", owner), ("$calendar", calendarId), ("$id", id)) +
        session.Execute(
            "DELETE FROM calendar_events WHERE owner = $owner AND calendar = $calendar AND series = $id",
            ("$owner", owner), ("$calendar", calendarId), ("$id", id));

    private static CalendarEvent? Find(SqliteSession session, string owner, string calendarId, string id) =>
        Read(session.Command(
            $"SELECT {Columns} FROM calendar_events WHERE owner = $owner AND calendar = $calendar AND id = $id",
            ("$owner", owner), ("$calendar", calendarId), ("$id", id))).FirstOrDefault();

    private static List<CalendarEvent> Exceptions(SqliteSession session, string owner, string calendarId, string masterId) =>
        Read(session.Command(
            $"SELECT {Columns} FROM calendar_events WHERE owner = $owner AND calendar = $calendar AND series = $series ORDER BY id",
            ("$owner", owner), ("$calendar", calendarId), ("$series", masterId)));

    private static List<CalendarEvent> FindInWindow(SqliteSession session, string owner, long start, long end)
    {
        var found = Read(session.Command(
            $"""
            SELECT {Columns} FROM calendar_events
            WHERE owner = $owner AND is_long = 0 AND starts_at > $start - {LongSpanSeconds} AND starts_at < $end AND ends_at > $start
            """,
            ("$owner", owner), ("$start", start), ("$end", end)));
        found.AddRange(Read(session.Command(
            $"SELECT {Columns} FROM calendar_events WHERE owner = $owner AND is_long = 1 AND ends_at > $start AND starts_at < $end",
            ("$owner", owner), ("$start", start), ("$end", end))));

        // An exception outside of the window still hides its occurrence inside; a cancelled series hides its exceptions.
        var known = found.Select(entry => (entry.CalendarId, entry.Id)).ToHashSet();
        foreach (var master in found.Where(entry => entry.IsMaster).ToList())
        {
            found.AddRange(Exceptions(session, owner, master.CalendarId, master.Id).Where(entry => known.Add((entry.CalendarId, entry.Id))));
        }

        foreach (var exception in found.Where(entry => entry.IsException).ToList())
        {
            if (known.Add((exception.CalendarId, exception.RecurringEventId!)) &&
                Find(session, owner, exception.CalendarId, exception.RecurringEventId!) is { } master)
            {
                found.Add(master);
            }
        }

        return found;
    }

    private static List<CalendarEvent> Read(SqliteCommand command)
    {
        var events = new List<CalendarEvent>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            events.Add(EventRows.Unpack(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2)));
        }

        return events;
    }

    private static CalendarWriteResult Write(SqliteSession session, string owner, IReadOnlyList<CalendarChange> changes, List<Row?> rows)
    {
        session.Execute("SAVEPOINT calendar_write");
        var events = new List<CalendarEvent>(changes.Count);
        for (var index = 0; index < changes.Count; index++)
        {
            var outcome = Apply(session, owner, changes[index], rows[index], events);
            if (outcome != CalendarWriteOutcome.Written)
            {
                session.Execute("ROLLBACK TO calendar_write");
                session.Execute("RELEASE calendar_write");
                return new CalendarWriteResult(outcome, index, []);
            }
        }

        session.Execute("RELEASE calendar_write");
        return new CalendarWriteResult(CalendarWriteOutcome.Written, -1, events);
    }

    private static CalendarWriteOutcome Apply(
        SqliteSession session, string owner, CalendarChange change, Row? row, List<CalendarEvent> events)
    {
        var (calendarId, id, expected) = change switch
        {
            CalendarChange.Insert insert => (insert.Event.CalendarId, insert.Event.Id, null),
            CalendarChange.Replace replace => (replace.Event.CalendarId, replace.Event.Id, replace.ExpectedETag),
            CalendarChange.Delete delete => (delete.CalendarId, delete.EventId, delete.ExpectedETag),
            _ => throw new NotSupportedException("A kind of change this store does not know."),
        };
        var there = Find(session, owner, calendarId, id);
        if (change is CalendarChange.Insert)
        {
            if (there is not null)
            {
                return CalendarWriteOutcome.AlreadyExists;
            }

            if (session.Number("SELECT 1 FROM calendars WHERE owner = $owner AND id = $id", ("$owner", owner), ("$id", calendarId)) is null)
            {
                return CalendarWriteOutcome.NotFound;
            }
        }
        else if (there is null)
        {
            return CalendarWriteOutcome.NotFound;
        }
        else if (expected is not null && expected != there.ETag)
        {
            return CalendarWriteOutcome.Changed;
        }

        if (row is null)
        {
            Remove(session, owner, calendarId, id);
            events.Add(there!);
        }
        else
        {
            Save(session, owner, calendarId, row);
            CheckRoom(session, owner, calendarId);
            events.Add(EventRows.Unpack(calendarId, id, row.Payload));
        }

        return CalendarWriteOutcome.Written;
    }

    private sealed record Row(string Id, string? Series, bool IsLong, long? StartsAt, long? EndsAt, byte[] Payload)
    {
        public static Row Of(CalendarEvent stored)
        {
            var span = EventSpan.Of(stored);
            var startsAt = span?.Start.ToUnixTimeSeconds();
            var endsAt = span is null ? (long?)null : span.Value.End?.ToUnixTimeSeconds() ?? long.MaxValue;
            var isLong = endsAt is not null && endsAt.Value - startsAt!.Value >= LongSpanSeconds;
            return new Row(stored.Id, stored.RecurringEventId, isLong, startsAt, endsAt, EventRows.Pack(stored));
        }
    }
}
