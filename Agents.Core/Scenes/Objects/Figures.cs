using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Figures that are not people: built, baked, stuffed or from elsewhere. They look to +z.</summary>
internal static class Figures
{
    private static readonly string[] Gingerbread =
    [
        "....bbbbb....",
        "...bbbbbbb...",
        "..bbebbbebb..",
        "..bbbbbbbbb..",
        "..bbmbbbmbb..",
        "...bbmmmbb...",
        "....bbbbb....",
        ".ibbbbbbbbbi.",
        "bibbbbobbbbib",
        "bibbbbbbbbbib",
        ".i.bbbobbb.i.",
        "...bbbbbbb...",
        "...bbbobbb...",
        "..bbbbbbbbb..",
        "..bbbb.bbbb..",
        "..bbb...bbb..",
        ".iiib...biii.",
        ".bbbb...bbbb.",
    ];

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("snowman", "snow man,frosty", "body|ball|snowball,head,eye,nose|carrot,button,arm,hat,scarf,mouth", Snowman),
        Make("robot", "android,mech,droid,cyborg,automaton,mecha", "body|torso|chest,head,leg,arm,hand,foot,eye,mouth,antenna,button|panel|screen", Robot),
        Make("golem", "iron golem,stone golem,troll,giant,yeti,ogre", "body|torso,head,leg,arm,eye,mouth", Golem),
        Make("ghost", "spirit,phantom,specter", "body|sheet,eye,mouth,arm", Ghost),
        Make("alien", "martian,extraterrestrial", "body|torso,head,leg,arm,eye,antenna,mouth", Alien),
        Make("skeleton", "", "skull|head,eye,mouth,rib|body,arm,leg,spine", Skeleton),
        Make("scarecrow", "", "shirt|body,arm,hand,head,hat,eye,mouth,pole|leg", Scarecrow),
        Make("gingerbread man", "gingerbread,cookie man", "body,eye,mouth,icing,button", GingerbreadMan),
        Make("teddy bear", "teddy,stuffed bear,plush bear", "body|fur,belly,head,ear,arm,leg,snout|muzzle,nose,eye,bow", Teddy),
        Make("stick figure", "stickman,stick man,dummy,mannequin", "body,head,arm,leg", StickFigure),
        Make("mermaid", "", "tail,body|skin,head,hair,arm,eye,top", Mermaid),
        Make("creeper", "slime", "body,head,leg|foot,eye,mouth", Creeper),
        Make("totem pole", "totem,tiki,moai", "body,head,eye,mouth,wing,nose", Totem),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "figure", synonyms, parts, draw);

    private static void Snowman(Sketch s)
    {
        var balls = Math.Clamp(s.Count("body|ball|snowball", 3), 2, 5);
        double y = 0, width = 13, top = 0;
        for (var ball = 0; ball < balls; ball++)
        {
            s.Main(ball == balls - 1 ? "head" : "body|ball|snowball", "white");
            var high = width - 2;
            s.Ball(0, y, 0, width, high, width);
            if (ball == balls - 2)
            {
                Front(s, y, high, width);
            }

            top = y + high;
            y = top - 1;
            width = Math.Max(5, width - 3);
        }

        var head = Math.Max(5, 13 - (3.0 * (balls - 1)));
        Face(s, top - (head - 2), head);
        s.Extra("scarf", "red");
        s.Rod(Axis.Y, 0, top - (head - 2), 0, head, 1, head);
        s.Box(2, top - (head - 2) - 3, head / 2, 1, 4, 2);
        s.Detail("hat", "black", "red");
        s.Rod(Axis.Y, 0, top - 1, 0, 7, 1, 7);
        s.Box(0, top, 0, 4, 3, 4);
    }

    private static void Front(Sketch s, double y, double high, double width)
    {
        s.Part("arm", "brown");
        s.Both(Axis.X, () => s.Line((width / 2) - 1, y + (high * 0.6), 0, (width / 2) + 2.5, y + high, 0));
        s.Detail("button", "black", "red");
        var count = s.Count("button", 2, 6);
        for (var button = 0; button < count; button++)
        {
            var at = y + 1 + ((button + 0.5) * (high - 2) / count);
            var bulge = Math.Sqrt(Math.Max(0, 1 - Math.Pow((at - y - (high / 2)) / (high / 2), 2)));
            s.Box(0, at - 0.5, (width / 2 * bulge) - 0.5, 1, 1, 1);
        }
    }

    private static void Face(Sketch s, double y, double width)
    {
        var high = width - 2;
        s.Detail("eye", "black", "white");
        s.Both(Axis.X, () => s.Box(1.5, y + high - 2, (width / 2) - 1, 1, 1, 2));
        s.Detail("nose|carrot", "orange", "yellow");
        s.Box(0, y + (high / 2) - 0.5, width / 2, 1, 1, 4);
        s.Extra("mouth", "black");
        s.Box(0, y + (high / 2) - 1.5, (width / 2) - 0.5, 3, 1, 1);
    }

    private static void Robot(Sketch s)
    {
        s.Main("leg", "metal");
        s.Both(Axis.X, () => s.Box(2.5, 0, 0, 2, 6, 3));
        s.Part("foot", "gray");
        s.Both(Axis.X, () => s.Box(2.5, 0, 0.5, 3, 1, 4));
        s.Main("body|torso|chest", "metal");
        s.Box(0, 5, 0, 9, 8, 5);
        s.Part("neck", "gray");
        s.Box(0, 13, 0, 3, 1, 3);
        s.Main("arm", "metal");
        s.Both(Axis.X, () => s.Box(6, 6, 0, 2, 6, 3));
        s.Part("shoulder", "gray");
        s.Both(Axis.X, () => s.Box(5.5, 11, 0, 3, 2, 3));
        s.Part("hand", "gray");
        s.Both(Axis.X, () => s.Box(6, 5, 0, 2, 1, 3));
        s.Main("head", "metal");
        s.Box(0, 14, 0, 7, 5, 5);
        s.Detail("eye", "cyan", "yellow");
        s.Both(Axis.X, () => s.Box(1.5, 16, 2, 2, 1, 1));
        s.Detail("mouth", "black", "white");
        s.Box(0, 14, 2, 3, 1, 1);
        s.Detail("button|panel|screen", "red", "yellow");
        s.Both(Axis.X, () => s.Box(2, 8, 2, 1, 1, 1));
        s.Part("button|panel|screen", "blue");
        s.Box(0, 10, 2, 5, 1, 1);
        var antennas = s.Count("antenna", 1, 3);
        s.Detail("antenna", "red", "yellow");
        if (antennas % 2 == 1)
        {
            s.Box(0, 19, 0, 1, 3, 1);
        }

        if (antennas > 1)
        {
            s.Both(Axis.X, () => s.Box(2, 19, 0, 1, 3, 1));
        }
    }

    private static void Golem(Sketch s)
    {
        s.Main("leg", "stone");
        s.Both(Axis.X, () => s.Box(2.5, 0, 0, 3, 6, 4));
        s.Main("body|torso", "stone");
        s.Box(0, 6, 0, 9, 3, 5);
        s.Box(0, 9, 0, 13, 6, 7);
        s.Main("arm", "stone");
        s.Both(Axis.X, () => s.Box(8, 3, 0, 3, 12, 5));
        s.Main("head", "stone");
        s.Box(0, 14, 1, 6, 6, 6);
        s.Detail("eye", "red", "black");
        s.Both(Axis.X, () => s.Box(1.5, 17, 4, 1, 1, 1));
        s.Detail("mouth", "black", "white");
        s.Box(0, 15, 4, 3, 1, 1);
    }

    private static void Ghost(Sketch s)
    {
        s.Main("body|sheet", "white");
        s.Rod(Axis.Y, 0, 0, 0, 11, 11, 11);
        s.Dome(0, 10, 0, 11, 6, 11);
        s.Cut(() => s.Both(Axis.X, () =>
        {
            s.Box(2.5, -1, 0, 1, 3, 11);
        }));
        s.Main("arm", "white");
        s.Both(Axis.X, () => s.Box(5.5, 7, 1, 3, 2, 3));
        s.Detail("eye", "black", "white");
        s.Both(Axis.X, () => s.Box(2, 10, 4.5, 2, 3, 2));
        s.Detail("mouth", "black", "white");
        s.Box(0, 7, 5, 1, 2, 2);
    }

    private static void Alien(Sketch s)
    {
        s.Main("leg", "lime");
        s.Both(Axis.X, () => s.Box(2, 0, 0, 2, 5, 2));
        s.Both(Axis.X, () => s.Box(2, 0, 1, 2, 1, 3));
        s.Main("body|torso", "lime");
        s.Rounded(0, 4, 0, 6, 6, 4);
        s.Main("arm", "lime");
        s.Both(Axis.X, () => s.Line(3, 9, 0, 6, 5, 0, 1));
        s.Main("head", "lime");
        s.Ball(0, 9, 0, 11, 9, 9);
        s.Detail("eye", "black", "white");
        s.Both(Axis.X, () => s.Box(2.5, 12, 4, 3, 2, 2));
        s.Detail("mouth", "black", "white");
        s.Box(0, 10, 3.5, 3, 1, 1);
        s.Main("antenna", "lime");
        s.Both(Axis.X, () =>
        {
            s.Line(1.5, 17, 0, 3, 21, 0);
            s.Box(3, 20.5, 0, 2, 2, 2);
        });
    }

    private static void Skeleton(Sketch s)
    {
        s.Main("leg", "white");
        s.Both(Axis.X, () =>
        {
            s.Box(1.5, 0, 0, 1, 8, 1);
            s.Box(1.5, 0, 0.5, 1, 1, 2);
        });
        s.Box(0, 7, 0, 5, 2, 2);
        s.Main("spine", "white");
        s.Box(0, 8, 0, 1, 8, 1);
        s.Main("rib|body", "white");
        for (var y = 10; y <= 14; y += 2)
        {
            s.Box(0, y, 0, y == 14 ? 7 : 5, 1, 3);
        }

        s.Main("arm", "white");
        s.Both(Axis.X, () => s.Box(4, 7, 0, 1, 8, 1));
        s.Main("skull|head", "white");
        s.Rounded(0, 16, 0, 5, 5, 5);
        s.Detail("eye", "black", "red");
        s.Both(Axis.X, () => s.Box(1, 18, 2, 1, 1, 1));
        s.Detail("mouth", "black", "red");
        s.Box(0, 16, 2, 3, 1, 1);
    }

    private static void Scarecrow(Sketch s)
    {
        s.Part("pole|leg", "log");
        s.Box(0, 0, 0, 1, 14, 1);
        s.Main("shirt|body", "red");
        s.Box(0, 6, 0, 7, 7, 3);
        s.Main("arm", "red");
        s.Both(Axis.X, () => s.Box(5.5, 10, 0, 5, 2, 2));
        s.Part("hand", "yellow");
        s.Both(Axis.X, () => s.Box(9, 10, 0, 2, 2, 2));
        s.Part("straw", "yellow");
        s.Box(0, 5, 0, 5, 1, 3);
        s.Part("head", "sand");
        s.Box(0, 13, 0, 5, 5, 5);
        s.Part("eye", "black");
        s.Both(Axis.X, () => s.Box(1, 15, 2, 1, 1, 1));
        s.Part("mouth", "black");
        s.Box(0, 14, 2, 3, 1, 1);
        s.Part("hat", "brown");
        s.Rod(Axis.Y, 0, 18, 0, 9, 1, 9);
        s.Box(0, 19, 0, 5, 2, 5);
    }

    private static void GingerbreadMan(Sketch s) => s.Picture(Gingerbread, 0, 0, 3, new Dictionary<char, Action>
    {
        ['b'] = () => s.Main("body", "planks"),
        ['i'] = () => s.Detail("icing", "white", "brown"),
        ['e'] = () => s.Detail("eye", "black", "white"),
        ['m'] = () => s.Detail("mouth", "white", "red"),
        ['o'] = () => s.Detail("button", "red", "green"),
    });

    private static void Teddy(Sketch s)
    {
        s.Main("leg", "brown");
        s.Both(Axis.X, () => s.Ball(3, 0, 2, 5, 5, 7));
        s.Main("body|fur", "brown");
        s.Ball(0, 1, 0, 9, 9, 7);
        s.Part("belly", "planks");
        s.Paint(() => s.Box(0, 3, 3, 5, 5, 2));
        s.Main("arm", "brown");
        s.Both(Axis.X, () => s.Line(4, 8, 0, 6, 5, 1, 2));
        s.Main("head", "brown");
        s.Ball(0, 9, 0, 9, 8, 8);
        s.Main("ear", "brown");
        s.Both(Axis.X, () => s.Ball(3.5, 15, 0, 4, 4, 2));
        s.Part("snout|muzzle", "planks");
        s.Box(0, 10, 3.5, 3, 3, 2);
        s.Detail("nose", "black", "white");
        s.Box(0, 12, 4.5, 1, 1, 1);
        s.Detail("eye", "black", "white");
        s.Both(Axis.X, () => s.Box(2, 13, 3, 1, 1, 1));
        s.Extra("bow", "red");
        s.Box(0, 9, 3, 5, 2, 1);
    }

    private static void StickFigure(Sketch s)
    {
        s.Main("leg", "black");
        s.Both(Axis.X, () => s.Line(0, 7, 0, 4, 0.5, 0));
        s.Main("body", "black");
        s.Box(0, 6, 0, 1, 8, 1);
        s.Main("arm", "black");
        s.Both(Axis.X, () => s.Line(0, 12, 0, 4, 9, 0));
        s.Main("head", "black");
        s.Ball(0, 13, 0, 5, 5, 5);
    }

    private static void Mermaid(Sketch s)
    {
        s.Main("tail", "cyan");
        s.Add(p => Math.Abs(p.U) <= 1 - (p.Level * 0.6) && (p.Level > 0.3 || Math.Abs(p.U) > 0.1), 0, 0, 0, 9, 3, 2);
        s.Add(Solids.Frustum(0.5, 1), 0, 2, 0, 6, 8, 4);
        s.Part("body|skin", "sand");
        s.Box(0, 9, 0, 5, 5, 3);
        s.Part("top", "purple");
        s.Paint(() => s.Box(0, 11, 0, 5, 2, 3));
        s.Part("arm", "sand");
        s.Both(Axis.X, () => s.Box(3, 8, 0, 1, 6, 2));
        s.Part("head", "sand");
        s.Box(0, 14, 0, 5, 5, 5);
        s.Part("hair", "red");
        s.Box(0, 18, 0, 5, 1, 5);
        s.Box(0, 10, -2, 5, 9, 1);
        s.Part("eye", "black");
        s.Both(Axis.X, () => s.Box(1, 16, 2, 1, 1, 1));
    }

    private static void Creeper(Sketch s)
    {
        s.Main("leg|foot", "green");
        s.Corners(() => s.Box(2, 0, 2.5, 3, 4, 3));
        s.Main("body", "green");
        s.Box(0, 4, 0, 7, 10, 3);
        s.Main("head", "green");
        s.Box(0, 14, 0, 8, 8, 8);
        s.Detail("eye", "black", "white");
        s.Both(Axis.X, () => s.Box(2, 18, 3.5, 2, 2, 1));
        s.Detail("mouth", "black", "white");
        s.Box(0, 16, 3.5, 2, 2, 1);
        s.Both(Axis.X, () => s.Box(1.5, 15, 3.5, 1, 2, 1));
    }

    private static void Totem(Sketch s)
    {
        string[] colours = ["red", "planks", "cyan"];
        var heads = s.Count("head", 3, 6);
        for (var head = 0; head < heads; head++)
        {
            var y = head * 6.0;
            s.Main(head % 2 == 0 ? "body" : "head", colours[head % colours.Length]);
            s.Box(0, y, 0, 7, 6, 7);
            s.Part("eye", "white");
            s.Both(Axis.X, () => s.Box(2, y + 4, 3, 2, 1, 1));
            s.Part("nose", "yellow");
            s.Box(0, y + 3, 4, 1, 1, 1);
            s.Part("mouth", "black");
            s.Box(0, y + 1, 3, 5, 1, 1);
        }

        s.Part("wing", "yellow");
        s.Box(0, (heads * 6) - 3, 0, 17, 2, 1);
    }
}
