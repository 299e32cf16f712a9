namespace Agents.Benchmarks.Output;

/// <summary>
/// Shows that reading a voxel list as it arrives costs the same for each voxel however many there are, and how it stands beside a bare
/// <c>Utf8JsonReader</c> and beside parsing the accumulated text again at each chunk. Optional argument: rounds, default 9.
/// </summary>
internal sealed class IncrementalReaderBenchmark : IBenchmarkCommand
{
    private const int VoxelsPerSample = 64_000;
    private const int ReparseLimit = 4_000;
    private const int ReparseRounds = 3;
    private const int WarmUpRounds = 3;
    private const double Flatness = 0.25;
    private const double Throughput = 0.5;

    private static readonly int[] s_sizes = [1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000];

    public string Name => "incremental-reader";

    public int Run(IReadOnlyList<string> args)
    {
        var rounds = args.Count > 0 ? int.Parse(args[0]) : 9;
        var rows = s_sizes.Select(size => new Row(size)).ToList();

        // The first rounds let the JIT finish and are thrown away; then all rows and ways take turns within each round.
        for (var round = 0; round < WarmUpRounds; round++)
        {
            rows.ForEach(row => row.RunOnce());
        }

        rows = [.. rows.Select(row => row.Fresh())];
        for (var round = 0; round < rounds; round++)
        {
            rows.ForEach(row => row.RunOnce());
            if (round % Math.Max(1, rounds / ReparseRounds) == 0)
            {
                rows.ForEach(row => row.Reparse?.Run());
            }
        }

        Print(rows, rounds);
        return Check(rows) ? 0 : 1;
    }

    private static void Print(List<Row> rows, int rounds)
    {
        Console.WriteLine($"Median of {rounds} interleaved rounds; {Environment.ProcessorCount} cores, .NET {Environment.Version}.");
        Console.WriteLine("ns of processor time a voxel; B = bytes allocated per document; x1k = ns/voxel against the row of 1,000; bare = throughput against Utf8JsonReader.");
        Console.WriteLine();
        Console.WriteLine("| voxels | bytes/voxel | bare ns | 4 chars ns | B | x1k | bare | 4 KiB ns | B | x1k | bare | items 4 KiB ns | re-parse ns | times ours |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var first = rows[0];
        foreach (var row in rows)
        {
            var bare = row.Bare.Nanoseconds;
            Console.WriteLine(
                $"| {row.Voxels:N0} | {row.Documents.Average(document => document.Length) / row.Voxels:F1} | {bare:F1} "
                + Ours(row.Text, first.Text, bare)
                + Ours(row.Bytes, first.Bytes, bare)
                + $"| {row.Items.Nanoseconds:F1} "
                + (row.Reparse is { } reparse ? $"| {reparse.Nanoseconds:N0} | {reparse.Nanoseconds / row.Text.Nanoseconds:N0} |" : "| | |"));
        }

        Console.WriteLine();
    }

    private static string Ours(Measurement ours, Measurement first, double bare) =>
        $"| {ours.Nanoseconds:F1} | {ours.Bytes:F0} | {ours.Nanoseconds / first.Nanoseconds:F2} | {bare / ours.Nanoseconds:F2} ";

    private static bool Check(List<Row> rows)
    {
        var passed = true;
        foreach (var (name, select) in new (string, Func<Row, Measurement>)[] { ("4 chars", row => row.Text), ("4 KiB", row => row.Bytes) })
        {
            var times = rows.ConvertAll(row => select(row).Nanoseconds / select(rows[0]).Nanoseconds);
            var growth = (select(rows[^1]).Bytes - select(rows[0]).Bytes) / rows[^1].Voxels;
            var throughput = rows.ConvertAll(row => row.Bare.Nanoseconds / select(row).Nanoseconds);
            passed &= Say(times.TrueForAll(x => Math.Abs(x - 1) <= Flatness), $"{name}: time per voxel {times.Min():F2}..{times.Max():F2} of the 1,000 row (within 25 %)");
            passed &= Say(growth <= 0.01, $"{name}: {growth:F4} more bytes allocated for each voxel beyond the first 1,000 (flat: at most 0.01)");
            passed &= Say(throughput.TrueForAll(x => x >= Throughput), $"{name}: throughput at least {throughput.Min():F2} of a bare Utf8JsonReader (at least 0.5)");
        }

        return passed;
    }

    private static bool Say(bool holds, string what)
    {
        Console.WriteLine($"{(holds ? "PASS" : "FAIL")} {what}");
        return holds;
    }

    private sealed class Row
    {
        private const int ChunkBytes = 4096;

        public Row(int voxels)
            : this(voxels, [.. Enumerable.Range(0, Math.Max(1, VoxelsPerSample / voxels)).Select(seed => new VoxelDocument(voxels, seed))])
        {
        }

        // Many different short documents: the branch predictor learns one that is read again and again by heart.
        private Row(int voxels, VoxelDocument[] documents)
        {
            Voxels = voxels;
            Documents = documents;
            Bare = new Measurement(voxels, documents, document => document.ReadBare());
            Text = new Measurement(voxels, documents, document => document.ReadTextChunks());
            Bytes = new Measurement(voxels, documents, document => document.ReadByteChunks(ChunkBytes));
            Items = new Measurement(voxels, documents, document => document.ReadItems(ChunkBytes));
            Reparse = voxels <= ReparseLimit ? new Measurement(voxels, documents[..1], document => document.Reparse()) : null;
        }

        public int Voxels { get; }

        public VoxelDocument[] Documents { get; }

        public Measurement Bare { get; }

        public Measurement Text { get; }

        public Measurement Bytes { get; }

        public Measurement Items { get; }

        public Measurement? Reparse { get; }

        public Row Fresh() => new(Voxels, Documents);

        public void RunOnce()
        {
            Bare.Run();
            Text.Run();
            Bytes.Run();
            Items.Run();
        }
    }
}
