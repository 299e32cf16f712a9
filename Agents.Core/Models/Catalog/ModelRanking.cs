using System.Globalization;
using System.Text.RegularExpressions;

namespace Agents.Core.Models.Catalog;

/// <summary>Chooses among models of which only the names are known.</summary>
internal static partial class ModelRanking
{
    /// <summary>The first that chats; of Gemini's the newest plain "flash", which is quick and cheap. Null when none chats.</summary>
    public static ListedModel? Best(IReadOnlyList<ListedModel> list) =>
        list.Where(model => model.CanChat && GeminiFlash().IsMatch(model.Id)).MaxBy(model => VersionOf(model.Id)) ?? list.FirstOrDefault(model => model.CanChat);

    private static decimal VersionOf(string id) => decimal.Parse(GeminiFlash().Match(id).Groups["version"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^gemini-(?<version>\d{1,3}(\.\d{1,3})?)-flash$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GeminiFlash();
}
