using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>What the editors of one prompt share: its words, the scene that is there, and the changes read so far.</summary>
internal sealed class EditSession
{
    // No clause is longer; keeps looking ahead cheap in hostile texts.
    private const int Horizon = 20;

    private readonly List<BuildOperation> _operations = [];
    private readonly List<string> _summary = [];

    /// <summary>Begins to read a prompt.</summary>
    /// <param name="tags">The words of the prompt.</param>
    /// <param name="facts">The scene that is there.</param>
    /// <param name="additions">Draws what is added.</param>
    public EditSession(IReadOnlyList<Tag> tags, SceneFacts facts, AdditionComposer additions)
    {
        Reader = new TagReader(tags);
        Targets = new TargetReader(Reader, facts);
        Facts = facts;
        Additions = additions;
    }

    /// <summary>Gets the place in the words, the same for all editors.</summary>
    public TagReader Reader { get; }

    /// <summary>Gets what reads the target of an edit.</summary>
    public TargetReader Targets { get; }

    /// <summary>Gets the scene that is there.</summary>
    public SceneFacts Facts { get; }

    /// <summary>Gets what draws additions.</summary>
    public AdditionComposer Additions { get; }

    /// <summary>Gets the changes so far, in the order they apply; null when there are none.</summary>
    public EditResult? Result => _operations.Count == 0 ? null : new EditResult(_operations, _summary);

    /// <summary>Adds a change.</summary>
    /// <param name="operation">The change.</param>
    /// <param name="summary">What was understood, for people.</param>
    public void Emit(BuildOperation operation, string summary) => Emit([operation], summary);

    /// <summary>Adds several operations that make one change.</summary>
    /// <param name="operations">In the order they apply.</param>
    /// <param name="summary">What was understood, for people.</param>
    public void Emit(IEnumerable<BuildOperation> operations, string summary)
    {
        _operations.AddRange(operations);
        _summary.Add(summary);
    }

    /// <summary>Adds the changes of an addition.</summary>
    public void Emit(EditResult added)
    {
        _operations.AddRange(added.Operations);
        _summary.AddRange(added.Summary);
    }

    /// <summary>The box of a target; that of the whole scene when the target is no part of it.</summary>
    public CellBox BoxOf(Target? target) => target?.Part is { } part ? Facts.Find(part) ?? Facts.Box : Facts.Box;

    /// <summary>Tells whether a word of this sentence passes a test.</summary>
    /// <param name="test">The test.</param>
    /// <param name="from">How many tags on to begin.</param>
    public bool AnyInClause(Func<Tag, bool> test, int from = 1)
    {
        for (var ahead = from; ahead < Horizon && Reader.Peek(ahead).Kind != TokenKind.Stop; ahead++)
        {
            if (test(Reader.Peek(ahead)))
            {
                return true;
            }
        }

        return false;
    }
}
