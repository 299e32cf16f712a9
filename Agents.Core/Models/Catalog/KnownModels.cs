using Agents.Core.Configuration;
using Microsoft.Extensions.Configuration;

namespace Agents.Core.Models.Catalog;

/// <summary>The models that the service knows by itself: capabilities and public list prices as of November 2025, in the form of <c>Models:Catalog</c>.
/// A configured entry of the same id takes a known one's place.</summary>
internal static class KnownModels
{
    /// <summary>Gets them, of each provider the best choice first.</summary>
    public static IReadOnlyList<ModelInfo> All { get; } = Read();

    private static List<ModelInfo> Read()
    {
        using var json = typeof(KnownModels).Assembly.GetManifestResourceStream("known-models.json")!;
        var mistakes = new List<string>();
        var configuration = new ConfigurationBuilder().AddJsonStream(json).Build();
        var models = configuration.GetSection("Models:Catalog").GetChildren()
            .Select(section => CatalogOptionsSetup.ReadModel(new SettingReader(section, mistakes), ModelClocks.Default))
            .OfType<ModelInfo>()
            .ToList();
        return mistakes.Count == 0 ? models : throw new InvalidOperationException(string.Join(' ', mistakes));
    }
}
