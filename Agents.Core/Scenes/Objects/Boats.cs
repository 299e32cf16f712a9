using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>What floats; the bow is +x.</summary>
internal static class Boats
{
    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("boat", "rowboat,rowing boat,dinghy,canoe,kayak,gondola,fishing boat", "hull|body,seat|bench,oar|paddle,mast,sail,flag", Rowboat),
        Make("sailboat", "sailing boat,yacht", "hull|body,mast,sail,flag,deck", Sailboat),
        Make("ship", "sailing ship,tall ship,galleon,frigate,sail ship,viking ship", "hull|body,deck,mast,sail,flag,cabin,stripe", s => Ship(s, "planks", "white", "red")),
        Make("pirate ship", "", "hull|body,deck,mast,sail,flag,cabin,stripe,cannon,skull", PirateShip),
        Make("cruise ship", "ocean liner,ferry,steamship,steamboat,cargo ship,container ship,titanic", "hull|body,deck|cabin,chimney|funnel,window,stripe", CruiseShip),
        Make("motorboat", "speedboat,speed boat,motor boat", "hull|body,windscreen|window,seat,engine|motor,stripe", Motorboat),
        Make("submarine", "sub,u-boat", "hull|body,tower,window|porthole,periscope,propeller,fin", Submarine),
        Make("raft", "", "log|body,mast,sail", Raft),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "vehicle", synonyms, parts, draw);

    private static void Hull(Sketch s, string usual, double length, double height, double width, double floor)
    {
        s.Main("hull|body", usual);
        s.Add(Solids.Hull, 0, 0, 0, length, height, width);
        s.Cut(() => s.Add(Solids.Hull, -0.3, floor, 0, length - 3, height, width - 2));
    }

    private static void Rowboat(Sketch s)
    {
        Hull(s, "planks", 17, 4, 7, 1);
        s.Part("seat|bench", "log");
        for (var x = -4; x <= 4; x += 4)
        {
            s.Box(x, 2, 0, 1, 1, 5);
        }

        s.Extra("oar|paddle", "log");
        s.Both(Axis.Z, () => s.Line(-1, 4, 3, 2, 2.5, 7));
        if (s.IsAsked("mast") || s.IsAsked("sail"))
        {
            Rig(s, 0.5, 1, 12, 7, "white");
        }

        s.Extra("flag", "red");
        s.Box(-7, 4, 0, 1, 4, 1);
        s.Box(-6, 6, 0, 3, 2, 1);
    }

    private static void Rig(Sketch s, double x, double foot, double top, double width, string sail)
    {
        s.Part("mast", "log");
        s.Box(x, foot, 0, 1, top - foot, 1);
        s.Part("sail", sail);

        // The sails bulge forwards of the mast.
        s.Add(p => Math.Abs(p.W) <= 1 - (0.25 * p.Level), x + 1, foot + 4, 0, 1, top - foot - 5, width);
    }

    private static void Sailboat(Sketch s)
    {
        s.Main("hull|body", "planks");
        s.Add(Solids.Hull, 0, 0, 0, 15, 4, 7);
        s.Part("deck", "log");
        s.Add(Solids.Hull, -0.3, 3, 0, 12, 1, 5);
        s.Part("mast", "log");
        s.Box(0, 4, 0, 1, 14, 1);
        s.Part("sail", "white");
        s.Add(p => p.Level <= 1 - ((p.U + 1) / 2) + 0.001, -3.5, 6, 0, 6, 11, 1);
        s.Add(p => p.Level <= 1 - ((p.U + 1) / 2) + 0.001, 3, 6, 0, 5, 8, 1);
        s.Part("mast", "log");
        s.Box(0, 5, 0, 11, 1, 1);
        s.Detail("flag", "red", "yellow");
        s.Box(-1.5, 17, 0, 2, 1, 1);
    }

    private static void Ship(Sketch s, string hull, string sail, string flag)
    {
        Hull(s, hull, 27, 6, 9, 4);
        s.Part("deck", "planks");
        s.Paint(() => s.Add(Solids.Hull, -0.3, 3, 0, 24, 1, 7));
        s.Main("cabin", hull);
        s.Box(-9, 4, 0, 5, 5, 7);
        s.Part("stripe", "log");
        s.Paint(() => s.Box(0, 4, 0, 27, 1, 9));
        s.Part("mast", "log");
        s.Line(12, 6, 0, 16, 8, 0);
        var masts = s.Count("mast", 3, 8);
        var sails = s.Count("sail", masts, 8);
        for (var mast = 0; mast < masts; mast++)
        {
            var x = masts == 1 ? 0.5 : 8 - (14.0 * mast / (masts - 1));
            var top = mast == masts / 2 ? 24 : 20;
            if (mast < sails)
            {
                Rig(s, x, 3, top, 11, sail);
            }
            else
            {
                s.Part("mast", "log");
                s.Box(x, 3, 0, 1, top - 3, 1);
            }

            s.Part("flag", flag);
            s.Box(x - 1.5, top - 1, 0, 2, 1, 1);
        }
    }

    private static void PirateShip(Sketch s)
    {
        Ship(s, "brown", "black", "black");
        s.Part("cannon", "gray");
        for (var x = -4; x <= 6; x += 5)
        {
            s.Box(x, 3, 0, 1, 1, 11);
        }

        s.Detail("skull", "white", "black");
        s.Paint(() =>
        {
            s.Box(2, 12, 0, 1, 3, 3);
            s.Box(2, 11, 0, 1, 1, 1);
        });
    }

    private static void CruiseShip(Sketch s)
    {
        s.Main("hull|body", "white");
        s.Add(Solids.Hull, 0, 0, 0, 31, 6, 9);
        s.Part("stripe", "red");
        s.Paint(() => s.Box(0, 0, 0, 31, 1, 9));
        s.Part("deck|cabin", "white");
        s.Box(-2, 6, 0, 21, 3, 7);
        s.Box(-2, 9, 0, 15, 2, 5);
        s.Detail("window", "glass", "black");
        for (var x = -11; x <= 7; x += 3)
        {
            s.Paint(() => s.Box(x, 7, 0, 1, 1, 7));
        }

        s.Part("chimney|funnel", "red");
        var funnels = s.Count("chimney|funnel", 2, 4);
        for (var funnel = 0; funnel < funnels; funnel++)
        {
            s.Box(-6 + (funnel * 5), 11, 0, 3, 4, 3);
        }
    }

    private static void Motorboat(Sketch s)
    {
        Hull(s, "white", 17, 4, 7, 2);
        s.Part("stripe", "red");
        s.Paint(() => s.Box(0, 2, 0, 17, 1, 7));
        s.Main("hull|body", "white");
        s.Add(Solids.Hull, 3, 3, 0, 9, 1, 5);
        s.Part("windscreen|window", "glass");
        s.Box(1.5, 4, 0, 1, 2, 5);
        s.Part("seat", "brown");
        s.Box(-3.5, 2, 0, 2, 1, 5);
        s.Part("engine|motor", "black");
        s.Box(-8.5, 2, 0, 2, 3, 3);
    }

    private static void Submarine(Sketch s)
    {
        s.Main("hull|body", "yellow");
        s.Ball(0, 0, 0, 19, 7, 7);
        s.Rod(Axis.X, 0, 0, 0, 11, 7, 7);
        s.Main("tower", "yellow");
        s.Rounded(0.5, 6, 0, 5, 4, 3);
        s.Part("periscope", "gray");
        s.Box(0.5, 10, 0, 1, 3, 1);
        s.Box(1.5, 12, 0, 1, 1, 1);
        s.Detail("window|porthole", "glass", "white");
        var count = s.Count("window|porthole", 3, 5);
        for (var window = 0; window < count; window++)
        {
            s.Both(Axis.Z, () => s.Box((window - ((count - 1) / 2.0)) * 3, 3, 3, 1, 1, 1));
        }

        s.Main("fin", "yellow");
        s.Box(-8, 3, 0, 2, 1, 7);
        s.Part("propeller", "gray");
        s.Box(-10, 3, 0, 1, 1, 5);
        s.Box(-10, 1, 0, 1, 5, 1);
    }

    private static void Raft(Sketch s)
    {
        s.Main("log|body", "log");
        for (var z = -4; z <= 4; z += 2)
        {
            s.Box(0, 0, z, z % 4 == 0 ? 13 : 11, 2, 2);
        }

        s.Part("rope", "planks");
        s.Both(Axis.X, () => s.Box(3, 2, 0, 1, 1, 9));
        s.Part("mast", "planks");
        s.Box(0, 2, 0, 1, 11, 1);
        s.Part("sail", "white");
        s.Box(1, 5, 0, 1, 7, 7);
    }
}
