using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>The solids a sketch is made of, as tests of points. Each reaches all six sides of its box.</summary>
internal static class Solids
{
    private const double Slack = 1e-9;

    public static bool Box(SolidPoint p) => p.Dv > 0;

    public static bool Ball(SolidPoint p) => Square(p.U) + Square(p.V) + Square(p.W) <= 1 + Slack;

    /// <summary>A box without its corners and edges.</summary>
    public static bool Rounded(SolidPoint p) => Square(Square(p.U)) + Square(Square(p.V)) + Square(Square(p.W)) <= 1.45 + Slack;

    public static bool Dome(SolidPoint p) => Square(p.U) + Square((p.V + 1) / 2) + Square(p.W) <= 1 + Slack;

    public static bool Cone(SolidPoint p) => p.IsSpine || Math.Sqrt(Square(p.U) + Square(p.W)) <= 1 - p.Level + Slack;

    public static bool Pyramid(SolidPoint p) => p.IsSpine || Math.Max(Math.Abs(p.U), Math.Abs(p.W)) <= 1 - p.Level + Slack;

    public static bool Diamond(SolidPoint p) => Math.Abs(p.U) + Math.Abs(p.V) + Math.Abs(p.W) <= 1 + p.Dv + Slack;

    /// <summary>A cone whose top keeps a share of its width.</summary>
    public static Func<SolidPoint, bool> Frustum(double bottom, double top) =>
        p => p.IsSpine || Math.Sqrt(Square(p.U) + Square(p.W)) <= Math.Max(bottom + ((top - bottom) * (p.V + 1) / 2), 0) + Slack;

    public static Func<SolidPoint, bool> Rod(Axis axis) => axis switch
    {
        Axis.X => p => Square(p.V) + Square(p.W) <= 1 + Slack,
        Axis.Z => p => Square(p.U) + Square(p.V) <= 1 + Slack,
        _ => p => Square(p.U) + Square(p.W) <= 1 + Slack,
    };

    /// <summary>A band round the axis, its thickness a share of the radius, never less than a cell.</summary>
    public static Func<SolidPoint, bool> Ring(Axis axis, double share) => p =>
    {
        var (a, b, least) = Across(p, axis);
        var radius = Math.Sqrt(Square(a) + Square(b));
        return radius <= 1 + Slack && radius >= 1 - Math.Max(share, least * 2.3);
    };

    /// <summary>A torus; the share is that of its tube's thickness in its radius.</summary>
    public static Func<SolidPoint, bool> Torus(Axis axis, double share) => p =>
    {
        var (a, b, least) = Across(p, axis);
        var along = axis switch { Axis.X => p.U, Axis.Y => p.V, _ => p.W };
        var tube = Math.Max(share, least * 2.3) / 2;
        return Square((Math.Sqrt(Square(a) + Square(b)) - 1 + tube) / tube) + Square(along) <= 1 + Slack;
    };

    /// <summary>A roof with its ridge along the axis.</summary>
    public static Func<SolidPoint, bool> Wedge(Axis axis) => axis == Axis.X
        ? p => Math.Abs(p.W) <= Math.Max(1 - p.Level, p.Dw) + Slack
        : p => Math.Abs(p.U) <= Math.Max(1 - p.Level, p.Du) + Slack;

    /// <summary>A ramp that falls from full height at -x to the ground at +x.</summary>
    public static bool Ramp(SolidPoint p) => (p.V - p.Dv) <= -p.U + p.Du + Slack;

    /// <summary>A hull: flat below, wider above, with its bow at +x.</summary>
    public static bool Hull(SolidPoint p)
    {
        var level = (p.V + 1) / 2;
        var length = 0.78 + (0.22 * level);
        var u = p.U / length;
        if (Math.Abs(u) > 1 + p.Du)
        {
            return false;
        }

        var beam = u > 0 ? 1 - Math.Pow(Math.Min(u, 1), 2.6) : 1 - (0.45 * Math.Pow(Math.Min(-u, 1), 4));
        return Math.Abs(p.W) <= Math.Max(beam * (0.6 + (0.4 * level)), p.Dw) + Slack;
    }

    /// <summary>A heart in the x-y plane.</summary>
    public static bool Heart(SolidPoint p)
    {
        // Two round lobes above, straight sides that meet in the point below.
        var u = Math.Abs(p.U);
        return p.V >= 0.25
            ? Square((u - 0.5) / 0.5) + Square((p.V - 0.25) / 0.75) <= 1.02
            : u <= Math.Max(p.Du, (p.V + 1 + p.Dv) / 1.25 * 1.02);
    }

    /// <summary>A star with straight rays in the x-y plane, one ray upwards.</summary>
    public static Func<SolidPoint, bool> Star(int rays, double inner) => p =>
    {
        // The lower rays of an odd star end above the bottom of its circle: stretch it to its box.
        var isOdd = rays % 2 == 1;
        var bottom = isOdd ? Math.Cos(Math.PI / rays) : 1;
        var widest = Enumerable.Range(0, rays).Max(k => Math.Abs(Math.Sin(2 * Math.PI * k / rays)));
        var height = isOdd ? ((p.V + 1) / 2 * (1 + bottom)) - bottom : p.V;
        var across = Math.Abs(p.U) * widest;
        var radius = Math.Sqrt(Square(across) + Square(height));
        var sector = Math.PI / rays;
        var angle = Math.Abs(Math.Atan2(across, height)) % (2 * sector);
        angle = angle > sector ? (2 * sector) - angle : angle;

        // The edge runs from the tip (radius 1, angle 0) to the notch (radius inner, angle sector).
        var limit = inner * Math.Sin(sector) / ((Math.Sin(sector - angle) * inner) + Math.Sin(angle));
        return radius <= limit * (1 + p.Du) + Slack;
    };

    /// <summary>A toothed wheel in the x-y plane.</summary>
    public static Func<SolidPoint, bool> Gear(int teeth) => p =>
    {
        var radius = Math.Sqrt(Square(p.U) + Square(p.V));
        var phase = Math.Atan2(Math.Abs(p.U), p.V) / (2 * Math.PI) * teeth;
        var isTooth = Math.Abs(phase - Math.Round(phase)) < 0.27;
        return radius <= (isTooth ? 1.04 : 0.78);
    };

    /// <summary>An upright triangle in the x-y plane, its base below.</summary>
    public static bool Triangle(SolidPoint p) => Math.Abs(p.U) <= Math.Max(1 - p.Level, p.Du) + Slack;

    private static (double A, double B, double Least) Across(SolidPoint p, Axis axis) => axis switch
    {
        Axis.X => (p.V, p.W, Math.Max(p.Dv, p.Dw)),
        Axis.Z => (p.U, p.V, Math.Max(p.Du, p.Dv)),
        _ => (p.U, p.W, Math.Max(p.Du, p.Dw)),
    };

    private static double Square(double value) => value * value;
}
