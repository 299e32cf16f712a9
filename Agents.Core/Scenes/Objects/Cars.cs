using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>What drives on roads: the front is +x, so that one looks at a side.</summary>
internal static class Cars
{
    private const string Wheel = "wheel|tire|tyre";
    private const string Window = "window|windscreen|windshield";
    private const string Light = "headlight|light|lamp";
    private const string Siren = "siren|beacon";
    private const string Lettered = "body," + Wheel + "," + Window + "," + Light;

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("car", "auto,automobile,sedan,sports car,race car,racing car,suv,jeep,convertible,hatchback,vehicle", Lettered + ",roof,bumper,taillight,spoiler", s => Car(s, "red")),
        Make("taxi", "cab,taxicab", Lettered + ",roof,sign", Taxi),
        Make("police car", "patrol car,cop car", Lettered + "," + Siren + ",stripe|door", PoliceCar),
        Make("van", "minivan,delivery van,camper,campervan,minibus", Lettered + ",roof,bumper", s => Van(s, "white")),
        Make("ambulance", "", Lettered + ",roof," + Siren + ",cross,stripe", Ambulance),
        Make("bus", "school bus,coach,double decker,double-decker bus", Lettered + ",roof,door", Bus),
        Make("truck", "lorry,cargo truck,dump truck,semi truck,big rig", "cab,cargo|trailer|container,chassis," + Wheel + "," + Window + "," + Light, Truck),
        Make("pickup truck", "pickup,pick-up", Lettered + ",bed", Pickup),
        Make("fire truck", "fire engine,firetruck", Lettered + ",ladder," + Siren + ",stripe", FireTruck),
        Make("tractor", "", Lettered + ",cab|roof,chimney|exhaust,hub", Tractor),
        Make("tank", "army tank,panzer", "body|hull,turret,gun|barrel|cannon,track,wheel,hatch", Tank),
        Make("bicycle", "bike,cycle", "frame,wheel|tire,seat|saddle,handlebar,pedal", Bicycle),
        Make("motorcycle", "motorbike,scooter,moped", "body|frame,wheel|tire,seat|saddle,handlebar,engine,headlight|light", Motorcycle),
        Make("cart", "wagon,wheelbarrow,carriage", "body,wheel,handle", Cart),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "vehicle", synonyms, parts, draw);

    private static void Wheels(Sketch s, double back, double front, int usual, double size, double side, double thick = 2)
    {
        var count = s.Count(Wheel, usual, 24);
        var axles = (count + 1) / 2;
        s.Part(Wheel, "black");
        for (var axle = 0; axle < axles; axle++)
        {
            var x = axles == 1 ? (back + front) / 2 : back + ((front - back) * axle / (axles - 1));
            var width = axles < 3 ? size : Math.Min(size, Math.Max(1, ((front - back) / (axles - 1)) - 1));
            if (axle == axles - 1 && count % 2 == 1)
            {
                s.Rod(Axis.Z, x, 0, 0, width, size, thick);
            }
            else
            {
                s.Both(Axis.Z, () => s.Rod(Axis.Z, x, 0, side, width, size, thick));
            }
        }
    }

    private static void Lamps(Sketch s, double nose, double y, double side)
    {
        s.Detail(Light, "light", "white");
        s.Both(Axis.Z, () => s.Box(nose - 0.5, y, side, 1, 1, 1));
    }

    private static void Car(Sketch s, string usual)
    {
        s.Main("body", usual);
        s.Box(0, 1, 0, 15, 3, 7);
        s.Part(Window, "glass");
        s.Box(-1, 4, 0, 8, 2, 7);
        s.Main("body", usual);
        s.Box(-1, 4, 0, 1, 2, 7);
        s.Main("roof", usual);
        s.Box(-1, 6, 0, 7, 1, 7);
        Wheels(s, -4.5, 4.5, 4, 3, 2.5);
        Lamps(s, 7.5, 2, 2);
        s.Part("taillight", "red");
        s.Both(Axis.Z, () => s.Box(-7, 3, 2.5, 1, 1, 1));
        s.Extra("bumper", "light_gray");
        s.Both(Axis.X, () => s.Box(7, 1, 0, 1, 1, 7));
        s.Extra("spoiler", "black");
        s.Box(-7, 4, 0, 1, 2, 7);
    }

    private static void Taxi(Sketch s)
    {
        Car(s, "yellow");
        s.Part("sign", "white");
        s.Box(-1, 7, 0, 2, 1, 3);
    }

    private static void PoliceCar(Sketch s)
    {
        Car(s, "white");
        s.Part("stripe|door", "blue");
        s.Both(Axis.Z, () => s.Box(-0.5, 2, 3, 10, 2, 1));
        s.Part(Siren, "red");
        s.Box(-1, 7, 1.5, 2, 1, 2);
        s.Part(Siren, "blue");
        s.Box(-1, 7, -1.5, 2, 1, 2);
    }

    private static void Van(Sketch s, string usual)
    {
        s.Main("body", usual);
        s.Box(-1, 1, 0, 15, 6, 7);
        s.Box(7, 1, 0, 2, 3, 7);
        s.Main("roof", usual);
        s.Box(-1, 7, 0, 15, 1, 7);
        s.Detail(Window, "glass", "black");
        s.Box(6, 4, 0, 1, 3, 5);
        s.Both(Axis.Z, () => s.Box(3.5, 4, 3, 3, 2, 1));
        Wheels(s, -4.5, 4.5, 4, 3, 2.5);
        Lamps(s, 8, 2, 2);
        s.Extra("bumper", "light_gray");
        s.Box(7.5, 1, 0, 1, 1, 7);
    }

    private static void Ambulance(Sketch s)
    {
        Van(s, "white");
        s.Part("stripe", "red");
        s.Both(Axis.Z, () => s.Box(0, 3, 3, 16, 1, 1));
        s.Part("cross", "red");
        s.Both(Axis.Z, () =>
        {
            s.Box(-3.5, 5, 3, 3, 1, 1);
            s.Box(-3.5, 4, 3, 1, 3, 1);
        });
        s.Part(Siren, "blue");
        s.Box(3, 8, 0, 2, 1, 5);
    }

    private static void Bus(Sketch s)
    {
        s.Main("body", "yellow");
        s.Box(0, 1, 0, 21, 7, 7);
        s.Main("roof", "yellow");
        s.Box(0, 8, 0, 21, 1, 7);
        s.Detail(Window, "glass", "light_blue");
        for (var x = -8; x <= 4; x += 4)
        {
            s.Both(Axis.Z, () => s.Box(x, 5, 3, 3, 2, 1));
        }

        s.Box(10, 4, 0, 1, 3, 5);
        s.Box(-10, 5, 0, 1, 2, 5);
        s.Part("door", "gray");
        s.Box(8, 1, 3, 2, 5, 1);
        Wheels(s, -6, 5, 4, 3, 2.5);
        Lamps(s, 10.5, 2, 2);
    }

    private static void Truck(Sketch s)
    {
        s.Part("chassis", "gray");
        s.Box(0, 2, 0, 21, 1, 5);
        s.Main("cargo|trailer|container", "white");
        s.Box(-3.5, 3, 0, 14, 7, 7);
        s.Main("cab", "red");
        s.Box(7.5, 2, 0, 6, 6, 7);
        s.Detail(Window, "glass", "black");
        s.Box(10, 5, 0, 1, 2, 5);
        s.Both(Axis.Z, () => s.Box(8, 5, 3, 3, 2, 1));
        Wheels(s, -8, 7.5, 6, 3, 2.5);
        Lamps(s, 10.5, 3, 2);
    }

    private static void Pickup(Sketch s)
    {
        s.Main("body", "blue");
        s.Box(0, 1, 0, 17, 3, 7);
        s.Part(Window, "glass");
        s.Box(1.5, 4, 0, 6, 2, 7);
        s.Main("body", "blue");
        s.Box(1.5, 4, 0, 1, 2, 7);
        s.Box(1.5, 6, 0, 5, 1, 7);
        s.Cut(() => s.Box(-5, 3, 0, 6, 2, 5));
        s.Part("bed", "gray");
        s.Paint(() => s.Box(-5, 2, 0, 6, 1, 5));
        Wheels(s, -5, 5, 4, 3, 2.5);
        Lamps(s, 8.5, 2, 2);
    }

    private static void FireTruck(Sketch s)
    {
        s.Main("body", "red");
        s.Box(-2.5, 1, 0, 14, 6, 7);
        s.Box(7, 1, 0, 5, 7, 7);
        s.Part("stripe", "white");
        s.Both(Axis.Z, () => s.Box(-2.5, 4, 3, 14, 1, 1));
        s.Detail(Window, "glass", "black");
        s.Box(9, 4, 0, 1, 3, 5);
        s.Both(Axis.Z, () => s.Box(7.5, 5, 3, 2, 2, 1));
        s.Part("ladder", "light_gray");
        s.Both(Axis.Z, () => s.Box(-2.5, 8, 1.5, 15, 1, 1));
        for (var x = -9; x <= 4; x += 3)
        {
            s.Box(x, 8, 0, 1, 1, 3);
        }

        s.Box(-8, 7, 0, 1, 1, 3);
        s.Box(2, 7, 0, 1, 1, 3);
        s.Part(Siren, "blue");
        s.Box(7.5, 8, 0, 1, 1, 5);
        Wheels(s, -6, 6, 4, 3, 2.5);
        Lamps(s, 9.5, 2, 2);
    }

    private static void Tractor(Sketch s)
    {
        s.Main("body", "green");
        s.Box(3, 3, 0, 9, 4, 5);
        s.Box(-3, 2, 0, 5, 5, 5);
        s.Detail(Window, "glass", "black");
        s.Box(-3, 7, 0, 5, 3, 5);
        s.Main("cab|roof", "green");
        s.Box(-3, 10, 0, 7, 1, 7);
        s.Part("chimney|exhaust", "gray");
        s.Box(4, 7, 0, 1, 3, 1);
        var count = s.Count(Wheel, 4);
        s.Part(Wheel, "black");
        s.Both(Axis.Z, () => s.Rod(Axis.Z, -3, 0, 3.5, 7, 7, 2));
        if (count % 2 == 1)
        {
            s.Rod(Axis.Z, 5, 0, 0, 4, 4, 2);
        }
        else if (count > 2)
        {
            s.Both(Axis.Z, () => s.Rod(Axis.Z, 5, 0, 3.5, 4, 4, 2));
        }

        s.Part("hub", "yellow");
        s.Both(Axis.Z, () => s.Box(-3, 3, 4, 1, 1, 1));
        s.Both(Axis.Z, () => s.Box(5, 1.5, 4, 1, 1, 1));
        Lamps(s, 7.5, 5, 1);
    }

    private static void Tank(Sketch s)
    {
        s.Main("body|hull", "green");
        s.Box(0, 2, 0, 15, 3, 7);
        s.Part("track", "black");
        s.Both(Axis.Z, () => s.Rounded(0, 0, 3.5, 17, 4, 3));
        s.Extra("wheel", "gray");
        s.Both(Axis.Z, () => s.Box(0, 1, 4.5, 13, 1, 1));
        s.Main("turret", "green");
        s.Rounded(-1, 5, 0, 9, 3, 7);
        s.Part("gun|barrel|cannon", "gray");
        s.Rod(Axis.X, 7.5, 6, 0, 9, 1, 1);
        s.Part("hatch", "gray");
        s.Box(-2, 8, 0, 3, 1, 3);
    }

    private static void Bicycle(Sketch s)
    {
        s.Part("wheel|tire", "black");
        s.Both(Axis.X, () => s.Add(Solids.Ring(Axis.Z, 0.2), 6, 0, 0, 9, 9, 1));
        s.Main("frame", "red");
        s.Line(-6, 4.5, 0, -0.5, 4.5, 0);
        s.Line(-6, 4.5, 0, -2.5, 9.5, 0);
        s.Line(-0.5, 4.5, 0, -2.5, 9.5, 0);
        s.Line(-2.5, 9, 0, 4, 9, 0);
        s.Line(-0.5, 4.5, 0, 4, 9, 0);
        s.Line(6, 4.5, 0, 4, 11, 0);
        s.Part("handlebar", "gray");
        s.Box(4, 11, 0, 1, 1, 5);
        s.Part("seat|saddle", "brown");
        s.Box(-3, 10, 0, 4, 1, 1);
        s.Part("pedal", "gray");
        s.Box(-0.5, 4, 0, 1, 1, 3);
    }

    private static void Motorcycle(Sketch s)
    {
        s.Part("wheel|tire", "black");
        s.Both(Axis.X, () => s.Add(Solids.Ring(Axis.Z, 0.35), 5.5, 0, 0, 7, 7, 1));
        s.Part("engine", "gray");
        s.Box(0, 2, 0, 5, 3, 3);
        s.Main("body|frame", "red");
        s.Box(0, 5, 0, 7, 3, 3);
        s.Line(-5.5, 3.5, 0, -2, 6, 0);
        s.Line(5.5, 3.5, 0, 3, 8, 0);
        s.Box(-5, 6.5, 0, 5, 1, 1);
        s.Part("seat|saddle", "black");
        s.Box(-3, 8, 0, 5, 1, 3);
        s.Part("handlebar", "light_gray");
        s.Box(3, 9, 0, 1, 1, 7);
        s.Box(3, 8, 0, 1, 1, 1);
        s.Part("headlight|light", "light");
        s.Box(4, 8, 0, 1, 1, 1);
    }

    private static void Cart(Sketch s)
    {
        s.Main("body", "planks");
        s.Box(0, 3, 0, 11, 4, 7);
        s.Cut(() => s.Box(0, 4, 0, 9, 5, 5));
        var count = s.Count("wheel", 4);
        s.Part("wheel", "log");
        s.Both(Axis.Z, () =>
        {
            if (count <= 2)
            {
                s.Rod(Axis.Z, 0, 0, 4, 5, 5, 1);
            }
            else
            {
                s.Rod(Axis.Z, -3.5, 0, 4, 4, 4, 1);
                s.Rod(Axis.Z, 3.5, 0, 4, 4, 4, 1);
            }
        });
        s.Part("handle", "log");
        s.Box(8, 3, 0, 5, 1, 1);
    }
}
