namespace Agents.Core.Scenes.Objects;

/// <summary>The proportions and colours of an animal on four legs, in cells at its usual size.</summary>
internal sealed record QuadrupedForm
{
    /// <summary>Gets the body: length, height and depth.</summary>
    public (double Long, double High, double Deep) Body { get; init; } = (11, 4, 5);

    /// <summary>Gets whether the body's edges are rounded off.</summary>
    public bool IsRound { get; init; }

    /// <summary>Gets the legs: height and thickness.</summary>
    public (double High, double Thick) Leg { get; init; } = (4, 1);

    /// <summary>Gets how far the neck rises above the back and how far it leans forward; no height means no neck.</summary>
    public (double High, double Lean, double Thick) Neck { get; init; }

    /// <summary>Gets the head: length, height and depth.</summary>
    public (double Long, double High, double Deep) Head { get; init; } = (4, 4, 5);

    /// <summary>Gets how far the head's floor lies above the body's floor, when there is no neck.</summary>
    public double HeadLift { get; init; } = 3;

    /// <summary>Gets the muzzle: length, height and depth; no length means none.</summary>
    public (double Long, double High, double Deep) Muzzle { get; init; } = (2, 2, 3);

    /// <summary>Gets the ears: height and width in x, and whether they hang down.</summary>
    public (double High, double Wide, bool Hang) Ear { get; init; } = (2, 1, false);

    /// <summary>Gets the tail: length and how far its end rises (or, negative, falls).</summary>
    public (double Long, double Rise, double Thick) Tail { get; init; } = (4, 3, 1);

    /// <summary>Gets the palette name of the coat.</summary>
    public string Coat { get; init; } = "brown";

    /// <summary>Gets the palette name of the muzzle; null repeats the coat.</summary>
    public string? MuzzleColour { get; init; }

    /// <summary>Gets the palette name of the legs; null repeats the coat.</summary>
    public string? LegColour { get; init; }

    /// <summary>Gets the palette name of the ears; null repeats the coat.</summary>
    public string? EarColour { get; init; }

    /// <summary>Gets the palette name of the tail; null repeats the coat.</summary>
    public string? TailColour { get; init; }

    /// <summary>Gets the palette name of the head; null repeats the coat.</summary>
    public string? HeadColour { get; init; }

    /// <summary>Gets the palette name of the feet; null leaves them out.</summary>
    public string? FootColour { get; init; }

    /// <summary>Gets the palette name of the stripes; null leaves them out.</summary>
    public string? StripeColour { get; init; }

    /// <summary>Gets the palette name of the spots; null leaves them out.</summary>
    public string? SpotColour { get; init; }

    /// <summary>Gets the palette name of the belly; null leaves it out.</summary>
    public string? BellyColour { get; init; }

    /// <summary>Gets the palette name of the mane; null leaves it out.</summary>
    public string? ManeColour { get; init; }

    /// <summary>Gets the palette name of the horns; null leaves them out.</summary>
    public string? HornColour { get; init; }

    /// <summary>Gets the length of the horns.</summary>
    public double Horn { get; init; } = 2;
}
