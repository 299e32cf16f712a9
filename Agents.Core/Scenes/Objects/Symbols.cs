using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Flat signs and shapes, upright in the x-y plane.</summary>
internal static class Symbols
{
    private static readonly string[] Smiley =
    [
        "....yyyyy....",
        "..yyyyyyyyy..",
        ".yyyyyyyyyyy.",
        ".yyyeyyyeyyy.",
        "yyyyeyyyeyyyy",
        "yyyyeyyyeyyyy",
        "yyyyyyyyyyyyy",
        "yymyyyyyyymyy",
        "yyymyyyyymyyy",
        ".yyymmmmmyyy.",
        ".yyyyyyyyyyy.",
        "..yyyyyyyyy..",
        "....yyyyy....",
    ];

    private static readonly string[] Note =
    [
        "..xxxxxxx",
        "..xxxxxxx",
        "..x.....x",
        "..x.....x",
        "..x.....x",
        "..x.....x",
        "..x.....x",
        "xxx...xxx",
        "xxx...xxx",
        "xxx...xxx",
    ];

    private static readonly string[] Lightning =
    [
        "...xxxx",
        "..xxxx.",
        "..xxx..",
        ".xxx...",
        ".xxxxxx",
        "....xx.",
        "...xx..",
        "..xx...",
        "..x....",
        ".x.....",
    ];

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("heart", "love heart,love", "body", s => Shape(s, "red", Solids.Heart, 13, 12)),
        Make("star", "five pointed star,gold star", "body", s => Shape(s, "yellow", Solids.Star(5, 0.42), 17, 16)),
        Make("smiley", "smiley face,smiling face,emoji,happy face,face", "face|body,eye,mouth|smile", DrawSmiley),
        Make("plus", "cross,plus sign,red cross,crucifix", "body", Plus),
        Make("x mark", "letter x mark,times sign", "body", s => Bars(s, "red", (-4, 0.5, 4, 8.5), (-4, 8.5, 4, 0.5))),
        Make("check mark", "checkmark,tick", "body", s => Bars(s, "green", (-5, 4.5, -2, 1.5), (-2, 1.5, 5, 8.5))),
        Make("arrow", "arrow sign,pointer", "body|shaft,head|tip", Arrow),
        Make("music note", "musical note,note,quaver", "body", s => Pixels(s, Note, "black")),
        Make("lightning bolt", "lightning,thunderbolt,bolt", "body", s => Pixels(s, Lightning, "yellow")),
        Make("gear", "cog,cogwheel", "body,hole", Gear),
        Make("ring", "wedding ring,gold ring", "band|body,diamond|gem|stone|jewel", Ring),
        Make("tetris piece", "tetris block,tetromino,tetris", "body", s => Tetris(s, s.Spec.Text ?? "T")),
        Make("tetris t", "t piece,t-piece,t-tetromino", "body", s => Tetris(s, "T")),
        Make("tetris l", "l piece,l-piece,l-tetromino", "body", s => Tetris(s, "L")),
        Make("tetris s", "s piece,s-piece,z piece", "body", s => Tetris(s, "S")),
        Make("infinity sign", "infinity symbol,figure eight", "body", Infinity),
        Make("peace sign", "peace symbol", "body", Peace),
        Make("yin yang", "yin-yang", "body,dark", YinYang),
        Make("target", "bullseye,dartboard", "body,ring,center|bullseye,stand|leg", Target),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "thing", synonyms, parts, draw);

    private static void Shape(Sketch s, string colour, Func<SolidPoint, bool> solid, double width, double height)
    {
        s.Main("body", colour);
        s.Add(solid, 0, 0, 0, width, height, 3);
    }

    private static void Pixels(Sketch s, string[] rows, string colour) =>
        s.Picture(rows, 0, 0, 1, new Dictionary<char, Action> { ['x'] = () => s.Main("body", colour) });

    private static void Bars(Sketch s, string colour, params (double X0, double Y0, double X1, double Y1)[] bars)
    {
        s.Main("body", colour);
        foreach (var (x0, y0, x1, y1) in bars)
        {
            s.Line(x0, y0 + 0.5, 0, x1, y1 + 0.5, 0, 2);
        }
    }

    private static void DrawSmiley(Sketch s) => s.Picture(Smiley, 0, 0, 3, new Dictionary<char, Action>
    {
        ['y'] = () => s.Main("face|body", "yellow"),
        ['e'] = () => s.Detail("eye", "black", "white"),
        ['m'] = () => s.Detail("mouth|smile", "black", "red"),
    });

    private static void Plus(Sketch s)
    {
        s.Main("body", "red");
        s.Box(0, 0, 0, 3, 11, 3);
        s.Box(0, 4, 0, 11, 3, 3);
    }

    private static void Arrow(Sketch s)
    {
        s.Main("body|shaft", "red");
        s.Box(-3, 4, 0, 11, 3, 3);
        s.Main("head|tip", "red");
        s.Add(p => Math.Abs(p.V) <= Math.Max(1 - ((p.U + 1 - p.Du) / 2), p.Dv) + 0.001, 5, 0, 0, 6, 11, 3);
    }

    private static void Gear(Sketch s)
    {
        s.Main("body", "gray");
        s.Add(Solids.Gear(8), 0, 0, 0, 17, 17, 3);
        s.Cut(() => s.Rod(Axis.Z, 0, 6, 0, 5, 5, 3));
        s.Extra("hole", "black");
        s.Rod(Axis.Z, 0, 6, 0, 5, 5, 3);
    }

    private static void Ring(Sketch s)
    {
        s.Main("band|body", "gold");
        s.Add(Solids.Ring(Axis.Z, 0.2), 0, 0, 0, 11, 11, 3);
        s.Detail("diamond|gem|stone|jewel", "light_blue", "red");
        s.Add(Solids.Diamond, 0, 10, 0, 5, 5, 5);
    }

    private static void Tetris(Sketch s, string letter)
    {
        var (rows, colour) = letter.Trim().ToUpperInvariant() switch
        {
            "L" => (new[] { "x.", "x.", "xx" }, "orange"),
            "J" => ([".x", ".x", "xx"], "blue"),
            "S" => ([".xx", "xx."], "green"),
            "Z" => (["xx.", ".xx"], "red"),
            "O" => (["xx", "xx"], "yellow"),
            "I" => (["xxxx"], "cyan"),
            _ => (["xxx", ".x."], "purple"),
        };
        s.Main("body", colour);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] == 'x')
                {
                    s.Box((column - (rows[row].Length / 2.0) + 0.5) * 3, (rows.Length - 1 - row) * 3, 0, 3, 3, 3);
                }
            }
        }
    }

    private static void Infinity(Sketch s)
    {
        s.Main("body", "blue");
        s.Both(Axis.X, () => s.Add(Solids.Ring(Axis.Z, 0.3), 4, 0, 0, 9, 9, 2));
    }

    private static void Peace(Sketch s)
    {
        s.Main("body", "blue");
        s.Add(Solids.Ring(Axis.Z, 0.2), 0, 0, 0, 15, 15, 1);
        s.Box(0, 0, 0, 1, 15, 1);
        s.Both(Axis.X, () => s.Line(0, 7.5, 0, 5, 2.5, 0));
    }

    private static void YinYang(Sketch s)
    {
        s.Main("body", "white");
        s.Rod(Axis.Z, 0, 0, 0, 15, 15, 3);
        s.Part("dark", "black");
        s.Paint(() =>
        {
            s.Add(p => p.U > 0 && (p.U * p.U) + (p.V * p.V) <= 1, 0, 0, 0, 15, 15, 3);
            s.Rod(Axis.Z, 0, 7.5, 0, 7.5, 7.5, 3);
        });
        s.Main("body", "white");
        s.Paint(() => s.Rod(Axis.Z, 0, 0, 0, 7.5, 7.5, 3));
        s.Box(0, 10, 0, 2, 2, 3);
        s.Part("dark", "black");
        s.Box(0, 3, 0, 2, 2, 3);
    }

    private static void Target(Sketch s)
    {
        s.Part("stand|leg", "planks");
        s.Both(Axis.X, () => s.Line(3, 6, -2, 5, 0.5, -2));
        s.Main("body", "red");
        s.Rod(Axis.Z, 0, 2, -0.5, 15, 15, 2);
        s.Detail("ring", "white", "black");
        s.Rod(Axis.Z, 0, 4, 0, 11, 11, 1);
        s.Main("body", "red");
        s.Rod(Axis.Z, 0, 6, 0, 7, 7, 1);
        s.Detail("center|bullseye", "yellow", "white");
        s.Rod(Axis.Z, 0, 8, 0, 3, 3, 1);
    }
}
