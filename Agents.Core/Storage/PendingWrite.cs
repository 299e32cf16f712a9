namespace Agents.Core.Storage;

/// <summary>A write that waits for its turn. Exactly one outcome reaches its caller: the first one wins.</summary>
internal abstract class PendingWrite(WriteDurability durability, CancellationToken cancellationToken)
{
    public WriteDurability Durability { get; } = durability;

    /// <summary>Whether its caller has given up before it began; then it is left out.</summary>
    public bool IsAbandoned => CancellationToken.IsCancellationRequested;

    protected CancellationToken CancellationToken { get; } = cancellationToken;

    public abstract void Execute(SqliteSession session);

    public abstract void Complete();

    public abstract void Fail(Exception exception);

    public abstract void Abandon();
}
