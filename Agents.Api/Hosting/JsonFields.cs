using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Agents.Core.Errors;

namespace Agents.Api.Hosting;

/// <summary>Reads single members and says by name what is wrong with them.</summary>
internal static class JsonFields
{
    /// <summary>The error for a member.</summary>
    public static AgentException Invalid(string path, string what) => new(ErrorCodes.InvalidRequest, $"\"{path}\" {what}.", path);

    /// <summary>Refuses another kind of value.</summary>
    public static void Expect(ref Utf8JsonReader json, JsonTokenType type, string path, string what)
    {
        if (json.TokenType != type)
        {
            throw Invalid(path, $"must be {what}");
        }
    }

    /// <summary>Moves to the value of the next member of an object; false at its end.</summary>
    public static bool NextMember(ref Utf8JsonReader json, [NotNullWhen(true)] out string? name)
    {
        name = json.Read() && json.TokenType == JsonTokenType.PropertyName ? json.GetString()! : null;
        return name is not null && json.Read();
    }

    /// <summary>Reads a whole number.</summary>
    public static int ReadInteger(ref Utf8JsonReader json, string path, int min = int.MinValue, int max = int.MaxValue) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var value) && value >= min && value <= max
            ? value
            : throw Invalid(path, $"must be a whole number from {min} to {max}");

    /// <summary>Reads a whole number or null.</summary>
    public static int? ReadOptionalInteger(ref Utf8JsonReader json, string path) =>
        json.TokenType == JsonTokenType.Null ? null : ReadInteger(ref json, path);

    /// <summary>Reads a string of at most so many bytes of UTF-8.</summary>
    public static string ReadString(ref Utf8JsonReader json, string path, int maxBytes)
    {
        Expect(ref json, JsonTokenType.String, path, "a string");
        var length = json.HasValueSequence ? json.ValueSequence.Length : json.ValueSpan.Length;

        // An escape is at most six bytes for one of text, so a longer raw form cannot come down to the limit.
        if (length > maxBytes * 6L)
        {
            throw TooLong(path, maxBytes);
        }

        var text = json.GetString()!;
        return Encoding.UTF8.GetByteCount(text) <= maxBytes ? text : throw TooLong(path, maxBytes);
    }

    /// <summary>Reads a string or null.</summary>
    public static string? ReadOptionalString(ref Utf8JsonReader json, string path, int maxBytes) =>
        json.TokenType == JsonTokenType.Null ? null : ReadString(ref json, path, maxBytes);

    /// <summary>Passes over a value, or copies it with its name.</summary>
    public static void CopyOrSkip(ref Utf8JsonReader json, string name, Utf8JsonWriter? target)
    {
        if (target is null)
        {
            json.Skip();
            return;
        }

        target.WritePropertyName(name);
        using var value = JsonDocument.ParseValue(ref json);
        value.RootElement.WriteTo(target);
    }

    private static AgentException TooLong(string path, int maxBytes) =>
        new(ErrorCodes.TooLarge, $"\"{path}\" is longer than {maxBytes} bytes, the limit.", path);
}
