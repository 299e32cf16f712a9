using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>What one sits or lies on; one looks at its front, +z.</summary>
internal static class Seats
{
    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("chair", "dining chair,wooden chair,office chair,kitchen chair", "seat,back|backrest,leg,armrest|arm,cushion", Chair),
        Make("stool", "bar stool,footstool", "seat|top,leg,cushion", Stool),
        Make("bench", "park bench", "seat,back|backrest,leg,armrest|arm", Bench),
        Make("sofa", "couch,settee,loveseat", "seat,back|backrest,armrest|arm,cushion|pillow,leg", s => Sofa(s, 17)),
        Make("armchair", "easy chair,recliner", "seat,back|backrest,armrest|arm,cushion|pillow,leg", s => Sofa(s, 11)),
        Make("throne", "king's chair,royal chair", "seat,back|backrest,armrest|arm,cushion,jewel|gem,base", Throne),
        Make("bed", "single bed,double bed,bunk,cot", "frame,mattress|sheet,pillow,blanket|cover|duvet,headboard,leg", Bed),
        Make("swing", "swing set", "frame,rope|chain,seat", Swing),
        Make("bathtub", "tub,bath", "body|tub,water,leg,faucet|tap", Bathtub),
        Make("toilet", "", "body|bowl,tank,lid|seat", Toilet),
    ];

    /// <summary>Legs under a rectangle: one in the middle, or spread along its long sides so that exactly as many cells patches stand on the ground.</summary>
    public static void Legs(Sketch s, string usual, int usualCount, double width, double depth, double height, double thick)
    {
        var count = s.Count("leg", usualCount, 16);
        s.Main("leg", usual);
        double x = (width - thick) / 2, z = (depth - thick) / 2;
        if (count == 1)
        {
            s.Box(0, 0, 0, thick, height, thick);
            return;
        }

        // The back row has the odd one less, the front row stands symmetric to it.
        int front = (count + 1) / 2, back = count / 2;
        Row(front == 1 && back == 1 ? 0 : z, front, front == 1);
        Row(-z, back, back == 1);

        void Row(double at, int legs, bool isSingle)
        {
            if (count == 2)
            {
                s.Box(at == 0 ? x : -x, 0, 0, thick, height, thick);
                return;
            }

            for (var leg = 0; leg < legs; leg++)
            {
                s.Box(isSingle ? 0 : -x + (2 * x * leg / (legs - 1)), 0, at, thick, height, thick);
            }
        }
    }

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "furniture", synonyms, parts, draw);

    private static void Chair(Sketch s)
    {
        Legs(s, "planks", 4, 7, 7, 5, 1);
        s.Main("seat", "planks");
        s.Box(0, 5, 0, 7, 1, 7);
        s.Main("back|backrest", "planks");
        s.Box(0, 6, -3, 7, 7, 1);
        s.Extra("cushion", "red");
        s.Box(0, 6, 0.5, 5, 1, 6);
        s.Extra("armrest|arm", "planks");
        s.Both(Axis.X, () =>
        {
            s.Box(3, 8, 0, 1, 1, 7);
            s.Box(3, 6, 3, 1, 2, 1);
        });
    }

    private static void Stool(Sketch s)
    {
        Legs(s, "planks", 4, 5, 5, 5, 1);
        s.Main("seat|top", "planks");
        s.Box(0, 5, 0, 7, 1, 7);
        s.Extra("cushion", "red");
        s.Box(0, 6, 0, 5, 1, 5);
    }

    private static void Bench(Sketch s)
    {
        Legs(s, "planks", 4, 15, 5, 4, 1);
        s.Main("seat", "planks");
        s.Box(0, 4, 0, 17, 1, 5);
        s.Main("back|backrest", "planks");
        s.Both(Axis.X, () => s.Box(6, 5, -2, 1, 2, 1));
        s.Box(0, 7, -2, 17, 2, 1);
        s.Extra("armrest|arm", "planks");
        s.Both(Axis.X, () =>
        {
            s.Box(8, 7, 0, 1, 1, 5);
            s.Box(8, 5, 2, 1, 2, 1);
        });
    }

    private static void Sofa(Sketch s, double width)
    {
        if (s.IsAsked("leg"))
        {
            Legs(s, "planks", 4, width, 7, 2, 1);
        }

        var y = s.IsAsked("leg") ? 2 : 0;
        s.Main("seat", "red");
        s.Box(0, y, 0, width, 3, 7);
        s.Main("back|backrest", "red");
        s.Box(0, y + 3, -2.5, width, 5, 2);
        s.Main("armrest|arm", "red");
        s.Both(Axis.X, () => s.Box((width / 2) - 1, y + 3, 0, 2, 2, 7));
        s.Detail("cushion|pillow", "white", "light_gray");
        s.Both(Axis.X, () => s.Box((width / 2) - 3, y + 3, -1, 2, 2, 1));
    }

    private static void Throne(Sketch s)
    {
        s.Main("base", "gold");
        s.Box(0, 0, 0, 11, 1, 9);
        s.Main("seat", "gold");
        s.Box(0, 1, 0, 9, 4, 7);
        s.Main("back|backrest", "gold");
        s.Box(0, 5, -3, 9, 10, 1);
        s.Box(0, 15, -3, 5, 1, 1);
        s.Box(0, 16, -3, 1, 1, 1);
        s.Both(Axis.X, () => s.Box(4, 15, -3, 1, 2, 1));
        s.Main("armrest|arm", "gold");
        s.Both(Axis.X, () =>
        {
            s.Box(4, 7, 0.5, 1, 1, 6);
            s.Box(4, 5, 3, 1, 2, 1);
        });
        s.Detail("cushion", "red", "purple");
        s.Box(0, 5, 0.5, 7, 1, 6);
        s.Paint(() => s.Box(0, 7, -3, 5, 6, 1));
        s.Detail("jewel|gem", "purple", "yellow");
        s.Paint(() => s.Box(0, 14, -3, 1, 1, 1));
    }

    private static void Bed(Sketch s)
    {
        // "A wooden bed" speaks of the frame, "a blue bed" of the blanket.
        var isWood = s.Spec.Main is { } main
            && (main == ObjectBrush.Named("planks") || main == ObjectBrush.Named("log") || main == ObjectBrush.Named("brown"));
        Action<string, string> frame = isWood ? s.Main : s.Part, blanket = isWood ? s.Part : s.Main;
        frame("leg", "planks");
        s.Corners(() => s.Box(4, 0, 7, 1, 2, 1));
        frame("frame", "planks");
        s.Box(0, 2, 0, 9, isWood ? 2 : 1, 15);
        frame("headboard", "planks");
        s.Box(0, 2, -7, 9, 6, 1);
        s.Box(0, 2, 7, 9, 3, 1);
        s.Part("mattress|sheet", "white");
        s.Box(0, isWood ? 4 : 3, 0, isWood ? 7 : 9, isWood ? 1 : 2, 13);
        blanket("blanket|cover|duvet", "blue");
        s.Box(0, isWood ? 4 : 3, 2, isWood ? 7 : 9, isWood ? 1 : 3, 9);
        s.Detail("pillow", "white", "light_gray");
        s.Box(0, 5, -5, 7, 1, 3);
    }

    private static void Swing(Sketch s)
    {
        s.Main("frame", "red");
        s.Both(Axis.X, () => s.Both(Axis.Z, () => s.Line(7, 0.5, 4, 7, 13.5, 0)));
        s.Box(0, 13, 0, 15, 1, 1);
        s.Part("rope|chain", "gray");
        s.Both(Axis.X, () => s.Box(2, 4, 0, 1, 9, 1));
        s.Part("seat", "planks");
        s.Box(0, 3, 0, 5, 1, 3);
    }

    private static void Bathtub(Sketch s)
    {
        s.Part("leg", "gold");
        s.Corners(() => s.Box(5, 0, 2, 1, 1, 1));
        s.Main("body|tub", "white");
        s.Rounded(0, 1, 0, 15, 6, 9);
        s.Cut(() => s.Box(0, 3, 0, 12, 9, 6));
        s.Part("water", "water");
        s.Box(0, 3, 0, 12, 2, 6);
        s.Part("faucet|tap", "gray");
        s.Box(6.5, 7, 0, 1, 2, 1);
        s.Box(5.5, 8, 0, 1, 1, 1);
    }

    private static void Toilet(Sketch s)
    {
        s.Main("body|bowl", "white");
        s.Rounded(0, 0, 0, 3, 3, 5);
        s.Rounded(0, 3, 1, 5, 2, 7);
        s.Cut(() => s.Box(0, 4, 1.5, 3, 1, 4));
        s.Main("tank", "white");
        s.Box(0, 3, -3, 5, 6, 2);
        s.Part("lid|seat", "light_gray");
        s.Box(0, 5, -1.5, 5, 4, 1);
    }
}
