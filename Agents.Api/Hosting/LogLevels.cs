namespace Agents.Api.Hosting;

/// <summary>Checks the levels of logging before the framework reads them, which ends with a stack trace.</summary>
internal static class LogLevels
{
    private const string LevelSection = "LogLevel";

    /// <summary>What is wrong with <c>Logging:LogLevel:…</c> and <c>Logging:{provider}:LogLevel:…</c>.</summary>
    public static IEnumerable<string> FindProblems(IConfiguration configuration) => configuration.GetSection("Logging").GetChildren()
        .Select(section => string.Equals(section.Key, LevelSection, StringComparison.OrdinalIgnoreCase) ? section : section.GetSection(LevelSection))
        .SelectMany(levels => levels.GetChildren())
        .Where(level => level.Value is { Length: > 0 } text && !Enum.TryParse<LogLevel>(text, ignoreCase: true, out _))
        .Select(level => $"{level.Path} is '{level.Value}': give one of {string.Join(", ", Enum.GetNames<LogLevel>())}.");
}
