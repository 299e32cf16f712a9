using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Animals on four legs.</summary>
internal static class Mammals
{
    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Plain("dog", "puppy,hound,dalmatian,labrador,beagle", new() { Coat = "brown", Ear = (3, 2, true), EarColour = "log", MuzzleColour = "planks", Tail = (3, 4, 1) }),
        Plain("cat", "kitten,kitty", new() { Coat = "orange", Body = (10, 4, 5), Leg = (3, 1), Head = (5, 5, 5), HeadLift = 2, Muzzle = (1, 1, 1), MuzzleColour = "pink", Tail = (2, 6, 1) }),
        Plain("horse", "pony,stallion,mare,foal,donkey", new() { Coat = "brown", Body = (13, 5, 5), Leg = (7, 1), Neck = (5, 2, 3), Head = (4, 3, 3), Muzzle = (3, 2, 3), ManeColour = "log", TailColour = "log", Tail = (2, -5, 1), FootColour = "black" }, "mane,hoof|foot,neck"),
        Kind("unicorn", "", "mane,hoof|foot,neck,horn", Unicorn),
        Plain("zebra", "", new() { Coat = "white", Body = (13, 5, 5), Leg = (6, 1), Neck = (4, 2, 3), Head = (4, 3, 3), Muzzle = (2, 2, 3), MuzzleColour = "black", ManeColour = "black", Tail = (1, -4, 1), TailColour = "black", StripeColour = "black", FootColour = "black" }, "stripe,mane,neck,hoof|foot"),
        Plain("cow", "bull,ox,calf,bison", new() { Coat = "white", Body = (13, 6, 7), Leg = (4, 1), Head = (5, 5, 5), HeadLift = 3, Muzzle = (1, 2, 5), MuzzleColour = "pink", HornColour = "light_gray", SpotColour = "black", Tail = (1, -4, 1), Ear = (1, 1, true), FootColour = "gray" }, "horn,spot|patch,hoof|foot"),
        Plain("pig", "piglet,hog,boar", new() { Coat = "pink", Body = (11, 6, 7), IsRound = true, Leg = (2, 1), Head = (5, 5, 5), HeadLift = 2, Muzzle = (1, 2, 3), MuzzleColour = "magenta", Tail = (1, 1, 1) }),
        Plain("sheep", "lamb,ewe,ram", new() { Coat = "white", Body = (11, 6, 7), IsRound = true, Leg = (3, 1), LegColour = "black", HeadColour = "black", Head = (4, 4, 3), HeadLift = 3, Muzzle = (1, 2, 1), EarColour = "black", Ear = (1, 2, true), Tail = (1, 0, 2) }),
        Plain("goat", "", new() { Coat = "light_gray", Body = (10, 4, 5), Leg = (4, 1), Neck = (2, 1, 2), Head = (4, 3, 3), HornColour = "gray", Horn = 3, Tail = (1, 1, 1), Ear = (1, 1, true) }, "horn,neck"),
        Plain("deer", "reindeer,stag,moose,elk,antelope", new() { Coat = "brown", Body = (11, 4, 5), Leg = (6, 1), Neck = (4, 2, 2), Head = (4, 3, 3), HornColour = "planks", Horn = 4, Tail = (1, 1, 1), TailColour = "white", BellyColour = "white" }, "horn|antler,belly,neck"),
        Plain("fox", "", new() { Coat = "orange", Body = (10, 4, 5), Leg = (3, 1), LegColour = "black", Head = (4, 4, 5), MuzzleColour = "white", Muzzle = (2, 2, 1), Tail = (4, 1, 3), BellyColour = "white" }, "belly"),
        Plain("wolf", "husky,coyote,jackal", new() { Coat = "gray", Body = (11, 4, 5), Leg = (4, 1), Head = (4, 4, 5), MuzzleColour = "light_gray", Muzzle = (3, 2, 3), Tail = (4, -2, 2), BellyColour = "white" }, "belly"),
        Plain("bear", "grizzly,brown bear,polar bear,black bear", new() { Coat = "brown", Body = (13, 7, 7), IsRound = true, Leg = (4, 2), Head = (6, 6, 7), HeadLift = 3, MuzzleColour = "planks", Tail = (1, 0, 1), Ear = (1, 2, false) }),
        Plain("panda", "panda bear", new() { Coat = "white", Body = (11, 7, 7), IsRound = true, Leg = (3, 2), LegColour = "black", Head = (6, 6, 7), HeadLift = 3, Muzzle = (1, 2, 3), EarColour = "black", Tail = (1, 0, 1), Ear = (1, 2, false) }),
        Plain("lion", "lioness", new() { Coat = "sand", Body = (12, 5, 5), Leg = (4, 1), Head = (5, 5, 5), HeadLift = 3, Muzzle = (1, 2, 3), MuzzleColour = "white", ManeColour = "orange", Ear = (1, 1, false), Tail = (4, 3, 1), TailColour = "orange" }, "mane"),
        Plain("tiger", "striped cat", new() { Coat = "orange", Body = (13, 5, 5), Leg = (4, 1), Head = (5, 5, 5), HeadLift = 2, Muzzle = (1, 2, 3), MuzzleColour = "white", StripeColour = "black", BellyColour = "white", Ear = (1, 1, false), Tail = (4, 4, 1) }, "stripe,belly"),
        Plain("leopard", "cheetah,jaguar,panther", new() { Coat = "yellow", Body = (13, 4, 5), Leg = (4, 1), Head = (4, 4, 5), HeadLift = 2, Muzzle = (1, 2, 3), SpotColour = "black", Ear = (1, 1, false), Tail = (5, 2, 1) }, "spot"),
        Plain("giraffe", "", new() { Coat = "yellow", Body = (10, 5, 5), Leg = (9, 1), Neck = (12, 3, 2), Head = (4, 3, 3), Muzzle = (2, 2, 3), HornColour = "brown", Horn = 2, SpotColour = "brown", Tail = (1, -4, 1), TailColour = "brown", Ear = (1, 1, true) }, "spot|patch,horn,neck"),
        Plain("camel", "", new() { Coat = "sand", Body = (12, 5, 5), Leg = (7, 1), Neck = (4, 3, 2), Head = (4, 3, 3), Tail = (1, -3, 1) }, "hump,neck", Humps),
        Plain("llama", "alpaca", new() { Coat = "white", Body = (9, 5, 5), Leg = (5, 1), Neck = (6, 1, 3), Head = (4, 3, 3), Ear = (2, 1, false), Muzzle = (1, 2, 1), Tail = (1, 0, 2) }, "neck"),
        Kind("elephant", "mammoth", "trunk,tusk", Elephant),
        Plain("rhino", "rhinoceros", new() { Coat = "gray", Body = (13, 7, 7), IsRound = true, Leg = (4, 2), Head = (6, 5, 5), HeadLift = 2, Muzzle = (1, 3, 3), Tail = (1, -3, 1), Ear = (1, 1, false) }, "horn", Nose),
        Plain("hippo", "hippopotamus", new() { Coat = "gray", Body = (13, 7, 7), IsRound = true, Leg = (3, 2), Head = (5, 5, 5), HeadLift = 2, Muzzle = (2, 3, 7), Tail = (1, -2, 1), Ear = (1, 1, false) }),
        Plain("mouse", "rat,hamster", new() { Coat = "light_gray", Body = (8, 4, 5), IsRound = true, Leg = (1, 1), Head = (4, 4, 3), HeadLift = 2, Muzzle = (1, 1, 1), MuzzleColour = "pink", Ear = (3, 1, false), EarColour = "pink", TailColour = "pink", Tail = (6, 1, 1) }),
        Plain("rabbit", "bunny,hare", new() { Coat = "white", Body = (8, 5, 5), IsRound = true, Leg = (1, 1), Head = (4, 4, 5), HeadLift = 3, Muzzle = (1, 1, 1), MuzzleColour = "pink", Ear = (5, 1, false), Tail = (1, -1, 3) }),
        Plain("squirrel", "chipmunk", new() { Coat = "brown", Body = (7, 4, 5), IsRound = true, Leg = (1, 1), Head = (4, 4, 3), HeadLift = 3, Muzzle = (1, 1, 1), Ear = (1, 1, false), Tail = (3, 6, 3), BellyColour = "sand" }, "belly"),
        Plain("hedgehog", "porcupine", new() { Coat = "brown", Body = (10, 6, 7), IsRound = true, Leg = (1, 1), Head = (4, 4, 5), HeadLift = 0, HeadColour = "sand", MuzzleColour = "sand", Muzzle = (2, 2, 1), Ear = (1, 1, false), Tail = (1, -3, 1) }, "spike|spine", Spines),
    ];

    private static ObjectKind Plain(string name, string synonyms, QuadrupedForm form, string parts = "", Action<Sketch, QuadrupedForm, (double Front, double Floor)>? more = null) =>
        Kind(name, synonyms, parts, s =>
        {
            var head = Quadruped.Draw(s, form);
            more?.Invoke(s, form, head);
        });

    private static ObjectKind Kind(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "animal", synonyms, Quadruped.Parts + "," + parts, draw);

    private static void Humps(Sketch s, QuadrupedForm form, (double Front, double Floor) head)
    {
        var count = s.Count("hump", 2, 4);
        s.Main("hump", form.Coat);
        for (var hump = 0; hump < count; hump++)
        {
            s.Dome(count == 1 ? -1 : -3.5 + (6.0 * hump / (count - 1)), form.Leg.High + form.Body.High, 0, 4, 3, 3);
        }
    }

    private static void Nose(Sketch s, QuadrupedForm form, (double Front, double Floor) head)
    {
        s.Part("horn", "light_gray");
        s.Box(head.Front + 0.5, head.Floor + 3, 0, 1, 3, 1);
        s.Box(head.Front - 1.5, head.Floor + 5, 0, 1, 1, 1);
    }

    private static void Spines(Sketch s, QuadrupedForm form, (double Front, double Floor) head)
    {
        s.Part("spike|spine", "log");
        for (var x = -3; x <= 3; x += 2)
        {
            for (var z = -2; z <= 2; z += 2)
            {
                s.Box(x, form.Body.High, z, 1, 2, 1);
            }
        }
    }

    private static void Unicorn(Sketch s)
    {
        var (front, floor) = Quadruped.Draw(s, new()
        {
            Coat = "white",
            Body = (13, 5, 5),
            Leg = (7, 1),
            Neck = (5, 2, 3),
            Head = (4, 3, 3),
            Muzzle = (2, 2, 3),
            ManeColour = "magenta",
            TailColour = "magenta",
            Tail = (2, -5, 1),
            FootColour = "gold",
        });
        s.Detail("horn", "gold", "white");
        s.Line(front - 1, floor + 3.5, 0, front + 1, floor + 6.5, 0);
    }

    private static void Elephant(Sketch s)
    {
        var (front, floor) = Quadruped.Draw(s, new()
        {
            Coat = "gray",
            Body = (14, 8, 9),
            IsRound = true,
            Leg = (5, 3),
            Head = (6, 7, 7),
            HeadLift = 3,
            Muzzle = (0, 0, 0),
            Ear = (1, 1, false),
            Tail = (1, -5, 1),
        });
        s.Main("ear", "gray");
        s.Both(Axis.Z, () => s.Box(front - 4, floor + 1, 5, 5, 6, 1));
        s.Main("trunk|nose|muzzle|snout", "gray");
        s.Box(front + 1, floor, 0, 3, 4, 3);
        s.Box(front + 2, 2, 0, 2, floor + 1, 2);
        s.Box(front + 3, 1, 0, 2, 2, 2);
        s.Detail("tusk", "white", "light_gray");
        s.Both(Axis.Z, () => s.Line(front + 0.5, floor + 0.5, 2, front + 3, floor - 0.5, 2));
    }
}
