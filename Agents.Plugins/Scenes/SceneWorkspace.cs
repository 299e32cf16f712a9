using Agents.Core.Errors;
using Agents.Core.Runs;
using Agents.Core.Runs.Events;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Editing;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes;

/// <summary>
/// The scene of one run: what operations and voxels do to it, and what readers are told. Whoever works on it — a model's typed output or its
/// tool calls — works through here. Not safe for concurrent use.
/// </summary>
internal sealed class SceneWorkspace
{
    private const int MaxWarnings = 50;
    private const int BatchesPerWrite = 16;

    // A pending voxel waits for its like, but no longer than a person would notice.
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(100);

    private readonly SceneLimits _limits;
    private readonly RunOutput _output;
    private readonly TimeProvider _timeProvider;
    private readonly VoxelScene? _before;
    private readonly ProgramExpander _expander;
    private readonly List<Voxel> _voxels = [];
    private readonly HashSet<Cell> _taken = [];
    private readonly List<Voxel> _pending = [];
    private readonly List<byte> _announced = [];
    private readonly List<SceneWarning> _warnings = [];
    private readonly List<ProgramFault> _faults = [];
    private long _lastEmission;
    private int _duplicates;

    public SceneWorkspace(SceneInput input, SceneLimits limits, RunOutput output, TimeProvider timeProvider)
    {
        _limits = limits;
        _output = output;
        _timeProvider = timeProvider;
        _before = input.Scene is { Voxels.Count: > 0 } scene ? scene : null;
        Palette = input.Scene?.Palette ?? new ScenePalette();
        _expander = new ProgramExpander(Palette, limits, SceneServices.Create(Palette), _before?.Voxels);
        State = input.State;
    }

    /// <summary>Gets whether a scene of the client's is changed.</summary>
    public bool IsEdit => _before is not null;

    /// <summary>Gets the types of the scene.</summary>
    public ScenePalette Palette { get; }

    /// <summary>Gets the client's other state.</summary>
    public System.Text.Json.JsonElement? State { get; }

    /// <summary>Gets what operations were dropped, and why.</summary>
    public IReadOnlyList<ProgramFault> Faults => _faults;

    /// <summary>Gets the number of operations that were applied.</summary>
    public int Applied { get; private set; }

    /// <summary>Gets the number of voxels of a new scene so far.</summary>
    public int Count => _voxels.Count;

    /// <summary>Gets or sets what is added to the positions of the operations that follow.</summary>
    public Cell Offset
    {
        get => _expander.Offset;
        set => _expander.Offset = value;
    }

    /// <summary>Tells readers what the run starts from.</summary>
    public async Task OpenAsync()
    {
        var voxels = _before?.Voxels ?? [];
        var types = _before?.GetUsedTypes() ?? [];
        _announced.AddRange(types.Select(type => type.Id));
        var fits = voxels.Count is > 0 and <= VoxelBatch.MaxCount;
        await _output.EmitAsync(new SceneOpened
        {
            IsEdit = IsEdit,
            VoxelCount = voxels.Count,
            Voxels = fits ? new VoxelBatch([.. voxels]) : null,
            Types = types,
            State = State,
        });
        if (!fits)
        {
            await EmitBatchesAsync([.. VoxelBatch.Split(voxels).Select(batch => new SceneLoaded { Voxels = batch })]);
        }
    }

    /// <summary>Does all operations of a program.</summary>
    public async Task ApplyAsync(BuildProgram program, CancellationToken cancellationToken)
    {
        Offset = program.Offset;
        for (var index = 0; index < program.Operations.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TryApplyAsync(program.Operations[index], index) is { } fault)
            {
                Drop(fault);
            }
        }
    }

    /// <summary>Does one operation.</summary>
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<ProgramFault?> TryApplyAsync(BuildOperation operation, int index)
    {
        if (!_expander.TryApply(operation, out var added, out var fault, index))
        {
            return fault;
        }

        Applied++;
        _voxels.AddRange(added);
        _pending.AddRange(added);
        await FlushAsync();
        return null;
    }

    /// <summary>Notes an operation that stays undone; it becomes a warning.</summary>
    public void Drop(ProgramFault fault) => _faults.Add(fault);

    /// <summary>Takes voxels of a new scene as a model lists them: the first in a cell keeps it.</summary>
    /// <returns>The number of those that were new.</returns>
    public async Task<int> AddAsync(IReadOnlyList<Voxel> voxels, bool countsDuplicates)
    {
        var before = _voxels.Count;
        foreach (var voxel in voxels)
        {
            if (!_taken.Add(voxel.Cell))
            {
                _duplicates += countsDuplicates ? 1 : 0;
            }
            else if (_taken.Count > _limits.MaxVoxels)
            {
                throw new AgentException(ErrorCodes.TooLarge, $"The model wrote more than {_limits.MaxVoxels} voxels, the limit for a scene.");
            }
            else
            {
                _voxels.Add(voxel);
                _pending.Add(voxel);
            }
        }

        // The more there is, the larger the pieces: a scene of any size leaves in a few hundred events.
        var isLate = _timeProvider.GetElapsedTime(_lastEmission) >= MaxDelay;
        if (_pending.Count > 0 && (isLate || _pending.Count >= Math.Min(VoxelBatch.MaxCount, Math.Max(1, _voxels.Count / 16))))
        {
            await FlushAsync();
        }

        return _voxels.Count - before;
    }

    /// <summary>What a model that edits needs to know of the scene.</summary>
    public SceneSummary Describe(IReadOnlyList<string>? phrases) => SceneDescriber.Describe(_before?.Voxels ?? _voxels, Palette, phrases);

    /// <summary>Says something that a person should know.</summary>
    public void Warn(string code, string message) => _warnings.Add(new SceneWarning(code, message));

    /// <summary>Sends what is left, looks the whole scene over, and says what is to be said about it.</summary>
    /// <returns>The number of voxels of the scene as it is now.</returns>
    public async Task<int> FinishAsync()
    {
        await FlushAsync();
        var count = _voxels.Count;
        IReadOnlyList<Voxel> final = _voxels;
        if (_before is not null)
        {
            var difference = SceneDifference.Between(_before.Voxels, _expander.Canvas);
            await EmitDifferenceAsync(difference);
            final = difference.Apply(_before.Voxels);
            await RetireTypesAsync(final);
            count = final.Count;
        }

        if (_duplicates > 0)
        {
            Warn("duplicate_voxels", $"{_duplicates} voxels were left out because their cell was taken.");
        }

        foreach (var fault in _faults)
        {
            Warn("operation_dropped", $"{fault.Path}: {fault.Message}");
        }

        _warnings.AddRange(SceneChecks.Run(final, Palette, _limits));
        if (_warnings.Count > MaxWarnings)
        {
            var more = _warnings.Count - MaxWarnings + 1;
            _warnings.RemoveRange(MaxWarnings - 1, more);
            Warn("more_warnings", $"{more} more warnings are not listed.");
        }

        await _output.EmitAsync([.. _warnings.Select(warning => new WarningRaised { Code = warning.Code, Message = warning.Message })]);
        return count;
    }

    private async Task EmitDifferenceAsync(SceneDifference difference)
    {
        var news = new List<RunEvent>();
        news.AddRange(Announce(difference.Replaced.Select(replaced => replaced.Voxel)));
        news.AddRange(Announce(difference.Added));
        news.AddRange(Enumerable.Reverse(difference.Removed).Chunk(VoxelBatch.MaxCount).Select(indices => new VoxelsRemoved { Indices = indices }));

        // Replacements count in the scene without the removed voxels.
        var passed = 0;
        var replacements = new List<(int Index, Voxel Voxel)>(difference.Replaced.Length);
        foreach (var (index, voxel) in difference.Replaced)
        {
            while (passed < difference.Removed.Length && difference.Removed[passed] < index)
            {
                passed++;
            }

            replacements.Add((index - passed, voxel));
        }

        news.AddRange(replacements.Chunk(VoxelBatch.MaxCount).Select(chunk => new VoxelsReplaced
        {
            Indices = [.. chunk.Select(entry => entry.Index)],
            Voxels = new VoxelBatch([.. chunk.Select(entry => entry.Voxel)]),
        }));
        news.AddRange(VoxelBatch.Split(difference.Added).Select(batch => new VoxelsAdded { Voxels = batch }));
        await EmitBatchesAsync(news);
    }

    private async Task FlushAsync()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        var news = new List<RunEvent>();
        news.AddRange(Announce(_pending));
        news.AddRange(VoxelBatch.Split(_pending).Select(batch => new VoxelsAdded { Voxels = batch }));
        _pending.Clear();
        await EmitBatchesAsync(news);
        _lastEmission = _timeProvider.GetTimestamp();
    }

    private List<RunEvent> Announce(IEnumerable<Voxel> voxels)
    {
        var types = new List<SceneType>();
        foreach (var type in UsedTypes(voxels).Except(_announced))
        {
            _announced.Add(type);
            types.Add(SceneType.From(Palette[type]!));
        }

        return types.Count == 0 ? [] : [new SceneTypesAdded { Types = types }];
    }

    // An edit may leave types without a voxel; the palette of a scene lists what it uses.
    private async Task RetireTypesAsync(IReadOnlyList<Voxel> voxels)
    {
        var used = UsedTypes(voxels).ToHashSet();
        int[] retired = [.. Enumerable.Range(0, _announced.Count).Where(index => !used.Contains(_announced[index])).Reverse()];
        if (retired.Length > 0)
        {
            await _output.EmitAsync(new SceneTypesRemoved { Indices = retired });
        }
    }

    // In the order in which they are met first.
    private static List<byte> UsedTypes(IEnumerable<Voxel> voxels)
    {
        var seen = new bool[256];
        var types = new List<byte>();
        foreach (var type in voxels.Select(voxel => voxel.Type))
        {
            if (!seen[type])
            {
                seen[type] = true;
                types.Add(type);
            }
        }

        return types;
    }

    private async Task EmitBatchesAsync(IReadOnlyList<RunEvent> events)
    {
        foreach (var chunk in events.Chunk(BatchesPerWrite))
        {
            await _output.EmitAsync(chunk);
        }
    }
}
