using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>What creeps, hums or breathes fire: insects look to +z, long animals to +x.</summary>
internal static class SmallAnimals
{
    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("spider", "tarantula,black widow", "body|abdomen,head,leg,eye", Spider),
        Make("ant", "termite", "body|abdomen|thorax,head,leg,antenna,eye", Ant),
        Make("bee", "bumblebee,wasp,hornet,honeybee", "body,stripe,wing,head,eye,antenna,sting|stinger", Bee),
        Make("ladybug", "ladybird,beetle,bug,insect", "body|shell,spot,head,leg,eye,antenna", Ladybug),
        Make("butterfly", "moth,dragonfly", "wing,spot,body,antenna,eye", Butterfly),
        Make("caterpillar", "worm,centipede", "body,head,leg,eye,antenna", Caterpillar),
        Make("snail", "slug", "shell,body,eye,antenna|tentacle", Snail),
        Make("snake", "serpent,python,cobra,viper", "body,head,eye,tongue,stripe", Snake),
        Make("scorpion", "", "body,leg,claw|pincer,tail,sting|stinger,eye", Scorpion),
        Make("lizard", "gecko,iguana,chameleon,salamander", "body,head,leg,tail,eye", Lizard),
        Make("dragon", "wyvern,fire dragon", "body,head,neck,leg,wing,tail,horn,eye,belly,spike|spine,fire|flame", Dragon),
        Make("dinosaur", "t-rex,tyrannosaurus,trex,dino", "body,head,leg,arm,tail,eye,belly,tooth,spike|spine", Dinosaur),
        Make("brontosaurus", "long neck dinosaur,brachiosaurus,diplodocus", Quadruped.Parts + ",neck", Brontosaurus),
        Make("stegosaurus", "triceratops", Quadruped.Parts + ",plate|spike", Stegosaurus),
        Make("bat", "", "body,wing,ear,eye,foot", Bat),
        Make("monkey", "ape,gorilla,chimpanzee", "body|fur,belly,head,face,ear,arm,leg,tail,eye,mouth", Monkey),
        Make("kangaroo", "", "body|fur,belly,head,ear,arm,leg,tail,eye,nose", Kangaroo),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "animal", synonyms, parts, draw);

    /// <summary>Jointed legs, one after another along z, on both sides: out, up and down to the ground.</summary>
    private static void Legs(Sketch s, int pairs, double inner, double outer, double hip, double knee, double spread)
    {
        for (var pair = 0; pair < pairs; pair++)
        {
            var at = pairs == 1 ? 0 : -1 + (2.0 * pair / (pairs - 1));
            var (z0, z1) = (at * spread * 0.4, at * spread);
            s.Both(Axis.X, () =>
            {
                s.Line(inner, hip, z0, outer * 0.65, knee, z1 * 0.8);
                s.Line(outer * 0.65, knee, z1 * 0.8, outer, 0.5, z1);
            });
        }
    }

    private static void Spider(Sketch s)
    {
        s.Main("leg", "black");
        Legs(s, Math.Max(0, (s.Count("leg", 8, 16) + 1) / 2), 2, 9, 3.5, 6.5, 8);
        s.Main("body|abdomen", "black");
        s.Ball(0, 2, -4.5, 8, 6, 8);
        s.Main("head", "black");
        s.Rounded(0, 2, 1.5, 5, 4, 5);
        s.Detail("eye", "red", "white");
        s.Both(Axis.X, () => s.Box(1.5, 4, 4, 1, 1, 1));
    }

    private static void Ant(Sketch s)
    {
        s.Main("leg", "black");
        Legs(s, Math.Max(0, (s.Count("leg", 6, 12) + 1) / 2), 1, 6, 3.5, 5, 5);
        s.Main("body|abdomen|thorax", "black");
        s.Ball(0, 2, -6, 5, 5, 7);
        s.Box(0, 3, -2.5, 1, 1, 3);
        s.Ball(0, 2, 0, 3, 3, 5);
        s.Main("head", "black");
        s.Ball(0, 2, 4, 5, 4, 5);
        s.Detail("eye", "red", "white");
        s.Both(Axis.X, () => s.Box(1.5, 4, 5.5, 1, 1, 1));
        s.Main("antenna", "black");
        s.Both(Axis.X, () => s.Line(1, 5.5, 6, 2, 7, 8));
    }

    private static void Bee(Sketch s)
    {
        s.Main("body", "yellow");
        s.Ball(0, 0, 0, 7, 7, 13);
        s.Detail("stripe", "black", "white");
        for (var z = -4; z <= 2; z += 3)
        {
            s.Paint(() => s.Box(0, 0, z, 7, 7, 1));
        }

        s.Detail("sting|stinger", "black", "gray");
        s.Box(0, 3, -7, 1, 1, 2);
        s.Part("wing", "glass");
        s.Both(Axis.X, () => s.Line(1, 6.5, -1, 5, 9.5, -2, 3));
        s.Detail("head", "black", "yellow");
        s.Rounded(0, 1, 6, 5, 5, 3);
        s.Part("eye", "white");
        s.Both(Axis.X, () => s.Box(1.5, 3, 7, 1, 2, 1));
        s.Part("antenna", "black");
        s.Both(Axis.X, () => s.Line(1, 5.5, 7, 2, 8, 8));
    }

    private static void Ladybug(Sketch s)
    {
        s.Part("leg", "black");
        Legs(s, Math.Max(0, (s.Count("leg", 6, 12) + 1) / 2), 3, 6, 1.5, 1.5, 4);
        s.Main("body|shell", "red");
        s.Dome(0, 1, -1, 9, 6, 11);
        s.Detail("spot", "black", "white");
        s.Paint(() => s.Box(0, 5, -1, 1, 3, 12));
        s.Both(Axis.X, () => s.Paint(() =>
        {
            s.Box(2.5, 4, 1, 2, 2, 2);
            s.Box(2.5, 4, -3, 2, 2, 2);
        }));
        s.Detail("head", "black", "gray");
        s.Rounded(0, 1, 5, 5, 4, 3);
        s.Part("eye", "white");
        s.Both(Axis.X, () => s.Box(1.5, 3, 6, 1, 1, 1));
        s.Part("antenna", "black");
        s.Both(Axis.X, () => s.Line(1, 5, 6, 2, 6.5, 7));
    }

    private static void Butterfly(Sketch s)
    {
        s.Main("wing", "blue");
        s.Both(Axis.X, () =>
        {
            s.Ball(5.5, 6, 0, 9, 9, 1);
            s.Ball(4.5, 0, 0, 7, 8, 1);
        });
        s.Detail("spot", "yellow", "orange");
        s.Both(Axis.X, () => s.Paint(() =>
        {
            s.Box(6.5, 9, 0, 3, 3, 1);
            s.Box(5, 3, 0, 2, 2, 1);
        }));
        s.Part("body", "black");
        s.Box(0, 1, 0, 1, 12, 3);
        s.Part("antenna", "black");
        s.Both(Axis.X, () => s.Line(0.5, 13, 0, 3, 16, 0));
        s.Detail("eye", "white", "yellow");
        s.Box(0, 12, 1, 1, 1, 1);
    }

    private static void Caterpillar(Sketch s)
    {
        var parts = s.Count("body", 5, 16);
        s.Part("leg", "black");
        for (var part = 0; part < parts; part++)
        {
            s.Both(Axis.Z, () => s.Box((part * 4) - 8, 0, 1.5, 1, 2, 1));
        }

        s.Main("body", "lime");
        for (var part = 0; part < parts; part++)
        {
            s.Ball((part * 4) - 8, 1, 0, 5, part % 2 == 0 ? 5 : 6, 5);
        }

        s.Part("head", "red");
        s.Ball((parts * 4) - 8, 2, 0, 6, 6, 6);
        s.Detail("eye", "black", "white");
        s.Both(Axis.Z, () => s.Box((parts * 4) - 5.5, 5, 1.5, 1, 1, 1));
        s.Part("antenna", "black");
        s.Both(Axis.Z, () => s.Line((parts * 4) - 8, 8, 1, (parts * 4) - 7, 10, 2));
    }

    private static void Snail(Sketch s)
    {
        s.Part("body", "sand");
        s.Box(0, 0, 0, 15, 2, 3);
        s.Box(6, 1, 0, 3, 5, 3);
        s.Main("shell", "brown");
        s.Rod(Axis.Z, -2, 1, 0, 9, 9, 5);
        s.Part("spiral", "planks");
        s.Paint(() => s.Add(Solids.Ring(Axis.Z, 0.25), -2, 3, 0, 5, 5, 5));
        s.Part("antenna|tentacle", "sand");
        s.Both(Axis.Z, () => s.Line(6.5, 6, 1, 7.5, 8.5, 1));
        s.Part("eye", "black");
        s.Both(Axis.Z, () => s.Box(7.5, 9, 1, 1, 1, 1));
    }

    private static void Snake(Sketch s)
    {
        s.IsStripedAlongX = true;
        s.Main("body", "green");
        for (var step = 0; step < 48; step++)
        {
            var x = -12 + (step * 0.5);
            s.Box(x, 0, Math.Round(3 * Math.Sin(x * 0.5)), 2, 2, 2);
        }

        s.Extra("stripe", "yellow");
        for (var x = -11; x < 11; x += 4)
        {
            s.Paint(() => s.Box(x, 0, 0, 1, 2, 9));
        }

        var z = Math.Round(3 * Math.Sin(5.75));
        s.Main("head", "green");
        s.Line(11.5, 1, z, 13, 3, z, 2);
        s.Box(14, 2.5, z, 4, 3, 3);
        s.Detail("eye", "black", "yellow");
        s.Box(15, 4.5, z - 1, 1, 1, 1);
        s.Box(15, 4.5, z + 1, 1, 1, 1);
        s.Detail("tongue", "red", "pink");
        s.Box(17, 3, z, 2, 1, 1);
    }

    private static void Scorpion(Sketch s)
    {
        s.Main("leg", "black");
        Legs(s, Math.Max(0, (s.Count("leg", 8, 16) + 1) / 2), 2, 6, 2.5, 3.5, 4);
        s.Main("body", "black");
        s.Rounded(0, 1, 0, 5, 3, 11);
        s.Main("tail", "black");
        s.Line(0, 2.5, -5, 0, 5, -9, 2);
        s.Line(0, 5, -9, 0, 10, -8, 2);
        s.Part("sting|stinger", "red");
        s.Line(0, 10, -8, 0, 9.5, -5);
        s.Main("claw|pincer", "black");
        s.Both(Axis.X, () =>
        {
            s.Line(2, 2, 5, 5, 2, 8);
            s.Box(5, 1.5, 9, 3, 2, 3);
        });
        s.Detail("eye", "red", "white");
        s.Both(Axis.X, () => s.Box(1, 3, 5, 1, 1, 1));
    }

    private static void Lizard(Sketch s)
    {
        s.Main("leg", "lime");
        s.Corners(() => s.Line(4, 2.5, 1.5, 5, 0.5, 4));
        s.Main("body", "lime");
        s.Rounded(0, 1, 0, 12, 3, 4);
        s.Main("tail", "lime");
        s.Line(-5, 2.5, 0, -14, 1, 0, 2);
        s.Main("head", "lime");
        s.Rounded(8, 2, 0, 5, 3, 4);
        s.Detail("eye", "black", "yellow");
        s.Both(Axis.Z, () => s.Box(8.5, 4, 1.5, 1, 1, 1));
    }

    private static void Dragon(Sketch s)
    {
        s.Main("leg", "red");
        s.Corners(() => s.Box(4, 0, 2.5, 2, 5, 2));
        s.Main("body", "red");
        s.Rounded(0, 4, 0, 13, 6, 7);
        s.Part("belly", "yellow");
        s.Paint(() => s.Box(0, 4, 0, 11, 1, 5));
        s.Main("neck", "red");
        s.Line(5, 8, 0, 9, 14, 0, 3);
        s.Main("head", "red");
        s.Box(10.5, 13, 0, 5, 4, 5);
        s.Box(14, 13, 0, 4, 2, 3);
        s.Main("tail", "red");
        s.Line(-5, 7, 0, -11, 4, 0, 3);
        s.Line(-11, 4, 0, -16, 5, 0, 2);
        s.Part("spike|spine", "orange");
        for (var x = -4; x <= 4; x += 2)
        {
            s.Box(x, 10, 0, 1, 1, 1);
        }

        s.Box(-16.5, 6, 0, 2, 2, 1);
        s.Main("wing", "red");
        s.Both(Axis.Z, () => s.Add(p => p.Level <= (p.W + 1) / 2 + 0.05 && p.U <= 1.1 - ((p.W + 1) * 0.4), 0, 8, 8, 10, 9, 11));
        s.Detail("horn", "white", "black");
        s.Both(Axis.Z, () => s.Line(9, 17, 1.5, 7.5, 18.5, 1.5));
        s.Detail("eye", "yellow", "black");
        s.Both(Axis.Z, () => s.Box(12, 15, 2, 1, 1, 1));
        s.Extra("fire|flame", "lava");
        s.Line(15.5, 14, 0, 20, 13, 0, 2);
    }

    private static void Dinosaur(Sketch s)
    {
        s.Main("leg", "green");
        s.Both(Axis.Z, () =>
        {
            s.Box(-1, 0, 2.5, 3, 7, 2);
            s.Box(1, 0, 2.5, 2, 1, 2);
        });
        s.Main("body", "green");
        s.Rounded(-1, 5, 0, 9, 8, 6);
        s.Line(1, 10, 0, 4, 14, 0, 4);
        s.Part("belly", "lime");
        s.Paint(() => s.Box(2.5, 5, 0, 3, 6, 3));
        s.Main("head", "green");
        s.Box(6, 14, 0, 9, 5, 5);
        s.Detail("tooth", "white", "black");
        s.Paint(() => s.Box(8, 15, 0, 5, 1, 5));
        s.Main("arm", "green");
        s.Both(Axis.Z, () => s.Line(3, 9.5, 2.5, 5, 8, 2.5));
        s.Main("tail", "green");
        s.Line(-4, 8, 0, -9, 6, 0, 4);
        s.Line(-9, 6, 0, -14, 6, 0, 2);
        s.Extra("spike|spine", "orange");
        for (var x = -7; x <= 1; x += 2)
        {
            s.Box(x, x < -4 ? 8 : 13, 0, 1, 1, 1);
        }

        s.Detail("eye", "black", "yellow");
        s.Both(Axis.Z, () => s.Box(4.5, 17, 2, 1, 1, 1));
    }

    private static void Brontosaurus(Sketch s) => Quadruped.Draw(s, new()
    {
        Coat = "green",
        Body = (14, 7, 7),
        IsRound = true,
        Leg = (5, 2),
        Neck = (9, 6, 3),
        Head = (5, 3, 3),
        Muzzle = (1, 2, 3),
        Ear = (1, 1, false),
        Tail = (10, -5, 2),
    });

    private static void Stegosaurus(Sketch s)
    {
        Quadruped.Draw(s, new()
        {
            Coat = "green",
            Body = (14, 7, 7),
            IsRound = true,
            Leg = (4, 2),
            Head = (5, 3, 3),
            HeadLift = 1,
            Muzzle = (1, 2, 3),
            Ear = (1, 1, false),
            Tail = (8, -4, 2),
        });
        s.Detail("plate|spike", "orange", "red");
        for (var x = -5; x <= 5; x += 5)
        {
            s.Add(Solids.Triangle, x, 11, 0, 4, x == 0 ? 4 : 3, 1);
        }
    }

    private static void Bat(Sketch s)
    {
        s.Main("wing", "black");
        s.Both(Axis.X, () => s.Add(p => p.Level >= Math.Abs(Math.Sin((p.U + 1) * 4.7)) * 0.5 - 0.05, 6, 3, 0, 10, 5, 1));
        s.Main("body", "black");
        s.Ball(0, 1, 0, 5, 9, 5);
        s.Main("ear", "black");
        s.Both(Axis.X, () => s.Box(1.5, 9, 0, 1, 2, 1));
        s.Detail("eye", "red", "white");
        s.Both(Axis.X, () => s.Box(1, 7, 2, 1, 1, 1));
        s.Main("foot", "black");
        s.Both(Axis.X, () => s.Box(1, 0, 0, 1, 2, 1));
    }

    private static void Monkey(Sketch s)
    {
        s.Main("leg", "brown");
        s.Both(Axis.X, () => s.Box(2, 0, 0, 2, 5, 3));
        s.Main("tail", "brown");
        s.Line(0, 5, -2, 0, 3, -6);
        s.Line(0, 3, -6, 0, 8, -7);
        s.Main("body|fur", "brown");
        s.Rounded(0, 4, 0, 7, 7, 5);
        s.Part("belly", "sand");
        s.Paint(() => s.Box(0, 5, 2, 3, 5, 1));
        s.Main("arm", "brown");
        s.Both(Axis.X, () => s.Box(4.5, 3, 0, 2, 7, 2));
        s.Main("head", "brown");
        s.Rounded(0, 10, 0, 7, 7, 7);
        s.Part("face", "sand");
        s.Box(0, 11, 3, 5, 3, 2);
        s.Box(0, 14, 3, 5, 1, 1);
        s.Part("ear", "sand");
        s.Both(Axis.X, () => s.Box(4, 12, 0, 1, 3, 1));
        s.Detail("eye", "black", "white");
        s.Both(Axis.X, () => s.Box(1, 14, 3, 1, 1, 1));
        s.Part("mouth", "red");
        s.Box(0, 11, 4, 3, 1, 1);
    }

    private static void Kangaroo(Sketch s)
    {
        s.Main("leg", "planks");
        s.Both(Axis.Z, () =>
        {
            s.Box(1, 0, 2.5, 6, 1, 2);
            s.Box(-1, 1, 2.5, 3, 5, 2);
        });
        s.Main("body|fur", "planks");
        s.Line(-1, 5, 0, 3, 11, 0, 5);
        s.Part("belly", "white");
        s.Paint(() => s.Box(3, 4, 0, 4, 5, 3));
        s.Main("tail", "planks");
        s.Line(-3, 4, 0, -9, 1, 0, 2);
        s.Main("arm", "planks");
        s.Both(Axis.Z, () => s.Line(5, 10, 2, 7, 8, 2));
        s.Main("head", "planks");
        s.Box(5, 13, 0, 5, 4, 3);
        s.Main("ear", "planks");
        s.Both(Axis.Z, () => s.Box(3.5, 17, 1, 1, 3, 1));
        s.Detail("eye", "black", "white");
        s.Both(Axis.Z, () => s.Box(5.5, 15, 1, 1, 1, 1));
        s.Detail("nose", "black", "white");
        s.Box(7, 15, 0, 1, 1, 1);
    }
}
