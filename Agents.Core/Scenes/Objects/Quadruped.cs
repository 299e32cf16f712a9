using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Draws animals on four legs from their proportions; they look to +x and are symmetric in z.</summary>
internal static class Quadruped
{
    private const string Eye = "eye";

    /// <summary>The parts every such animal has, for the list of a kind.</summary>
    public const string Parts = "body|fur|coat,head,leg,ear,tail,eye,nose|muzzle|snout,collar";

    /// <summary>Draws the animal and tells where its head is: the middle of the head's front face in x, its floor in y.</summary>
    public static (double Front, double Floor) Draw(Sketch s, QuadrupedForm form)
    {
        s.IsStripedAlongX = true;
        s.UsualPattern = ObjectPattern.Spots;
        Legs(s, form);
        s.Main("body|fur|coat", form.Coat);
        Add(s, form.IsRound, 0, form.Leg.High, 0, form.Body.Long, form.Body.High, form.Body.Deep);
        Marks(s, form);
        var head = HeadOf(form);
        Neck(s, form, head);
        Head(s, form, head);
        Tail(s, form);
        return (head.X + (form.Head.Long / 2), head.Y);
    }

    private static void Add(Sketch s, bool isRound, double x, double y, double z, double w, double h, double d)
    {
        if (isRound)
        {
            s.Rounded(x, y, z, w, h, d);
        }
        else
        {
            s.Box(x, y, z, w, h, d);
        }
    }

    private static void Legs(Sketch s, QuadrupedForm form)
    {
        double x = (form.Body.Long - form.Leg.Thick) / 2, z = (form.Body.Deep - form.Leg.Thick) / 2;
        var inset = form.IsRound ? 1 : 0;
        var count = s.Count("leg", 4, 16);
        s.Main("leg", form.LegColour ?? form.Coat);
        Leg(0, form.Leg.High + 1);
        if (form.FootColour is { } foot)
        {
            s.Part("hoof|foot|paw", foot);
            Leg(0, 1);
        }

        void Leg(double y, double high)
        {
            var pairs = (count + 1) / 2;
            for (var pair = 0; pair < pairs; pair++)
            {
                var at = pairs == 1 ? 0 : x - inset - (2 * (x - inset) * pair / (pairs - 1));
                if (pair == pairs - 1 && count % 2 == 1)
                {
                    s.Box(at, y, 0, form.Leg.Thick, high, form.Leg.Thick);
                }
                else
                {
                    s.Both(Axis.Z, () => s.Box(at, y, z, form.Leg.Thick, high, form.Leg.Thick));
                }
            }
        }
    }

    private static void Marks(Sketch s, QuadrupedForm form)
    {
        var (length, high, deep) = form.Body;
        var floor = form.Leg.High;
        if (form.BellyColour is { } belly)
        {
            s.Part("belly", belly);
            s.Paint(() => s.Box(0, floor, 0, length, 1, deep));
        }

        if (form.StripeColour is { } stripe)
        {
            s.Part("stripe", stripe);
            for (var x = 1.5; x < length / 2; x += 3)
            {
                s.Both(Axis.X, () => s.Paint(() => s.Box(x, form.Body.High > 4 ? floor : floor + 1, 0, 1, high, deep)));
            }
        }

        if (form.SpotColour is { } spot)
        {
            s.Part("spot|patch", spot);
            (double X, double Y, double Side)[] spots = [(-0.32, 0.6, 1), (0.05, 0.3, 1), (0.3, 0.75, 1), (-0.1, 0.85, -1), (0.35, 0.2, -1), (-0.38, 0.1, -1)];
            foreach (var (x, y, side) in spots)
            {
                // The same on both sides: animals are symmetric.
                s.Both(Axis.Z, () => s.Paint(() => s.Box(x * length, floor + (y * (high - 2)), side * ((deep / 2) - 1), side > 0 ? 3 : 2, 2, 2)));
            }
        }
    }

    private static (double X, double Y) HeadOf(QuadrupedForm form)
    {
        var top = form.Leg.High + form.Body.High;
        return form.Neck.High > 0
            ? ((form.Body.Long / 2) + form.Neck.Lean, top + form.Neck.High - (form.Head.High / 2))
            : ((form.Body.Long / 2) + (form.Head.Long / 2) - 1, form.Leg.High + form.HeadLift);
    }

    private static void Neck(Sketch s, QuadrupedForm form, (double X, double Y) head)
    {
        if (form.Neck.High <= 0)
        {
            return;
        }

        var thick = form.Neck.Thick;
        double x0 = (form.Body.Long / 2) - (thick / 2), y0 = form.Leg.High + form.Body.High - (thick / 2);
        s.Main("neck", form.Coat);
        s.Line(x0, y0, 0, head.X - 0.5, head.Y + (form.Head.High / 2), 0, thick);
        if (form.SpotColour is { } spot)
        {
            s.Part("spot|patch", spot);
            for (var y = y0 + 2; y < head.Y - 1; y += 3)
            {
                s.Paint(() => s.Box(x0 + ((head.X - x0) * (y - y0) / (head.Y - y0)), y, 0, thick, 1, thick + 2));
            }
        }

        if (form.StripeColour is { } stripe)
        {
            s.Part("stripe", stripe);
            s.Paint(() => s.Box((x0 + head.X) / 2, y0 + 2, 0, thick + 3, 1, thick + 2));
        }

        if (form.ManeColour is { } mane)
        {
            s.Part("mane", mane);
            s.Line(x0 - (thick / 2), y0 + 1, 0, head.X - (thick / 2) - 0.5, head.Y + form.Head.High, 0);
        }
    }

    private static void Head(Sketch s, QuadrupedForm form, (double X, double Y) head)
    {
        var (length, high, deep) = form.Head;
        var (x, y) = head;
        var front = x + (length / 2);
        if (form.ManeColour is { } mane && form.Neck.High <= 0)
        {
            s.Part("mane", mane);
            s.Rounded(x - 1, y - 2, 0, 3, high + 4, deep + 4);
        }

        s.Main("head", form.HeadColour ?? form.Coat);
        Add(s, form.IsRound && high > 4, x, y, 0, length, high, deep);
        if (form.Muzzle.Long > 0)
        {
            s.Main("nose|muzzle|snout", form.MuzzleColour ?? form.Coat);
            s.Box(front + (form.Muzzle.Long / 2) - 0.5, y, 0, form.Muzzle.Long + 1, form.Muzzle.High, form.Muzzle.Deep);
            s.Detail("nostril", form.MuzzleColour is "pink" ? "magenta" : "black", "gray");
            s.Paint(() => s.Box(front + form.Muzzle.Long - 0.5, y + form.Muzzle.High - 1, 0, 1, 1, 1));
        }

        s.Detail(Eye, "black", "white");
        var eye = y + Math.Max(high - 2, form.Muzzle.High);
        s.Both(Axis.Z, () => s.Box(front - 0.5, Math.Min(eye, y + high - 1), (deep / 2) - 0.5, 1, 1, 1));
        s.Main("ear", form.EarColour ?? form.HeadColour ?? form.Coat);
        var (earHigh, earWide, isHanging) = form.Ear;
        s.Both(Axis.Z, () => s.Box(
            x - (length / 2) + (earWide / 2) + (length > 3 ? 1 : 0),
            isHanging ? y + high - earHigh : y + high,
            isHanging ? (deep / 2) + 0.5 : (deep / 2) - 0.5,
            earWide,
            earHigh,
            1));
        if (form.HornColour is { } horn)
        {
            s.Part("horn|antler", horn);
            s.Both(Axis.Z, () =>
            {
                s.Box(x + 0.5, y + high, Math.Max(1, (deep / 2) - 1.5), 1, form.Horn, 1);
                s.Box(x + 1.5, y + high + form.Horn - 1, Math.Max(1, (deep / 2) - 1.5), 1, 1, 1);
            });
        }

        s.Extra("collar", "red");
        s.Box(x - (length / 2) - 0.5, y, 0, 1, high, deep);
    }

    private static void Tail(Sketch s, QuadrupedForm form)
    {
        s.Main("tail", form.TailColour ?? form.Coat);
        double x = (form.Body.Long / 2) - 0.5, y = form.Leg.High + form.Body.High - (Math.Max(1, form.Tail.Thick) / 2);
        s.Line(-x, y, 0, -x - form.Tail.Long, Math.Max(1, y + form.Tail.Rise), 0, form.Tail.Thick);
    }
}
