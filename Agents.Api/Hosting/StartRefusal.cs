using Agents.Core.Errors;
using Agents.Core.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

/// <summary>Tells the person who starts the service what to change, without a stack trace.</summary>
internal static class StartRefusal
{
    /// <summary>The exit code of a refused start.</summary>
    public const int ExitCode = 1;

    /// <summary>Checks the options and opens the database before the host does: it would log the failure with a stack trace.</summary>
    public static void CheckStart(this WebApplication app)
    {
        app.Services.GetRequiredService<OptionsChecks>().Validate(app.Services);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<SqliteDatabase>().Open();
    }

    /// <summary>The reasons, a line each; null when the failure is not one of configuration.</summary>
    public static IReadOnlyList<string>? Explain(Exception exception) => exception switch
    {
        OptionsValidationException options => [.. options.Failures],
        AggregateException { InnerExceptions: var many } when many.All(inner => inner is OptionsValidationException or StartException) =>
            [.. many.SelectMany(inner => Explain(inner)!).Distinct(StringComparer.Ordinal)],
        StartException start => [start.Message],
        IOException { InnerException: AddressInUseException } taken => [$"{taken.Message} Set PORT to a free one, or stop what listens there."],
        _ => null,
    };

    /// <summary>Prints the reasons to standard error.</summary>
    public static int Report(IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            Console.Error.WriteLine($"The service does not start: {reason}");
        }

        return ExitCode;
    }
}
