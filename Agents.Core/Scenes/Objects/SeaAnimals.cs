using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Animals of the water; fish look to +x, the others to +z.</summary>
internal static class SeaAnimals
{
    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("fish", "goldfish,clownfish,salmon,trout,tuna,piranha,koi", "body,tail,fin,eye,stripe,mouth", s => Fish(s, "orange", (15, 9, 5), null)),
        Make("whale", "blue whale,orca,killer whale", "body,belly,tail,fin|flipper,eye,spout|water", Whale),
        Make("shark", "", "body,belly,tail,fin,eye,tooth", Shark),
        Make("dolphin", "porpoise", "body,belly,tail,fin,eye,snout|nose", Dolphin),
        Make("seal", "sea lion,walrus,manatee", "body,head,flipper|fin,tail,eye,nose", Seal),
        Make("octopus", "squid,kraken", "head|body,tentacle|arm|leg,eye", Octopus),
        Make("jellyfish", "", "body|head,tentacle|arm,eye", Jellyfish),
        Make("crab", "lobster,hermit crab", "body|shell,leg,claw|pincer,eye", Crab),
        Make("starfish", "sea star", "body,spot", Starfish),
        Make("turtle", "tortoise,sea turtle", "shell,body|skin,head,leg|flipper,tail,eye,spot", Turtle),
        Make("crocodile", "alligator", "body,head,leg,tail,eye,tooth,belly,spike|spine", Crocodile),
        Make("frog", "toad", "body,belly,leg,eye,mouth", Frog),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "animal", synonyms, parts, draw);

    private static void Fish(Sketch s, string coat, (double Long, double High, double Deep) size, string? belly)
    {
        s.IsStripedAlongX = true;
        var middle = size.High / 2;
        s.Main("tail", coat);
        s.Add(p => Math.Abs(p.V) <= Math.Max(0.2, -p.U + p.Du), -size.Long / 2, middle - 3.5, 0, 5, 7, 1);
        s.Main("fin", coat);
        s.Add(p => p.Level <= (p.U + 1) / 2 + 0.01, -1, size.High - 2, 0, 5, 4, 1);
        s.Both(Axis.Z, () => s.Box(0, middle - 1, (size.Deep / 2) + 0.5, 3, 1, 1));
        s.Main("body", coat);
        s.Ball(1, 0, 0, size.Long - 2, size.High, size.Deep);
        if (belly is { } colour)
        {
            s.Part("belly", colour);
            s.Paint(() => s.Box(1, 0, 0, size.Long, 2, size.Deep));
        }

        s.Extra("stripe", "white");
        s.Paint(() =>
        {
            s.Box(2, 0, 0, 1, size.High, size.Deep);
            s.Box(-2, 0, 0, 1, size.High, size.Deep);
        });
        s.Detail("eye", "black", "white");
        s.Both(Axis.Z, () => s.Box((size.Long / 2) - 3, middle + 0.5, (size.Deep / 2) - 1, 1, 1, 1));
        s.Extra("mouth", "red");
        s.Paint(() => s.Box(size.Long / 2, middle - 1.5, 0, 2, 1, 3));
    }

    private static void Whale(Sketch s)
    {
        s.Main("tail", "blue");
        s.Line(-8, 4, 0, -12, 8, 0, 3);
        s.Add(p => Math.Abs(p.W) >= (p.U * 0.5) - 0.2, -13, 8, 0, 4, 1, 11);
        s.Main("body", "blue");
        s.Ball(1, 0, 0, 21, 10, 9);
        s.Detail("belly", "white", "light_gray");
        s.Paint(() => s.Box(3, 0, 0, 21, 3, 9));
        s.Main("fin|flipper", "blue");
        s.Both(Axis.Z, () => s.Line(3, 3, 4, 1, 2, 6.5, 2));
        s.Detail("eye", "black", "white");
        s.Both(Axis.Z, () => s.Box(7, 4, 3, 1, 1, 1));
        s.Part("spout|water", "light_blue");
        s.Box(4, 9, 0, 1, 4, 1);
        s.Box(4, 13, 0, 3, 1, 3);
    }

    private static void Shark(Sketch s)
    {
        s.Main("tail", "gray");
        s.Add(p => Math.Abs(p.V) <= Math.Max(0.15, -p.U + p.Du), -10, 0, 0, 5, 9, 1);
        s.Main("fin", "gray");
        s.Add(p => p.Level <= 1 - ((p.U + 1) / 2) + 0.01, 0, 6, 0, 5, 5, 1);
        s.Both(Axis.Z, () => s.Line(2, 3, 2.5, 0, 2, 5.5));
        s.Main("body", "gray");
        s.Ball(1, 1, 0, 21, 7, 7);
        s.Detail("belly", "white", "light_gray");
        s.Paint(() => s.Box(1, 1, 0, 21, 2, 7));
        s.Detail("tooth", "white", "black");
        s.Paint(() => s.Box(8, 2, 0, 2, 1, 7));
        s.Detail("eye", "black", "white");
        s.Both(Axis.Z, () => s.Box(7, 5, 2.5, 1, 1, 1));
    }

    private static void Dolphin(Sketch s)
    {
        s.Main("tail", "light_blue");
        s.Add(p => Math.Abs(p.W) >= p.U - 0.2, -9, 3, 0, 3, 1, 7);
        s.Line(-4, 4, 0, -9, 3.5, 0, 2);
        s.Main("fin", "light_blue");
        s.Add(p => p.Level <= 1 - ((p.U + 1) / 2) + 0.01, -1, 6, 0, 3, 3, 1);
        s.Both(Axis.Z, () => s.Line(2, 3, 2, 0, 1.5, 4.5));
        s.Main("body", "light_blue");
        s.Ball(1, 1, 0, 17, 6, 5);
        s.Detail("belly", "white", "light_gray");
        s.Paint(() => s.Box(2, 1, 0, 17, 2, 5));
        s.Main("snout|nose", "light_blue");
        s.Box(10, 3, 0, 4, 1, 1);
        s.Detail("eye", "black", "white");
        s.Both(Axis.Z, () => s.Box(6.5, 4, 2, 1, 1, 1));
    }

    private static void Seal(Sketch s)
    {
        s.Main("body", "gray");
        s.Ball(-1, 0, 0, 13, 6, 7);
        s.Main("tail", "gray");
        s.Box(-8, 1, 0, 4, 1, 5);
        s.Main("flipper|fin", "gray");
        s.Both(Axis.Z, () => s.Box(2, 0, 4, 3, 1, 3));
        s.Main("head", "gray");
        s.Rounded(5, 3, 0, 5, 6, 5);
        s.Detail("nose", "black", "white");
        s.Box(7.5, 5, 0, 1, 1, 1);
        s.Detail("eye", "black", "white");
        s.Both(Axis.Z, () => s.Box(7, 7, 1.5, 1, 1, 1));
    }

    private static void Octopus(Sketch s)
    {
        var arms = s.Count("tentacle|arm|leg", 8, 16);
        s.Main("tentacle|arm|leg", "purple");
        for (var arm = 0; arm < arms; arm++)
        {
            var (sin, cos) = Math.SinCos(((arm + 0.5) * 2 * Math.PI / arms) + (arms % 2 == 0 ? 0 : Math.PI / 2));
            double x = Math.Round(cos * 9), z = Math.Round(sin * 9);
            s.Line(x * 0.3, 4, z * 0.3, x * 0.75, 2, z * 0.75);
            s.Line(x * 0.75, 2, z * 0.75, x, 0.5, z);
        }

        s.Main("head|body", "purple");
        s.Rounded(0, 3, 0, 9, 4, 9);
        s.Ball(0, 4, 0, 9, 10, 9);
        s.Part("eyewhite", "white");
        s.Both(Axis.X, () => s.Box(2, 6, 4, 2, 2, 1));
        s.Detail("eye", "black", "white");
        s.Both(Axis.X, () => s.Box(1.5, 6, 4, 1, 1, 1));
    }

    private static void Jellyfish(Sketch s)
    {
        s.Main("tentacle|arm", "pink");
        for (var x = -3; x <= 3; x += 2)
        {
            for (var z = -3; z <= 3; z += 2)
            {
                s.Box(x, Math.Abs(x * z) % 2 == 0 ? 1 : 0, z, 1, 9, 1);
            }
        }

        s.Main("body|head", "pink");
        s.Dome(0, 8, 0, 11, 7, 11);
        s.Detail("eye", "black", "white");
        s.Both(Axis.X, () => s.Box(2, 10, 4, 1, 1, 2));
    }

    private static void Crab(Sketch s)
    {
        var legs = s.Count("leg", 6, 12);
        s.Main("leg", "red");
        for (var pair = 0; pair < (legs + 1) / 2; pair++)
        {
            var z = -2.5 + (5.0 * pair / Math.Max(1, ((legs + 1) / 2) - 1));
            s.Both(Axis.X, () =>
            {
                s.Line(4, 3.5, z, 7, 3.5, z * 1.2);
                s.Line(7, 3.5, z * 1.2, 8, 0.5, z * 1.2);
            });
        }

        s.Main("body|shell", "red");
        s.Rounded(0, 2, 0, 11, 4, 7);
        s.Main("claw|pincer", "red");
        s.Both(Axis.X, () =>
        {
            s.Line(5, 4, 2, 7, 5, 5, 1);
            s.Box(7, 5, 6, 3, 3, 3);
        });
        s.Cut(() => s.Both(Axis.X, () => s.Box(7, 6, 7.5, 1, 2, 2)));
        s.Detail("eye", "black", "white");
        s.Both(Axis.X, () => s.Box(1.5, 6, 3, 1, 2, 1));
    }

    private static void Starfish(Sketch s)
    {
        s.Main("body", "orange");
        s.Add(p => Solids.Star(5, 0.42)(p with { V = -p.W, W = 0, Dv = p.Dw }), 0, 0, 0, 17, 2, 16);
        s.Detail("spot", "yellow", "white");
        s.Box(0, 1, 0, 1, 1, 1);
    }

    private static void Turtle(Sketch s)
    {
        s.Main("leg|flipper", "lime");
        s.Corners(() => s.Box(4, 0, 3.5, 2, 3, 2));
        s.Main("body|skin", "lime");
        s.Box(0, 2, 0, 11, 1, 7);
        s.Main("shell", "green");
        s.Dome(0, 3, 0, 13, 5, 11);
        s.Detail("spot", "leaves", "lime");
        s.Paint(() => s.Box(0, 3, 0, 1, 5, 11));
        s.Main("head", "lime");
        s.Rounded(8, 2, 0, 4, 4, 3);
        s.Main("tail", "lime");
        s.Box(-6.5, 2, 0, 2, 1, 1);
        s.Detail("eye", "black", "white");
        s.Both(Axis.Z, () => s.Box(9, 4, 1, 1, 1, 1));
    }

    private static void Crocodile(Sketch s)
    {
        s.Main("leg", "green");
        s.Corners(() => s.Box(4, 0, 3, 2, 3, 2));
        s.Main("body", "green");
        s.Rounded(0, 1, 0, 13, 4, 5);
        s.Main("tail", "green");
        s.Line(-6, 3, 0, -14, 2, 0, 2);
        s.Main("head", "green");
        s.Box(9.5, 2, 0, 8, 2, 3);
        s.Box(7, 3, 0, 3, 3, 3);
        s.Part("belly", "lime");
        s.Paint(() => s.Box(0, 1, 0, 11, 1, 5));
        s.Detail("tooth", "white", "black");
        s.Both(Axis.Z, () => s.Paint(() =>
        {
            s.Box(10, 2, 1, 1, 1, 1);
            s.Box(12, 2, 1, 1, 1, 1);
        }));
        s.Part("spike|spine", "leaves");
        for (var x = -5; x <= 3; x += 2)
        {
            s.Box(x, 5, 0, 1, 1, 1);
        }

        s.Detail("eye", "black", "yellow");
        s.Both(Axis.Z, () => s.Box(7.5, 5, 1, 1, 1, 1));
    }

    private static void Frog(Sketch s)
    {
        s.Main("leg", "green");
        s.Both(Axis.X, () =>
        {
            s.Rounded(4.5, 0, -2.5, 3, 4, 6);
            s.Box(4, 0, 3.5, 2, 3, 2);
        });
        s.Main("body", "green");
        s.Rounded(0, 1, 0, 9, 5, 9);
        s.Part("belly", "lime");
        s.Paint(() => s.Box(0, 1, 4, 7, 2, 1));
        s.Part("mouth", "red");
        s.Paint(() => s.Box(0, 3, 4, 5, 1, 1));
        s.Main("eyelid", "green");
        s.Both(Axis.X, () => s.Box(3, 6, 2, 2, 1, 2));
        s.Detail("eye", "black", "yellow");
        s.Both(Axis.X, () => s.Box(3, 6, 3, 2, 1, 1));
    }
}
