namespace Agents.Core.Storage;

/// <inheritdoc cref="PendingWrite"/>
internal sealed class PendingWrite<T>(Func<SqliteSession, T> write, WriteDurability durability, CancellationToken cancellationToken)
    : PendingWrite(durability, cancellationToken)
{
    // Continuations leave the writer's thread: a slow caller must not hold up the others of its batch.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _completion.Task;

    public override void Execute(SqliteSession session) => _result = write(session);

    public override void Complete() => _completion.TrySetResult(_result!);

    public override void Fail(Exception exception) => _completion.TrySetException(exception);

    public override void Abandon() => _completion.TrySetCanceled(CancellationToken);
}
