using System.Collections.Frozen;

namespace Agents.Core.Scenes.Analysis;

/// <summary>The nouns the recogniser knows.</summary>
internal static class PartWords
{
    private static readonly string[] _dark = ["black", "gray"];
    private static readonly string[] _wood = ["wood", "dirt"];

    private static readonly PartWord[] _all =
    [
        // The whole and its places.
        new() { Kind = PartKind.Everything, Names = ["everything", "all", "scene", "model", "it", "whole", "world", "build", "design", "creation", "whole thing", "entire thing"] },
        new() { Kind = PartKind.Ground, Names = ["ground", "floor", "baseplate", "base plate", "ground plate", "lawn", "grass", "field", "terrain", "island", "meadow", "yard", "soil", "land"] },
        new() { Kind = PartKind.Top, Names = ["top", "tip", "peak", "tabletop", "table top", "upper part", "top part", "top section"] },
        new() { Kind = PartKind.Base, Names = ["base", "bottom", "foundation", "platform", "pedestal", "plinth", "stand", "foot", "lower part", "bottom part", "bottom section"] },
        new() { Kind = PartKind.Middle, Names = ["middle", "center", "centre", "middle part"] },

        // Buildings.
        new() { Kind = PartKind.Roof, Names = ["roof", "rooftop", "roofing", "dome", "spire", "thatch"] },
        new() { Kind = PartKind.Walls, Names = ["wall", "facade", "exterior"] },
        new() { Kind = PartKind.Door, Names = ["door", "doorway", "entrance", "gate", "front door"] },
        new() { Kind = PartKind.Windows, Names = ["window", "glass", "pane", "windscreen", "windshield", "glazing", "porthole", "cockpit"] },
        new() { Kind = PartKind.Chimney, Names = ["chimney", "smokestack", "stack", "funnel"] },
        new() { Kind = PartKind.Tower, Names = ["tower", "turret", "skyscraper", "lighthouse", "obelisk", "keep"] },
        new() { Kind = PartKind.Thing, Names = ["house", "home", "cottage", "cabin", "hut", "barn", "shed", "villa", "mansion", "building", "church", "chapel", "temple", "castle", "fort", "fortress", "palace", "school", "shop", "store", "garage", "farmhouse", "farm", "tavern", "inn", "treehouse", "windmill", "mill", "igloo", "dog house", "birdhouse"] },

        // Plants.
        new() { Kind = PartKind.Thing, Names = ["tree", "pine", "oak", "fir", "birch", "willow", "spruce", "palm", "christmas tree", "pine tree", "oak tree", "palm tree", "apple tree", "cherry tree", "fir tree", "birch tree"] },
        new() { Kind = PartKind.Trunk, Names = ["trunk", "stem", "stalk", "bark", "log"], Types = [.. _wood, "green", "white"] },
        new() { Kind = PartKind.Crown, Names = ["leaf", "leaves", "foliage", "crown", "canopy", "treetop", "needle", "blossom"], Types = ["leaves"] },
        new() { Kind = PartKind.Thing, Names = ["bush", "shrub", "hedge"], Types = ["leaves"], Slimness = (0.1, 1.6), IsTypeNeeded = true },
        new() { Kind = PartKind.Thing, Names = ["flower", "tulip", "sunflower", "daisy", "plant"], Types = ["green"], Slimness = (1.2, 20) },
        new() { Kind = PartKind.Thing, Names = ["cactus"], Types = ["green"], IsTypeNeeded = true },
        new() { Kind = PartKind.Thing, Names = ["mushroom", "toadstool"], Types = ["white", "red"] },
        new() { Kind = PartKind.Thing, Names = ["rock", "boulder", "stone"], Types = ["stone"], Slimness = (0.1, 1.5), IsTypeNeeded = true },
        new() { Kind = PartKind.Thing, Names = ["pond", "lake", "pool", "river", "water", "sea", "puddle"], Types = ["water"], Slimness = (0, 0.6), IsTypeNeeded = true },
        new() { Kind = PartKind.Thing, Names = ["path", "road", "street", "walkway", "track", "pavement"], Types = ["stone", "dirt", "sand", "black"], Slimness = (0, 0.34) },
        new() { Kind = PartKind.Thing, Names = ["fence", "railing"], Types = ["wood", "white"], Slimness = (0, 0.9) },

        // Things with a form of their own.
        new() { Kind = PartKind.Thing, Names = ["snowman", "snow man"], Types = ["white"], Slimness = (1.1, 4), IsTypeNeeded = true },
        new() { Kind = PartKind.Thing, Names = ["car", "truck", "bus", "van", "vehicle", "train", "tractor", "taxi", "wagon", "cart", "tank", "jeep", "locomotive"], Slimness = (0.1, 0.9) },
        new() { Kind = PartKind.Thing, Names = ["boat", "ship", "sailboat", "yacht", "raft", "submarine"], Slimness = (0.1, 2.5) },
        new() { Kind = PartKind.Thing, Names = ["plane", "airplane", "aeroplane", "aircraft", "jet", "helicopter"], Slimness = (0.05, 1) },
        new() { Kind = PartKind.Thing, Names = ["rocket", "spaceship", "missile", "ufo"], Slimness = (0.2, 12) },
        new() { Kind = PartKind.Thing, Names = ["person", "man", "woman", "boy", "girl", "figure", "robot", "statue", "knight", "character", "people", "soldier", "scarecrow", "android"], Slimness = (1, 8) },
        new() { Kind = PartKind.Thing, Names = ["dog", "cat", "horse", "cow", "pig", "sheep", "bird", "duck", "fish", "animal", "dragon", "elephant", "giraffe", "bear", "rabbit", "bunny", "penguin", "chicken", "creature", "monster", "dinosaur", "turtle", "frog"] },
        new() { Kind = PartKind.Thing, Names = ["table", "desk", "bench", "chair", "bed", "sofa", "couch", "shelf", "stool", "bookshelf", "cupboard", "throne"] },
        new() { Kind = PartKind.Thing, Names = ["lamp", "street lamp", "lamppost", "lamp post", "street light", "lantern", "torch", "candle"], Types = ["light"] },
        new() { Kind = PartKind.Thing, Names = ["fountain", "well", "bridge", "sign", "bell", "cloud", "sun", "moon", "star", "present", "gift", "cake", "chest", "crate", "barrel", "pot", "vase", "tent", "umbrella", "heart", "sword", "crystal", "piano", "guitar", "gravestone", "arch", "swing", "slide", "ladder", "stair", "stairs", "staircase", "steps", "mailbox", "campfire", "altar", "monument", "balloon", "pumpkin", "apple", "banana", "burger", "ice cream", "cup", "mug", "bottle", "tomb", "dock", "pier", "sculpture"] },
        new() { Kind = PartKind.Shape, Names = ["cube", "box", "block", "brick", "cuboid", "square", "prism"] },
        new() { Kind = PartKind.Shape, Names = ["sphere", "ball", "orb", "globe"] },
        new() { Kind = PartKind.Shape, Names = ["pyramid"] },
        new() { Kind = PartKind.Shape, Names = ["cone"] },
        new() { Kind = PartKind.Shape, Names = ["cylinder"] },
        new() { Kind = PartKind.Shape, Names = ["pillar", "column", "post", "rod", "beam"] },
        new() { Kind = PartKind.Shape, Names = ["object", "thing", "shape", "piece", "part", "one", "item", "element", "component", "structure", "section", "side", "half", "end"] },

        // Parts of things.
        new() { Kind = PartKind.Legs, Names = ["leg", "feet", "support"] },
        new() { Kind = PartKind.Body, Names = ["body", "torso", "hull", "fuselage", "chassis", "main body", "main part", "bodywork"] },
        Detail("wheel", 0.15, PartSpot.Lowest, 0.3, _dark, "tire", "tyre"),
        Detail("hat", 0.95, PartSpot.Highest, 0.45, [], "helmet", "top hat", "crown"),
        Detail("cap", 0.85, PartSpot.Highest, 0.9, [], "lid", "cover"),
        Detail("head", 0.85, PartSpot.Any, 0.45, [], "face", "skull"),
        Detail("nose", 0.75, PartSpot.Any, 0.1, ["orange", "red", "black", "pink"], "carrot", "snout"),
        Detail("eye", 0.8, PartSpot.Any, 0.1, ["black", "blue", "white", "yellow", "cyan", "red", "green"]),
        Detail("mouth", 0.7, PartSpot.Any, 0.1, ["red", "black", "pink"], "smile", "lip"),
        Detail("beak", 0.8, PartSpot.Any, 0.1, ["orange", "yellow"], "bill"),
        Detail("hair", 0.95, PartSpot.Highest, 0.3, ["brown", "black", "yellow", "orange"]),
        Detail("ear", 0.95, PartSpot.Highest, 0.15, []),
        Detail("horn", 0.95, PartSpot.Highest, 0.15, ["white", "gray", "sand", "yellow"], "antler", "antenna", "aerial"),
        Detail("tail", 0.5, PartSpot.End, 0.25, []),
        Detail("arm", 0.6, PartSpot.Side, 0.4, [], "hand"),
        Detail("wing", 0.5, PartSpot.Side, 0.6, [], "fin"),
        Detail("scarf", 0.65, PartSpot.Any, 0.2, ["red", "green", "blue", "yellow", "orange"], "collar", "tie"),
        Detail("button", 0.5, PartSpot.Any, 0.1, ["black", "gray", "gold"]),
        Detail("belt", 0.5, PartSpot.Any, 0.15, ["black", "brown", "gold"]),
        Detail("shirt", 0.55, PartSpot.Any, 0.6, [], "jacket", "coat", "dress"),
        Detail("pants", 0.25, PartSpot.Any, 0.6, [], "trousers", "jeans"),
        Detail("shoe", 0.05, PartSpot.Lowest, 0.3, ["black", "brown", "gray", "red", "white"], "boot"),
        Detail("flag", 0.95, PartSpot.Highest, 0.3, ["red", "blue", "green", "yellow", "orange", "white", "purple"], "banner", "pennant"),
        Detail("flagpole", 0.8, PartSpot.Pole, 0.3, ["gray", "white", "wood"], "flag pole"),
        Detail("mast", 0.6, PartSpot.Pole, 0.4, ["wood", "gray"], "pole", "shaft"),
        Detail("sail", 0.65, PartSpot.Sheet, 0.8, ["white", "sand", "red", "blue"]),
        Detail("deck", 0.4, PartSpot.Any, 0.6, ["wood"], "floorboards"),
        Detail("seat", 0.45, PartSpot.Any, 0.7, [], "cushion", "mattress"),
        Detail("backrest", 0.8, PartSpot.Highest, 0.6, [], "back rest"),
        Detail("pillow", 0.8, PartSpot.Highest, 0.3, ["white"]),
        Detail("blanket", 0.7, PartSpot.Any, 0.7, []),
        Detail("headlight", 0.35, PartSpot.Any, 0.15, ["yellow", "light", "white"], "head light", "light", "taillight", "bulb"),
        Detail("cab", 0.8, PartSpot.Highest, 0.6, []),
        Detail("bumper", 0.2, PartSpot.End, 0.2, ["gray"]),
        Detail("propeller", 0.7, PartSpot.Any, 0.25, ["gray", "black", "wood"], "rotor", "blade"),
        Detail("engine", 0.3, PartSpot.Any, 0.3, ["gray", "black"], "exhaust", "thruster"),
        Detail("flame", 0.05, PartSpot.Lowest, 0.3, ["orange", "red", "yellow", "lava"], "fire"),
        Detail("nose cone", 0.95, PartSpot.Highest, 0.4, [], "nosecone"),
        Detail("petal", 0.85, PartSpot.Any, 0.95, ["red", "yellow", "pink", "white", "purple", "orange", "blue", "magenta"], "bloom", "flower head"),
        Detail("candle", 0.95, PartSpot.Highest, 0.2, []),
        Detail("frosting", 0.8, PartSpot.Any, 0.6, ["white", "pink"], "icing", "cream"),
        Detail("handle", 0.6, PartSpot.Side, 0.3, []),
        Detail("balcony", 0.6, PartSpot.Any, 0.25, []),
        Detail("porch", 0.1, PartSpot.Any, 0.3, [], "step", "doorstep"),
        Detail("star", 0.97, PartSpot.Highest, 0.2, ["yellow", "gold"]),
        Detail("ornament", 0.6, PartSpot.Any, 0.2, ["red", "blue", "yellow", "gold", "purple"], "fruit", "apple", "bauble", "decoration"),
        Detail("battlement", 0.95, PartSpot.Highest, 0.2, [], "crenellation", "merlon", "parapet"),
        Detail("snow", 0.9, PartSpot.Highest, 0.6, ["white"], "ice"),
        Detail("stripe", 0.5, PartSpot.Any, 0.4, [], "band", "ring"),
    ];

    private static readonly FrozenDictionary<string, PartWord[]> _byName = _all
        .SelectMany(word => word.Names.Select(name => (name, word)))
        .GroupBy(pair => pair.name, pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Gets the words of things, in the order they are tried when a thing is named.</summary>
    public static IReadOnlyList<PartWord> Things { get; } = [.. _all.Where(word => word.Kind is PartKind.Thing)];

    /// <summary>The meanings of a noun, singular or plural, the likelier first; empty when it is unknown.</summary>
    public static IReadOnlyList<PartWord> Find(string noun) =>
        _byName.TryGetValue(noun, out var words) || _byName.TryGetValue(Singular(noun), out words) ? words : [];

    /// <summary>The singular of an English noun, by rule.</summary>
    public static string Singular(string noun) => noun switch
    {
        "leaves" => "leaf",
        "feet" => "foot",
        "shelves" => "shelf",
        "knives" => "knife",
        "people" => "person",
        "men" => "man",
        "women" => "woman",
        "snowmen" => "snowman",
        "teeth" => "tooth",
        "bushes" or "boxes" or "churches" or "benches" or "torches" or "branches" or "buses" or "arches" or "couches" => noun[..^2],
        _ when noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 => noun[..^3] + "y",
        _ when noun.EndsWith('s') && noun.Length > 3 && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal) => noun[..^1],
        _ => noun,
    };

    private static PartWord Detail(string name, double level, PartSpot spot, double maxShare, string[] types, params string[] names) => new()
    {
        Kind = PartKind.Detail,
        Names = [name, .. names],
        Level = level,
        Spot = spot,
        MaxShare = maxShare,
        Types = types,
    };
}
