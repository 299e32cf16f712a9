namespace Agents.Core.Scenes.Programs;

/// <summary>A member of an object in a program.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Rule">What it may be.</param>
/// <param name="IsNullable">Whether null stands for its default.</param>
/// <param name="IsOptional">Whether a reader accepts that it is missing. The schema asks for every member all the same: strict modes want that.</param>
/// <param name="Default">What a missing or null member is read as, as JSON; null leaves it out. Source-generated readers forget the record's own.</param>
internal sealed record JsonRuleMember(string Name, JsonRule Rule, bool IsNullable = false, bool IsOptional = false, string? Default = null)
{
    /// <summary>A member that may be null or missing.</summary>
    public static JsonRuleMember Optional(string name, JsonRule rule, string? @default = null) =>
        new(name, rule, IsNullable: true, IsOptional: true, @default);
}
