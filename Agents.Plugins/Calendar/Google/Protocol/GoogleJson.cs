using System.Text.Json.Serialization;

namespace Agents.Plugins.Calendar.Google.Protocol;

/// <summary>Google's JSON: camel case, absent members left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GoogleEvent))]
[JsonSerializable(typeof(GoogleEventPage))]
[JsonSerializable(typeof(GoogleCalendarPage))]
[JsonSerializable(typeof(GoogleTokenAnswer))]
[JsonSerializable(typeof(StoredTokens))]
internal sealed partial class GoogleJson : JsonSerializerContext;
