using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Draws figures on two legs that look to +z and are symmetric in x; 18 cells tall and 11 wide without a hat.</summary>
internal static class Humanoid
{
    /// <summary>Where the head begins, and where it ends.</summary>
    public const double Shoulder = 13, Crown = 18;

    /// <summary>The parts every figure has, for the list of a kind.</summary>
    public const string Parts = "head|face|skin,eye,mouth,hair,shirt|body|torso|jacket|suit,arm|sleeve,hand,trousers|pants|leg|jeans,shoe|boot|foot,hat";

    /// <summary>The parts of a figure whose face is covered.</summary>
    public const string Covered = "head|face|skin,shirt|body|torso|jacket|suit,arm|sleeve,hand,trousers|pants|leg|jeans,shoe|boot|foot";

    /// <summary>Draws the figure.</summary>
    public static void Draw(Sketch s, Outfit outfit)
    {
        s.Main("trousers|pants|leg|jeans", outfit.Trousers);
        s.Both(Axis.X, () => s.Box(2.5, 0, 0, 2, 7, 3));
        s.Part("shoe|boot|foot", outfit.Shoes);
        s.Both(Axis.X, () => s.Box(2.5, 0, 0.5, 2, 1, 4));
        if (outfit.Gown is { } gown)
        {
            s.Main("dress|robe|gown|skirt", gown);
            s.Add(Solids.Frustum(1, 0.6), 0, 2, 0, 11, 6, 7);
        }

        s.Main("shirt|body|torso|jacket|suit", outfit.Shirt);
        s.Box(0, 6, 0, 7, 7, 3);
        s.Main("arm|sleeve", outfit.Sleeves ?? outfit.Shirt);
        s.Both(Axis.X, () => s.Box(4.5, 7, 0, 2, 6, 3));
        s.Part("hand", outfit.Hands ?? outfit.Skin);
        s.Both(Axis.X, () => s.Box(4.5, 6, 0, 2, 1, 3));
        if (outfit.Belt is { } belt)
        {
            s.Part("belt", belt);
            s.Box(0, 7, 0, 7, 1, 3);
        }

        s.Part("head|face|skin", outfit.Skin);
        s.Box(0, Shoulder, 0, 5, 5, 5);
        if (outfit.Hair is not null || s.IsAsked("hair"))
        {
            s.Part("hair", outfit.Hair ?? "brown");
            s.Box(0, Crown - 1, 0, 5, 1, 5);
            s.Box(0, Crown - (outfit.IsLongHaired ? 6 : 3), -2, 5, outfit.IsLongHaired ? 6 : 3, 1);
            if (outfit.IsLongHaired)
            {
                s.Both(Axis.X, () => s.Box(2, Crown - 5, -1, 1, 5, 2));
            }
        }

        s.Detail("eye", outfit.Eyes, "white");
        s.Both(Axis.X, () => s.Box(1, Crown - 3, 2, 1, 1, 1));
        if (outfit.Mouth is not null || s.IsAsked("mouth"))
        {
            s.Part("mouth", outfit.Mouth ?? "red");
            s.Box(0, Crown - 5 + 1, 2, 1, 1, 1);
        }

        s.Extra("hat", "black");
        s.Box(0, Crown, 0, 7, 1, 7);
        s.Box(0, Crown + 1, 0, 5, 2, 5);
    }
}
