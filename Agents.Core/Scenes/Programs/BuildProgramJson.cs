using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Agents.Core.Scenes.Programs;

/// <summary>Reads and writes build programs as JSON. What cannot be read is a <see cref="ProgramFault"/> that names its path, never an exception.</summary>
/// <remarks>
/// Optional members may be missing or null. Unknown members, members that are given twice, numbers with a fraction where cells are counted,
/// and names that do not exist are faults. Safe for concurrent use.
/// </remarks>
public static class BuildProgramJson
{
    // A program has at most 16 groups inside each other, two levels each; the reader stops hostile nesting long before the stack does.
    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Reads one operation, e.g. the one that a stream has just completed.</summary>
    /// <param name="utf8">One JSON object, with nothing after it.</param>
    /// <param name="path">What the paths of faults begin with, e.g. <c>operations[3]</c>.</param>
    /// <param name="operation">The operation when the answer is true.</param>
    /// <param name="fault">The first fault when it is false.</param>
    public static bool TryReadOperation(
        ReadOnlySpan<byte> utf8,
        string path,
        [NotNullWhen(true)] out BuildOperation? operation,
        [NotNullWhen(false)] out ProgramFault? fault) =>
        TryRead(utf8, path, ProgramRules.Operation, BuildProgramJsonContext.Default.BuildOperation, out operation, out fault);

    /// <summary>Reads a whole program; the first fault ends it.</summary>
    /// <param name="utf8">One JSON object, with nothing after it.</param>
    /// <param name="program">The program when the answer is true.</param>
    /// <param name="fault">The first fault when it is false.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out BuildProgram? program,
        [NotNullWhen(false)] out ProgramFault? fault) =>
        TryRead(utf8, "", ProgramRules.Program, BuildProgramJsonContext.Default.BuildProgram, out program, out fault);

    /// <summary>The program as UTF-8 JSON without line breaks; members that are null are left out.</summary>
    public static byte[] Write(BuildProgram program) =>
        JsonSerializer.SerializeToUtf8Bytes(program, BuildProgramJsonContext.Default.BuildProgram);

    /// <summary>One operation as UTF-8 JSON without line breaks; members that are null are left out.</summary>
    public static byte[] Write(BuildOperation operation) =>
        JsonSerializer.SerializeToUtf8Bytes(operation, BuildProgramJsonContext.Default.BuildOperation);

    private static bool TryRead<TValue>(
        ReadOnlySpan<byte> utf8,
        string path,
        JsonRule rule,
        JsonTypeInfo<TValue> type,
        [NotNullWhen(true)] out TValue? value,
        [NotNullWhen(false)] out ProgramFault? fault)
        where TValue : class
    {
        value = null;
        try
        {
            var element = JsonElement.Parse(utf8, DocumentOptions);
            var checker = new JsonRuleChecker();
            fault = checker.Check(element, rule)?.Under(path);
            if (fault is not null)
            {
                return false;
            }

            value = checker.HasGaps
                ? JsonSerializer.Deserialize(JsonRuleFiller.Fill(element, rule).WrittenSpan, type)
                : element.Deserialize(type);
            fault = value is null ? new ProgramFault(path, "The value must be an object.") : null;
            return value is not null;
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber ?? 0) + 1;
            fault = new ProgramFault(
                path,
                $"The text is not one JSON value with each member once (line {line}, byte {exception.BytePositionInLine ?? 0}). Send it complete and well-formed.");
            return false;
        }
        catch (InvalidOperationException)
        {
            // A string that is no valid text, e.g. half of a surrogate pair.
            fault = new ProgramFault(path, "The text holds a string that is not valid Unicode.");
            return false;
        }
    }
}
