using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Furniture to put things on or into; one looks at its front, +z.</summary>
internal static class Tables
{
    private static readonly string[] BookColours = ["red", "blue", "green", "yellow", "purple", "orange"];

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("table", "dining table,kitchen table,wooden table,coffee table,picnic table", "top|tabletop,leg,tablecloth|cloth", Table),
        Make("round table", "circular table,bistro table", "top|tabletop,leg", RoundTable),
        Make("desk", "writing desk,school desk,computer desk,workbench", "top,leg,drawer,knob|handle,computer|monitor,lamp", Desk),
        Make("bookshelf", "bookcase,shelf,shelves,library shelf", "frame|body,shelf,book", Bookshelf),
        Make("cabinet", "wardrobe,closet,cupboard,armoire", "body,door,knob|handle,leg", Cabinet),
        Make("dresser", "chest of drawers,drawers,nightstand,bedside table", "body,drawer,knob|handle,leg", Dresser),
        Make("chest", "treasure chest,trunk box,wooden chest,toy chest", "body,lid,lock,band|strap,gold|treasure|coin", Chest),
        Make("crate", "wooden crate,cargo box,parcel", "body,frame|edge", Crate),
        Make("lamp", "table lamp,desk lamp,bedside lamp,nightlight", "base|foot,pole|stand,shade|lampshade,light|bulb", s => Lamp(s, 5)),
        Make("floor lamp", "standing lamp,standard lamp", "base|foot,pole|stand,shade|lampshade,light|bulb", s => Lamp(s, 15)),
        Make("door", "wooden door,front door", "body|panel,frame,knob|handle,window", Door),
        Make("window", "window frame", "frame,glass|pane,sill", Window),
        Make("mirror", "", "frame,glass", Mirror),
        Make("refrigerator", "fridge,freezer", "body,door,handle", Refrigerator),
        Make("stove", "oven,cooker", "body,door,burner,knob,window", Stove),
        Make("carpet", "rug,mat", "body,border|edge", Carpet),
        Make("grandfather clock", "pendulum clock,longcase clock", "body,face|dial,pendulum,hand", GrandfatherClock),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "furniture", synonyms, parts, draw);

    private static void Table(Sketch s)
    {
        Seats.Legs(s, "planks", 4, 13, 9, 6, 1);
        s.Main("top|tabletop", "planks");
        s.Box(0, 6, 0, 13, 1, 9);
        s.Extra("tablecloth|cloth", "white");
        s.Box(0, 7, 0, 13, 1, 9);
    }

    private static void RoundTable(Sketch s)
    {
        Seats.Legs(s, "planks", 1, 7, 7, 6, s.Count("leg", 1) > 1 ? 1 : 3);
        s.Main("top|tabletop", "planks");
        s.Rod(Axis.Y, 0, 6, 0, 13, 1, 13);
    }

    private static void Desk(Sketch s)
    {
        Seats.Legs(s, "planks", 4, 15, 7, 7, 1);
        s.Main("drawer", "planks");
        s.Box(5, 4, 0, 5, 3, 7);
        s.Main("top", "planks");
        s.Box(0, 7, 0, 15, 1, 7);
        s.Detail("knob|handle", "gold", "black");
        s.Box(5, 5, 3, 1, 1, 1);
        s.Extra("computer|monitor", "black");
        s.Box(-1, 8, -1, 1, 1, 1);
        s.Box(-1, 9, -1, 7, 4, 1);
        s.Extra("lamp", "yellow");
        s.Box(5, 8, -1, 1, 3, 1);
        s.Box(5, 11, -1, 3, 1, 3);
    }

    private static void Bookshelf(Sketch s)
    {
        s.Main("frame|body", "planks");
        s.Box(0, 0, 0, 13, 17, 4);
        s.Cut(() => s.Box(0, 1, 1, 11, 15, 3));
        s.Main("shelf", "planks");
        for (var y = 0; y <= 16; y += 4)
        {
            s.Box(0, y, 0, 13, 1, 4);
        }

        for (var y = 1; y <= 13; y += 4)
        {
            for (var x = 0; x < 11; x++)
            {
                s.Part("book", BookColours[((x * 2) + y) % BookColours.Length]);
                s.Box(x - 5, y, 0, 1, x % 3 == 1 ? 2 : 3, 3);
            }
        }
    }

    private static void Cabinet(Sketch s)
    {
        s.Part("leg", "log");
        s.Corners(() => s.Box(5, 0, 2, 1, 1, 1));
        s.Main("body", "planks");
        s.Box(0, 1, 0, 11, 15, 5);
        s.Main("door", "planks");
        s.Both(Axis.X, () => s.Box(2.5, 2, 2.5, 4, 13, 1));
        s.Detail("knob|handle", "gold", "black");
        s.Both(Axis.X, () => s.Box(1, 8, 3, 1, 1, 2));
    }

    private static void Dresser(Sketch s)
    {
        s.Part("leg", "log");
        s.Corners(() => s.Box(5, 0, 2, 1, 1, 1));
        s.Main("body", "planks");
        s.Box(0, 1, 0, 11, 10, 5);
        var count = s.Count("drawer", 3, 8);
        var high = 9.0 / Math.Max(1, count);
        for (var drawer = 0; drawer < count; drawer++)
        {
            s.Main("drawer", "planks");
            s.Box(0, 1.5 + (drawer * high), 3, 9, Math.Max(1, high - 1), 1);
            s.Detail("knob|handle", "gold", "black");
            s.Both(Axis.X, () => s.Box(2, 1 + (drawer * high) + (high / 2), 3.5, 1, 1, 2));
        }
    }

    private static void Chest(Sketch s)
    {
        s.Main("body", "planks");
        s.Box(0, 0, 0, 11, 5, 7);
        s.Part("gold|treasure|coin", "gold");
        s.Box(0, 5, 0, 9, 1, 5);
        s.Main("lid", "planks");
        s.Add(p => p.V < 0 || (p.V * p.V) + (p.W * p.W) <= 1.05, 0, 5, 0, 11, 4, 7);
        s.Part("band|strap", "log");
        s.Both(Axis.X, () => s.Paint(() => s.Box(4, 0, 0, 1, 9, 7)));
        s.Detail("lock", "gold", "black");
        s.Box(0, 3, 3, 1, 3, 2);
        s.Part("gold|treasure|coin", "gold");
        s.Paint(() => s.Box(0, 5, 0, 11, 1, 7));
    }

    private static void Crate(Sketch s)
    {
        s.Main("body", "planks");
        s.Box(0, 0, 0, 9, 9, 9);
        s.Part("frame|edge", "log");
        s.Corners(() => s.Box(4, 0, 4, 1, 9, 1));
        s.Both(Axis.X, () =>
        {
            s.Box(4, 0, 0, 1, 1, 9);
            s.Box(4, 8, 0, 1, 1, 9);
        });
        s.Both(Axis.Z, () =>
        {
            s.Box(0, 0, 4, 9, 1, 1);
            s.Box(0, 8, 4, 9, 1, 1);
        });
    }

    private static void Lamp(Sketch s, double pole)
    {
        s.Part("base|foot", "gray");
        s.Rod(Axis.Y, 0, 0, 0, 5, 1, 5);
        s.Part("pole|stand", "gray");
        s.Box(0, 1, 0, 1, pole, 1);
        s.Part("light|bulb", "light");
        s.Box(0, pole, 0, 3, 1, 3);
        s.Main("shade|lampshade", "yellow");
        s.Add(Solids.Frustum(1, 0.6), 0, pole + 1, 0, 9, 5, 9);
    }

    private static void Door(Sketch s)
    {
        s.Part("frame", "log");
        s.Box(0, 0, 0, 9, 15, 1);
        s.Main("body|panel", "planks");
        s.Box(0, 0, 0, 7, 14, 1);
        s.Extra("window", "glass");
        s.Box(0, 9, 0, 3, 3, 1);
        s.Detail("knob|handle", "gold", "black");
        s.Box(2, 6, 0, 1, 1, 3);
    }

    private static void Window(Sketch s)
    {
        s.Main("frame", "planks");
        s.Box(0, 0, 0, 11, 13, 1);
        s.Part("glass|pane", "glass");
        s.Corners(() => s.Box(2.5, 1, 0, 4, 5, 1));
        s.Corners(() => s.Box(2.5, 7, 0, 4, 5, 1));
        s.Main("sill", "planks");
        s.Box(0, 0, 0, 13, 1, 3);
    }

    private static void Mirror(Sketch s)
    {
        s.Main("frame", "gold");
        s.Rod(Axis.Z, 0, 2, 0, 11, 15, 1);
        s.Box(0, 0, 0, 7, 1, 5);
        s.Box(0, 1, 0, 1, 2, 1);
        s.Part("glass", "glass");
        s.Rod(Axis.Z, 0, 3, 0, 9, 13, 1);
    }

    private static void Refrigerator(Sketch s)
    {
        s.Main("body", "white");
        s.Box(0, 0, -0.5, 9, 17, 7);
        s.Main("door", "white");
        s.Box(0, 1, 3.5, 9, 9, 1);
        s.Box(0, 11, 3.5, 9, 6, 1);
        s.Detail("handle", "gray", "black");
        s.Box(-3, 6, 4.5, 1, 3, 1);
        s.Box(-3, 12, 4.5, 1, 3, 1);
    }

    private static void Stove(Sketch s)
    {
        s.Main("body", "white");
        s.Box(0, 0, 0, 9, 9, 9);
        s.Part("burner", "black");
        s.Corners(() => s.Box(2.5, 9, 2.5, 2, 1, 2));
        s.Part("door", "gray");
        s.Box(0, 1, 4, 7, 5, 1);
        s.Part("window", "black");
        s.Box(0, 2, 4, 5, 3, 1);
        s.Detail("knob", "red", "black");
        s.Both(Axis.X, () => s.Box(2.5, 7, 4, 1, 1, 2));
    }

    private static void Carpet(Sketch s)
    {
        s.Detail("border|edge", "yellow", "white");
        s.Box(0, 0, 0, 15, 1, 11);
        s.Main("body", "red");
        s.Box(0, 0, 0, 13, 1, 9);
    }

    private static void GrandfatherClock(Sketch s)
    {
        s.Main("body", "log");
        s.Box(0, 0, 0, 9, 3, 5);
        s.Box(0, 3, 0, 7, 11, 3);
        s.Box(0, 14, 0, 9, 8, 5);
        s.Add(Solids.Wedge(Axis.Z), 0, 22, 0, 9, 3, 5);
        s.Part("face|dial", "white");
        s.Rod(Axis.Z, 0, 15, 2, 7, 7, 1);
        s.Part("hand", "black");
        s.Box(0, 18, 2, 1, 3, 1);
        s.Box(1, 18, 2, 2, 1, 1);
        s.Part("pendulum", "gold");
        s.Box(0, 5, 1, 1, 8, 1);
        s.Box(0, 4, 1, 3, 3, 1);
    }
}
