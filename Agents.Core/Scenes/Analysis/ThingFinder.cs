namespace Agents.Core.Scenes.Analysis;

/// <summary>Which of a scene's things a noun means.</summary>
internal sealed class ThingFinder(SceneObjects scene, TypeSense sense)
{
    // From here on a thing counts as recognised for what it is.
    private const double Sure = 0.6;

    private readonly Dictionary<SceneObject, BuildingParts> _buildings = new(ReferenceEqualityComparer.Instance);

    /// <summary>The building parts of a thing, found once.</summary>
    public BuildingParts Building(SceneObject thing)
    {
        if (!_buildings.TryGetValue(thing, out var parts))
        {
            parts = new BuildingParts(scene.Grid, thing, sense);
            _buildings[thing] = parts;
        }

        return parts;
    }

    /// <summary>What a thing most likely is, and how sure that is (0 to 1); null when nothing fits.</summary>
    public (string Name, double Confidence)? Classify(SceneObject thing)
    {
        (string Name, double Score)? best = null;
        foreach (var word in PartWords.Things.Where(IsTelling))
        {
            var score = Score(thing, word);
            if (score >= Sure && (best is null || score > best.Value.Score))
            {
                best = (NameOf(thing, word), score);
            }
        }

        return best;
    }

    /// <summary>The things a noun means; empty when none fits.</summary>
    public IReadOnlyList<SceneObject> Find(PartWord word)
    {
        if (IsTelling(word))
        {
            var scored = scene.All.Select(thing => (Thing: thing, Score: Score(thing, word))).Where(pair => pair.Score >= 0.45).ToList();
            var best = scored.Count == 0 ? 0 : scored.Max(pair => pair.Score);
            var found = scored.Where(pair => pair.Score >= 0.7 * best).Select(pair => pair.Thing).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        // What the noun looks like is not known: it is what is left when all other things are recognised.
        var open = scene.All.Where(thing => Classify(thing) is null or { Confidence: < Sure }).Where(thing => FitsForm(thing, word)).ToList();
        if (scene.IsSingle)
        {
            return word.IsTypeNeeded || word.Name is "tree" || (scene.All[0].Trunk is not null && open.Count == 0) ? [] : scene.All;
        }

        open = open.Count > 1 && open.Exists(thing => LooksLike(thing, word)) ? [.. open.Where(thing => LooksLike(thing, word))] : open;
        return open.Count == 1 || (open.Count > 1 && open.TrueForAll(thing => AreAlike(thing, open[0]))) ? open : [];
    }

    /// <summary>Tells whether two things are copies of each other, to the eye.</summary>
    public bool AreAlike(SceneObject a, SceneObject b) =>
        Math.Abs(a.Box.Height - b.Box.Height) <= 1 && Math.Abs(a.Box.Width - b.Box.Width) <= 1 && Math.Abs(a.Box.Depth - b.Box.Depth) <= 1
        && scene.Grid.Types[a.Segments[0].Indices[0]] == scene.Grid.Types[b.Segments[0].Indices[0]];

    private static bool IsTelling(PartWord word) => word.Types.Count > 0 || word.Name is "house" or "tree" or "car";

    private static double Slimness(SceneObject thing) => thing.Box.Height / (double)Math.Max(thing.Box.Width, thing.Box.Depth);

    private static string NameOf(SceneObject thing, PartWord word) => word.Name is "house" && Slimness(thing) >= 1.5 ? "tower" : word.Name;

    private static bool FitsForm(SceneObject thing, PartWord word) =>
        word.Slimness is not { } range || (Slimness(thing) is var slim && slim >= range.Low * 0.7 && slim <= range.High * 1.4);

    private double Score(SceneObject thing, PartWord word)
    {
        switch (word.Name)
        {
            case "tree":
                return thing.Trunk is not null ? (thing.Share(scene.Grid, type => sense.Is(type, "leaves")) > 0.3 ? 1 : 0.75)
                    : IsGreenCone(thing) ? 0.65 : 0;
            case "house":
                return Building(thing).Likeness;
            case "car":
                return FitsForm(thing, word) && HasWheels(thing) ? 0.9 : 0.3;
            case "snowman":
                return thing.Trunk is null && FitsForm(thing, word) && thing.Share(scene.Grid, type => sense.IsAny(type, word.Types)) > 0.6 && thing.Segments.Count > 1
                    && Building(thing).Windows.Count * 8 < thing.Count && thing.Count < 0.8 * thing.Box.Volume ? 0.95 : 0;
        }

        if (thing.Trunk is not null || !FitsForm(thing, word))
        {
            return 0;
        }

        var share = thing.Share(scene.Grid, type => sense.IsAny(type, word.Types));
        return word.Name is "lamp" ? (share is > 0 and < 0.7 && Slimness(thing) >= 1.5 && sense.IsAny(TopType(thing), word.Types) ? 0.9 : 0)
            : word.Name is "flower" ? (share is > 0.1 and < 0.8 && thing.Box.Width <= 7 && !sense.IsAny(TopType(thing), word.Types) && sense.IsAny(BottomType(thing), word.Types) ? 0.8 : 0)
            : word.Name is "mushroom" ? (share > 0.7 && thing.Segments.Count > 1 && sense.Is(BottomType(thing), "white") && sense.Is(TopType(thing), "red")
                && thing.Segments.Where(segment => segment.Box.Min.Y == thing.Box.Min.Y).Sum(segment => segment.Footprint) * 2 <= (long)thing.Box.Width * thing.Box.Depth ? 0.8 : 0)
            : share > 0.7 && thing.Segments.Count <= 3 ? (word.IsTypeNeeded ? 0.62 : 0.5) : 0;
    }

    private byte TopType(SceneObject thing) => TypeAt(thing, thing.Box.Max.Y);

    private byte BottomType(SceneObject thing) => TypeAt(thing, thing.Box.Min.Y);

    private byte TypeAt(SceneObject thing, int y) =>
        thing.Indices.Where(index => scene.Grid.Cells[index].Y == y).CountBy(index => scene.Grid.Types[index]).MaxBy(pair => pair.Value).Key;

    private bool IsGreenCone(SceneObject thing) =>
        Slimness(thing) >= 1 && thing.Share(scene.Grid, type => sense.Is(type, "leaves")) > 0.6 && thing.Count < 0.75 * thing.Box.Volume;

    private bool HasWheels(SceneObject thing) =>
        thing.Trunk is null
        && thing.Segments.Count(segment => sense.IsAny(segment.Type, ["black", "gray"]) && segment.Box.Min.Y == thing.Box.Min.Y && segment.Count * 5 < thing.Count
            && segment.Box.Height * 2 <= thing.Box.Height) >= 2
        && thing.Segments[0] is var body && body.Box.Min.Y >= thing.Box.Min.Y;

    // For nouns without types of their own: a few forms that tell furniture and the like apart.
    private bool LooksLike(SceneObject thing, PartWord word)
    {
        var top = thing.Indices.Where(index => scene.Grid.Cells[index].Y == thing.Box.Max.Y).ToList();
        var coverage = top.Count / (double)((long)thing.Box.Width * thing.Box.Depth);
        return string.Equals(word.Name, "table", StringComparison.Ordinal) ? coverage > 0.6
            : string.Equals(word.Name, "person", StringComparison.Ordinal) ? Slimness(thing) > 1.4 && thing.Segments.Count > 1
            : string.Equals(word.Name, "rocket", StringComparison.Ordinal) ? Slimness(thing) > 1.5
            : string.Equals(word.Name, "boat", StringComparison.Ordinal) ? sense.IsAny(BottomType(thing), ["wood", "red", "white"]) && thing.Box.Width > thing.Box.Height / 2
            : string.Equals(word.Name, "fountain", StringComparison.Ordinal) && thing.Share(scene.Grid, type => sense.Is(type, "water")) > 0.05;
    }
}
