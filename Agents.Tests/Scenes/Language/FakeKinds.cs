using Agents.Core.Scenes.Objects;

namespace Agents.Tests.Scenes.Language;

/// <summary>Kinds that are never drawn: the language takes whatever kinds it is given.</summary>
internal static class FakeKinds
{
    public static IReadOnlyList<ObjectKind> All { get; } =
    [
        Make("house", "building", "home,cottage", "roof,door,window,chimney,wall"),
        Make("castle", "building", "fortress", "tower,wall,gate"),
        Make("tower", "building", "", "roof,window,door"),
        Make("tree", "nature", "oak tree,oak", "trunk,leaves"),
        Make("palm", "nature", "palm tree", "trunk,leaves"),
        Make("snowman", "figure", "", "hat,nose"),
        Make("car", "vehicle", "", "wheel,window"),
        Make("mushroom", "nature", "", "stem,cap"),
        Make("lighthouse", "building", "", "door,lamp"),
        Make("island", "terrain", "", "beach"),
        Make("lake", "terrain", "", ""),
        Make("river", "terrain", "", ""),
        Make("hill", "terrain", "", ""),
        Make("valley", "terrain", "", "river"),
        Make("bridge", "building", "", "rail"),
        Make("fence", "building", "", ""),
        Make("boat", "vehicle", "", "sail"),
        Make("table", "furniture", "", "leg,top"),
        Make("chair", "furniture", "", "leg"),
        Make("orange", "food", "", ""),
        Make("hut", "building", "", ""),
        Make("cat", "animal", "", ""),
        Make("flower", "nature", "", ""),
    ];

    private static ObjectKind Make(string name, string category, string synonyms, string parts) =>
        new(name, category, Split(synonyms), Split(parts), _ => { });

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
