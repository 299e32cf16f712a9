using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>What flies; aeroplanes and spaceships point to +z, as they are symmetric to the left and right, helicopters to +x.</summary>
internal static class Aircraft
{
    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("airplane", "plane,aeroplane,aircraft,jet,airliner,fighter jet,biplane,glider,passenger plane", "body|fuselage,wing,tail,window,cockpit,engine|propeller,wheel,nose", Airplane),
        Make("helicopter", "chopper", "body,cockpit|window,rotor|blade|propeller,tail,skid", Helicopter),
        Make("hot-air balloon", "hot air balloon,hotair balloon,airballoon", "balloon|envelope,basket,rope,flame,stripe", HotAirBalloon),
        Make("airship", "blimp,zeppelin", "body|balloon,gondola|cabin,fin,window,propeller", Airship),
        Make("drone", "quadcopter", "body,arm,rotor|propeller,camera,leg", Drone),
        Make("rocket", "space rocket,rocket ship,missile", "body,nose|tip|cone,fin,window|porthole,engine|booster,flame|fire,stripe", Rocket),
        Make("space shuttle", "shuttle", "body,nose,wing,tail,window,engine,tank", Shuttle),
        Make("spaceship", "space ship,spacecraft,starship,starfighter", "body|hull,wing,cockpit|window,engine,flame,nose", Spaceship),
        Make("ufo", "flying saucer,alien spaceship,saucer", "body|disc|saucer,dome|cockpit,light,leg,beam", Ufo),
        Make("satellite", "space station", "body,panel|wing,antenna|dish", Satellite),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "vehicle", synonyms, parts, draw);

    private static void Airplane(Sketch s)
    {
        s.Main("wing", "white");
        s.Add(p => p.W <= 1 - (0.6 * Math.Abs(p.U)) + 0.01 && p.W >= -0.6 - (0.4 * Math.Abs(p.U)) - 0.01, 0, 2, 1, 25, 1, 7);
        s.Main("tail", "white");
        s.Box(0, 3, -9, 9, 1, 3);
        s.Main("body|fuselage", "white");
        s.Rounded(0, 1, -0.5, 5, 5, 20);
        s.Main("nose", "white");
        s.Ball(0, 1, 8, 5, 5, 7);
        s.Part("tail", "red");
        s.Add(p => p.W <= 1 - (p.Level * 0.9), 0, 5, -8.5, 1, 5, 4);
        s.Part("engine|propeller", "gray");
        s.Both(Axis.X, () => s.Rod(Axis.Z, 6.5, 0, 2.5, 3, 2, 4));
        s.Detail("cockpit", "black", "glass");
        s.Paint(() => s.Box(0, 4, 9, 3, 1, 2));
        s.Detail("window", "light_blue", "black");
        for (var z = -5; z <= 6; z += 2)
        {
            s.Paint(() => s.Box(0, 4, z, 5, 1, 1));
        }

        s.Extra("wheel", "black");
        s.Box(0, -1, 7, 1, 2, 1);
        s.Both(Axis.X, () => s.Box(2, -1, -2, 1, 3, 1));
    }

    private static void Helicopter(Sketch s)
    {
        s.Main("body", "red");
        s.Ball(2, 2, 0, 11, 7, 7);
        s.Main("tail", "red");
        s.Box(-7.5, 5, 0, 11, 2, 1);
        s.Box(-12, 5, 0, 2, 5, 1);
        s.Part("cockpit|window", "glass");
        s.Paint(() => s.Box(5.5, 5, 0, 5, 3, 7));
        s.Part("rotor|blade|propeller", "gray");
        s.Box(2, 9, 0, 1, 1, 1);
        s.Box(2, 10, 0, 19, 1, 1);
        s.Box(2, 10, 0, 1, 1, 19);
        s.Box(-12, 8, 1, 3, 1, 1);
        s.Part("skid", "black");
        s.Both(Axis.Z, () =>
        {
            s.Box(2, 0, 3, 11, 1, 1);
            s.Box(0, 1, 2.5, 1, 2, 1);
            s.Box(4, 1, 2.5, 1, 2, 1);
        });
    }

    private static void HotAirBalloon(Sketch s)
    {
        s.Part("basket", "planks");
        s.Box(0, 0, 0, 5, 4, 5);
        s.Cut(() => s.Box(0, 1, 0, 3, 9, 3));
        s.Part("rope", "log");
        s.Corners(() => s.Line(2, 4, 2, 2, 9, 2));
        s.Part("flame", "lava");
        s.Box(0, 7, 0, 1, 2, 1);
        s.Main("balloon|envelope", "red");
        s.Ball(0, 8, 0, 15, 15, 15);
        s.Rod(Axis.Y, 0, 8, 0, 7, 3, 7);
        s.Detail("stripe", "yellow", "white");
        s.Paint(() =>
        {
            s.Box(0, 8, 0, 3, 15, 15);
            s.Box(0, 8, 0, 15, 15, 3);
        });
    }

    private static void Airship(Sketch s)
    {
        s.Main("body|balloon", "light_gray");
        s.Ball(0, 3, 0, 27, 9, 9);
        s.Part("gondola|cabin", "gray");
        s.Rounded(1, 0, 0, 9, 4, 3);
        s.Part("window", "glass");
        s.Both(Axis.Z, () => s.Box(1, 1, 1, 7, 1, 1));
        s.Part("fin", "red");
        s.Box(-11, 7, 0, 4, 1, 9);
        s.Box(-11, 3, 0, 4, 9, 1);
        s.Part("propeller", "black");
        s.Box(-3.5, 1, 0, 1, 1, 3);
    }

    private static void Drone(Sketch s)
    {
        s.Main("body", "white");
        s.Rounded(0, 3, 0, 5, 3, 5);
        s.Main("arm", "gray");
        s.Corners(() => s.Line(2, 4.5, 2, 6, 4.5, 6));
        s.Part("rotor|propeller", "black");
        s.Corners(() =>
        {
            s.Box(6, 5, 6, 1, 1, 1);
            s.Box(6, 6, 6, 5, 1, 1);
        });
        s.Part("leg", "gray");
        s.Corners(() => s.Line(2, 3, 2, 3, 0.5, 3));
        s.Part("camera", "black");
        s.Box(0, 2, 2, 1, 1, 1);
    }

    private static void Rocket(Sketch s)
    {
        s.Part("engine|booster", "gray");
        s.Add(Solids.Frustum(1, 0.7), 0, 0, 0, 5, 3, 5);
        s.Part("fin", "red");
        var fins = s.Count("fin", 4, 4);
        Action<int> fin = turn =>
        {
            // A fin leans against the body: highest there, lowest outside.
            for (var step = 0; step < 3; step++)
            {
                var (at, high) = (4 + step, 7 - (2 * step));
                s.Box(turn % 2 == 1 ? at * (turn == 1 ? 1 : -1) : 0, 0, turn % 2 == 0 ? at * (turn == 0 ? 1 : -1) : 0, 1, high, 1);
            }
        };
        int[] turns = fins switch { 1 => [0], 2 => [1, 3], 3 => [1, 3, 0], _ => fins == 0 ? [] : [0, 1, 2, 3] };
        Array.ForEach(turns, fin);
        s.Main("body", "white");
        s.Rod(Axis.Y, 0, 2, 0, 7, 16, 7);
        s.Detail("stripe", "red", "white");
        s.Paint(() => s.Box(0, 16, 0, 7, 1, 7));

        // Where fins were given a colour, it is theirs alone.
        var isPlain = s.Spec.Main is { } body && s.Spec.PartTypes.TryGetValue("fin", out var fin1) && fin1 != body;
        if (isPlain)
        {
            s.Main("nose|tip|cone", "white");
        }
        else
        {
            s.Detail("nose|tip|cone", "red", "white");
        }

        s.Cone(0, 18, 0, 7, 7, 7);
        s.Detail("window|porthole", "light_blue", "white");
        s.Paint(() => s.Box(0, 12, 0, 3, 3, 7));
        s.Extra("flame|fire", "orange");
        s.Add(Solids.Frustum(0.2, 1), 0, -4, 0, 5, 4, 5);
    }

    private static void Shuttle(Sketch s)
    {
        s.Main("wing", "white");
        s.Add(p => Math.Abs(p.U) <= Math.Max(0.25, 1 - p.Level), 0, 1, 0, 15, 12, 1);
        s.Main("body", "white");
        s.Rod(Axis.Y, 0, 1, 0, 5, 16, 5);
        s.Part("nose", "black");
        s.Dome(0, 17, 0, 5, 4, 5);
        s.Part("window", "black");
        s.Paint(() => s.Box(0, 15, 2, 3, 1, 1));
        s.Main("tail", "white");
        s.Add(p => p.W <= 1 - p.Level, 0, 1, 4, 1, 5, 4);
        s.Part("engine", "gray");
        s.Rod(Axis.Y, 0, 0, 0, 3, 1, 3);
        s.Extra("tank", "orange");
        s.Rod(Axis.Y, 0, 0, -5, 5, 20, 5);
    }

    private static void Spaceship(Sketch s)
    {
        s.Main("wing", "light_gray");
        s.Add(p => Math.Abs(p.U) <= Math.Max(0.2, (1 - p.W + p.Dw) / 2), 0, 2, -2, 21, 1, 13);
        s.Both(Axis.X, () => s.Box(10, 1, -5, 1, 4, 5));
        s.Main("body|hull", "light_gray");
        s.Ball(0, 0, 0, 7, 6, 21);
        s.Main("nose", "red");
        s.Paint(() => s.Box(0, 0, 9.5, 7, 6, 3));
        s.Detail("cockpit|window", "glass", "black");
        s.Dome(0, 4, 2, 5, 4, 7);
        s.Part("engine", "gray");
        s.Both(Axis.X, () => s.Rod(Axis.Z, 3, 1, -8, 3, 3, 5));
        s.Part("flame", "light_blue");
        s.Both(Axis.X, () => s.Box(3, 2, -11, 1, 1, 1));
    }

    private static void Ufo(Sketch s)
    {
        s.Main("body|disc|saucer", "light_gray");
        s.Ball(0, 3, 0, 19, 5, 19);
        s.Detail("dome|cockpit", "glass", "lime");
        s.Dome(0, 7, 0, 9, 4, 9);
        s.Detail("light", "lime", "yellow");
        for (var angle = 0; angle < 360; angle += 45)
        {
            var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
            s.Box(Math.Round(9 * sin), 5, Math.Round(9 * cos), 1, 1, 1);
        }

        s.Part("leg", "gray");
        s.Corners(() => s.Line(3, 3.5, 3, 4, 0.5, 4));
        s.Extra("beam", "lime");
        s.Add(Solids.Frustum(1, 0.4), 0, -6, 0, 11, 9, 11);
    }

    private static void Satellite(Sketch s)
    {
        s.Main("body", "gold");
        s.Box(0, 0, 0, 5, 7, 5);
        s.Part("panel|wing", "blue");
        s.Both(Axis.X, () => s.Box(8.5, 2, 0, 9, 4, 1));
        s.Part("arm", "gray");
        s.Both(Axis.X, () => s.Box(3.5, 3, 0, 2, 1, 1));
        s.Part("antenna|dish", "white");
        s.Box(0, 7, 0, 1, 2, 1);
        s.Add(Solids.Frustum(0.4, 1), 0, 9, 0, 5, 2, 5);
    }
}
