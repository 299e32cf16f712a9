using System.Text;
using NUnit.Framework;

namespace Agents.Tests.Security;

/// <summary>A hunt that finds nothing proves something only if it would have found it.</summary>
internal sealed class SecretHuntTests
{
    private const string Mark = "cAnArY5e1D";

    private static IEnumerable<TestCaseData<byte[]>> Hidden =>
    [
        new(Encoding.UTF8.GetBytes($"Bearer sk-{Mark}-1")) { TestName = "plain" },
        new(Encoding.Unicode.GetBytes($"sk-{Mark}")) { TestName = "UTF-16" },
        new([0, .. Encoding.Unicode.GetBytes($"sk-{Mark}")]) { TestName = "UTF-16 at an odd offset" },
        new(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Mark)))) { TestName = "hexadecimal" },
        .. Enumerable.Range(0, 6).Select(before => new TestCaseData<byte[]>(
            Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + Mark + "-and more")))) { TestName = $"base64 after {before}" }),
    ];

    [TestCaseSource(nameof(Hidden))]
    public void Look_Hidden_Found(byte[] bytes)
    {
        var hunt = new SecretHunt(Mark);

        hunt.Look("here", bytes);

        Assert.That(hunt.Findings, Has.Count.EqualTo(1).And.One.StartsWith("here"));
    }

    [Test]
    public void Look_NotThere_NothingFound()
    {
        var hunt = new SecretHunt(Mark);

        hunt.Look("here", "canary5e1d, cAnArY");

        Assert.That(hunt.Findings, Is.Empty);
    }
}
