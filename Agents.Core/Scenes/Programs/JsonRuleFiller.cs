using System.Buffers;
using System.Text.Json;

namespace Agents.Core.Scenes.Programs;

/// <summary>Writes checked JSON anew with the defaults of what is missing or null.</summary>
/// <remarks>
/// Source-generated readers set every init-only member, also those that are not in the text, and so lose the defaults of the records;
/// and they refuse a null for a number or an enum.
/// </remarks>
internal static class JsonRuleFiller
{
    /// <summary>The value with every default written out. It must have passed <see cref="JsonRuleChecker"/>.</summary>
    public static ArrayBufferWriter<byte> Fill(JsonElement element, JsonRule rule)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        Write(element, rule, writer);
        writer.Flush();
        return buffer;
    }

    private static void Write(JsonElement element, JsonRule rule, Utf8JsonWriter writer)
    {
        switch (rule.Kind)
        {
            case JsonRuleKind.Union:
                WriteObject(element, rule.Cases[element.GetProperty("op").GetString()!], writer);
                break;
            case JsonRuleKind.Object:
                WriteObject(element, rule, writer);
                break;
            case JsonRuleKind.List:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, rule.Item!, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(JsonElement element, JsonRule rule, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var member in rule.Members)
        {
            if (element.TryGetProperty(member.Name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                writer.WritePropertyName(member.Name);
                Write(value, member.Rule, writer);
            }
            else if (member.Default is not null)
            {
                writer.WritePropertyName(member.Name);
                writer.WriteRawValue(member.Default);
            }
        }

        writer.WriteEndObject();
    }
}
