namespace Agents.Benchmarks.Output;

/// <summary>
/// One way of reading some documents of one length, measured round by round so that all ways see the same machine, and in processor time,
/// which leaves out what other programs take.
/// </summary>
internal sealed class Measurement(int voxels, VoxelDocument[] documents, Func<VoxelDocument, int> read)
{
    private readonly List<double> _nanoseconds = [];
    private readonly List<double> _bytes = [];

    public double Nanoseconds => Median(_nanoseconds);

    public double Bytes => Median(_bytes);

    public void Run()
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        if (Array.Exists(documents, document => read(document) != voxels))
        {
            throw new InvalidOperationException($"A run found another number of voxels than {voxels}.");
        }

        var elapsed = Environment.CpuUsage.TotalTime - start;
        _bytes.Add((GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)documents.Length);
        _nanoseconds.Add(elapsed.TotalNanoseconds / documents.Length / voxels);
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
