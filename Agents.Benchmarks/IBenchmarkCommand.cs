namespace Agents.Benchmarks;

/// <summary>A measurement that checks its own bounds, run by name: <c>dotnet run -c Release --project Agents.Benchmarks -- NAME</c>.</summary>
internal interface IBenchmarkCommand
{
    /// <summary>Gets the name on the command line.</summary>
    string Name { get; }

    /// <summary>Measures, prints a table and the bounds.</summary>
    /// <param name="args">The arguments behind the name.</param>
    /// <returns>0 when every bound holds, else 1.</returns>
    int Run(IReadOnlyList<string> args);
}
