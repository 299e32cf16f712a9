using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Birds: on two legs; the walking ones look to +x, the upright ones to +z.</summary>
internal static class Birds
{
    private const string Parts = "body|feather,head,wing,tail,leg|foot,beak|bill,eye";

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("bird", "robin,sparrow,songbird,pigeon,dove,crow,raven,blue jay,canary,seagull,gull", "belly|breast", s => Walking(s, "blue", "blue", "orange", 3, 3, "white", 0)),
        Make("duck", "duckling,mallard,rubber duck", "", s => Walking(s, "yellow", "yellow", "orange", 2, 4, null, 0)),
        Make("goose", "", "neck", s => Walking(s, "white", "white", "orange", 3, 3, null, 3)),
        Make("swan", "", "neck", s => Walking(s, "white", "white", "orange", 2, 4, null, 6)),
        Make("flamingo", "stork,heron,crane bird", "neck", s => Walking(s, "pink", "pink", "black", 9, 2, null, 6)),
        Make("ostrich", "emu", "neck", s => Walking(s, "black", "pink", "orange", 8, 3, null, 7)),
        Make("chicken", "hen,rooster,cock,chick,turkey", "comb,wattle", Chicken),
        Make("parrot", "macaw,parakeet,budgie,toucan", "belly|breast", s => Walking(s, "red", "red", "yellow", 2, 6, "yellow", 0)),
        Make("peacock", "", "neck,fan", Peacock),
        Make("owl", "", "belly|breast,ear", Owl),
        Make("penguin", "", "belly,flipper", Penguin),
        Make("eagle", "hawk,falcon,vulture,phoenix", "", Eagle),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "animal", synonyms, Parts + "," + parts, draw);

    /// <summary>A round body on two legs; returns the top of the head and its middle in x.</summary>
    private static (double X, double Top) Walking(Sketch s, string coat, string head, string beak, double legs, double tail, string? belly, double neck)
    {
        s.IsStripedAlongX = true;
        s.Part("leg|foot", neck > 4 && legs > 5 ? coat : "orange");
        s.Both(Axis.Z, () =>
        {
            s.Box(0.5, 0, 2, 1, legs + 2, 1);
            s.Box(1.5, 0, 2, 1, 1, 1);
        });
        s.Main("body|feather", coat);
        s.Ball(0, legs, 0, 11, 7, 7);
        if (belly is { } colour)
        {
            s.Part("belly|breast", colour);
            s.Paint(() => s.Box(2.5, legs, 0, 6, 4, 5));
        }

        s.Main("tail", coat);
        s.Line(-4, legs + 4, 0, -4 - tail, legs + 6, 0);
        s.Line(-4, legs + 4, 0, -4 - tail, legs + 5, 0, 2);
        s.Main("wing", coat);
        s.Both(Axis.Z, () => s.Box(-1, legs + 2, 3.5, 6, 3, 1));
        var (x, y) = (4.0 + (neck / 6), legs + 5 + neck);
        if (neck > 0)
        {
            s.Main("neck", head);
            s.Line(3.5, legs + 4, 0, x - 1, y + 1, 0, 2);
        }

        s.Main("head", head);
        s.Rounded(x, y, 0, 5, 5, 5);
        s.Detail("beak|bill", beak, "black");
        s.Box(x + 3.5, y + 1, 0, 2, 1, 3);
        s.Detail("eye", "black", "white");
        s.Both(Axis.Z, () => s.Box(x + 1, y + 3, 2, 1, 1, 1));
        return (x, y + 5);
    }

    private static void Chicken(Sketch s)
    {
        var (x, top) = Walking(s, "white", "white", "orange", 3, 3, null, 0);
        s.Detail("comb", "red", "yellow");
        s.Box(x, top, 0, 3, 1, 1);
        s.Detail("wattle", "red", "yellow");
        s.Box(x + 3, top - 5, 0, 1, 1, 1);
    }

    private static void Peacock(Sketch s)
    {
        Walking(s, "blue", "blue", "yellow", 4, 1, null, 3);
        s.Part("fan", "green");
        s.Dome(-5.5, 4, 0, 2, 11, 21);
        s.Part("fan", "cyan");
        for (var angle = -60; angle <= 60; angle += 30)
        {
            var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
            s.Paint(() => s.Box(-5.5, 3.5 + (8.5 * cos), 8 * sin, 2, 2, 2));
        }
    }

    private static void Owl(Sketch s)
    {
        s.Part("leg|foot", "orange");
        s.Both(Axis.X, () => s.Box(2, 0, 0.5, 2, 2, 2));
        s.Main("body|feather", "brown");
        s.Rounded(0, 1, 0, 9, 9, 7);
        s.Main("tail", "brown");
        s.Box(0, 1, -4, 3, 2, 2);
        s.Part("belly|breast", "sand");
        s.Paint(() => s.Box(0, 2, 3, 5, 5, 1));
        s.Main("wing", "brown");
        s.Both(Axis.X, () => s.Box(5, 3, 0, 1, 6, 5));
        s.Main("head", "brown");
        s.Rounded(0, 9, 0, 9, 6, 7);
        s.Main("ear", "brown");
        s.Both(Axis.X, () => s.Box(3, 15, 0, 1, 2, 1));
        s.Part("eyering", "white");
        s.Both(Axis.X, () => s.Box(2, 11, 3, 3, 3, 1));
        s.Detail("eye", "black", "yellow");
        s.Both(Axis.X, () => s.Box(2, 12, 3, 1, 1, 1));
        s.Detail("beak|bill", "orange", "yellow");
        s.Box(0, 10, 4, 1, 2, 1);
    }

    private static void Penguin(Sketch s)
    {
        s.Part("leg|foot", "orange");
        s.Both(Axis.X, () => s.Box(2, 0, 1, 2, 2, 4));
        s.Main("body|feather", "black");
        s.Rounded(0, 1, 0, 9, 10, 7);
        s.Main("tail", "black");
        s.Box(0, 3, -4, 1, 1, 2);
        s.Detail("belly", "white", "light_gray");
        s.Paint(() => s.Box(0, 2, 2.5, 5, 8, 2));
        s.Main("wing|flipper", "black");
        s.Both(Axis.X, () => s.Box(5, 4, 0, 1, 6, 3));
        s.Main("head", "black");
        s.Rounded(0, 10, 0, 7, 6, 7);
        s.Detail("eye", "white", "black");
        s.Both(Axis.X, () => s.Box(2, 13, 3, 1, 1, 1));
        s.Detail("beak|bill", "orange", "yellow");
        s.Box(0, 11, 4, 3, 1, 2);
    }

    private static void Eagle(Sketch s)
    {
        s.Part("leg|foot", "yellow");
        s.Both(Axis.X, () => s.Box(1.5, 0, 0, 1, 3, 1));
        s.Main("wing", "brown");
        s.Both(Axis.X, () => s.Line(2, 6, 0, 12, 9, -1, 2));
        s.Both(Axis.X, () => s.Line(2, 5, -1, 9, 7, -2, 2));
        s.Main("body|feather", "brown");
        s.Ball(0, 2, 0, 5, 7, 9);
        s.Part("tail", "white");
        s.Box(0, 3, -5.5, 5, 1, 4);
        s.Part("head", "white");
        s.Rounded(0, 8, 3, 5, 5, 5);
        s.Detail("beak|bill", "yellow", "orange");
        s.Box(0, 9, 6, 1, 2, 2);
        s.Detail("eye", "black", "red");
        s.Both(Axis.X, () => s.Box(2, 11, 4, 1, 1, 1));
    }
}
