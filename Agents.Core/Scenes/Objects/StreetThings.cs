using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>What stands along a street, and devices one switches on; one looks at the front, +z.</summary>
internal static class StreetThings
{
    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("flag", "banner,flagpole,national flag", "cloth|flag|body,pole|mast,ball|top,stripe", Flag),
        Make("traffic light", "stoplight,stop light,traffic signal,traffic lights", "body|box,pole|post,red light,yellow light,green light,light,base", TrafficLight),
        Make("street lamp", "streetlight,street light,lamp post,lamppost,streetlamp", "pole|post,light|lamp|bulb,arm,base", StreetLamp),
        Make("lantern", "", "body|frame,light|flame|glass,handle,roof|top", Lantern),
        Make("sign", "signpost,road sign,wooden sign,billboard,notice board", "board|body|panel,post|pole,text|letter,border|edge", Sign),
        Make("stop sign", "", "board|body|panel,post|pole,border|edge,text", StopSign),
        Make("mailbox", "letterbox,postbox,post box,letter box", "body|box,post|pole,flag,door,slot", Mailbox),
        Make("fire hydrant", "hydrant", "body,cap|top,nozzle|valve,base", Hydrant),
        Make("traffic cone", "cone marker,road cone,safety cone", "body,stripe,base", TrafficCone),
        Make("phone booth", "telephone booth,telephone box,phone box", "body|frame,window|glass,roof,door,sign", PhoneBooth),
        Make("television", "tv,telly,monitor,screen,tv set", "body|frame,screen,stand|foot|leg,antenna,button", Television),
        Make("computer", "pc,desktop computer,laptop,notebook computer", "body|monitor|case,screen,keyboard,mouse,stand,key", Computer),
        Make("phone", "mobile phone,smartphone,cell phone,telephone,iphone,tablet", "body|case,screen,button,camera", Phone),
        Make("camera", "photo camera,video camera", "body,lens,button,flash,strap", Camera),
        Make("radio", "boombox,stereo,speaker", "body,speaker,antenna,knob|button,handle", Radio),
        Make("game controller", "gamepad,joystick,controller", "body,button,stick,pad", Controller),
        Make("clock", "wall clock,alarm clock,watch", "body|frame|rim,face|dial,hand,number|mark,foot|leg,bell", Clock),
        Make("book", "open book,closed book,dictionary,spellbook", "cover|body,page|paper,spine,title|emblem", Book),
        Make("globe", "world globe,earth globe", "ball|body|sea,land,stand|base,axis", Globe),
        Make("telescope", "", "body|tube,lens,leg|tripod,eyepiece", Telescope),
        Make("cannon", "", "barrel|body,wheel,carriage|base", Cannon),
        Make("solar panel", "", "panel|body,frame,pole", SolarPanel),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "thing", synonyms, parts, draw);

    private static void Flag(Sketch s)
    {
        s.Part("pole|mast", "gray");
        s.Box(-6, 0, 0, 1, 19, 1);
        s.Detail("ball|top", "gold", "white");
        s.Box(-6, 19, 0, 1, 1, 1);
        s.Main("cloth|flag|body", "red");
        s.Box(1, 10, 0, 13, 9, 1);
        s.Extra("stripe", "white");
        s.Box(1, 13, 0, 13, 3, 1);
    }

    private static void TrafficLight(Sketch s)
    {
        s.Part("base", "gray");
        s.Box(0, 0, 0, 5, 1, 5);
        s.Part("pole|post", "gray");
        s.Box(0, 1, 0, 1, 10, 1);
        s.Main("body|box", "black");
        s.Box(0, 10, 0, 5, 13, 3);
        Light("red light|light", "red", 19);
        Light("yellow light|light", "yellow", 15);
        Light("green light|light", "green", 11);

        void Light(string part, string colour, double y)
        {
            s.Part(part, colour);
            s.Box(0, y, 1.5, 3, 3, 2);
        }
    }

    private static void StreetLamp(Sketch s)
    {
        s.Main("base", "black");
        s.Box(0, 0, 0, 3, 2, 3);
        s.Main("pole|post", "black");
        s.Box(0, 2, 0, 1, 15, 1);
        s.Part("light|lamp|bulb", "light");
        s.Box(0, 17, 0, 3, 3, 3);
        s.Main("arm", "black");
        s.Box(0, 16, 0, 3, 1, 3);
        s.Box(0, 20, 0, 5, 1, 5);
        s.Box(0, 21, 0, 1, 1, 1);
    }

    private static void Lantern(Sketch s)
    {
        s.Part("light|flame|glass", "light");
        s.Box(0, 1, 0, 5, 7, 5);
        s.Main("body|frame", "black");
        s.Box(0, 0, 0, 7, 1, 7);
        s.Corners(() => s.Box(3, 1, 3, 1, 7, 1));
        s.Main("roof|top", "black");
        s.Add(Solids.Pyramid, 0, 8, 0, 7, 3, 7);
        s.Part("handle", "gray");
        s.Box(0, 11, 0, 1, 1, 1);
        s.Box(0, 12, 0, 3, 1, 1);
    }

    private static void Sign(Sketch s)
    {
        var text = new string([.. (s.Spec.Text ?? "").Take(Letters.MostCharacters).Where(LetterFont.Has)]);
        var width = Math.Max(13, (text.Length * (LetterFont.Width + 1)) + 3);
        s.Part("post|pole", "log");
        s.Box(0, 0, 0, 1, 8, 1);
        s.Part("border|edge", "log");
        s.Box(0, 7, 0, width + 2, 11, 1);
        s.Main("board|body|panel", "planks");
        s.Box(0, 8, 0, width, 9, 1);
        s.Detail("text|letter", "black", "white");
        if (text.Length == 0)
        {
            s.Box(0, 10, 1, 9, 1, 1);
            s.Box(0, 14, 1, 9, 1, 1);
        }

        for (var place = 0; place < text.Length; place++)
        {
            var rows = LetterFont.Rows(text[place]) ?? [];
            for (var row = 0; row < rows.Length; row++)
            {
                for (var column = 0; column < LetterFont.Width; column++)
                {
                    if (rows[row][column] == '1')
                    {
                        s.Box((place * 6) + column + 1 - (text.Length * 3), 15 - row, 1, 1, 1, 1);
                    }
                }
            }
        }
    }

    private static void StopSign(Sketch s)
    {
        s.Part("post|pole", "gray");
        s.Box(0, 0, 0, 1, 12, 1);
        s.Detail("border|edge", "white", "black");
        s.Add(p => Math.Abs(p.U) + Math.Abs(p.V) <= 1.4, 0, 10, 0, 13, 13, 1);
        s.Main("board|body|panel", "red");
        s.Add(p => Math.Abs(p.U) + Math.Abs(p.V) <= 1.4, 0, 11, 0.5, 11, 11, 2);
        s.Detail("text", "white", "black");
        s.Box(0, 15, 1, 7, 3, 1);
    }

    private static void Mailbox(Sketch s)
    {
        s.Part("post|pole", "planks");
        s.Box(0, 0, 0, 2, 9, 2);
        s.Main("body|box", "blue");
        s.Box(0, 9, 0, 6, 3, 10);
        s.Rod(Axis.Z, 0, 9, 0, 6, 6, 10);
        s.Part("door", "light_gray");
        s.Box(0, 10, 5, 4, 3, 1);
        s.Detail("flag", "red", "yellow");
        s.Box(3.5, 12, 1, 1, 4, 1);
        s.Box(3.5, 14, 2, 1, 2, 2);
        s.Extra("slot", "black");
        s.Box(0, 12, 5, 3, 1, 1);
    }

    private static void Hydrant(Sketch s)
    {
        s.Main("base", "red");
        s.Rod(Axis.Y, 0, 0, 0, 9, 1, 9);
        s.Main("body", "red");
        s.Rod(Axis.Y, 0, 1, 0, 7, 9, 7);
        s.Main("cap|top", "red");
        s.Dome(0, 10, 0, 7, 3, 7);
        s.Detail("nozzle|valve", "yellow", "white");
        s.Rod(Axis.X, 0, 5, 0, 11, 3, 3);
        s.Box(0, 13, 0, 1, 1, 1);
    }

    private static void TrafficCone(Sketch s)
    {
        s.Main("base", "orange");
        s.Box(0, 0, 0, 11, 1, 11);
        s.Main("body", "orange");
        s.Add(Solids.Frustum(1, 0.15), 0, 1, 0, 9, 13, 9);
        s.Detail("stripe", "white", "black");
        s.Paint(() => s.Box(0, 5, 0, 9, 2, 9));
        s.Paint(() => s.Box(0, 9, 0, 9, 2, 9));
    }

    private static void PhoneBooth(Sketch s)
    {
        s.Main("body|frame", "red");
        s.Box(0, 0, 0, 9, 17, 9);
        s.Main("roof", "red");
        s.Box(0, 17, 0, 11, 1, 11);
        s.Dome(0, 18, 0, 9, 2, 9);
        s.Cut(() => s.Box(0, 1, 0, 7, 14, 7));
        s.Part("window|glass", "glass");
        s.Both(Axis.X, () => s.Box(4, 3, 0, 1, 11, 5));
        s.Both(Axis.Z, () => s.Box(0, 3, 4, 5, 11, 1));
        s.Main("door", "red");
        s.Box(0, 1, 4, 5, 3, 1);
        s.Box(0, 8, 4, 5, 1, 1);
        s.Detail("sign", "white", "yellow");
        s.Both(Axis.Z, () => s.Box(0, 15, 4.5, 7, 1, 2));
    }

    private static void Television(Sketch s)
    {
        s.Main("stand|foot|leg", "black");
        s.Box(0, 0, 0, 9, 1, 5);
        s.Box(0, 1, 0, 3, 2, 1);
        s.Main("body|frame", "black");
        s.Box(0, 3, 0, 19, 12, 3);
        s.Detail("screen", "light_blue", "black");
        s.Box(0, 4, 1, 17, 10, 1);
        s.Extra("antenna", "gray");
        s.Both(Axis.X, () => s.Line(0, 15, 0, 5, 20, 0));
        s.Extra("button", "red");
        s.Box(8, 3, 1, 1, 1, 1);
    }

    private static void Computer(Sketch s)
    {
        s.Main("stand", "light_gray");
        s.Box(0, 0, -3, 7, 1, 3);
        s.Box(0, 1, -3, 1, 2, 1);
        s.Main("body|monitor|case", "light_gray");
        s.Box(0, 3, -3, 15, 10, 2);
        s.Detail("screen", "blue", "black");
        s.Box(0, 4, -2, 13, 8, 1);
        s.Main("keyboard", "light_gray");
        s.Box(0, 0, 2, 13, 1, 5);
        s.Box(0, 0, -1, 1, 1, 3);
        s.Detail("key", "white", "black");
        s.Box(0, 1, 1.5, 11, 1, 2);
        s.Part("mouse", "gray");
        s.Box(8, 0, 2, 3, 1, 3);
    }

    private static void Phone(Sketch s)
    {
        s.Main("body|case", "black");
        s.Box(0, 0, 0, 9, 17, 2);
        s.Detail("screen", "light_blue", "black");
        s.Box(0, 2, 0.5, 7, 13, 1);
        s.Detail("button", "white", "black");
        s.Box(0, 0.5, 0.5, 1, 1, 1);
        s.Detail("camera", "gray", "white");
        s.Box(0, 15.5, 0.5, 1, 1, 1);
    }

    private static void Camera(Sketch s)
    {
        s.Main("body", "black");
        s.Box(0, 0, 0, 13, 8, 5);
        s.Box(0, 8, 0, 5, 2, 3);
        s.Part("lens", "gray");
        s.Rod(Axis.Z, 0, 0, 4, 7, 7, 4);
        s.Part("glass", "light_blue");
        s.Rod(Axis.Z, 0, 2, 5.5, 3, 3, 1);
        s.Detail("button", "red", "yellow");
        s.Box(5, 8, 0, 2, 1, 2);
        s.Detail("flash", "light", "white");
        s.Box(0, 8, 1, 3, 2, 1);
        s.Extra("strap", "brown");
        s.Both(Axis.X, () => s.Line(6, 8, -1, 3, 13, -1));
        s.Box(0, 12, -1, 7, 1, 1);
    }

    private static void Radio(Sketch s)
    {
        s.Main("body", "red");
        s.Box(0, 0, 0, 17, 9, 5);
        s.Detail("speaker", "black", "white");
        s.Both(Axis.X, () => s.Rod(Axis.Z, 5, 1, 2, 5, 5, 1));
        s.Detail("knob|button", "white", "black");
        s.Both(Axis.X, () => s.Box(1, 7, 2, 1, 1, 1));
        s.Part("handle", "gray");
        s.Box(0, 11, 0, 13, 1, 1);
        s.Both(Axis.X, () => s.Box(6, 9, 0, 1, 2, 1));
        s.Part("antenna", "gray");
        s.Line(8, 9, -1, 9, 15, -1);
    }

    private static void Controller(Sketch s)
    {
        s.Main("body", "black");
        s.Box(0, 4, 0, 17, 6, 3);
        s.Both(Axis.X, () => s.Line(7, 5, 0, 8.5, 1, 0, 3));
        s.Detail("pad", "gray", "white");
        s.Box(-5, 7, 1.5, 3, 1, 2);
        s.Box(-5, 6, 1.5, 1, 3, 2);
        s.Detail("button", "red", "white");
        s.Box(5, 8, 1.5, 1, 1, 2);
        s.Box(5, 6, 1.5, 1, 1, 2);
        s.Box(4, 7, 1.5, 1, 1, 2);
        s.Box(6, 7, 1.5, 1, 1, 2);
        s.Detail("stick", "gray", "white");
        s.Both(Axis.X, () => s.Box(2, 5, 1.5, 1, 1, 2));
    }

    private static void Clock(Sketch s)
    {
        s.Main("foot|leg", "red");
        s.Both(Axis.X, () => s.Line(4, 2, 0, 6, 0.5, 0, 1));
        s.Main("body|frame|rim", "red");
        s.Rod(Axis.Z, 0, 1, 0, 15, 15, 3);
        s.Detail("face|dial", "white", "light_gray");
        s.Rod(Axis.Z, 0, 2, 1, 13, 13, 1);
        s.Detail("number|mark", "black", "gray");
        s.Both(Axis.X, () => s.Box(5, 8, 1, 1, 1, 1));
        s.Box(0, 13, 1, 1, 1, 1);
        s.Box(0, 3, 1, 1, 1, 1);
        s.Detail("hand", "black", "red");
        s.Box(0, 8, 1, 1, 5, 1);
        s.Box(1.5, 8, 1, 4, 1, 1);
        s.Extra("bell", "gold");
        s.Both(Axis.X, () => s.Ball(4, 14, 0, 4, 4, 3));
    }

    private static void Book(Sketch s)
    {
        s.Main("cover|body", "red");
        s.Box(0, 0, 0, 11, 5, 13);
        s.Part("page|paper", "white");
        s.Box(0.5, 1, 0, 10, 3, 11);
        s.Main("spine", "red");
        s.Box(-5, 0, 0, 1, 5, 13);
        s.Main("cover|body", "red");
        s.Box(0, 4, 0, 11, 1, 13);
        s.Detail("title|emblem", "gold", "white");
        s.Box(0, 4, -2, 7, 1, 1);
        s.Box(0, 4, 0, 5, 1, 1);
    }

    private static void Globe(Sketch s)
    {
        s.Part("stand|base", "brown");
        s.Rod(Axis.Y, 0, 0, 0, 9, 1, 9);
        s.Part("axis", "gold");
        s.Box(0, 1, 0, 1, 18, 1);
        s.Main("ball|body|sea", "blue");
        s.Ball(0, 3, 0, 15, 15, 15);
        s.Part("land", "green");
        (double X, double Y, double Z, double W, double H)[] lands =
            [(-4, 11, 5, 6, 5), (-2, 6, 6, 3, 5), (4, 10, 5, 4, 7), (5, 12, -3, 7, 4), (-5, 8, -5, 5, 4), (0, 3, 0, 7, 1), (3, 5, -6, 4, 3)];
        foreach (var (x, y, z, w, h) in lands)
        {
            s.Paint(() => s.Box(x, y, z, w, h, 5));
        }
    }

    private static void Telescope(Sketch s)
    {
        s.Part("leg|tripod", "planks");
        s.Both(Axis.X, () => s.Line(0, 9, 0, 5, 0.5, 3));
        s.Line(0, 9, 0, 0, 0.5, -5);
        s.Main("body|tube", "blue");
        s.Line(-6, 9, 0, 7, 14, 0, 3);
        s.Part("lens", "glass");
        s.Line(8, 14.5, 0, 9, 15, 0, 4);
        s.Part("eyepiece", "black");
        s.Box(-7.5, 8, 0, 2, 2, 1);
    }

    private static void Cannon(Sketch s)
    {
        s.Part("carriage|base", "planks");
        s.Box(-1, 2, 0, 10, 2, 3);
        s.Part("wheel", "log");
        s.Both(Axis.Z, () => s.Rod(Axis.Z, 0, 0, 3, 7, 7, 1));
        s.Main("barrel|body", "black");
        s.Rod(Axis.X, 1, 4, 0, 17, 5, 5);
        s.Box(-8, 6, 0, 2, 1, 1);
        s.Cut(() => s.Box(9, 6, 0, 3, 1, 1));
    }

    private static void SolarPanel(Sketch s)
    {
        s.Part("pole", "gray");
        s.Box(0, 0, 0, 1, 6, 1);
        s.Part("frame", "light_gray");
        for (var z = -4; z <= 4; z++)
        {
            s.Box(0, 5 - (z * 0.5), z, 15, 1, 1);
        }

        s.Main("panel|body", "blue");
        for (var z = -3; z <= 3; z++)
        {
            s.Both(Axis.X, () => s.Box(3.5, 5 - (z * 0.5), z, 6, 1, 1));
        }
    }
}
