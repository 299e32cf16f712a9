using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>What runs on rails; the front is +x.</summary>
internal static class Trains
{
    private const string Wagon = "wagon|carriage|coach|car";
    private const string Parts = "locomotive|engine|body,cab,boiler,chimney|smokestack,wheel,window,headlight|light,smoke,rail|track," + Wagon;

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Sketch.Kind("train", "vehicle", "steam train,railway,freight train,passenger train", Parts, s => Draw(s, 2)),
        Sketch.Kind("locomotive", "vehicle", "steam locomotive,steam engine,train engine", Parts, s => Draw(s, 0)),
        Sketch.Kind("tram", "vehicle", "streetcar,trolley,subway,metro", "body,roof,window,door,wheel,pantograph,rail|track", Tram),
    ];

    private static void Draw(Sketch s, int usualWagons)
    {
        var wagons = s.Count(Wagon, s.IsAsked(Wagon) ? Math.Max(1, usualWagons) : usualWagons, 20);
        s.Main("locomotive|engine|body", "red");
        s.Box(0, 2, 0, 13, 1, 7);
        s.Main("boiler", "red");
        s.Rod(Axis.X, 2, 3, 0, 9, 5, 5);
        s.Main("cab", "red");
        s.Box(-4.5, 3, 0, 4, 7, 7);
        s.Box(-4.5, 10, 0, 6, 1, 7);
        s.Detail("window", "glass", "white");
        s.Both(Axis.Z, () => s.Box(-4.5, 7, 3, 2, 2, 1));
        s.Part("chimney|smokestack", "black");
        s.Box(4.5, 7, 0, 1, 4, 1);
        s.Box(4.5, 10, 0, 3, 1, 3);
        s.Part("headlight|light", "light");
        s.Box(6.5, 5, 0, 1, 1, 1);
        s.Extra("smoke", "light_gray");
        s.Ball(4, 11, 0, 4, 3, 4);
        Wheels(s, -4.5, 4.5);
        for (var wagon = 0; wagon < wagons; wagon++)
        {
            Carriage(s, -14.5 - (wagon * 15));
        }

        if (s.IsAsked("rail|track"))
        {
            Rails(s, -8.5 - (wagons * 15), 7.5);
        }
    }

    private static void Carriage(Sketch s, double x)
    {
        s.Main(Wagon, "blue");
        s.Box(x, 2, 0, 13, 7, 7);
        s.Box(x + 7, 2, 0, 3, 1, 1);
        s.Detail("window", "glass", "white");
        for (var at = -4; at <= 4; at += 4)
        {
            s.Both(Axis.Z, () => s.Box(x + at, 5, 3, 3, 2, 1));
        }

        Wheels(s, x - 4, x + 4);
    }

    private static void Wheels(Sketch s, double back, double front)
    {
        s.Part("wheel", "black");
        s.Both(Axis.Z, () =>
        {
            s.Rod(Axis.Z, back, 0, 2.5, 3, 3, 2);
            s.Rod(Axis.Z, front, 0, 2.5, 3, 3, 2);
        });
    }

    private static void Rails(Sketch s, double back, double front)
    {
        var middle = (back + front) / 2;
        s.Part("sleeper", "log");
        for (var x = back + 0.5; x < front; x += 3)
        {
            s.Box(x, -2, 0, 1, 1, 9);
        }

        s.Part("rail|track", "gray");
        s.Both(Axis.Z, () => s.Box(middle, -1, 2.5, front - back, 1, 1));
    }

    private static void Tram(Sketch s)
    {
        s.Main("body", "red");
        s.Box(0, 1, 0, 23, 7, 7);
        s.Part("roof", "light_gray");
        s.Box(0, 8, 0, 21, 1, 5);
        s.Detail("window", "glass", "white");
        s.Both(Axis.X, () =>
        {
            s.Both(Axis.Z, () => s.Box(8, 4, 3, 4, 3, 1));
            s.Box(11, 4, 0, 1, 3, 5);
        });
        s.Both(Axis.Z, () => s.Box(0, 4, 3, 6, 3, 1));
        s.Part("door", "gray");
        s.Both(Axis.X, () => s.Box(4.5, 1, 3, 2, 6, 1));
        s.Part("wheel", "black");
        s.Corners(() => s.Rod(Axis.Z, 7, 0, 2.5, 3, 2, 2));
        s.Part("pantograph", "black");
        s.Line(-2, 9.5, 0, 1, 11.5, 0);
        if (s.IsAsked("rail|track"))
        {
            Rails(s, -12.5, 12.5);
        }
    }
}
