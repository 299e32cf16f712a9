using System.Text.Json;
using System.Text.Json.Serialization;

namespace Agents.Core.Identity;

/// <summary>A text that must not be seen: it prints and serialises as <c>***</c>. Only <see cref="Reveal"/> gives it away.</summary>
[JsonConverter(typeof(MaskedForm))]
public sealed class Secret
{
    private const string Mask = "***";

    private readonly string _value;

    /// <summary>Hides a text.</summary>
    /// <param name="value">The text.</param>
    public Secret(string value) => _value = value;

    /// <summary>Gets whether there is nothing to hide.</summary>
    public bool IsEmpty => _value.Length == 0;

    /// <summary>The text itself, for the one place that must have it. Never log or store what it returns.</summary>
    public string Reveal() => _value;

    /// <summary>Three stars.</summary>
    public override string ToString() => Mask;

    internal sealed class MaskedForm : JsonConverter<Secret>
    {
        public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? string.Empty);

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(Mask);
    }
}
