using Agents.Core.Errors;
using Agents.Core.Models.Calls;
using Agents.Tests.Models.Calls;
using Agents.Tests.Models.Providers;
using NUnit.Framework;

namespace Agents.Tests.Models.Catalog;

/// <summary>What a model id stands for.</summary>
internal sealed class RoutingTests
{
    // Nobody listens there: a provider that gives no list.
    private const string Nowhere = "http://127.0.0.1:9/v1";

    private static readonly (string Key, string? Value)[] Three =
    [
        ("OPENAI_API_KEY", "sk-1"), ("OPENAI_BASE_URL", Nowhere), ("GEMINI_API_KEY", "g-1"), ("GEMINI_BASE_URL", Nowhere), ("LLM:HOST", "http://127.0.0.1:9/v1"), ("LLM:MODEL", "llama"),
    ];

    [TestCase("fast", "gemini/gemini-2.5-flash", "openai/gpt-4o-mini")]
    [TestCase("FAST", "gemini/gemini-2.5-flash", "openai/gpt-4o-mini")]
    [TestCase("nested", "gemini/gemini-2.5-flash", "openai/gpt-4o-mini", "local/llama")]
    [TestCase("alone", "openai/gpt-5")]
    [TestCase("gpt-4o", "openai/gpt-4o")]
    [TestCase("gpt-4o-2024-11-20", "openai/gpt-4o-2024-11-20")]
    [TestCase("anything-else", "local/llama")]
    [TestCase("openai/some-new-one", "openai/some-new-one")]
    [TestCase("OpenAI/org/model", "openai/org/model")]
    [TestCase("gemini/gemini-3-pro", "gemini/gemini-3-pro")]
    [TestCase("local", "local/llama")]
    [TestCase("builtin", "builtin/builtin")]
    public async Task Resolve_NameAliasOrPattern_LeadsToItsModels(string id, params string[] models)
    {
        await using var lab = new ModelLab(
        [
            .. Three,
            ("Models:Routes:fast:0", "gemini-2.5-flash"), ("Models:Routes:fast:1", "gpt-4o-mini"),
            ("Models:Routes:nested:0", "fast"), ("Models:Routes:nested:1", "local"),
            ("Models:Routes:alone", "gpt-5"),
            ("Models:Routes:gpt-4o*:0", "openai/*"), ("Models:Routes:*:0", "local"),
        ]);

        Assert.That(lab.StartMistakes(), Is.Empty);
        Assert.That(await lab.NamesAsync(id), Is.EqualTo(models));
    }

    [Test]
    public async Task Resolve_ProviderOfAnAliasIsMissing_TheOthersAreLeft()
    {
        await using var lab = new ModelLab(("OPENAI_BASE_URL", Nowhere), ("Models:Routes:fast:0", "gemini/gemini-2.5-flash"), ("Models:Routes:fast:1", "gpt-4o-mini"));

        // A provider that gives no list might have it; here there is none that would be asked.
        Assert.That((await lab.NamesAsync("fast"))[^1], Is.EqualTo("openai/gpt-4o-mini"));
    }

    [Test]
    public async Task Resolve_PromptLength_ChoosesTheModel()
    {
        await using var lab = new ModelLab(
        [
            .. Three, ("Models:Routes:by-length:0:Model", "local"), ("Models:Routes:by-length:0:MaxPromptTokens", "100"),
            ("Models:Routes:by-length:1:Model", "gemini-2.5-flash"), ("Models:Routes:by-length:1:MinPromptTokens", "101"),
            ("Models:Routes:outer:0:Model", "by-length"), ("Models:Routes:outer:0:MaxPromptTokens", "50"), ("Models:Routes:outer:1", "gpt-4o"),
        ]);
        var route = await lab.ResolveAsync("by-length");
        var outer = await lab.ResolveAsync("outer");

        Assert.That(Models(route, Needs(100)), Is.EqualTo(new[] { "llama" }));
        Assert.That(Models(route, Needs(101)), Is.EqualTo(new[] { "gemini-2.5-flash" }));
        Assert.That(Models(outer, Needs(50)), Is.EqualTo(new[] { "llama", "gpt-4o" }));
        Assert.That(Models(outer, Needs(60)), Is.EqualTo(new[] { "gpt-4o" }), "both limits hold");
    }

    [Test]
    public async Task Resolve_PrefersPrice_CheapestForThePromptFirst()
    {
        await using var lab = new ModelLab(
        [
            .. Three, ("Models:Routes:cheap:0", "gpt-4o"), ("Models:Routes:cheap:1", "local"), ("Models:Routes:cheap:2", "gpt-5-nano"), ("Models:Routes:cheap:Prefer", "price"),
        ]);

        Assert.That(Models(await lab.ResolveAsync("cheap"), Needs(1000)), Is.EqualTo(new[] { "gpt-5-nano", "gpt-4o", "llama" }), "an unknown price comes last");
    }

    [Test]
    public async Task Resolve_Needs_OnlyModelsKnownToMeetThem()
    {
        await using var lab = new ModelLab(
        [
            .. Three, ("Models:Routes:eyes:0", "local"), ("Models:Routes:eyes:1", "gpt-4o"), ("Models:Routes:eyes:Needs:0", "vision"),
            ("Models:Routes:thinker:0", "gpt-4o"), ("Models:Routes:thinker:1", "gpt-5"), ("Models:Routes:thinker:Needs:0", "reasoning"), ("Models:Routes:thinker:Needs:1", "tools"),
        ]);

        Assert.That(await lab.NamesAsync("eyes"), Is.EqualTo(new[] { "openai/gpt-4o" }));
        Assert.That(await lab.NamesAsync("thinker"), Is.EqualTo(new[] { "openai/gpt-5" }));
    }

    [Test]
    public async Task For_WhatACallNeeds_SkipsModelsKnownToLackIt()
    {
        await using var lab = new ModelLab(
        [
            .. Three,
            ("Models:Catalog:0:Id", "blind"), ("Models:Catalog:0:Provider", "local"), ("Models:Catalog:0:Capabilities:Vision", "false"),
            ("Models:Catalog:0:Capabilities:Tools", "false"), ("Models:Catalog:0:Capabilities:ContextLength", "1000"),
            ("Models:Routes:chain:0", "blind"), ("Models:Routes:chain:1", "gpt-4o"),
        ]);
        var route = await lab.ResolveAsync("chain");

        Assert.That(Models(route, Needs(500)), Is.EqualTo(new[] { "blind", "gpt-4o" }));
        Assert.That(Models(route, Needs(500) with { Vision = true }), Is.EqualTo(new[] { "gpt-4o" }));
        Assert.That(Models(route, Needs(500) with { Tools = true }), Is.EqualTo(new[] { "gpt-4o" }));
        Assert.That(Models(route, Needs(500) with { OutputTokens = 501 }), Is.EqualTo(new[] { "gpt-4o" }));
        Assert.That(Models(route, Needs(200_000)), Is.EqualTo(new[] { "blind", "gpt-4o" }), "where none fits the provider knows best");
    }

    [Test]
    public async Task Resolve_IdThatAProviderLists_NeedsNoEntry()
    {
        await using var provider = await ScriptedProvider.StartAsync();
        provider.PlayAt("/v1/models", ScriptedAnswer.Text("""{"data":[{"id":"house-model","context_length":4096}]}"""));
        await using var lab = new ModelLab([.. ProviderTalk.OpenAI.Settings(provider.Address), ("LLM:HOST", $"{provider.Address}other")]);

        var target = (await lab.ResolveAsync("House-Model")).Targets.Single().Target;

        Assert.That((target.Provider.Name, target.Model.Model, target.Model.Capabilities.ContextLength), Is.EqualTo(("openai", "house-model", 4096L)));
    }

    [Test]
    public async Task Resolve_UnknownId_InvalidRequestNamingTheField()
    {
        await using var provider = await ScriptedProvider.StartAsync();
        provider.PlayAt("/v1/models", ScriptedAnswer.Text("""{"data":[{"id":"house-model"}]}"""));
        await using var lab = new ModelLab([.. ProviderTalk.OpenAI.Settings(provider.Address), ("Models:Routes:fast:0", "gpt-4o-mini")]);

        var failure = await Assert.ThrowsAsync<AgentException>(() => lab.ResolveAsync("nonsuch"));

        Assert.That((failure!.Code, failure.Field), Is.EqualTo((ErrorCodes.InvalidRequest, "model")));
        Assert.That(failure.Message, Does.Contain("nonsuch").And.Contain("fast").And.Contain("builtin"));
    }

    [Test]
    public async Task Resolve_NoModelNamed_BestProvidersModel()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderFaults.Status(500));
        provider.PlayAt("/v1/models", ScriptedAnswer.Text("""{"data":[{"id":"text-embedding-3-small"},{"id":"house-model"}]}"""));
        await using var inside = new ModelLab();
        await using var local = new ModelLab(("LLM:HOST", provider.Address.AbsoluteUri));
        await using var gemini = new ModelLab(("GEMINI_API_KEY", "g"), ("GEMINI_BASE_URL", "http://127.0.0.1:9"), ("LLM:HOST", provider.Address.AbsoluteUri));
        await using var silent = new ModelLab(("Models:Providers:a:BaseAddress", "http://127.0.0.1:9"), ("LLM:HOST", provider.Address.AbsoluteUri));

        Assert.That(await inside.NamesAsync(null), Is.EqualTo(new[] { "builtin/builtin" }));
        Assert.That(await local.NamesAsync(" "), Is.EqualTo(new[] { "local/house-model" }));
        Assert.That(await gemini.NamesAsync(null), Is.EqualTo(new[] { "gemini/gemini-2.5-flash" }), "known, when it gives no list");
        Assert.That(await silent.NamesAsync(null), Is.EqualTo(new[] { "local/house-model" }), "a provider of which nothing is known does not stand in the way");
    }

    [Test]
    public async Task Resolve_OwnKey_NeverLeavesItsProvider()
    {
        await using var lab = new ModelLab([.. Three, ("MODEL", "fast"), ("Models:Routes:fast:0", "gpt-4o-mini"), ("Models:Routes:fast:1", "gemini-2.5-flash")]);
        var own = ModelLab.Own("gemini", "own-key");

        foreach (var (id, model) in new[] { ("fast", "gemini/gemini-2.5-flash"), (null, "gemini/gemini-2.5-flash"), ("gpt-4o", "gemini/gpt-4o"), ("gemini/new", "gemini/new") })
        {
            var route = await lab.ResolveAsync(id, own);
            Assert.That(route.Targets.Select(target => $"{target.Target.Provider.Name}/{target.Target.Model.Model}"), Is.EqualTo(new[] { model }));
            Assert.That(route.Targets.Single().Target.Provider.Options.ApiKey!.Reveal(), Is.EqualTo("own-key"));
        }
    }

    private static CallNeeds Needs(long promptTokens) => new(promptTokens, null, false, false, false);

    private static string[] Models(Core.Models.Catalog.ModelRoute route, CallNeeds needs) => [.. route.For(needs).Select(target => target.Model.Model)];
}
