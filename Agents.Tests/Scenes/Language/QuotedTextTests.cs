using Agents.Plugins.Scenes.Language.Text;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Language;

internal sealed class QuotedTextTests
{
    [TestCase("the letter A in red", "A")]
    [TestCase("a big letter h made of wood", "H")]
    [TestCase("the letters A, B and C", "ABC")]
    [TestCase("the number 42 in gold", "42")]
    [TestCase("the word HELLO in blue", "HELLO")]
    [TestCase("the word \"hi there\" on a wall", "HI THERE")]
    [TestCase("a letter in a box", null)]
    [TestCase("a number of red cubes", null)]
    [TestCase("a house", null)]
    public void Take_Prompt_FindsWhatIsToBeWritten(string prompt, string? expected) =>
        Assert.That(QuotedText.Take(ref prompt), Is.EqualTo(expected));
}
