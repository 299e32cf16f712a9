using Agents.Benchmarks.Models;
using Agents.Benchmarks.Output;
using Agents.Benchmarks.Scenes;
using BenchmarkDotNet.Running;

namespace Agents.Benchmarks;

internal static class Program
{
    private static readonly IBenchmarkCommand[] s_commands = [new IncrementalReaderBenchmark(), new SceneLatencyBenchmark(), new MillionVoxelsBenchmark(), new ModelLatencyBenchmark(), new ModelAllocationBenchmark()];

    private static int Main(string[] args)
    {
        if (args.Length > 0 && Array.Find(s_commands, command => string.Equals(command.Name, args[0], StringComparison.Ordinal)) is { } command)
        {
            return command.Run(args[1..]);
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
