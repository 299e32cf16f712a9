using Agents.Core.Scenes;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Turns a request into a program: every thing at its place, nothing overlapping, the whole centred and standing on the ground.</summary>
/// <param name="findKind">Finds a kind of the library.</param>
/// <param name="draw">Expands a program to voxels so that sizes are known, null when it refuses; without it sizes are guessed.</param>
internal sealed class SceneComposer(Func<string, ObjectKind?> findKind, Func<BuildProgram, IReadOnlyList<Voxel>?>? draw)
{
    private const int MostOperations = 1000;

    /// <summary>Composes the program; the request has at least one thing.</summary>
    public BuildProgram Compose(SceneRequest request)
    {
        var prepared = new RequestPreparer(findKind).Prepare(request);
        var drawer = new ThingDrawer(draw);
        var groups = new List<Drawing>();
        foreach (var root in prepared.Things.Where(thing => !IsPlaced(prepared, thing)))
        {
            var placer = new GroupPlacer(prepared, drawer, findKind);
            groups.Add(placer.Place(root));
        }

        return Finish(LineUp(groups));
    }

    private static bool IsPlaced(SceneRequest request, Thing thing) =>
        request.PlacingOf(thing) is not null || request.Relations.Any(relation => relation.Second == thing && relation.Subject != thing);

    // What has no relation to each other stands side by side.
    private static Drawing LineUp(List<Drawing> groups)
    {
        var placed = new List<Drawing> { groups[0].MoveTo(Cell.Zero) };
        foreach (var group in groups.Skip(1))
        {
            var last = placed[^1].Box;
            var here = group.MoveTo(Cell.Zero);
            var gap = Math.Max(2, Math.Min(last.Width, here.Box.Width) / 4);
            placed.Add(here.Translate(new Cell(last.Max.X + 1 + gap - here.Box.Min.X, 0, 0)));
        }

        return Drawing.Join(placed);
    }

    private BuildProgram Finish(Drawing whole)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var program = new BuildProgram { Operations = [.. whole.Operations.Take(MostOperations).Select(operation => Unique(operation, names))] };
        var box = draw?.Invoke(program) is { Count: > 0 } voxels ? ThingDrawer.Bounds(voxels) : whole.Box;
        return program with { Offset = new Cell(-Half(box.Min.X + box.Max.X), -box.Min.Y, -Half(box.Min.Z + box.Max.Z)) };
    }

    // An odd extent is centred exactly; an even one reaches one further to the negative side.
    private static int Half(int sum) => (int)Math.Floor((sum + 1) / 2.0);

    private static BuildOperation Unique(BuildOperation operation, HashSet<string> names) => operation switch
    {
        ShapeOperation { Name: { } name } shape => shape with { Name = Unique(name, names) },
        PlaceOperation { Name: { } name } place => place with { Name = Unique(name, names) },
        PartOperation part => part with { Name = Unique(part.Name, names) },
        _ => operation,
    };

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        var number = 1;
        while (!names.Add(unique))
        {
            number++;
            unique = $"{name} {number}";
        }

        return unique;
    }
}
