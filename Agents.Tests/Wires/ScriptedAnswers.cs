namespace Agents.Tests.Wires;

/// <summary>Pieces of what models answer.</summary>
internal static class ScriptedAnswers
{
    public const string ProgramHead = """{"message":null,"operations":[""";
    public const string RedBlock = """{"op":"shape","shape":"box","type":"red","size":{"x":1,"y":1,"z":1}}""";
    public const string BlueBlock = """,{"op":"shape","shape":"box","type":"blue","size":{"x":1,"y":1,"z":1},"at":{"position":{"x":5,"y":0,"z":0}}}""";
    public const string ProgramTail = "]}";
    public const string Program = ProgramHead + RedBlock + BlueBlock + ProgramTail;

    public const string VoxelsHead = """{"voxels":[""";
    public const string RedVoxel = """{"x":0,"y":0,"z":0,"type":5}""";
    public const string BlueVoxel = """,{"x":5,"y":0,"z":0,"type":"blue"}""";
    public const string VoxelsTail = "]}";

    public static string Body(string output = "program", string scene = "") =>
        $$"""{"prompt":"whatever","model":"scripted","output":"{{output}}"{{scene}}}""";
}
