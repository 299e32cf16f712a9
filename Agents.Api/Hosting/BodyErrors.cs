using System.Text.Json;
using System.Text.RegularExpressions;
using Agents.Core.Errors;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Agents.Api.Hosting;

/// <summary>Says in our words what is wrong with a body: the serializer's own texts name types of ours.</summary>
internal static partial class BodyErrors
{
    /// <summary>What the framework found while binding, as one exception about the first member concerned.</summary>
    public static AgentException Describe(ModelStateDictionary modelState)
    {
        // After an unreadable body the framework adds that the action's parameter is missing, which tells the caller nothing.
        var (key, error) = modelState.SelectMany(entry => entry.Value!.Errors, (entry, error) => (entry.Key, error))
            .OrderBy(found => found.error.Exception is JsonException ? 0 : found.Key.Length == 0 ? 1 : 2)
            .First();
        return error.Exception is JsonException json ? Describe(json) : Describe(key, error.ErrorMessage);
    }

    /// <summary>What a body that is not the expected JSON lacks.</summary>
    public static AgentException Describe(JsonException exception)
    {
        var field = ToField(exception.Path);
        var place = field is null ? string.Empty : $" at '{field}'";
        if (MissingMembers().Match(exception.Message) is { Success: true } missing)
        {
            var names = MemberName().Matches(missing.Groups["names"].Value).Select(match => match.Groups["name"].Value).ToList();
            var prefix = field is null ? string.Empty : field + ".";
            return Invalid($"Required, but missing{place}: {string.Join(", ", names.Select(name => $"'{name}'"))}.", prefix + names[0]);
        }

        // The serializer wraps what its reader refused: then the text is no JSON at all.
        return exception.InnerException is JsonException || exception.GetType() != typeof(JsonException)
            ? Invalid($"The body is not valid JSON{place} (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}).", field)
            : Invalid($"The value{place} has the wrong type or is out of range.", field);
    }

    private static AgentException Describe(string key, string message)
    {
        var field = ToField(key);
        return field is null && message.Contains("non-empty", StringComparison.Ordinal)
            ? Invalid("The body is empty: send JSON with 'Content-Type: application/json'.", null)
            : Invalid(message.Length > 0 ? message : $"The value{(field is null ? string.Empty : $" at '{field}'")} is not valid.", field);
    }

    private static AgentException Invalid(string message, string? field) => new(ErrorCodes.InvalidRequest, message, field);

    // "$.scene.voxels[3].x" is the serializer's form, "scene.voxels[3].x" ours.
    private static string? ToField(string? path)
    {
        var field = path?.TrimStart('$').TrimStart('.');
        return string.IsNullOrEmpty(field) ? null : field;
    }

    [GeneratedRegex("missing required properties including: (?<names>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingMembers();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MemberName();
}
