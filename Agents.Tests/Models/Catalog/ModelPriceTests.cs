using System.Text.Json.Nodes;
using Agents.Core.Models.Catalog;
using Agents.Tests.Hosting;
using Agents.Tests.Models.Calls;
using Agents.Tests.Models.Providers;
using Agents.Tests.Wires;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Catalog;

/// <summary>What calls cost.</summary>
internal sealed class ModelPriceTests
{
    [TestCase(1_000_000, 0, 0, 0, 2.0)]
    [TestCase(1_000_000, 400_000, 0, 0, 1.4)]
    [TestCase(0, 0, 1_000_000, 0, 8.0)]
    [TestCase(0, 0, 1_000_000, 250_000, 9.0)]
    [TestCase(1_000_000, 2_000_000, 0, 0, 0.5)]
    public void Of_Parts_AreCountedOnce(long input, long cached, long output, long reasoning, double cost)
    {
        var usage = new UsageDetails { InputTokenCount = input, CachedInputTokenCount = cached, OutputTokenCount = output, ReasoningTokenCount = reasoning };

        Assert.That(new ModelPrice(2, 8, CachedInput: 0.5m, Reasoning: 12).Of(usage), Is.EqualTo((decimal)cost));
        Assert.That(new ModelPrice(2, 8).Of(usage), Is.EqualTo(((input * 2m) + (output * 8m)) / 1_000_000), "without prices of their own they cost what the others do");
    }

    [Test]
    public async Task Call_OpenAI_CachedAndReasoningTokensInsideTheTotals() => Assert.That(
        await CostAsync(ProviderTalk.OpenAI, """
            {"choices":[{"index":0,"message":{"content":"a"},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":1000000,"completion_tokens":1000000,"prompt_tokens_details":{"cached_tokens":400000},"completion_tokens_details":{"reasoning_tokens":250000}}}
            """),
        Is.EqualTo(1.4m + 9.0m));

    // Gemini counts thoughts beside the candidates, and cached tokens inside the prompt.
    [Test]
    public async Task Call_Gemini_ThoughtsBesideTheCandidates() => Assert.That(
        await CostAsync(ProviderTalk.Gemini, """
            {"candidates":[{"content":{"parts":[{"text":"a"}]},"finishReason":"STOP"}],
             "usageMetadata":{"promptTokenCount":1000000,"cachedContentTokenCount":400000,"candidatesTokenCount":750000,"thoughtsTokenCount":250000}}
            """),
        Is.EqualTo(1.4m + 9.0m));

    [Test]
    public async Task Call_PriceUnknown_CostUnknown()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Whole("a"));
        await using var lab = new ModelLab(ProviderTalk.OpenAI.Settings(provider.Address));
        using var client = await lab.OpenAsync("openai/nobody-knows");

        await client.GetResponseAsync("Hi");

        Assert.That(lab.Calls.Single().Cost, Is.Null);
    }

    [TestCase("gpt-4o-mini", "0.00000345")]
    [TestCase("openai/nobody-knows", null)]
    public async Task Run_Usage_TellsTheCostOrThatNobodyKnows(string model, string? cost)
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Stream(ScriptedAnswers.Program));
        await using var service = new ServiceFactory(ProviderTalk.OpenAI.Settings(provider.Address));
        using var client = service.CreateClient();
        using var answer = await client.SendJsonAsync("/api/generate", $$"""{"prompt":"whatever","output":"program","model":"{{model}}"}""");
        var document = await answer.ReadDocumentAsync();
        var run = JsonNode.Parse(await client.GetStringAsync($"/api/runs/{answer.RunIdOf()}"))!;
        foreach (var usage in new[] { document["usage"]!.AsObject(), run["usage"]!.AsObject() })
        {
            Assert.That(usage.ContainsKey("cost"), Is.True);
            Assert.That((decimal?)usage["cost"], Is.EqualTo(cost is null ? null : decimal.Parse(cost)));
            Assert.That((bool?)usage["isEstimated"], Is.False);
        }
    }

    private static async Task<decimal?> CostAsync(ProviderTalk talk, string answer)
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text(answer));
        await using var lab = new ModelLab(
        [
            .. talk.Settings(provider.Address), ("Models:Catalog:0:Id", "priced"), ("Models:Catalog:0:Provider", talk.Name),
            ("Models:Catalog:0:Price:Input", "2"), ("Models:Catalog:0:Price:CachedInput", "0.5"), ("Models:Catalog:0:Price:Output", "8"), ("Models:Catalog:0:Price:Reasoning", "12"),
        ]);
        using var client = await lab.OpenAsync("priced");
        await client.GetResponseAsync("Hi");
        return lab.Calls.Single().Cost;
    }
}
