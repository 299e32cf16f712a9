using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Games, toys and sports.</summary>
internal static class Toys
{
    private static readonly (int X, int Y)[][] Pips =
    [
        [(0, 0)],
        [(-1, -1), (1, 1)],
        [(-1, -1), (0, 0), (1, 1)],
        [(-1, -1), (1, 1), (-1, 1), (1, -1)],
        [(-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0)],
        [(-1, -1), (1, 1), (-1, 1), (1, -1), (-1, 0), (1, 0)],
    ];

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("ball", "beach ball,basketball,football,soccer ball,tennis ball,baseball,volleyball", "body,stripe", Ball),
        Make("dice", "die,game die", "body,pip|dot", Dice),
        Make("domino", "domino tile,domino piece", "body,pip|dot,line", Domino),
        Make("rubik's cube", "rubiks cube,rubik cube,puzzle cube", "body", Rubik),
        Make("chess board", "chessboard,checkerboard,checker board,checkers board,draughts board", "square|body,dark,frame|border", ChessBoard),
        Make("pawn", "chess pawn,chess piece,bishop", "body,base,head", s => Piece(s, 7, c => c.Ball(0, 8, 0, 5, 5, 5))),
        Make("rook", "chess rook,chess tower", "body,base,head|top", s => Piece(s, 9, Battlements)),
        Make("chess king", "king piece,chess queen,queen piece", "body,base,head|top|cross", s => Piece(s, 11, Cross)),
        Make("balloon", "party balloon", "body,string|rope,knot", Balloon),
        Make("kite", "", "body,tail,stick|frame,bow", Kite),
        Make("pinwheel", "toy windmill,fan", "blade|body,stick,center|hub", Pinwheel),
        Make("teeter-totter", "seesaw,see-saw", "board|plank,base,seat,handle", Seesaw),
        Make("slide", "playground slide", "slide|body,ladder|step,leg", Slide),
        Make("skateboard", "scooter board,surfboard,snowboard", "deck|board|body,wheel,axle", Skateboard),
        Make("sled", "sleigh,santa's sleigh", "body,runner,seat,rope", Sled),
        Make("spinning top", "top toy,dreidel", "body,handle,stripe", SpinningTop),
        Make("drum", "", "body,skin|top,rim,stick", Drum),
        Make("guitar", "electric guitar,acoustic guitar,violin,banjo,ukulele,cello", "body,neck,head,string,hole,bridge", Guitar),
        Make("piano", "grand piano,keyboard,organ", "body,key,white key,black key,leg,lid", Piano),
        Make("trumpet", "horn,bugle,saxophone", "body,bell,valve,mouthpiece", Trumpet),
        Make("bell", "church bell,hand bell,jingle bell", "body,clapper,handle|top,rim", Bell),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "thing", synonyms, parts, draw);

    private static void Ball(Sketch s)
    {
        s.Main("body", "red");
        s.Ball(0, 0, 0, 11, 11, 11);
        s.Extra("stripe", "white");
        s.Paint(() => s.Box(0, 4, 0, 11, 3, 11));
    }

    private static void Dice(Sketch s)
    {
        s.Main("body", "white");
        s.Box(0, 0, 0, 9, 9, 9);
        s.Detail("pip|dot", "black", "white");
        foreach (var (x, y) in Pips[0])
        {
            s.Box(x, 8, y, 1, 1, 1);
        }

        foreach (var (x, y) in Pips[4])
        {
            s.Box(x * 3, 4 + (y * 3), 4, 1, 1, 1);
        }

        foreach (var (x, y) in Pips[5])
        {
            s.Box(x * 3, 4 + (y * 3), -4, 1, 1, 1);
        }

        foreach (var (x, y) in Pips[2])
        {
            s.Box(4, 4 + (y * 3), x * 3, 1, 1, 1);
        }

        foreach (var (x, y) in Pips[3])
        {
            s.Box(-4, 4 + (y * 3), x * 3, 1, 1, 1);
        }
    }

    private static void Domino(Sketch s)
    {
        s.Main("body", "white");
        s.Box(0, 0, 0, 9, 19, 3);
        s.Detail("line", "black", "white");
        s.Box(0, 9, 1, 9, 1, 1);
        s.Detail("pip|dot", "black", "white");
        foreach (var (x, y) in Pips[4])
        {
            s.Box(x * 3, 14 + (y * 3), 1, 1, 1, 1);
        }

        foreach (var (x, y) in Pips[2])
        {
            s.Box(x * 3, 4 + (y * 3), 1, 1, 1, 1);
        }
    }

    private static void Rubik(Sketch s)
    {
        string[] colours = ["red", "green", "blue", "yellow", "orange", "white"];
        s.Main("body", "black");
        s.Box(0, 0, 0, 13, 13, 13);
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var (a, b) = ((row * 4) + 1.0, (column * 4) - 4.0);
                for (var face = 0; face < 6; face++)
                {
                    s.Part($"face {face}", colours[((row * 2) + column + face) % 6]);
                    var side = face % 2 == 0 ? 6 : -6;
                    if (face < 2)
                    {
                        s.Box(b, a, side, 3, 3, 1);
                    }
                    else if (face < 4)
                    {
                        s.Box(side, a, b, 1, 3, 3);
                    }
                    else
                    {
                        s.Box(b, side + 6, a - 5, 3, 1, 3);
                    }
                }
            }
        }
    }

    private static void ChessBoard(Sketch s)
    {
        s.Least = 1;
        if (s.IsAsked("frame|border"))
        {
            s.Part("frame|border", "brown");
            s.Box(4, 0, 4, 10, 1, 10);
        }

        for (var x = 0; x < 8; x++)
        {
            for (var z = 0; z < 8; z++)
            {
                if ((x + z) % 2 == 0)
                {
                    s.Main("square|body", "white");
                }
                else if (s.Spec.Accents.IsEmpty)
                {
                    s.Detail("dark", "black", "white");
                }
                else
                {
                    s.Part("dark", "black");
                }

                s.Box(x + 0.5, 0, z + 0.5, 1, 1, 1);
            }
        }
    }

    private static void Piece(Sketch s, double neck, Action<Sketch> head)
    {
        s.Main("base", "white");
        s.Rod(Axis.Y, 0, 0, 0, 9, 2, 9);
        s.Main("body", "white");
        s.Add(Solids.Frustum(1, 0.5), 0, 2, 0, 7, neck - 1, 7);
        s.Rod(Axis.Y, 0, neck, 0, 5, 1, 5);
        s.Main("head|top|cross", "white");
        head(s);
    }

    private static void Battlements(Sketch s)
    {
        s.Rod(Axis.Y, 0, 10, 0, 7, 4, 7);
        s.Cut(() =>
        {
            s.Box(0, 13, 0, 1, 2, 9);
            s.Box(0, 13, 0, 9, 2, 1);
            s.Box(0, 13, 0, 3, 2, 3);
        });
    }

    private static void Cross(Sketch s)
    {
        s.Add(Solids.Frustum(0.5, 1), 0, 12, 0, 7, 4, 7);
        s.Box(0, 16, 0, 1, 4, 1);
        s.Box(0, 17, 0, 3, 1, 1);
    }

    private static void Balloon(Sketch s)
    {
        s.Part("string|rope", "white");
        s.Box(0, 0, 0, 1, 9, 1);
        s.Main("knot", "red");
        s.Box(0, 8, 0, 3, 1, 3);
        s.Main("body", "red");
        s.Ball(0, 9, 0, 11, 13, 11);
    }

    private static void Kite(Sketch s)
    {
        s.Main("body", "red");
        s.Add(p => Math.Abs(p.U) <= (p.V > 0.2 ? (1 - p.V) / 0.8 : (1 + p.V) / 1.2) + p.Du, 0, 7, 0, 13, 17, 1);
        s.Detail("stick|frame", "yellow", "white");
        s.Box(0, 7, 0, 1, 17, 1);
        s.Paint(() => s.Box(0, 17, 0, 13, 1, 1));
        s.Part("tail", "blue");
        s.Line(0, 7, 0, -2, 4.5, 0);
        s.Line(-2, 4.5, 0, 1, 0.5, 0);
        s.Detail("bow", "yellow", "orange");
        s.Box(-2, 4, 0, 3, 1, 1);
        s.Box(0, 1.5, 0, 3, 1, 1);
    }

    private static void Pinwheel(Sketch s)
    {
        s.Part("stick", "planks");
        s.Box(0, 0, 0, 1, 14, 1);
        s.Main("blade|body", "red");
        s.Add(p => p.U * p.V > 0 ? Math.Abs(p.U) >= Math.Abs(p.V) : Math.Abs(p.V) >= Math.Abs(p.U), 0, 8, 1, 13, 13, 1);
        s.Detail("center|hub", "yellow", "white");
        s.Box(0, 14, 1.5, 1, 1, 2);
    }

    private static void Seesaw(Sketch s)
    {
        s.Part("base", "gray");
        s.Add(Solids.Triangle, 0, 0, 0, 7, 6, 3);
        s.Main("board|plank", "red");
        s.Line(-10, 2.5, 0, 10, 9, 0, 2);
        s.Part("seat", "yellow");
        s.Box(-10, 3, 0, 3, 1, 3);
        s.Box(10, 10, 0, 3, 1, 3);
        s.Part("handle", "gray");
        s.Box(-8, 4, 0, 1, 3, 1);
        s.Box(8, 9, 0, 1, 3, 1);
    }

    private static void Slide(Sketch s)
    {
        s.Main("slide|body", "red");
        s.Line(-2, 10, 0, 9, 0.5, 0);
        for (var z = -2; z <= 2; z++)
        {
            s.Line(-2, 10, z, 9, Math.Abs(z) == 2 ? 1.5 : 0.5, z);
        }

        s.Part("ladder|step", "gray");
        s.Both(Axis.Z, () => s.Box(-5, 0, 2, 1, 13, 1));
        for (var y = 1; y <= 9; y += 2)
        {
            s.Box(-5, y, 0, 1, 1, 5);
        }

        s.Box(-3.5, 9, 0, 4, 1, 5);
        s.Part("leg", "gray");
        s.Both(Axis.Z, () => s.Box(-2, 0, 2, 1, 10, 1));
    }

    private static void Skateboard(Sketch s)
    {
        s.Part("wheel", "black");
        s.Corners(() => s.Rod(Axis.Z, 5, 0, 2, 2, 2, 1));
        s.Part("axle", "gray");
        s.Both(Axis.X, () => s.Box(5, 1, 0, 1, 1, 5));
        s.Main("deck|board|body", "red");
        s.Box(0, 2, 0, 15, 1, 5);
        s.Both(Axis.X, () => s.Box(8, 3, 0, 2, 1, 5));
    }

    private static void Sled(Sketch s)
    {
        s.Part("runner", "gold");
        s.Both(Axis.Z, () =>
        {
            s.Box(0, 0, 3, 15, 1, 1);
            s.Line(7, 0.5, 3, 9, 3, 3);
            s.Box(-4, 1, 3, 1, 2, 1);
            s.Box(4, 1, 3, 1, 2, 1);
        });
        s.Main("body", "red");
        s.Box(0, 3, 0, 13, 2, 7);
        s.Box(-6, 5, 0, 1, 5, 7);
        s.Box(6, 5, 0, 1, 2, 7);
        s.Part("seat", "brown");
        s.Box(-2, 5, 0, 6, 1, 5);
        s.Extra("rope", "sand");
        s.Line(7, 4, 0, 11, 5, 0);
    }

    private static void SpinningTop(Sketch s)
    {
        s.Main("body", "red");
        s.Add(Solids.Frustum(0.05, 1), 0, 0, 0, 11, 7, 11);
        s.Add(Solids.Frustum(1, 0.2), 0, 7, 0, 11, 3, 11);
        s.Detail("stripe", "yellow", "blue");
        s.Paint(() => s.Box(0, 5, 0, 11, 2, 11));
        s.Part("handle", "planks");
        s.Box(0, 10, 0, 1, 4, 1);
    }

    private static void Drum(Sketch s)
    {
        s.Main("body", "red");
        s.Rod(Axis.Y, 0, 0, 0, 13, 8, 13);
        s.Detail("rim", "gold", "white");
        s.Rod(Axis.Y, 0, 0, 0, 13, 1, 13);
        s.Rod(Axis.Y, 0, 8, 0, 13, 1, 13);
        s.Part("skin|top", "white");
        s.Rod(Axis.Y, 0, 8, 0, 11, 1, 11);
        s.Part("stick", "planks");
        s.Both(Axis.X, () => s.Line(1, 9.5, 2, 6, 10.5, -3));
    }

    private static void Guitar(Sketch s)
    {
        s.Main("body", "orange");
        s.Rod(Axis.Z, 0, 0, 0, 11, 9, 3);
        s.Rod(Axis.Z, 0, 6, 0, 9, 7, 3);
        s.Part("neck", "brown");
        s.Box(0, 12, 0, 1, 13, 1);
        s.Box(0, 11, 1, 1, 2, 1);
        s.Part("head", "log");
        s.Box(0, 24, 0, 3, 4, 1);
        s.Detail("hole", "black", "white");
        s.Rod(Axis.Z, 0, 6, 1, 3, 3, 1);
        s.Part("bridge", "log");
        s.Box(0, 3, 1, 5, 1, 1);
        s.Extra("string", "white");
        s.Box(0, 4, 2, 1, 20, 1);
        s.Box(0, 12, 1, 1, 12, 1);
    }

    private static void Piano(Sketch s)
    {
        s.Main("body", "black");
        s.Box(0, 5, -1, 17, 8, 6);
        s.Box(0, 5, 4, 17, 2, 4);
        s.Main("lid", "black");
        s.Box(0, 13, -1, 19, 1, 7);
        s.Main("leg", "black");
        s.Corners(() => s.Box(8, 0, 4, 1, 6, 1));
        s.Detail("white key|key", "white", "light_gray");
        s.Box(0, 7, 4, 15, 1, 4);
        s.Detail("black key", "black", "gray");
        for (var x = -6; x <= 6; x += 2)
        {
            if (x is not (-2 or 6))
            {
                s.Box(x, 7, 3, 1, 1, 2);
            }
        }
    }

    private static void Trumpet(Sketch s)
    {
        s.Main("body", "gold");
        s.Box(0, 4, 0, 17, 2, 2);
        s.Box(0, 1, 0, 9, 1, 2);
        s.Both(Axis.X, () => s.Box(4, 1, 0, 1, 4, 2));
        s.Part("valve", "light_gray");
        for (var x = -2; x <= 2; x += 2)
        {
            s.Box(x, 1, 0, 1, 7, 1);
        }

        s.Main("bell", "gold");
        s.Add(p => Math.Sqrt((p.V * p.V) + (p.W * p.W)) <= Math.Max(0.25, (p.U + 1) / 2), 9, 1, 0, 6, 8, 8);
        s.Part("mouthpiece", "light_gray");
        s.Box(-9, 4, 0, 2, 2, 2);
    }

    private static void Bell(Sketch s)
    {
        s.Part("clapper", "gray");
        s.Box(0, 0, 0, 3, 4, 3);
        s.Main("rim", "gold");
        s.Rod(Axis.Y, 0, 2, 0, 13, 2, 13);
        s.Main("body", "gold");
        s.Add(Solids.Frustum(0.9, 0.65), 0, 3, 0, 11, 7, 11);
        s.Dome(0, 10, 0, 7, 3, 7);
        s.Part("handle|top", "brown");
        s.Box(0, 13, 0, 1, 3, 1);
        s.Box(0, 15, 0, 3, 1, 1);
    }
}
