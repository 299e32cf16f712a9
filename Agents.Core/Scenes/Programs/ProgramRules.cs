using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;
using static Agents.Core.Scenes.Programs.JsonRule;
using static Agents.Core.Scenes.Programs.JsonRuleMember;

namespace Agents.Core.Scenes.Programs;

/// <summary>The rules of every record of a build program.</summary>
internal static class ProgramRules
{
    private static readonly string Types = string.Join(", ", BlockPalette.Default.All.Where(type => type.Color is not null).Select(type => type.Name));

    private static readonly JsonRule Type = Text($"What it is made of: {Types}; or a colour as #rrggbb.");
    private static readonly JsonRule OtherType = Text("A type name or #rrggbb.");
    private static readonly JsonRule Name = Text("Name of this part, for anchors and later edits.");

    private static readonly JsonRule Position = Object(
        "cell",
        "A grid position or extent: x right, y up, z towards the viewer; whole numbers.",
        new("x", Integer(), IsOptional: true),
        new("y", Integer(), IsOptional: true),
        new("z", Integer(), IsOptional: true));

    private static readonly JsonRule Place = Object(
        "placement",
        "Where the base centre goes: a position, or a relation to a part with the position as an offset.",
        Optional("position", Position),
        Optional("relation", Enum<AnchorRelation>("How it lies to the part; null makes the position absolute.")),
        Optional("of", Text("The part; \"scene\" for all there is so far, \"last\" for what the operation before drew.")),
        Optional("and", Text("The second part, for between.")),
        Optional("gap", Integer("Free cells between the two, 0 to 1024.")));

    private static readonly JsonRule Selection = Object(
        "target",
        "Which cells an edit applies to; every condition given must hold.",
        Optional("part", Text("A part by its name.")),
        Optional("type", OtherType),
        Optional("min", Position),
        Optional("max", Position),
        Optional("side", Enum<TargetSide>("One half of what the rest selects.")));

    private static readonly JsonRuleMember At = Optional("at", Place);
    private static readonly JsonRuleMember PartName = Optional("name", Name);
    private static readonly JsonRuleMember On = Optional("target", Selection);
    private static readonly JsonRuleMember Pattern = Optional("pattern", Enum<ObjectPattern>("How type and accents share it; default plain."));
    private static readonly JsonRuleMember Accents = Optional("accents", List(OtherType, "Further types of the pattern."), "[]");
    private static readonly JsonRuleMember ShapeMember = new("shape", Enum<ShapeKind>());
    private static readonly JsonRuleMember Size = new("size", Position);
    private static readonly JsonRuleMember Direction = Optional("axis", Enum<Axis>("The shape's own direction; default y."), "\"y\"");

    private static readonly JsonRule LegendRule = Object(
        "legend_entry",
        "What a character of the rows stands for.",
        new("character", Text("One character.")),
        new("type", OtherType));

    private static readonly JsonRule TypedCellRule = Object(
        "typed_cell",
        "One voxel.",
        new("x", Integer()),
        new("y", Integer()),
        new("z", Integer()),
        new("type", OtherType));

    private static readonly JsonRule PartRule = Object(
        "part_setting",
        "What is known of one part of a placed object.",
        new("part", Text("The part, singular, e.g. roof.")),
        Optional("type", OtherType),
        Optional("count", Integer("How many; 0 leaves it out.")));

    private static readonly JsonRule AnyOperation = Union("operation");
    private static readonly JsonRuleMember Nested = new("operations", List(AnyOperation, "What is drawn, around its own origin."));

    /// <summary>Gets the rule of one operation.</summary>
    public static JsonRule Operation { get; } = FillOperations();

    /// <summary>Gets the rule of a whole program.</summary>
    public static JsonRule Program { get; } = Object(
        "program",
        "A scene, or an edit of one, as operations on a voxel grid. Top-level operations fill free cells only; inside a part later ones overwrite.",
        Optional("message", Text("What to tell the person, e.g. what could not be done; null when nothing.")),
        Optional("offset", Position),
        new("operations", List(Operation, "At most 1000, nested ones counted.")));

    /// <summary>Gets every rule that the schema names.</summary>
    public static IEnumerable<JsonRule> Definitions => [Operation, .. Operation.Cases.Values, Position, Place, Selection, LegendRule, TypedCellRule, PartRule];

    private static JsonRule FillOperations()
    {
        var size = Size;
        Add(ShapeOperation.OperationName, "Draws a solid or hollow shape.", PartName, ShapeMember, new("type", Type), size, At, Direction,
            Optional("wall", Integer("Thickness of the shell in cells; null or 0 is solid.")), Pattern, Accents);
        Add(CarveOperation.OperationName, "Empties the cells of a shape. Only inside a part, or in an edit.", ShapeMember, size, At, Direction);
        Add(LineOperation.OperationName, "Draws a straight line, both ends included.", PartName, new("type", Type), new("from", Position),
            new("to", Position), Optional("thickness", Integer("In cells, 1 to 64."), "1"));
        Add(LayerOperation.OperationName, "Draws a picture made of rows of characters; a space or a dot is empty.", PartName,
            new("rows", List(Text(), "xz: first row at the back; xy: first row at the top.")),
            new("legend", List(LegendRule)), Optional("plane", Enum<LayerPlane>("Flat (xz, default) or upright facing the viewer (xy).")), At);
        Add(VoxelsOperation.OperationName, "Draws single cells.", PartName, new("voxels", List(TypedCellRule)));
        Add(HeightmapOperation.OperationName, "Draws ground whose height varies smoothly.", PartName, size,
            new("types", List(OtherType, "From the bottom up; the last is the surface.")),
            Optional("minHeight", Integer("Least height, 1 to size.y."), "1"), Optional("roughness", Integer("Distance between hills, 2 to 256; default 12."), "12"),
            Optional("seed", Integer()), At);
        Add(PlaceOperation.OperationName, "Places an object of the library: a house, a tree, an island.", PartName, new("object", Text("The kind.")),
            Optional("scale", Enum<ObjectScale>("Overall size; default medium."), "\"medium\""), Optional("width", Integer("In x; null leaves it to the object.")),
            Optional("height", Integer("In y.")), Optional("depth", Integer("In z.")), Optional("type", OtherType), Pattern, Accents,
            Optional("parts", List(PartRule), "[]"), Optional("hollow", JsonRule.Boolean()), Optional("text", Text("For the kind text.")),
            Optional("seed", Integer()), Optional("quarterTurns", Integer("About the vertical, counter-clockwise seen from above, 0 to 3.")), At);
        Add(PartOperation.OperationName, "Draws several operations as one named thing; later ones overwrite and carve earlier ones.", new("name", Name), At, Nested);
        Add(RepeatOperation.OperationName, "Draws the same thing along a straight line, centred on its place.", PartName, new("count", Integer("1 or more.")),
            new("step", Position), At, Nested);
        Add(GridOperation.OperationName, "Draws the same thing in rows and columns on the ground, centred.", PartName, new("columns", Integer("Along x.")),
            new("rows", Integer("Along z.")), new("spacingX", Integer()), new("spacingZ", Integer()), At, Nested);
        Add(RingOperation.OperationName, "Draws the same thing on a circle on the ground.", PartName, new("count", Integer("1 or more.")),
            new("radius", Integer("In cells.")), At, Nested);
        Add(MirrorOperation.OperationName, "Draws operations with their mirror image; without operations (an edit) mirrors what is there.",
            new("axis", Enum<Axis>()), On, Optional("operations", List(AnyOperation)));
        Add(PaintOperation.OperationName, "Edit: gives cells another type.", On, new("type", Type), Pattern, Accents);
        Add(ReplaceOperation.OperationName, "Edit: turns one type into another; to air removes.", On, new("from", OtherType), new("to", OtherType));
        Add(RemoveOperation.OperationName, "Edit: removes cells.", On);
        Add(MoveOperation.OperationName, "Edit: moves cells.", On, new("by", Position));
        Add(ScaleOperation.OperationName, "Edit: enlarges or shrinks about the base centre.", On, new("factor", Number("Above 0, at most 64.")),
            Optional("factorX", Number()), Optional("factorY", Number()), Optional("factorZ", Number()));
        Add(RotateOperation.OperationName, "Edit: quarter turns about the middle.", On, Optional("axis", Enum<Axis>("Default y."), "\"y\""),
            new("quarterTurns", Integer("Counter-clockwise; negative turns back.")));
        Add(HollowOperation.OperationName, "Edit: empties the inside.", On, Optional("wall", Integer("Thickness of the shell, default 1."), "1"));
        Add(FillOperation.OperationName, "Edit: fills the enclosed inside.", On, Optional("type", Text("Default: the type most of it has.")));
        Add(CopyOperation.OperationName, "Edit: copies cells to free cells.", On, Optional("count", Integer("1 or more."), "1"), Optional("by", Position), At, Optional("type", Type));
        return AnyOperation;

        static void Add(string op, string description, params ReadOnlySpan<JsonRuleMember> members) =>
            AnyOperation.Cases.Add(op, Object(op, description, [new("op", Constant(op)), .. members]));
    }
}
