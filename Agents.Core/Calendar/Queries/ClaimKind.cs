using System.Text.Json.Serialization;

namespace Agents.Core.Calendar.Queries;

/// <summary>What a claim is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimKind>))]
public enum ClaimKind
{
    /// <summary>A title.</summary>
    [JsonStringEnumMemberName("title")]
    Title,

    /// <summary>When an event starts.</summary>
    [JsonStringEnumMemberName("start")]
    Start,

    /// <summary>When an event ends.</summary>
    [JsonStringEnumMemberName("end")]
    End,

    /// <summary>How long something takes, in minutes.</summary>
    [JsonStringEnumMemberName("duration")]
    Duration,

    /// <summary>A number of events.</summary>
    [JsonStringEnumMemberName("count")]
    Count,

    /// <summary>A place.</summary>
    [JsonStringEnumMemberName("location")]
    Location,

    /// <summary>Somebody's answer to an invitation.</summary>
    [JsonStringEnumMemberName("attendee")]
    Attendee,

    /// <summary>That time is free or blocked.</summary>
    [JsonStringEnumMemberName("busy")]
    Busy,

    /// <summary>That two events collide.</summary>
    [JsonStringEnumMemberName("conflict")]
    Conflict,

    /// <summary>A text quoted from a description.</summary>
    [JsonStringEnumMemberName("quote")]
    Quote,
}
