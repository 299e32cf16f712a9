using Agents.Core.Configuration;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Agents.Core.Models.Catalog;

/// <summary>Reads <see cref="CatalogOptions"/>, so that every mistake is told at once.</summary>
internal sealed class CatalogOptionsSetup(IConfiguration configuration) : IConfigureOptions<CatalogOptions>
{
    public void Configure(CatalogOptions options)
    {
        var reader = new SettingReader(configuration, options.Unreadable);
        options.Model = reader.Text("MODEL");
        options.EmbeddingModel = reader.Text("EMBEDDING_MODEL");
        options.Clocks = ReadClocks(reader.Below("Models:Clocks"), ModelClocks.Default) ?? ModelClocks.Default;
        foreach (var section in configuration.GetSection("Models:Catalog").GetChildren())
        {
            if (ReadModel(new SettingReader(section, options.Unreadable), options.Clocks) is { } model)
            {
                options.Models.Add(model);
            }
        }

        foreach (var section in configuration.GetSection("Models:Routes").GetChildren())
        {
            ReadRoutes(section, section.Key, options);
        }
    }

    /// <summary>Reads an entry of a catalog; null when it lacks what it needs.</summary>
    public static ModelInfo? ReadModel(SettingReader reader, ModelClocks clocks)
    {
        var id = reader.Required("Id", "the name that requests use");
        var provider = reader.Required("Provider", "the name of a provider, e.g. openai");
        var can = reader.Below("Capabilities");
        var capabilities = new ModelCapabilities
        {
            Tools = can.Flag("Tools"),
            JsonSchema = can.Flag("JsonSchema"),
            Streaming = can.Flag("Streaming"),
            Reasoning = can.Flag("Reasoning"),
            Vision = can.Flag("Vision"),
            Embeddings = can.Flag("Embeddings"),
            ContextLength = can.Number("ContextLength", least: 1),
            MaxOutputTokens = can.Number("MaxOutputTokens", least: 1),
        };
        var price = ReadPrice(reader.Below("Price"), isForText: capabilities.Embeddings != true);
        var own = ReadClocks(reader.Below("Clocks"), clocks);
        var dialect = reader.Choice("Dialect", ModelDialect.Chat);
        return id is null || provider is null ? null : new ModelInfo
        {
            Id = id,
            Provider = provider,
            Model = reader.Text("Model") ?? id,
            Capabilities = capabilities,
            Price = price,
            Clocks = own,
            Dialect = dialect,
        };
    }

    private static ModelPrice? ReadPrice(SettingReader reader, bool isForText)
    {
        if (!reader.Children().Any())
        {
            return null;
        }

        // A price that lacks a half would count the prompt or the answer as free. Embeddings have no answer.
        reader.Required("Input", "the price of the prompt, in US dollars for a million tokens");
        if (isForText)
        {
            reader.Required("Output", "the price of the answer, in US dollars for a million tokens");
        }

        return reader.Price("Input") is { } input
            ? new ModelPrice(input, reader.Price("Output") ?? 0, reader.Price("CachedInput"), reader.Price("Reasoning"))
            : null;
    }

    private static ModelClocks? ReadClocks(SettingReader reader, ModelClocks standard) => reader.Children().Any()
        ? new ModelClocks(reader.Duration("FirstToken") ?? standard.FirstToken, reader.Duration("Idle") ?? standard.Idle, reader.Duration("Total") ?? standard.Total)
        : null;

    // A colon in a name, as in llama3:8b, makes sections of its parts.
    private static void ReadRoutes(IConfigurationSection section, string name, CatalogOptions options)
    {
        var children = section.GetChildren().ToList();
        if (children.Count > 0 && children.TrueForAll(child => !IsOfRoute(child.Key)))
        {
            children.ForEach(child => ReadRoutes(child, $"{name}:{child.Key}", options));
            return;
        }

        options.Routes.Add(ReadRoute(section, name, options));
    }

    private static bool IsOfRoute(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        || string.Equals(key, "Prefer", StringComparison.OrdinalIgnoreCase)
        || string.Equals(key, "Needs", StringComparison.OrdinalIgnoreCase);

    private static RouteOptions ReadRoute(IConfigurationSection section, string name, CatalogOptions options)
    {
        // A route of one target may be written without a list.
        var numbered = section.Value is { Length: > 0 } alone
            ? [new RouteEntry(alone.Trim())]
            : section.GetChildren()
                .Where(child => int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture))
                .Select(child => ReadEntry(child, options))
                .OfType<RouteEntry>()
                .ToList();
        var reader = new SettingReader(section, options.Unreadable);
        var prefer = reader.Text("Prefer");
        if (prefer is not (null or "order" or "price"))
        {
            options.Unreadable.Add($"{section.Path}:Prefer is '{prefer}': give order or price, or leave it out.");
        }

        return new RouteOptions
        {
            Name = name,
            Entries = numbered,
            PrefersPrice = prefer is "price",
            Needs = [.. section.GetSection("Needs").GetChildren().Select(need => need.Value?.Trim() ?? string.Empty)],
        };
    }

    private static RouteEntry? ReadEntry(IConfigurationSection section, CatalogOptions options)
    {
        if (section.Value?.Trim() is { Length: > 0 } plain)
        {
            return new RouteEntry(plain);
        }

        var reader = new SettingReader(section, options.Unreadable);
        return reader.Required("Model", "a model id") is { } model
            ? new RouteEntry(model, reader.Number("MaxPromptTokens", least: 1), reader.Number("MinPromptTokens", least: 0))
            : null;
    }
}
