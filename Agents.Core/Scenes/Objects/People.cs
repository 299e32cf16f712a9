using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>People of all trades.</summary>
internal static class People
{
    private const double Top = Humanoid.Crown;

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Dressed("person", "human,people,character,figure,villager,steve,minifigure,worker,player,hero,statue", new()),
        Dressed("man", "guy,father,dad,farmer,gentleman,grandfather", new() { Shirt = "green", Trousers = "blue" }),
        Dressed("woman", "lady,girl,mother,mum,mom,grandmother", new() { Shirt = "red", Trousers = "blue", IsLongHaired = true }, "dress|skirt"),
        Dressed("child", "kid,boy,baby,toddler", new() { Shirt = "yellow", Trousers = "blue", Hair = "planks" }),
        Dressed("zombie", "undead,mummy,monster,frankenstein,goblin,orc", new() { Skin = "lime", Shirt = "cyan", Trousers = "purple", Hair = null }),
        Dressed("ninja", "assassin,samurai", new() { Skin = "sand", Shirt = "black", Trousers = "black", Hair = "black", Hands = "black", Belt = "red", Mouth = "black" }, "belt,mask,sword", Ninja),
        Dressed("soldier", "guard,warrior", new() { Shirt = "green", Trousers = "leaves", Belt = "brown" }, "belt,helmet,gun|rifle", Soldier),
        Dressed("police officer", "policeman,policewoman,cop", new() { Shirt = "blue", Trousers = "blue", Belt = "black" }, "belt,cap,badge", Officer),
        Dressed("firefighter", "fireman", new() { Shirt = "red", Trousers = "black", Belt = "yellow" }, "belt,helmet", s => Helmet(s, "red")),
        Dressed("chef", "cook,baker", new() { Shirt = "white", Trousers = "black" }, "", Chef),
        Dressed("cowboy", "sheriff", new() { Shirt = "brown", Trousers = "blue", Belt = "log" }, "belt", s => Hat(s, "brown", 9)),
        Covered("knight", "crusader,paladin", new() { Skin = "metal", Hair = null, Shirt = "metal", Trousers = "metal", Shoes = "gray", Mouth = null, Belt = "brown" }, "belt,armor|armour,helmet,plume|feather,sword|blade,shield,visor", Knight),
        Dressed("king", "emperor,monarch,prince", new() { Shirt = "red", Trousers = "white", Belt = "gold" }, "belt,crown,cape|cloak,beard,scepter|sceptre", King),
        Dressed("queen", "princess,fairy,bride,empress", new() { Shirt = "pink", Trousers = "pink", Gown = "pink", IsLongHaired = true, Hair = "yellow" }, "dress|robe|gown,crown,wing,wand", Queen),
        Dressed("wizard", "mage,sorcerer,warlock,gandalf,merlin", new() { Shirt = "blue", Trousers = "blue", Gown = "blue", Belt = "gold", Hair = "light_gray" }, "dress|robe|gown,belt,beard,staff|wand,star", s => Wizard(s, "blue")),
        Dressed("witch", "", new() { Shirt = "black", Trousers = "black", Gown = "black", Skin = "lime", Hair = "orange", IsLongHaired = true }, "dress|robe|gown,broom,hatband", Witch),
        Dressed("pirate", "captain,sailor", new() { Shirt = "white", Sleeves = "red", Trousers = "black", Belt = "brown" }, "belt,eyepatch,sword,skull", Pirate),
        Covered("astronaut", "cosmonaut,spaceman,spacewoman,diver", new() { Skin = "white", Hair = null, Shirt = "white", Trousers = "white", Hands = "light_gray", Shoes = "gray", Eyes = "black", Mouth = null }, "helmet,visor,backpack|tank,button|panel,flag", Astronaut),
        Dressed("santa", "santa claus,father christmas,saint nicholas", new() { Shirt = "red", Trousers = "red", Belt = "black", Hands = "white", Hair = "white" }, "belt,beard,trim,sack|bag", Santa),
        Dressed("elf", "gnome,dwarf,leprechaun", new() { Shirt = "green", Trousers = "red", Belt = "brown" }, "belt", s => Pointed(s, "green", "white")),
        Dressed("angel", "", new() { Shirt = "white", Trousers = "white", Gown = "white", Hair = "yellow", IsLongHaired = true }, "dress|robe|gown,wing,halo", Angel),
        Dressed("superhero", "superman,super hero", new() { Shirt = "blue", Trousers = "blue", Shoes = "red", Belt = "yellow" }, "belt,cape,emblem", Superhero),
        Dressed("clown", "jester", new() { Skin = "white", Shirt = "yellow", Trousers = "purple", Hair = "red", Shoes = "red" }, "nose,button", Clown),
    ];

    private static ObjectKind Dressed(string name, string synonyms, Outfit outfit, string parts = "", Action<Sketch>? more = null) =>
        Make(name, synonyms, outfit, Humanoid.Parts + "," + parts, more);

    private static ObjectKind Covered(string name, string synonyms, Outfit outfit, string parts, Action<Sketch> more) =>
        Make(name, synonyms, outfit, Humanoid.Covered + "," + parts, more);

    private static ObjectKind Make(string name, string synonyms, Outfit outfit, string parts, Action<Sketch>? more) =>
        Sketch.Kind(name, "figure", synonyms, parts, s =>
        {
            var isGowned = s.IsAsked("dress|skirt") || s.IsAsked("robe");
            Humanoid.Draw(s, isGowned ? outfit with { Gown = outfit.Gown ?? outfit.Shirt } : outfit);
            more?.Invoke(s);
        });

    private static void Hat(Sketch s, string colour, double brim)
    {
        s.Part("hat", colour);
        s.Rod(Axis.Y, 0, Top, 0, brim, 1, brim);
        s.Box(0, Top + 1, 0, 5, 2, 5);
    }

    private static void Helmet(Sketch s, string colour)
    {
        s.Part("helmet|hat", colour);
        s.Box(0, Top - 1, 0, 7, 1, 7);
        s.Dome(0, Top, 0, 7, 2, 7);
    }

    private static void Beard(Sketch s, string colour)
    {
        s.Part("beard", colour);
        s.Box(0, Top - 5, 2.5, 5, 1, 2);
        s.Box(0, Top - 7, 2.5, 3, 2, 2);
    }

    private static void Blade(Sketch s, string part, string colour, double side)
    {
        s.Part(part, colour);
        s.Box(side, 5, 2, 1, 14, 1);
        s.Part("hilt", "brown");
        s.Box(side, 6, 2, 1, 2, 1);
        s.Box(side, 8, 2, 3, 1, 1);
    }

    private static void Ninja(Sketch s)
    {
        s.Part("mask|mouth", "black");
        s.Box(0, Top - 5, 2, 5, 2, 1);
        s.Box(0, Top - 2, 2, 5, 2, 1);
        s.Extra("sword", "light_gray");
        s.Line(-4, 6, -2, 4, 18, -2);
    }

    private static void Soldier(Sketch s)
    {
        Helmet(s, "leaves");
        s.Part("gun|rifle", "black");
        s.Line(-3, 8, 2, 3, 11, 2);
    }

    private static void Officer(Sketch s)
    {
        s.Part("cap|hat", "black");
        s.Box(0, Top, 0, 5, 2, 5);
        s.Box(0, Top, 3, 5, 1, 1);
        s.Part("badge", "gold");
        s.Box(2, 11, 1, 1, 1, 1);
    }

    private static void Chef(Sketch s)
    {
        s.Part("hat", "white");
        s.Box(0, Top, 0, 5, 2, 5);
        s.Rounded(0, Top + 2, 0, 7, 3, 7);
    }

    private static void Knight(Sketch s)
    {
        s.Main("armor|armour", "metal");
        s.Box(0, 8, 0.5, 5, 4, 4);
        s.Main("helmet|head|face|skin", "metal");
        s.Box(0, Humanoid.Shoulder, 0, 5, 5, 5);
        s.Part("visor", "black");
        s.Box(0, Top - 3, 2, 5, 1, 1);
        s.Part("plume|feather", "red");
        s.Box(0, Top, 0, 1, 2, 5);
        Blade(s, "sword|blade", "light_gray", -5.5);
        s.Part("shield", "blue");
        s.Add(p => p.V > -0.3 || Math.Abs(p.U) <= 1 + p.V, 4.5, 5, 2, 5, 7, 1);
    }

    private static void CrownOn(Sketch s)
    {
        s.Detail("crown|hat", "gold", "yellow");
        s.Box(0, Top, 0, 5, 1, 5);
        s.Corners(() => s.Box(2, Top + 1, 2, 1, 1, 1));
        s.Both(Axis.X, () => s.Box(2, Top + 1, 0, 1, 1, 1));
        s.Both(Axis.Z, () => s.Box(0, Top + 1, 2, 1, 1, 1));
    }

    private static void King(Sketch s)
    {
        s.Main("cape|cloak", "red");
        s.Box(0, 1, -2, 9, 12, 1);
        Beard(s, "brown");
        CrownOn(s);
        s.Part("scepter|sceptre", "gold");
        s.Box(-4.5, 4, 2, 1, 10, 1);
        s.Box(-4.5, 14, 2, 1, 1, 1);
    }

    private static void Queen(Sketch s)
    {
        CrownOn(s);
        s.Extra("wing", "light_blue");
        s.Both(Axis.X, () => s.Line(1, 9, -2.5, 7, 15, -2.5, 3));
        s.Extra("wand", "gold");
        s.Box(-4.5, 6, 2, 1, 9, 1);
    }

    private static void Pointed(Sketch s, string colour, string band)
    {
        s.Main("hat", colour);
        s.Cone(0, Top, 0, 7, 7, 7);
        s.Part("trim|hatband", band);
        s.Box(0, Top, 0, 7, 1, 7);
    }

    private static void Wizard(Sketch s, string colour)
    {
        s.Main("hat", colour);
        s.Rod(Axis.Y, 0, Top, 0, 9, 1, 9);
        s.Cone(0, Top + 1, 0, 7, 7, 7);
        s.Detail("star", "yellow", "white");
        s.Paint(() => s.Box(0, Top + 2, 3, 1, 1, 2));
        s.Paint(() => s.Both(Axis.X, () => s.Box(3, 3, 2, 1, 1, 3)));
        Beard(s, "light_gray");
        s.Part("staff|wand", "log");
        s.Box(-5, 0, 2, 1, 17, 1);
        s.Part("orb", "light_blue");
        s.Box(-5, 17, 2, 1, 1, 1);
    }

    private static void Witch(Sketch s)
    {
        s.Main("hat", "black");
        s.Rod(Axis.Y, 0, Top, 0, 11, 1, 11);
        s.Cone(0, Top + 1, 0, 7, 8, 7);
        s.Part("hatband", "purple");
        s.Paint(() => s.Box(0, Top + 1, 0, 7, 1, 7));
        s.Part("broom", "planks");
        s.Box(-5, 2, 2, 1, 13, 1);
        s.Box(-5, 0, 2, 2, 3, 2);
    }

    private static void Pirate(Sketch s)
    {
        Hat(s, "black", 9);
        s.Part("skull", "white");
        s.Box(0, Top + 1, 2, 1, 1, 1);
        s.Part("eyepatch", "black");
        s.Box(1, Top - 3, 2, 1, 1, 1);
        s.Box(0, Top - 2, 2, 5, 1, 1);
        Blade(s, "sword", "light_gray", -4.5);
    }

    private static void Astronaut(Sketch s)
    {
        s.Main("helmet|head|face|skin", "white");
        s.Rounded(0, Humanoid.Shoulder - 1, 0, 7, 7, 7);
        s.Detail("visor", "black", "gold");
        s.Box(0, Top - 4, 3, 5, 3, 1);
        s.Part("backpack|tank", "light_gray");
        s.Box(0, 7, -2.5, 5, 6, 2);
        s.Part("button|panel", "red");
        s.Box(-1, 10, 1, 1, 1, 1);
        s.Box(1, 10, 1, 1, 1, 1);
        s.Part("flag", "blue");
        s.Box(4.5, 11, 1, 2, 1, 1);
    }

    private static void Santa(Sketch s)
    {
        Pointed(s, "red", "white");
        s.Part("trim", "white");
        s.Box(0, Top + 6, 0, 1, 1, 1);
        s.Box(0, 6, 0, 7, 1, 3);
        Beard(s, "white");
        s.Extra("sack|bag", "brown");
        s.Ball(0, 6, -5, 8, 9, 7);
    }

    private static void Angel(Sketch s)
    {
        s.Main("wing", "white");
        s.Both(Axis.X, () => s.Line(1, 9, -2.5, 8, 15, -2.5, 3));
        s.Part("halo", "gold");
        s.Box(0, Top, -2, 1, 1, 1);
        s.Add(Solids.Ring(Axis.Y, 0.2), 0, Top + 1, 0, 5, 1, 5);
    }

    private static void Superhero(Sketch s)
    {
        s.Part("cape", "red");
        s.Box(0, 1, -2, 9, 12, 1);
        s.Detail("emblem", "yellow", "white");
        s.Box(0, 10, 1, 3, 2, 1);
    }

    private static void Clown(Sketch s)
    {
        s.Part("hair", "red");
        s.Both(Axis.X, () => s.Ball(3, Top - 3, 0, 3, 4, 4));
        s.Part("nose", "red");
        s.Box(0, Top - 4, 3, 1, 1, 1);
        s.Detail("button", "red", "blue");
        s.Box(0, 9, 1, 1, 1, 1);
        s.Box(0, 11, 1, 1, 1, 1);
    }
}
