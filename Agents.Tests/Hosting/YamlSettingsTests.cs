using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Tests.Fakes;
using NUnit.Framework;

namespace Agents.Tests.Hosting;

internal sealed class YamlSettingsTests
{
    [Test]
    public void Read_MapsListsScalars_Flattened()
    {
        var settings = Read("""
            # a comment
            PORT: 0081
            LLM__HOST: http://127.0.0.1:1234
            Flag: true
            Empty: ''
            Word: "null"
            Text: |
              two
              lines
            Models:
              Routes:
                gpt-4o*: [openai/*, local/*]
                '*':
                  - local/*
            Auth:
              Keys:
                - Name: a
                - Name: b
            """);

        Assert.That(settings, Is.EquivalentTo(new Dictionary<string, string?>
        {
            ["PORT"] = "0081",
            ["LLM:HOST"] = "http://127.0.0.1:1234",
            ["Flag"] = "true",
            ["Empty"] = string.Empty,
            ["Word"] = "null",
            ["Text"] = "two\nlines\n",
            ["Models:Routes:gpt-4o*:0"] = "openai/*",
            ["Models:Routes:gpt-4o*:1"] = "local/*",
            ["Models:Routes:*:0"] = "local/*",
            ["Auth:Keys:0:Name"] = "a",
            ["Auth:Keys:1:Name"] = "b",
        }));
    }

    [TestCase("")]
    [TestCase("# only a comment\n")]
    [TestCase("---\n")]
    [TestCase("~")]
    [TestCase("A: null\nB: ~\nC:\nD: []\nE: {}\n")]
    public void Read_NothingSet_Nothing(string text)
    {
        Assert.That(Read(text), Is.Empty);
    }

    [Test]
    public void Read_AnchorsAndMergeKeys_Resolved()
    {
        var settings = Read("Base: &base {A: 1, B: 2}\nOther:\n  <<: *base\n  B: 3\nSame: *base\nTwo: {<<: [{B: 9}, *base]}\n");

        Assert.That(settings["Other:A"], Is.EqualTo("1"));
        Assert.That(settings["Other:B"], Is.EqualTo("3"));
        Assert.That(settings["Same:B"], Is.EqualTo("2"));
        Assert.That(settings["Two:A"] + settings["Two:B"], Is.EqualTo("19"));
    }

    [TestCase("A: 1\nKEY: sk-canary: x\n", 2, 15, "quotes")]
    [TestCase("A: 1\n\tB: 2\n", 1, 4, "tab")]
    [TestCase("A: 1\nB: [1, 2\n", 3, 1, "']'")]
    [TestCase("A: 1\nB: \"canary\n", 2, 4, "quoted scalar")]
    [TestCase("A: 1\nB: *none\n", 2, 4, "'&none'")]
    [TestCase("A: 1\nB: 2\nA: 3\n", 3, 1, "Duplicate key A")]
    [TestCase("Aa: 1\nAA: 2\n", 2, 5, "given twice")]
    [TestCase("A__B: 1\nA: {B: 2}\n", 2, 8, "given twice")]
    [TestCase("- canary\n", 1, 1, "no map")]
    [TestCase("canary", 1, 1, "no map")]
    [TestCase("? [a, b]\n: 1\n", 1, 3, "no text")]
    [TestCase("A: 1\n---\nB: 2\n", 3, 1, "second document")]
    [TestCase("A: &a {<<: *a}\n", 1, 4, "alias")]
    [TestCase("A:\n  <<: canary\n", 2, 7, "'<<'")]
    [TestCase("A: &a [*a]\n", 1, 4, "alias")]
    public void Read_Broken_RefusedWithPlace(string text, int line, int column, string reason)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "config.yaml");
        File.WriteAllText(path, text);

        Assert.That(
            () => YamlSettings.Read(path),
            Throws.TypeOf<StartException>().With.Message.StartsWith($"{path}, line {line}, column {column}: ")
                .And.Message.Contains(reason).And.Message.Not.Contains("canary"));
    }

    [Test]
    public void Read_AliasesOfAliases_RefusedSoon()
    {
        var lines = Enumerable.Range(1, 20).Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]");

        Assert.That(() => Read("l0: &l0 [x]\n" + string.Join('\n', lines)), Throws.TypeOf<StartException>().With.Message.Contains("values"));
    }

    private static IReadOnlyDictionary<string, string?> Read(string text)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "config.yaml");
        File.WriteAllText(path, text);
        return YamlSettings.Read(path);
    }
}
