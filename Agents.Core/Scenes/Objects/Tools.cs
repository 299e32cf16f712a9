using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Tools, weapons and what one carries; upright in the x-y plane.</summary>
internal static class Tools
{
    private static readonly string[] SwordRows =
    [
        "....b....", "...bbb...", "...bbb...", "...bbb...", "...bbb...", "...bbb...", "...bbb...", "...bbb...", "...bbb...",
        "...bbb...", "...bbb...", "...bbb...", "...bbb...", "...bbb...", "ggggggggg", "g..hhh..g", "...hhh...", "...hhh...", "...hhh...", "...ppp...",
    ];

    private static readonly string[] KeyRows =
    [
        "...bbbb...............",
        ".bbbbbbbb.............",
        ".bb....bb.............",
        "bb......bbbbbbbbbbbbbb",
        "bb......bbbbbbbbbbbbbb",
        ".bb....bb.......tt..tt",
        ".bbbbbbbb.......tt..tt",
        "...bbbb.........tt....",
    ];

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("sword", "blade,katana,dagger,knife,longsword,broadsword,excalibur,lightsaber", "blade|body,hilt|handle|grip,guard|crossguard,pommel", Sword),
        Make("shield", "", "body|face,rim|border|edge,emblem|cross", Shield),
        Make("hammer", "mallet,thor's hammer,sledgehammer,gavel", "head|body,handle", Hammer),
        Make("axe", "hatchet,battle axe,ax", "blade|head|body,handle", Axe),
        Make("pickaxe", "pick", "head|body,handle", Pickaxe),
        Make("shovel", "spade", "blade|body,handle,grip", Shovel),
        Make("bow and arrow", "longbow,crossbow", "bow|body,string,arrow,tip", Bow),
        Make("spear", "trident,lance,pitchfork", "tip|head,shaft|body", Spear),
        Make("key", "golden key", "body|bow|shaft,tooth|teeth|bit", Key),
        Make("lock", "padlock", "body,shackle,keyhole", Lock),
        Make("crown", "tiara,king's crown", "body|band,jewel|gem|stone,spike", Crown),
        Make("umbrella", "parasol,beach umbrella", "canopy|top|body,handle|pole,stripe,tip", Umbrella),
        Make("ladder", "stepladder", "rail|body|side,rung|step", Ladder),
        Make("wheel", "tire,tyre,wagon wheel", "tire|body|rim,spoke,hub", Wheel),
        Make("anchor", "", "body,ring", Anchor),
        Make("magnet", "horseshoe magnet", "body,tip|pole", Magnet),
        Make("scissors", "", "blade,handle", Scissors),
        Make("pencil", "crayon,pen,paintbrush", "body,tip|lead,wood,eraser,band", Pencil),
        Make("lightbulb", "light bulb,bulb", "glass|body,socket|base", Lightbulb),
        Make("candle", "", "body|wax,flame,wick,holder|plate", Candle),
        Make("torch", "flashlight", "handle|stick,flame|fire", Torch),
        Make("bomb", "dynamite,cannonball,grenade", "body,fuse,spark|flame", Bomb),
        Make("magic wand", "wand", "stick|body,star|tip", Wand),
        Make("glasses", "sunglasses,spectacles,eyeglasses", "frame|body,lens|glass", Glasses),
        Make("top hat", "hat,magician hat,cap,cowboy hat,magic hat", "body|crown,brim,band|ribbon", TopHat),
        Make("shoe", "boot,sneaker", "body,sole,lace", Shoe),
        Make("bone", "", "body", s => Bone(s)),
        Make("skull", "", "body|bone,eye,nose,tooth", Skull),
        Make("diamond", "gem,gemstone,crystal,jewel,emerald gem,ruby gem", "body", s => Gem(s)),
        Make("coin", "gold coin,money,token", "body|face,rim|edge,symbol|emblem", Coin),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "thing", synonyms, parts, draw);

    private static void Sword(Sketch s) => s.Picture(SwordRows, 0, 0, 1, new Dictionary<char, Action>
    {
        ['b'] = () => s.Main("blade|body", "metal"),
        ['g'] = () => s.Part("guard|crossguard", "gold"),
        ['h'] = () => s.Part("hilt|handle|grip", "brown"),
        ['p'] = () => s.Part("pommel", "gold"),
    });

    private static void Key(Sketch s) => s.Picture(KeyRows, 0, 0, 1, new Dictionary<char, Action>
    {
        ['b'] = () => s.Main("body|bow|shaft", "gold"),
        ['t'] = () => s.Main("tooth|teeth|bit", "gold"),
    });

    private static void Shield(Sketch s)
    {
        Func<SolidPoint, bool> outline = p => p.V > -0.1 || Math.Abs(p.U) <= Math.Sqrt(Math.Max(0, 1 - Math.Pow((p.V + 0.1) / 0.95, 2)));
        s.Detail("rim|border|edge", "metal", "gray");
        s.Add(outline, 0, 0, 0, 13, 15, 2);
        s.Main("body|face", "blue");
        s.Add(outline, 0, 1, 0, 11, 13, 3);
        s.Detail("emblem|cross", "gold", "red");
        s.Box(0, 4, 1, 1, 8, 1);
        s.Box(0, 8, 1, 7, 1, 1);
    }

    private static void Hammer(Sketch s)
    {
        s.Part("handle", "planks");
        s.Box(0, 0, 0, 2, 12, 2);
        s.Main("head|body", "metal");
        s.Box(0, 11, 0, 12, 6, 6);
    }

    private static void Axe(Sketch s)
    {
        s.Part("handle", "planks");
        s.Box(0, 0, 0, 2, 17, 1);
        s.Main("blade|head|body", "metal");
        s.Add(p => Math.Abs(p.V) <= Math.Max(0.5, (p.U + 1 + p.Du) / 2), 4, 8, 0, 7, 9, 1);
        s.Box(-1.5, 11, 0, 2, 3, 1);
    }

    private static void Pickaxe(Sketch s)
    {
        s.Part("handle", "planks");
        s.Box(0, 0, 0, 1, 15, 1);
        s.Main("head|body", "metal");
        s.Box(0, 14, 0, 7, 2, 1);
        s.Both(Axis.X, () => s.Line(3, 15, 0, 8, 11, 0, 1.5));
    }

    private static void Shovel(Sketch s)
    {
        s.Main("blade|body", "metal");
        s.Add(p => Math.Abs(p.U) <= Math.Max(p.Du, (p.V + 1.6) * 0.8), 0, 0, 0, 7, 8, 1);
        s.Part("handle", "planks");
        s.Box(0, 8, 0, 1, 11, 1);
        s.Part("grip", "planks");
        s.Box(0, 18, 0, 5, 1, 1);
    }

    private static void Bow(Sketch s)
    {
        s.Main("bow|body", "log");
        s.Add(p => Solids.Ring(Axis.Z, 0.25)(p with { U = (p.U - 1) / 2, Du = p.Du / 2 }), -3, 0, 0, 7, 21, 1);
        s.Part("string", "white");
        s.Box(0.5, 0, 0, 1, 21, 1);
        s.Part("arrow", "planks");
        s.Box(-2, 10, 0, 13, 1, 1);
        s.Part("tip", "gray");
        s.Box(-9, 10, 0, 2, 1, 1);
    }

    private static void Spear(Sketch s)
    {
        s.Main("shaft|body", "planks");
        s.Box(0, 0, 0, 1, 20, 1);
        s.Part("tip|head", "metal");
        s.Add(Solids.Triangle, 0, 19, 0, 5, 7, 1);
    }

    private static void Lock(Sketch s)
    {
        s.Part("shackle", "light_gray");
        s.Add(Solids.Ring(Axis.Z, 0.25), 0, 6, 0, 9, 10, 3);
        s.Main("body", "gold");
        s.Box(0, 0, 0, 11, 9, 5);
        s.Detail("keyhole", "black", "white");
        s.Box(0, 2, 2, 1, 3, 1);
        s.Box(0, 5, 2, 3, 2, 1);
    }

    private static void Crown(Sketch s)
    {
        s.Main("body|band", "gold");
        s.Rod(Axis.Y, 0, 0, 0, 13, 4, 13);
        s.Main("spike", "gold");
        for (var angle = 0; angle < 360; angle += 45)
        {
            var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
            var (x, z) = (Math.Round(cos * 5.5), Math.Round(sin * 5.5));
            s.Box(x, 3, z, 3, 2, 3);
            s.Box(x, 5, z, 1, 2, 1);
        }

        s.Cut(() => s.Rod(Axis.Y, 0, 0, 0, 10, 12, 10));
        s.Detail("jewel|gem|stone", "red", "blue");
        s.Both(Axis.X, () => s.Paint(() => s.Box(6, 1, 0, 1, 2, 1)));
        s.Both(Axis.Z, () => s.Paint(() => s.Box(0, 1, 6, 1, 2, 1)));
        s.Both(Axis.X, () => s.Paint(() => s.Box(3, 1, 5, 1, 1, 3)));
    }

    private static void Umbrella(Sketch s)
    {
        s.Part("handle|pole", "brown");
        s.Box(0, 1, 0, 1, 15, 1);
        s.Box(1, 0, 0, 2, 1, 1);
        s.Box(2, 0, 0, 1, 2, 1);
        s.Main("canopy|top|body", "red");
        s.Dome(0, 11, 0, 17, 6, 17);
        s.Cut(() => s.Dome(0, 11, 0, 15, 4, 15));
        s.Part("handle|pole", "brown");
        s.Box(0, 9, 0, 1, 7, 1);
        s.Extra("stripe", "white");
        s.Paint(() => s.Box(0, 11, 0, 3, 6, 17));
        s.Paint(() => s.Box(0, 11, 0, 17, 6, 3));
        s.Part("tip", "gray");
        s.Box(0, 17, 0, 1, 2, 1);
    }

    private static void Ladder(Sketch s)
    {
        var rungs = s.Count("rung|step", 6, 40);
        var high = Math.Max(5, (rungs * 3) + 1);
        s.Main("rail|body|side", "planks");
        s.Both(Axis.X, () => s.Box(3, 0, 0, 1, high, 1));
        s.Main("rung|step", "planks");
        for (var rung = 0; rung < rungs; rung++)
        {
            s.Box(0, (rung * 3) + 2, 0, 7, 1, 1);
        }
    }

    private static void Wheel(Sketch s)
    {
        s.Main("tire|body|rim", "black");
        s.Add(Solids.Ring(Axis.Z, 0.25), 0, 0, 0, 13, 13, 3);
        s.Part("spoke", "gray");
        s.Box(0, 1, 0, 1, 11, 1);
        s.Box(0, 6, 0, 11, 1, 1);
        s.Part("hub", "light_gray");
        s.Rod(Axis.Z, 0, 5, 0, 3, 3, 3);
    }

    private static void Anchor(Sketch s)
    {
        s.Main("body", "gray");
        s.Box(0, 0, 0, 2, 15, 2);
        s.Box(0, 11, 0, 8, 2, 2);
        s.Both(Axis.X, () =>
        {
            s.Line(0, 1, 0, 5, 3, 0, 2);
            s.Line(5, 3, 0, 7, 6, 0, 2);
            s.Box(6, 6, 0, 4, 1, 2);
        });
        s.Main("ring", "gray");
        s.Add(Solids.Ring(Axis.Z, 0.3), 0, 14, 0, 6, 6, 2);
    }

    private static void Magnet(Sketch s)
    {
        s.Main("body", "red");
        s.Add(p => Solids.Ring(Axis.Z, 0.35)(p with { V = (p.V - 1) / 2, Dv = p.Dv / 2 }), 0, 0, 0, 13, 7, 3);
        s.Both(Axis.X, () => s.Box(5, 6, 0, 3, 5, 3));
        s.Part("tip|pole", "light_gray");
        s.Both(Axis.X, () => s.Box(5, 11, 0, 3, 3, 3));
    }

    private static void Scissors(Sketch s)
    {
        s.Part("blade", "metal");
        s.Both(Axis.X, () => s.Line(-1.5, 6, 0, 2.5, 18, 0, 1.5));
        s.Main("handle", "red");
        s.Both(Axis.X, () => s.Add(Solids.Ring(Axis.Z, 0.3), 3.5, 0, 0, 6, 7, 2));
    }

    private static void Pencil(Sketch s)
    {
        s.Part("tip|lead", "black");
        s.Box(0, 0, 0, 1, 1, 1);
        s.Part("wood", "sand");
        s.Add(Solids.Frustum(0.3, 1), 0, 1, 0, 5, 4, 5);
        s.Main("body", "yellow");
        s.Rod(Axis.Y, 0, 5, 0, 5, 14, 5);
        s.Part("band", "light_gray");
        s.Rod(Axis.Y, 0, 19, 0, 5, 1, 5);
        s.Part("eraser", "pink");
        s.Rod(Axis.Y, 0, 20, 0, 5, 2, 5);
    }

    private static void Lightbulb(Sketch s)
    {
        s.Part("socket|base", "gray");
        s.Rod(Axis.Y, 0, 0, 0, 5, 5, 5);
        s.Main("glass|body", "light");
        s.Add(Solids.Frustum(0.5, 0.9), 0, 5, 0, 11, 4, 11);
        s.Ball(0, 6, 0, 11, 11, 11);
    }

    private static void Candle(Sketch s)
    {
        s.Part("holder|plate", "gold");
        s.Rod(Axis.Y, 0, 0, 0, 9, 1, 9);
        s.Main("body|wax", "white");
        s.Rod(Axis.Y, 0, 1, 0, 5, 12, 5);
        s.Part("wick", "black");
        s.Box(0, 13, 0, 1, 1, 1);
        s.Detail("flame", "orange", "yellow");
        s.Ball(0, 14, 0, 3, 4, 3);
    }

    private static void Torch(Sketch s)
    {
        s.Main("handle|stick", "planks");
        s.Box(0, 0, 0, 2, 12, 2);
        s.Box(0, 11, 0, 4, 2, 4);
        s.Part("flame|fire", "orange");
        s.Add(Solids.Frustum(1, 0.2), 0, 13, 0, 4, 5, 4);
    }

    private static void Bomb(Sketch s)
    {
        s.Main("body", "black");
        s.Ball(0, 0, 0, 11, 11, 11);
        s.Box(0, 10, 0, 3, 2, 3);
        s.Part("fuse", "sand");
        s.Line(0, 12, 0, 2, 15, 0);
        s.Detail("spark|flame", "orange", "yellow");
        s.Box(2.5, 15, 0, 2, 2, 2);
    }

    private static void Wand(Sketch s)
    {
        s.Part("stick|body", "black");
        s.Box(0, 0, 0, 1, 14, 1);
        s.Main("star|tip", "yellow");
        s.Add(Solids.Star(5, 0.42), 0, 13, 0, 11, 10, 1);
    }

    private static void Glasses(Sketch s)
    {
        s.Main("frame|body", "black");
        s.Both(Axis.X, () =>
        {
            s.Add(Solids.Ring(Axis.Z, 0.25), 5, 0, 0, 7, 7, 1);
            s.Box(8, 4, -4.5, 1, 1, 10);
        });
        s.Box(0, 4, 0, 3, 1, 1);
        s.Part("lens|glass", "glass");
        s.Both(Axis.X, () => s.Rod(Axis.Z, 5, 1, 0, 5, 5, 1));
    }

    private static void TopHat(Sketch s)
    {
        s.Main("brim", "black");
        s.Rod(Axis.Y, 0, 0, 0, 15, 1, 15);
        s.Main("body|crown", "black");
        s.Rod(Axis.Y, 0, 1, 0, 9, 9, 9);
        s.Detail("band|ribbon", "red", "black");
        s.Rod(Axis.Y, 0, 1, 0, 9, 2, 9);
    }

    private static void Shoe(Sketch s)
    {
        s.Detail("sole", "white", "black");
        s.Box(0, 0, 0, 15, 2, 5);
        s.Main("body", "red");
        s.Box(-4, 2, 0, 7, 7, 5);
        s.Rounded(2, 1, 0, 10, 5, 5);
        s.Detail("lace", "white", "black");
        s.Both(Axis.X, () => s.Box(1, 5, 0, 1, 1, 3));
    }

    private static void Bone(Sketch s)
    {
        s.Main("body", "white");
        s.Box(0, 2, 0, 13, 3, 3);
        s.Both(Axis.X, () =>
        {
            s.Ball(7, 0, 0, 5, 4, 4);
            s.Ball(7, 3, 0, 5, 4, 4);
        });
    }

    private static void Skull(Sketch s)
    {
        s.Main("body|bone", "white");
        s.Box(0, 0, 1, 7, 4, 7);
        s.Rounded(0, 3, 0, 11, 9, 11);
        s.Detail("eye", "black", "red");
        s.Both(Axis.X, () => s.Box(2.5, 5, 5, 3, 3, 1));
        s.Detail("nose", "black", "red");
        s.Box(0, 4, 5, 1, 1, 1);
        s.Detail("tooth", "black", "gray");
        s.Both(Axis.X, () => s.Box(2, 0, 4, 1, 2, 1));
        s.Box(0, 0, 4, 1, 2, 1);
    }

    private static void Gem(Sketch s)
    {
        s.Main("body", "cyan");
        s.Add(Solids.Frustum(0.05, 1), 0, 0, 0, 13, 9, 13);
        s.Add(Solids.Frustum(1, 0.55), 0, 9, 0, 13, 4, 13);
    }

    private static void Coin(Sketch s)
    {
        s.Main("rim|edge", "gold");
        s.Rod(Axis.Z, 0, 0, 0, 13, 13, 3);
        s.Main("body|face", "gold");
        s.Rod(Axis.Z, 0, 1, 0, 11, 11, 3);
        s.Detail("symbol|emblem", "orange", "yellow");
        s.Box(0, 3, 0, 2, 7, 3);
    }
}
