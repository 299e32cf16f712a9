using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>What one eats.</summary>
internal static class Food
{
    private const string Fruit = "body|fruit,stem|stalk,leaf";

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Make("apple", "tomato,peach", Fruit, s => Round(s, "red", 11, 10)),
        Make("orange fruit", "tangerine fruit,mandarin", Fruit, s => Round(s, "orange", 11, 11)),
        Make("lemon", "lime fruit,mango", Fruit, s => Round(s, "yellow", 13, 9)),
        Make("pear", "avocado", Fruit, Pear),
        Make("cherry", "cherries", Fruit, Cherries),
        Make("grapes", "grape,bunch of grapes", Fruit, Grapes),
        Make("strawberry", "raspberry", Fruit + ",seed", Strawberry),
        Make("banana", "", "body|fruit,stem|tip", Banana),
        Make("pineapple", "", Fruit, Pineapple),
        Make("watermelon", "watermelon slice,melon", "rind|skin,flesh|body,seed,edge", Watermelon),
        Make("pumpkin", "jack-o-lantern,jack o lantern,jackolantern,squash", "body,stem|stalk,eye,mouth,nose,leaf", Pumpkin),
        Make("carrot", "turnip,radish", "body,leaf|leaves|top", Carrot),
        Make("corn", "corn cob,maize", "body,leaf|husk", Corn),
        Make("egg", "easter egg", "body|shell,stripe", s => Egg(s)),
        Make("fried egg", "sunny side up", "white|body,yolk", FriedEgg),
        Make("bread", "loaf,loaf of bread,toast", "body|bread,crust", Bread),
        Make("cheese", "cheese wedge,piece of cheese", "body,hole", Cheese),
        Make("cake", "birthday cake,wedding cake", "body|cake|layer,icing|frosting,candle,flame,cherry|topping,plate", Cake),
        Make("cupcake", "muffin", "cup|wrapper,icing|frosting|body,cherry|topping", Cupcake),
        Make("pie", "", "crust|body,filling,dish", Pie),
        Make("pizza", "pizza slice", "crust,cheese|body,sauce,pepperoni|topping,olive", Pizza),
        Make("burger", "hamburger,cheeseburger,sandwich", "bun|body,patty|meat,cheese,lettuce|salad,tomato,seed", Burger),
        Make("hot dog", "hotdog", "bun|body,sausage,mustard|sauce", HotDog),
        Make("fries", "french fries,chips", "box|body,fry", Fries),
        Make("sushi", "", "rice,fish|body,seaweed", Sushi),
        Make("ice cream", "ice cream cone,icecream,gelato,ice-cream", "cone|waffle,scoop|ball|body,cherry|topping", IceCream),
        Make("popsicle", "ice lolly,ice pop", "body,stick", Popsicle),
        Make("donut", "doughnut,bagel", "dough|base,icing|glaze|body,sprinkle", Donut),
        Make("cookie", "biscuit,chocolate chip cookie", "body,chip", Cookie),
        Make("lollipop", "candy,sweet", "body|candy,stick,swirl", Lollipop),
        Make("candy cane", "", "body,stripe", CandyCane),
    ];

    private static ObjectKind Make(string name, string synonyms, string parts, Action<Sketch> draw) =>
        Sketch.Kind(name, "thing", synonyms, parts, draw);

    private static void Stem(Sketch s, double y)
    {
        s.Part("stem|stalk", "brown");
        s.Box(0, y - 1, 0, 1, 3, 1);
        s.Detail("leaf", "green", "lime");
        s.Box(1.5, y + 1, 0, 2, 1, 1);
    }

    private static void Round(Sketch s, string colour, double width, double height)
    {
        s.Main("body|fruit", colour);
        s.Ball(0, 0, 0, width, height, Math.Min(width, 11));
        Stem(s, height);
    }

    private static void Pear(Sketch s)
    {
        s.Main("body|fruit", "lime");
        s.Ball(0, 0, 0, 11, 10, 11);
        s.Ball(0, 6, 0, 7, 8, 7);
        Stem(s, 14);
    }

    private static void Cherries(Sketch s)
    {
        s.Part("stem|stalk", "green");
        s.Both(Axis.X, () => s.Line(4, 6, 0, 0, 13, 0));
        s.Main("body|fruit", "red");
        s.Both(Axis.X, () => s.Ball(4, 0, 0, 7, 7, 7));
        s.Part("leaf", "green");
        s.Box(2, 13, 0, 4, 1, 2);
    }

    private static void Grapes(Sketch s)
    {
        s.Main("body|fruit", "purple");
        for (var row = 0; row < 4; row++)
        {
            for (var place = 0; place <= row; place++)
            {
                s.Ball((place - (row / 2.0)) * 3, row * 3, 0, 4, 4, 5);
            }
        }

        Stem(s, 13);
    }

    private static void Strawberry(Sketch s)
    {
        s.Main("body|fruit", "red");
        s.Add(Solids.Frustum(0.2, 1), 0, 0, 0, 9, 7, 9);
        s.Add(Solids.Dome, 0, 7, 0, 9, 3, 9);
        s.Detail("seed", "yellow", "black");
        s.Corners(() => s.Paint(() => s.Box(2, 5, 3, 1, 1, 3)));
        s.Paint(() => s.Box(0, 3, 0, 1, 1, 9));
        s.Detail("leaf", "green", "lime");
        s.Rod(Axis.Y, 0, 9, 0, 7, 1, 7);
        s.Part("stem|stalk", "green");
        s.Box(0, 10, 0, 1, 2, 1);
    }

    private static void Banana(Sketch s)
    {
        s.Main("body|fruit", "yellow");
        for (var step = -20; step <= 20; step++)
        {
            var x = step * 0.4;
            s.Ball(x, x * x * 0.09, 0, 4, Math.Abs(step) > 16 ? 2 : 4, Math.Abs(step) > 16 ? 2 : 4);
        }

        s.Part("stem|tip", "brown");
        s.Both(Axis.X, () => s.Box(9, 6, 0, 2, 2, 2));
    }

    private static void Pineapple(Sketch s)
    {
        s.Main("body|fruit", "yellow");
        s.Ball(0, 0, 0, 9, 13, 9);
        s.Part("mark", "orange");
        s.Paint(() => s.Add(p => (int)Math.Floor(((p.U + 1) / p.Du / 2) + ((p.V + 1) / p.Dv / 2) + ((p.W + 1) / p.Dw / 2)) % 3 == 0, 0, 0, 0, 9, 13, 9));
        s.Part("leaf", "green");
        s.Box(0, 12, 0, 3, 4, 3);
        s.Corners(() => s.Line(1, 13, 1, 3, 17, 3));
        s.Box(0, 16, 0, 1, 3, 1);
        s.Part("stem|stalk", "green");
        s.Box(0, 12, 0, 3, 1, 3);
    }

    private static void Watermelon(Sketch s)
    {
        // A slice: round below, straight above.
        s.Part("rind|skin", "green");
        s.Add(p => (p.U * p.U) + Math.Pow((1 - p.V) / 2, 2) <= 1, 0, 0, 0, 19, 10, 3);
        s.Part("edge", "white");
        s.Add(p => (p.U * p.U) + Math.Pow((1 - p.V) / 2, 2) <= 1, 0, 1, 0, 17, 9, 3);
        s.Main("flesh|body", "red");
        s.Add(p => (p.U * p.U) + Math.Pow((1 - p.V) / 2, 2) <= 1, 0, 2, 0, 15, 8, 3);
        s.Detail("seed", "black", "white");
        s.Both(Axis.X, () =>
        {
            s.Box(2, 5, 0, 1, 1, 3);
            s.Box(4, 8, 0, 1, 1, 3);
        });
        s.Box(0, 7, 0, 1, 1, 3);
    }

    private static void Pumpkin(Sketch s)
    {
        s.Main("body", "orange");
        s.Ball(0, 0, 0, 11, 11, 13);
        s.Both(Axis.X, () => s.Ball(3, 0, 0, 9, 11, 11));
        s.Part("stem|stalk", "green");
        s.Box(0, 10, 0, 2, 3, 2);
        s.Detail("eye", "black", "yellow");
        s.Both(Axis.X, () => s.Paint(() => s.Box(3, 6, 5, 3, 2, 5)));
        s.Detail("nose", "black", "yellow");
        s.Paint(() => s.Box(0, 5, 5, 1, 1, 4));
        s.Detail("mouth", "black", "yellow");
        s.Paint(() => s.Box(0, 2, 5, 7, 1, 4));
        s.Both(Axis.X, () => s.Paint(() => s.Box(3.5, 3, 5, 2, 1, 4)));
        s.Extra("leaf", "green");
        s.Box(2, 11, 0, 3, 1, 2);
    }

    private static void Carrot(Sketch s)
    {
        s.Main("body", "orange");
        s.Add(Solids.Frustum(0.15, 1), 0, 0, 0, 7, 14, 7);
        s.Detail("leaf|leaves|top", "green", "lime");
        s.Box(0, 14, 0, 1, 5, 1);
        s.Both(Axis.X, () => s.Line(0.5, 14.5, 0, 2, 18, 0));
        s.Both(Axis.Z, () => s.Line(0, 14.5, 0.5, 0, 18, 2));
    }

    private static void Corn(Sketch s)
    {
        s.Main("body", "yellow");
        s.Ball(0, 1, 0, 5, 16, 5);
        s.Detail("leaf|husk", "green", "lime");
        s.Both(Axis.X, () => s.Line(1, 1, 0, 4, 9, 0, 2));
        s.Rod(Axis.Y, 0, 0, 0, 5, 4, 5);
    }

    private static void Egg(Sketch s)
    {
        s.Main("body|shell", "white");
        s.Add(p => (p.U * p.U) + (p.W * p.W) <= (1 - (p.V * p.V)) * (1 - (0.2 * p.V)) * 0.96, 0, 0, 0, 10, 13, 10);
        s.Extra("stripe", "pink");
        s.Paint(() => s.Box(0, 4, 0, 10, 2, 10));
        s.Paint(() => s.Box(0, 8, 0, 10, 1, 10));
    }

    private static void FriedEgg(Sketch s)
    {
        s.Main("white|body", "white");
        s.Rod(Axis.Y, 0, 0, 0, 13, 1, 11);
        s.Rod(Axis.Y, 3, 0, 2, 9, 1, 9);
        s.Part("yolk", "yellow");
        s.Dome(0, 1, 0, 5, 2, 5);
    }

    private static void Bread(Sketch s)
    {
        s.Main("crust", "brown");
        s.Box(0, 0, 0, 15, 6, 8);
        s.Rod(Axis.X, 0, 3, 0, 15, 6, 8);
        s.Part("body|bread", "sand");
        s.Both(Axis.X, () => s.Box(7, 1, 0, 1, 7, 6));
    }

    private static void Cheese(Sketch s)
    {
        s.Main("body", "yellow");
        s.Add(p => Math.Abs(p.W) <= Math.Max((p.U + 1 + p.Du) / 2, p.Dw), 0, 0, 0, 13, 6, 11);
        s.Cut(() => s.Ball(7, 2, 0, 3, 3, 3));
        s.Cut(() => s.Ball(2, 5, 1, 3, 3, 3));
        s.Detail("hole", "orange", "yellow");
        s.Box(6, 1, 3, 1, 1, 2);
        s.Box(3, 5, -2, 2, 1, 2);
    }

    private static void Cake(Sketch s)
    {
        var layers = Math.Clamp(s.Count("layer|body|cake", 2), 1, 8);
        s.Part("plate", "light_gray");
        s.Rod(Axis.Y, 0, 0, 0, 17, 1, 17);
        double y = 1, width = 15, narrowing = layers > 3 ? 9.0 / layers : 4;
        for (var layer = 0; layer < layers; layer++)
        {
            s.Main("body|cake|layer", layer % 2 == 0 ? "pink" : "brown");
            s.Rod(Axis.Y, 0, y, 0, width, 4, width);
            s.Part("icing|frosting", "white");
            s.Rod(Axis.Y, 0, y + 4, 0, width, 1, width);
            y += 5;
            width -= layer == layers - 1 ? 0 : narrowing;
        }

        var candles = s.Count("candle", 5, 40);
        for (var candle = 0; candle < candles; candle++)
        {
            var (sin, cos) = candles == 1 ? (0, 0) : Math.SinCos((candle * 2 * Math.PI / candles) + (Math.PI / 2));
            var (x, z) = (Math.Round(cos * ((width / 2) - 1.5)), Math.Round(sin * ((width / 2) - 1.5)));
            s.Part("candle", "light_blue");
            s.Box(x, y, z, 1, 2, 1);
            s.Part("flame", "orange");
            s.Box(x, y + 2, z, 1, 1, 1);
        }

        s.Extra("cherry|topping", "red");
        s.Ball(0, y, 0, 3, 3, 3);
    }

    private static void Cupcake(Sketch s)
    {
        s.Part("cup|wrapper", "brown");
        s.Add(Solids.Frustum(0.7, 1), 0, 0, 0, 9, 5, 9);
        s.Main("icing|frosting|body", "pink");
        s.Dome(0, 5, 0, 11, 3, 11);
        s.Dome(0, 7, 0, 8, 4, 8);
        s.Detail("cherry|topping", "red", "white");
        s.Ball(0, 10, 0, 3, 3, 3);
    }

    private static void Pie(Sketch s)
    {
        s.Part("dish", "light_gray");
        s.Add(Solids.Frustum(0.75, 1), 0, 0, 0, 15, 2, 15);
        s.Main("crust|body", "planks");
        s.Rod(Axis.Y, 0, 2, 0, 15, 2, 15);
        s.Part("filling", "red");
        s.Rod(Axis.Y, 0, 3, 0, 11, 1, 11);
        s.Main("crust|body", "planks");
        for (var at = -4; at <= 4; at += 4)
        {
            s.Box(at, 3, 0, 1, 1, 11);
            s.Box(0, 3, at, 11, 1, 1);
        }
    }

    private static void Pizza(Sketch s)
    {
        s.Part("crust", "planks");
        s.Rod(Axis.Y, 0, 0, 0, 19, 2, 19);
        s.Part("sauce", "red");
        s.Rod(Axis.Y, 0, 1, 0, 17, 1, 17);
        s.Main("cheese|body", "yellow");
        s.Rod(Axis.Y, 0, 0, 0, 15, 2, 15);
        s.Detail("pepperoni|topping", "red", "brown");
        var count = s.Count("pepperoni|topping", 6, 12);
        for (var slice = 0; slice < count; slice++)
        {
            var (sin, cos) = Math.SinCos((slice + 0.25) * 2 * Math.PI / Math.Max(1, count));
            s.Rod(Axis.Y, Math.Round(cos * 5), 1, Math.Round(sin * 5), 3, 2, 3);
        }

        s.Part("olive", "green");
        s.Box(0, 1, 0, 1, 2, 1);
        s.Corners(() => s.Box(3, 1, 2, 1, 1, 1));
    }

    private static void Burger(Sketch s)
    {
        s.Main("bun|body", "orange");
        s.Rod(Axis.Y, 0, 0, 0, 13, 2, 13);
        s.Part("patty|meat", "brown");
        s.Rod(Axis.Y, 0, 2, 0, 13, 2, 13);
        s.Detail("cheese", "yellow", "orange");
        s.Box(0, 4, 0, 11, 1, 11);
        s.Part("tomato", "red");
        s.Rod(Axis.Y, 0, 5, 0, 13, 1, 13);
        s.Part("lettuce|salad", "lime");
        s.Rod(Axis.Y, 0, 6, 0, 15, 1, 15);
        s.Main("bun|body", "orange");
        s.Dome(0, 7, 0, 13, 6, 13);
        s.Detail("seed", "sand", "brown");
        s.Corners(() => s.Paint(() => s.Box(2, 10, 2, 1, 3, 1)));
        s.Paint(() => s.Box(0, 12, 0, 1, 1, 1));
    }

    private static void HotDog(Sketch s)
    {
        s.Main("bun|body", "planks");
        s.Rod(Axis.X, 0, 0, 0, 15, 5, 9);
        s.Cut(() => s.Box(0, 3, 0, 17, 9, 4));
        s.Part("sausage", "red");
        s.Rounded(0, 2, 0, 19, 4, 4);
        s.Detail("mustard|sauce", "yellow", "red");
        for (var x = -7; x <= 7; x++)
        {
            s.Box(x, 6, x % 4 is 0 or 1 or -3 ? 0.5 : -0.5, 1, 1, 1);
        }
    }

    private static void Fries(Sketch s)
    {
        s.Part("fry", "yellow");
        for (var x = -3; x <= 3; x += 2)
        {
            for (var z = -1; z <= 1; z += 2)
            {
                s.Box(x, 3, z, 1, 9 + (Math.Abs((x * 3) + z) % 4), 1);
            }
        }

        s.Main("box|body", "red");
        s.Box(0, 0, 0, 9, 8, 5);
    }

    private static void Sushi(Sketch s)
    {
        s.Part("rice", "white");
        s.Rounded(0, 0, 0, 13, 5, 7);
        s.Main("fish|body", "orange");
        s.Rounded(0, 4, 0, 15, 3, 7);
        s.Part("seaweed", "black");
        s.Box(0, 0, 0, 3, 7, 7);
    }

    private static void IceCream(Sketch s)
    {
        var scoops = Math.Clamp(s.Count("scoop|ball", 1), 1, 5);
        s.Part("cone|waffle", "planks");
        s.Add(Solids.Frustum(0.1, 1), 0, 0, 0, 7, 10, 7);
        string[] colours = ["pink", "white", "brown", "lime", "light_blue"];
        for (var scoop = 0; scoop < scoops; scoop++)
        {
            s.Main("scoop|ball|body", colours[scoop]);
            s.Ball(0, 8 + (scoop * 6), 0, 9, 8, 9);
        }

        s.Detail("cherry|topping", "red", "white");
        s.Ball(0, 9 + (scoops * 6), 0, 3, 3, 3);
    }

    private static void Popsicle(Sketch s)
    {
        s.Part("stick", "planks");
        s.Box(0, 0, 0, 1, 6, 1);
        s.Main("body", "red");
        s.Box(0, 5, 0, 7, 9, 3);
        s.Add(p => (p.U * p.U) + Math.Pow((p.V + 1) / 2, 2) <= 1, 0, 14, 0, 7, 3, 3);
    }

    private static void Donut(Sketch s)
    {
        s.Part("dough|base", "planks");
        s.Add(Solids.Torus(Axis.Y, 0.62), 0, 0, 0, 15, 5, 15);
        s.Main("icing|glaze|body", "pink");
        s.Paint(() => s.Box(0, 2, 0, 15, 3, 15));
        var colours = new[] { "yellow", "light_blue", "white", "lime" };
        for (var angle = 0; angle < 8; angle++)
        {
            var (sin, cos) = Math.SinCos(angle * Math.PI / 4);
            s.Part("sprinkle", colours[angle % colours.Length]);
            s.Paint(() => s.Box(Math.Round(cos * 5), 3, Math.Round(sin * 5), 1, 2, 1));
        }
    }

    private static void Cookie(Sketch s)
    {
        s.Main("body", "planks");
        s.Rod(Axis.Y, 0, 0, 0, 13, 2, 13);
        s.Part("chip", "brown");
        s.Corners(() => s.Box(3, 1, 2, 1, 2, 1));
        s.Box(0, 1, 0, 1, 2, 1);
        s.Both(Axis.Z, () => s.Box(0, 1, 4, 1, 2, 1));
    }

    private static void Lollipop(Sketch s)
    {
        s.Part("stick", "white");
        s.Box(0, 0, 0, 1, 11, 1);
        s.Main("body|candy", "red");
        s.Rod(Axis.Z, 0, 10, 0, 11, 11, 3);
        s.Detail("swirl", "white", "pink");
        s.Paint(() => s.Add(Solids.Ring(Axis.Z, 0.3), 0, 12, 0, 7, 7, 3));
    }

    private static void CandyCane(Sketch s)
    {
        s.Main("body", "red");
        s.Box(3, 0, 0, 2, 12, 2);
        s.Add(p => Solids.Ring(Axis.Z, 0.5)(p) && p.V >= -0.1, 0, 8, 0, 8, 8, 2);
        s.Detail("stripe", "white", "green");
        for (var y = 1; y < 16; y += 4)
        {
            s.Paint(() => s.Box(0, y, 0, 9, 2, 2));
        }
    }
}
