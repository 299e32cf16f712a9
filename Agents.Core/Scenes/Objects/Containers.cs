using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>What holds something.</summary>
internal static class Containers
{
    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("cup", "mug,coffee cup,teacup,tea cup,coffee mug", "body|cup,handle,coffee|tea|drink", Cup),
        Make("glass", "drinking glass,wine glass,goblet,chalice", "body|glass,water|wine|drink,stem,foot|base", Goblet),
        Make("teapot", "kettle,pitcher,jug,watering can", "body,lid,spout,handle", Teapot),
        Make("bottle", "wine bottle,water bottle,potion,flask", "body|bottle,neck,cap|cork,label", Bottle),
        Make("vase", "flower vase,urn,pot vase", "body,flower,stem,leaf,rim", Vase),
        Make("bowl", "dish,soup bowl", "body,soup|food,rim", Bowl),
        Make("plate", "", "body,rim", s => Stack(s, "white", ("body", 15, 1), ("rim", 13, 0))),
        Make("flower pot", "flowerpot,plant pot,potted plant,houseplant", "pot|body,soil|dirt,plant|leaf,flower,rim", FlowerPot),
        Make("barrel", "keg,cask,drum barrel", "body,band|hoop,lid", Barrel),
        Make("bucket", "pail", "body,handle,water", Bucket),
        Make("basket", "picnic basket,fruit basket,hamper", "body,handle,fruit|apple,rim", Basket),
        Make("present", "gift,gift box,birthday present,christmas present", "box|body,ribbon|bow,lid", Present),
        Make("trophy", "cup trophy,award,golden cup,medal", "cup|body,handle,base,stem,star", Trophy),
        Make("trash can", "garbage can,bin,dustbin,wastebasket,trash bin", "body,lid,handle", TrashCan),
        Make("hourglass", "sand clock,sandglass,egg timer", "glass,sand,frame|base|body", Hourglass),
        Make("snow globe", "snowglobe,crystal ball,glass ball", "globe|glass,base,snow,tree|house", SnowGlobe),
        Make("backpack", "bag,rucksack,suitcase,briefcase", "body,pocket,strap,handle,buckle", Backpack),
        Make("cauldron", "witch's cauldron,cooking pot,pot", "body|pot,liquid|potion|soup,leg,handle,rim", Cauldron),
        Make("cage", "birdcage,bird cage", "bar,base|floor,roof|top,ring", Cage),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "thing", synonyms, parts, draw);

    private static void Stack(Sketch s, string colour, params (string Part, double Width, double At)[] discs)
    {
        foreach (var (part, width, at) in discs)
        {
            s.Main(part, colour);
            s.Rod(Axis.Y, 0, at, 0, width, 1, width);
        }

        s.Main(discs[^1].Part, "light_gray");
        s.Add(Solids.Ring(Axis.Y, 0.15), 0, 1, 0, 15, 1, 15);
    }

    private static void Cup(Sketch s)
    {
        s.Main("body|cup", "white");
        s.Rod(Axis.Y, 0, 0, 0, 9, 9, 9);
        s.Cut(() => s.Rod(Axis.Y, 0, 1, 0, 7, 12, 7));
        s.Main("handle", "white");
        s.Box(5.5, 6, 0, 3, 1, 1);
        s.Box(5.5, 2, 0, 3, 1, 1);
        s.Box(6.5, 2, 0, 1, 5, 1);
        s.Part("coffee|tea|drink", "brown");
        s.Rod(Axis.Y, 0, 1, 0, 7, 6, 7);
    }

    private static void Goblet(Sketch s)
    {
        s.Main("foot|base", "glass");
        s.Rod(Axis.Y, 0, 0, 0, 7, 1, 7);
        s.Main("stem", "glass");
        s.Box(0, 1, 0, 1, 4, 1);
        s.Main("body|glass", "glass");
        s.Add(Solids.Frustum(0.5, 1), 0, 5, 0, 9, 8, 9);
        s.Cut(() => s.Add(Solids.Frustum(0.3, 1), 0, 6, 0, 7, 9, 7));
        s.Part("water|wine|drink", "red");
        s.Add(Solids.Frustum(0.4, 0.8), 0, 6, 0, 7, 4, 7);
    }

    private static void Teapot(Sketch s)
    {
        s.Main("body", "blue");
        s.Ball(0, 0, 0, 11, 9, 11);
        s.Rod(Axis.Y, 0, 0, 0, 7, 1, 7);
        s.Main("lid", "blue");
        s.Rod(Axis.Y, 0, 9, 0, 5, 1, 5);
        s.Box(0, 10, 0, 1, 1, 1);
        s.Main("spout", "blue");
        s.Line(5, 4, 0, 9, 8.5, 0, 2);
        s.Main("handle", "blue");
        s.Line(-5, 7, 0, -8, 6.5, 0);
        s.Line(-8, 6.5, 0, -8, 3, 0);
        s.Line(-8, 3, 0, -5, 2.5, 0);
    }

    private static void Bottle(Sketch s)
    {
        s.Main("body|bottle", "green");
        s.Rod(Axis.Y, 0, 0, 0, 7, 11, 7);
        s.Add(Solids.Frustum(1, 0.45), 0, 11, 0, 7, 3, 7);
        s.Main("neck", "green");
        s.Rod(Axis.Y, 0, 13, 0, 3, 5, 3);
        s.Part("label", "white");
        s.Paint(() => s.Box(0, 4, 0, 7, 4, 7));
        s.Part("cap|cork", "brown");
        s.Box(0, 18, 0, 1, 2, 1);
    }

    private static void Vase(Sketch s)
    {
        s.Main("body", "blue");
        s.Ball(0, 0, 0, 9, 10, 9);
        s.Rod(Axis.Y, 0, 0, 0, 5, 1, 5);
        s.Rod(Axis.Y, 0, 9, 0, 5, 3, 5);
        s.Main("rim", "blue");
        s.Rod(Axis.Y, 0, 12, 0, 7, 1, 7);
        s.Cut(() => s.Rod(Axis.Y, 0, 3, 0, 3, 12, 3));
        if (s.IsAsked("flower") || s.IsAsked("stem"))
        {
            s.Part("stem", "green");
            s.Box(0, 3, 0, 1, 14, 1);
            s.Both(Axis.X, () => s.Line(0, 10, 0, 3, 16, 0));
            s.Part("flower", "red");
            s.Ball(0, 16, 0, 4, 4, 4);
            s.Both(Axis.X, () => s.Ball(3.5, 15, 0, 3, 3, 3));
        }

        s.Extra("leaf", "green");
        s.Box(1, 13, 0, 3, 1, 1);
    }

    private static void Bowl(Sketch s)
    {
        s.Main("body", "blue");
        s.Add(p => (p.U * p.U) + (p.W * p.W) + Math.Pow((1 - p.V) / 2, 2) <= 1, 0, 0, 0, 15, 7, 15);
        s.Rod(Axis.Y, 0, 0, 0, 7, 1, 7);
        s.Cut(() => s.Add(p => (p.U * p.U) + (p.W * p.W) + Math.Pow((1 - p.V) / 2, 2) <= 1, 0, 2, 0, 13, 6, 13));
        s.Extra("soup|food", "orange");
        s.Rod(Axis.Y, 0, 3, 0, 11, 2, 11);
        s.Extra("rim", "white");
        s.Paint(() => s.Box(0, 6, 0, 15, 1, 15));
    }

    private static void FlowerPot(Sketch s)
    {
        s.Main("pot|body", "brick");
        s.Add(Solids.Frustum(0.7, 1), 0, 0, 0, 9, 7, 9);
        s.Main("rim", "brick");
        s.Rod(Axis.Y, 0, 6, 0, 11, 2, 11);
        s.Part("soil|dirt", "dirt");
        s.Rod(Axis.Y, 0, 7, 0, 9, 1, 9);
        s.Part("plant|leaf", "green");
        s.Box(0, 8, 0, 1, 8, 1);
        s.Corners(() => s.Line(0, 9, 0, 3, 13, 3));
        s.Both(Axis.X, () => s.Line(0, 10, 0, 4, 12, 0));
        s.Detail("flower", "red", "yellow");
        s.Ball(0, 15, 0, 5, 4, 5);
    }

    private static void Barrel(Sketch s)
    {
        s.Main("body", "planks");
        s.Add(p => (p.U * p.U) + (p.W * p.W) <= Math.Pow(1 - (0.2 * p.V * p.V), 2), 0, 0, 0, 11, 14, 11);
        s.Part("band|hoop", "gray");
        s.Paint(() => s.Box(0, 2, 0, 11, 1, 11));
        s.Paint(() => s.Box(0, 11, 0, 11, 1, 11));
        s.Part("lid", "log");
        s.Paint(() => s.Rod(Axis.Y, 0, 13, 0, 7, 1, 7));
    }

    private static void Bucket(Sketch s)
    {
        s.Main("body", "metal");
        s.Add(Solids.Frustum(0.75, 1), 0, 0, 0, 11, 10, 11);
        s.Cut(() => s.Add(Solids.Frustum(0.7, 1), 0, 1, 0, 9, 12, 9));
        s.Part("handle", "gray");
        s.Both(Axis.X, () => s.Line(5, 9.5, 0, 4, 13.5, 0));
        s.Box(0, 14, 0, 9, 1, 1);
        s.Extra("water", "water");
        s.Rod(Axis.Y, 0, 1, 0, 9, 7, 9);
    }

    private static void Basket(Sketch s)
    {
        s.Main("body", "planks");
        s.Box(0, 0, 0, 13, 6, 9);
        s.Cut(() => s.Box(0, 1, 0, 11, 9, 7));
        s.Part("rim", "log");
        s.Paint(() => s.Box(0, 5, 0, 13, 1, 9));
        s.Part("handle", "log");
        s.Both(Axis.X, () => s.Line(6, 6, 0, 4, 11.5, 0));
        s.Box(0, 11, 0, 9, 1, 1);
        s.Extra("fruit|apple", "red");
        for (var x = -3; x <= 3; x += 3)
        {
            s.Both(Axis.Z, () => s.Ball(x, 3, 1.5, 3, 4, 3));
        }

        s.Box(0, 1, 0, 9, 3, 5);
    }

    private static void Present(Sketch s)
    {
        s.Main("box|body", "red");
        s.Box(0, 0, 0, 11, 7, 11);
        s.Main("lid", "red");
        s.Box(0, 7, 0, 13, 2, 13);
        s.Detail("ribbon|bow", "yellow", "white");
        s.Paint(() => s.Box(0, 0, 0, 1, 9, 13));
        s.Paint(() => s.Box(0, 0, 0, 13, 9, 1));
        s.Both(Axis.X, () =>
        {
            s.Box(2, 9, 0, 3, 1, 1);
            s.Box(3, 10, 0, 2, 2, 1);
            s.Box(1, 10, 0, 1, 1, 1);
        });
        s.Box(0, 9, 0, 1, 1, 1);
    }

    private static void Trophy(Sketch s)
    {
        s.Part("base", "log");
        s.Box(0, 0, 0, 7, 2, 7);
        s.Main("stem", "gold");
        s.Rod(Axis.Y, 0, 2, 0, 3, 4, 3);
        s.Main("cup|body", "gold");
        s.Add(Solids.Frustum(0.4, 1), 0, 6, 0, 9, 9, 9);
        s.Cut(() => s.Rod(Axis.Y, 0, 12, 0, 7, 9, 7));
        s.Main("handle", "gold");
        s.Both(Axis.X, () =>
        {
            s.Box(5.5, 13, 0, 3, 1, 1);
            s.Box(6.5, 10, 0, 1, 4, 1);
            s.Box(5, 9, 0, 3, 1, 1);
        });
        s.Extra("star", "red");
        s.Box(0, 11, 4, 1, 2, 1);
    }

    private static void TrashCan(Sketch s)
    {
        s.Main("body", "gray");
        s.Add(Solids.Frustum(0.8, 1), 0, 0, 0, 9, 11, 9);
        s.Main("lid", "light_gray");
        s.Rod(Axis.Y, 0, 11, 0, 11, 1, 11);
        s.Part("handle", "black");
        s.Box(0, 12, 0, 3, 1, 1);
    }

    private static void Hourglass(Sketch s)
    {
        s.Part("glass", "glass");
        s.Add(Solids.Frustum(1, 0.2), 0, 1, 0, 9, 8, 9);
        s.Add(Solids.Frustum(0.2, 1), 0, 9, 0, 9, 8, 9);
        s.Part("sand", "sand");
        s.Add(Solids.Frustum(1, 0.4), 0, 1, 0, 7, 4, 7);
        s.Add(Solids.Frustum(0.2, 0.8), 0, 9, 0, 7, 5, 7);
        s.Main("frame|base|body", "planks");
        s.Rod(Axis.Y, 0, 0, 0, 13, 2, 13);
        s.Rod(Axis.Y, 0, 16, 0, 13, 2, 13);
        s.Corners(() => s.Box(4, 1, 4, 1, 16, 1));
    }

    private static void SnowGlobe(Sketch s)
    {
        s.Main("globe|glass", "glass");
        s.Ball(0, 2, 0, 15, 15, 15);
        s.Cut(() => s.Ball(0, 3, 0, 13, 13, 13));
        s.Part("snow", "snow");
        s.Rod(Axis.Y, 0, 3, 0, 9, 2, 9);
        s.Part("tree|house", "green");
        s.Cone(0, 5, 0, 7, 7, 7);
        s.Part("base", "brown");
        s.Rod(Axis.Y, 0, 0, 0, 13, 3, 13);
    }

    private static void Backpack(Sketch s)
    {
        s.Main("body", "red");
        s.Rounded(0, 0, 0, 11, 13, 7);
        s.Box(0, 0, 0, 9, 3, 5);
        s.Main("pocket", "red");
        s.Box(0, 1, 4, 7, 5, 2);
        s.Part("strap", "brown");
        s.Both(Axis.X, () => s.Box(3, 2, -3.5, 1, 10, 2));
        s.Part("handle", "brown");
        s.Box(0, 13, 0, 3, 1, 1);
        s.Detail("buckle", "gold", "white");
        s.Box(0, 5, 5, 1, 1, 1);
    }

    private static void Cauldron(Sketch s)
    {
        s.Main("leg", "black");
        s.Corners(() => s.Box(3, 0, 3, 1, 3, 1));
        s.Main("body|pot", "black");
        s.Ball(0, 1, 0, 13, 10, 13);
        s.Main("rim", "black");
        s.Rod(Axis.Y, 0, 9, 0, 13, 2, 13);
        s.Part("liquid|potion|soup", "lime");
        s.Rod(Axis.Y, 0, 9, 0, 9, 2, 9);
        s.Part("handle", "gray");
        s.Both(Axis.X, () => s.Box(7, 8, 0, 1, 1, 3));
    }

    private static void Cage(Sketch s)
    {
        s.Main("base|floor", "gold");
        s.Rod(Axis.Y, 0, 0, 0, 11, 1, 11);
        s.Main("roof|top", "gold");
        s.Dome(0, 11, 0, 11, 4, 11);
        s.Main("bar", "gold");
        for (var angle = 0; angle < 360; angle += 30)
        {
            var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
            s.Box(Math.Round(cos * 5), 0, Math.Round(sin * 5), 1, 12, 1);
        }

        s.Main("ring", "gold");
        s.Box(0, 15, 0, 1, 2, 1);
    }
}
