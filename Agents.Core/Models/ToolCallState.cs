using System.Text;
using System.Text.Json;
using Agents.Core.Models.Gemini;
using Agents.Core.Models.OpenAI;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models;

/// <summary>
/// What a provider wants back unchanged with a tool call, e.g. a thought signature, as one opaque string that a client can keep between runs.
/// </summary>
public static class ToolCallState
{
    /// <summary>The longest string that is read back, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    private static readonly string[] Kept = [GeminiProperties.Signature, ToolCallDraft.ExtraContent];

    /// <summary>The string for a call; null when its provider wants nothing back.</summary>
    public static string? Save(FunctionCallContent call)
    {
        if (call.AdditionalProperties is not { } properties || !Kept.Any(properties.ContainsKey))
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var name in Kept)
            {
                switch (properties.GetValueOrDefault(name))
                {
                    case string text:
                        json.WriteString(name, text);
                        break;
                    case JsonElement element:
                        json.WritePropertyName(name);
                        element.WriteTo(json);
                        break;
                    default:
                        break;
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Puts into a call what <see cref="Save"/> made of an earlier one. A string that it cannot have made is passed over.</summary>
    public static void Load(FunctionCallContent call, string? saved)
    {
        if (string.IsNullOrEmpty(saved) || Encoding.UTF8.GetByteCount(saved) > MaxBytes)
        {
            return;
        }

        try
        {
            var root = JsonElement.Parse(saved);
            foreach (var name in Kept)
            {
                if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value))
                {
                    (call.AdditionalProperties ??= [])[name] = value;
                }
            }
        }
        catch (JsonException)
        {
            // Another service's string.
        }
    }
}
