using Agents.Core.Conversations;
using NUnit.Framework;

namespace Agents.Tests.Conversations;

internal sealed class ConversationOrderTests
{
    private readonly ConversationOrder _queue = new();

    [Test]
    public void Enter_OtherThreadOrOwner_NoWait()
    {
        using var first = _queue.Enter("a", "t");
        using var thread = _queue.Enter("a", "u");
        using var owner = _queue.Enter("b", "t");

        Assert.That(thread.Turn.IsCompleted && owner.Turn.IsCompleted, Is.True);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Enter_OneGivesUpWhileItWaits_ThoseBehindStillWaitForThoseBefore()
    {
        var first = _queue.Enter("a", "t");
        var second = _queue.Enter("a", "t");
        var third = _queue.Enter("a", "t");

        second.Dispose();
        Assert.That(third.Turn.IsCompleted, Is.False);

        first.Dispose();
        await third.Turn;
        third.Dispose();
        using var last = _queue.Enter("a", "t");
        await last.Turn;
    }
}
