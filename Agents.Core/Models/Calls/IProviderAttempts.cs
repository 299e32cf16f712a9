namespace Agents.Core.Models.Calls;

/// <summary>How one kind of call is made; the policies decide when, where and how often.</summary>
/// <typeparam name="T">A piece of an answer: an update of a chat, bytes of a forwarded one.</typeparam>
public interface IProviderAttempts<T>
{
    /// <summary>Makes one try. Nothing is sent before the first piece is read.</summary>
    /// <param name="target">The model to ask.</param>
    /// <param name="streams">Whether the answer is to come in pieces; if not, all of it comes at the end.</param>
    /// <param name="cancellationToken">Aborts the connection.</param>
    /// <returns>The pieces. Every failure but the token's is a <see cref="ProviderException"/>.</returns>
    IAsyncEnumerable<T> Open(CallTarget target, bool streams, CancellationToken cancellationToken);

    /// <summary>Tells what a piece means.</summary>
    PieceKind KindOf(T piece);
}
