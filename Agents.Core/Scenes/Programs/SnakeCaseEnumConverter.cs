using System.Text.Json;
using System.Text.Json.Serialization;

namespace Agents.Core.Scenes.Programs;

/// <summary>Writes an enum as <c>on_top_of</c>; numbers are not accepted for it.</summary>
internal sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
