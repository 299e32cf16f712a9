using Agents.Core.Output;
using NUnit.Framework;

namespace Agents.Tests.Output;

internal sealed class FaultSummaryTests
{
    [Test]
    public void Write_EqualMessages_AreOneLineWithTheirNumbers()
    {
        var summary = FaultSummary.Write([(3, "size.x is missing."), (7, "No such type."), (9, "size.x is missing.")], "operation");

        Assert.That(summary, Is.EqualTo("- 2 operations (3, 9): size.x is missing.\n- operation 7: No such type."));
    }

    [TestCase(1)]
    [TestCase(50)]
    [TestCase(100_000)]
    public void Write_AnyNumberOfLongMessages_NeverLongerThanAllowed(int count)
    {
        var summary = FaultSummary.Write(Enumerable.Range(0, count).Select(index => (index, $"{index} {new string('x', index % 500)}")), "operation");

        Assert.That(summary, Has.Length.LessThanOrEqualTo(2000));
        Assert.That(summary, count > 50 ? Does.Match(@"- and \d+ more operations") : Does.StartWith("- operation 0"));
    }
}
