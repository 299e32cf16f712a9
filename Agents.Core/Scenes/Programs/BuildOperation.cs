using System.Text.Json.Serialization;

namespace Agents.Core.Scenes.Programs;

/// <summary>One step of a <see cref="BuildProgram"/>. The set of cases is closed; <c>op</c> names the case.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(ShapeOperation), ShapeOperation.OperationName)]
[JsonDerivedType(typeof(CarveOperation), CarveOperation.OperationName)]
[JsonDerivedType(typeof(LineOperation), LineOperation.OperationName)]
[JsonDerivedType(typeof(LayerOperation), LayerOperation.OperationName)]
[JsonDerivedType(typeof(VoxelsOperation), VoxelsOperation.OperationName)]
[JsonDerivedType(typeof(HeightmapOperation), HeightmapOperation.OperationName)]
[JsonDerivedType(typeof(PlaceOperation), PlaceOperation.OperationName)]
[JsonDerivedType(typeof(PartOperation), PartOperation.OperationName)]
[JsonDerivedType(typeof(RepeatOperation), RepeatOperation.OperationName)]
[JsonDerivedType(typeof(GridOperation), GridOperation.OperationName)]
[JsonDerivedType(typeof(RingOperation), RingOperation.OperationName)]
[JsonDerivedType(typeof(MirrorOperation), MirrorOperation.OperationName)]
[JsonDerivedType(typeof(PaintOperation), PaintOperation.OperationName)]
[JsonDerivedType(typeof(ReplaceOperation), ReplaceOperation.OperationName)]
[JsonDerivedType(typeof(RemoveOperation), RemoveOperation.OperationName)]
[JsonDerivedType(typeof(MoveOperation), MoveOperation.OperationName)]
[JsonDerivedType(typeof(ScaleOperation), ScaleOperation.OperationName)]
[JsonDerivedType(typeof(RotateOperation), RotateOperation.OperationName)]
[JsonDerivedType(typeof(HollowOperation), HollowOperation.OperationName)]
[JsonDerivedType(typeof(FillOperation), FillOperation.OperationName)]
[JsonDerivedType(typeof(CopyOperation), CopyOperation.OperationName)]
public abstract record BuildOperation
{
    private protected BuildOperation()
    {
    }
}
