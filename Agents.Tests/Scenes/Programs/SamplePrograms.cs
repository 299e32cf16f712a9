using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;

namespace Agents.Tests.Scenes.Programs;

/// <summary>One operation of each kind, with every member set.</summary>
internal static class SamplePrograms
{
    private static readonly Cell Some = new(3, 4, 5);
    private static readonly Placement At = new() { Position = Some, Relation = AnchorRelation.Between, Of = "a", And = "b", Gap = 2 };
    private static readonly Target On = new() { Part = "roof", Type = "red", Min = Cell.Zero, Max = Some, Side = TargetSide.TopLayer };
    private static readonly BuildOperation Inner = new LineOperation { Name = "l", Type = "red", From = Cell.Zero, To = Some, Thickness = 2 };

    public static IEnumerable<BuildOperation> Operations { get; } =
    [
        new ShapeOperation { Name = "n", Shape = ShapeKind.Torus, Type = "red", Size = Some, At = At, Axis = Axis.X, Wall = 1, Pattern = ObjectPattern.VerticalStripes, Accents = ["blue"] },
        new CarveOperation { Shape = ShapeKind.Dome, Size = Some, At = At, Axis = Axis.Z },
        Inner,
        new LayerOperation { Name = "n", Rows = ["#."], Legend = [new LegendEntry { Character = "#", Type = "red" }], Plane = LayerPlane.Xy, At = At },
        new VoxelsOperation { Name = "n", Voxels = [new TypedCell { X = 1, Y = 2, Z = -3, Type = "#ff0000" }] },
        new HeightmapOperation { Name = "n", Size = Some, Types = ["stone", "grass"], MinHeight = 2, Roughness = 8, Seed = 3, At = At },
        new PlaceOperation
        {
            Name = "n", Object = "house", Scale = ObjectScale.Huge, Width = 1, Height = 2, Depth = 3, Type = "red", Pattern = ObjectPattern.Spots, Accents = ["blue"],
            Parts = [new PartSetting { Part = "roof", Type = "red", Count = 2 }], Hollow = true, Text = "hi", Seed = 4, QuarterTurns = 1, At = At,
        },
        new PartOperation { Name = "n", At = At, Operations = [Inner] },
        new RepeatOperation { Name = "n", Count = 2, Step = Some, At = At, Operations = [Inner] },
        new GridOperation { Name = "n", Columns = 2, Rows = 3, SpacingX = 4, SpacingZ = 5, At = At, Operations = [Inner] },
        new RingOperation { Name = "n", Count = 5, Radius = 6, At = At, Operations = [Inner] },
        new MirrorOperation { Axis = Axis.X, Target = On, Operations = [Inner] },
        new PaintOperation { Target = On, Type = "red", Pattern = ObjectPattern.Gradient, Accents = ["blue"] },
        new ReplaceOperation { Target = On, From = "red", To = "air" },
        new RemoveOperation { Target = On },
        new MoveOperation { Target = On, By = Some },
        new ScaleOperation { Target = On, Factor = 1.5, FactorX = 2, FactorY = 0.5, FactorZ = 1 },
        new RotateOperation { Target = On, Axis = Axis.X, QuarterTurns = -1 },
        new HollowOperation { Target = On, Wall = 2 },
        new FillOperation { Target = On, Type = "red" },
        new CopyOperation { Target = On, Count = 2, By = Some, At = At },
    ];
}
