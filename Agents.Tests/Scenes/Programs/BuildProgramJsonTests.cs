using System.Text;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Programs;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Programs;

public sealed class BuildProgramJsonTests
{
    [Test]
    public void TryReadOperation_OnlyWhatIsRequired_KeepsTheDefaults()
    {
        var operation = Read("""{"shape":"box","type":"red","size":{"x":1,"y":2,"z":3},"op":"shape"}""");

        Assert.That(operation, Is.EqualTo(new ShapeOperation { Shape = ShapeKind.Box, Type = "red", Size = new Cell(1, 2, 3), Accents = ((ShapeOperation)operation).Accents }));
        Assert.That(((ShapeOperation)operation).Axis, Is.EqualTo(Axis.Y));
        Assert.That(((ShapeOperation)operation).Accents, Is.Empty);
    }

    [Test]
    public void TryReadOperation_NullsOfTheStrictSchema_AreDefaults()
    {
        var operation = (ShapeOperation)Read(
            """
            {"op":"shape","name":null,"shape":"cylinder","type":"red","size":{"x":1,"y":2,"z":3},"axis":null,"wall":null,"pattern":null,"accents":null,
             "at":{"position":null,"relation":"on_top_of","of":"a","and":null,"gap":null}}
            """);

        Assert.That(operation.Axis, Is.EqualTo(Axis.Y));
        Assert.That(operation.Accents, Is.Empty);
        Assert.That(operation.At, Is.EqualTo(new Placement { Relation = AnchorRelation.OnTopOf, Of = "a" }));
    }

    [Test]
    public void TryReadOperation_MissingCoordinates_AreZero()
    {
        var operation = (MoveOperation)Read("""{"op":"move","by":{"x":-4}}""");

        Assert.That(operation.By, Is.EqualTo(new Cell(-4, 0, 0)));
    }

    [TestCase("""{"op":"shape","shape":"box","type":"red","size":{"x":1.5,"y":2,"z":3}}""", "op.size.x", "whole number")]
    [TestCase("""{"op":"shape","shape":"box","type":"red","size":{"x":"1","y":2,"z":3}}""", "op.size.x", "whole number")]
    [TestCase("""{"op":"shape","shape":"box","type":"red","size":{"x":99999999999,"y":2,"z":3}}""", "op.size.x", "99999999999")]
    [TestCase("""{"op":"shape","shape":"box","type":"red","size":{"x":1,"y":2,"z":3,"w":4}}""", "op.size", "\"w\"")]
    [TestCase("""{"op":"shape","shape":"boks","type":"red","size":{"x":1,"y":2,"z":3}}""", "op.shape", "\"box\"")]
    [TestCase("""{"op":"shape","shape":0,"type":"red","size":{"x":1,"y":2,"z":3}}""", "op.shape", "string")]
    [TestCase("""{"op":"shape","shape":"box","size":{"x":1,"y":2,"z":3}}""", "op.type", "missing")]
    [TestCase("""{"op":"shape","shape":"box","type":null,"size":{"x":1,"y":2,"z":3}}""", "op.type", "null")]
    [TestCase("""{"op":"shape","shape":"box","type":"red","size":[1,2,3]}""", "op.size", "list")]
    [TestCase("""{"op":"shape","shape":"box","type":"red","size":{"x":1,"y":2,"z":3},"colour":"red"}""", "op", "\"colour\"")]
    [TestCase("""{"op":"shape","op":"line"}""", "op", "each member once")]
    [TestCase("""{"op":"sphere"}""", "op.op", "sphere")]
    [TestCase("""{"shape":"box"}""", "op", "no \"op\"")]
    [TestCase("""{"op":7}""", "op.op", "7")]
    [TestCase("""{"op":"scale","factor":1e999}""", "op.factor", "number")]
    [TestCase("""{"op":"scale","factor":NaN}""", "op", "line 1")]
    [TestCase("""{"op":"part","name":"p","operations":[{"op":"line","type":"red","from":{},"to":{"q":1}}]}""", "op.operations[0].to", "\"q\"")]
    [TestCase("""{"op":"part","name":"p","operations":null}""", "op.operations", "list")]
    [TestCase("""{"op":"remove"} {}""", "op", "one JSON value")]
    [TestCase("""{"op":"remove\ud800"}""", "op.op", "must be one of")]
    [TestCase("""{"\ud800":"remove","op":"remove"}""", "op", "Unicode")]
    [TestCase("""[]""", "op", "object")]
    [TestCase("""null""", "op", "null")]
    [TestCase("", "op", "one JSON value")]
    [TestCase("""{"op":"remo""", "op", "one JSON value")]
    public void TryReadOperation_Bad_NamesPathAndRemedy(string json, string path, string message)
    {
        Assert.That(BuildProgramJson.TryReadOperation(Encoding.UTF8.GetBytes(json), "op", out var operation, out var fault), Is.False);
        Assert.That(operation, Is.Null);
        Assert.That(fault!.Path, Is.EqualTo(path));
        Assert.That(fault.Message, Does.Contain(message));
        Assert.That(fault.Message, Does.Not.Contain("System.").And.Not.Contain("LineNumber"));
    }

    [Test]
    public void TryReadOperation_NestedTooDeep_IsAFault()
    {
        var json = string.Concat(Enumerable.Repeat("""{"op":"part","name":"p","operations":[""", 10_000));

        Assert.That(BuildProgramJson.TryReadOperation(Encoding.UTF8.GetBytes(json), "op", out _, out var fault), Is.False);
        Assert.That(fault!.Path, Is.EqualTo("op"));
    }

    [Test]
    public void TryRead_Program_ReadsHeaderAndOperations()
    {
        var json = """{"message":"hi","offset":{"x":1},"operations":[{"op":"remove"},{"op":"hollow","wall":null}]}"""u8;

        Assert.That(BuildProgramJson.TryRead(json, out var program, out var fault), Is.True, fault?.Message);
        Assert.That(program!.Message, Is.EqualTo("hi"));
        Assert.That(program.Offset, Is.EqualTo(new Cell(1, 0, 0)));
        Assert.That(program.Operations, Is.EqualTo(new BuildOperation[] { new RemoveOperation(), new HollowOperation() }));
    }

    [TestCase("""{"operations":[{"op":"remove"},{"op":"remove","x":1}]}""", "operations[1]")]
    [TestCase("""{"operations":{}}""", "operations")]
    [TestCase("""{"message":"m"}""", "operations")]
    [TestCase("""{"operations":[],"offset":{"x":true}}""", "offset.x")]
    public void TryRead_BadProgram_NamesThePath(string json, string path)
    {
        Assert.That(BuildProgramJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out var fault), Is.False);
        Assert.That(fault!.Path, Is.EqualTo(path));
    }

    [TestCaseSource(typeof(SamplePrograms), nameof(SamplePrograms.Operations))]
    public void Write_Operation_ReadsBackTheSame(BuildOperation operation)
    {
        var json = BuildProgramJson.Write(operation);

        Assert.That(BuildProgramJson.TryReadOperation(json, "op", out var read, out var fault), Is.True, fault?.ToString());
        Assert.That(read!.GetType(), Is.EqualTo(operation.GetType()));
        Assert.That(BuildProgramJson.Write(read), Is.EqualTo(json));
    }

    private static BuildOperation Read(string json)
    {
        Assert.That(BuildProgramJson.TryReadOperation(Encoding.UTF8.GetBytes(json), "op", out var operation, out var fault), Is.True, fault?.ToString());
        return operation!;
    }
}
