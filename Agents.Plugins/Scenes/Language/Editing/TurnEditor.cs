using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Rotates and mirrors: <c>rotate it by 90 degrees</c>, <c>flip it upside down</c>.</summary>
internal sealed class TurnEditor(EditSession session)
{
    private readonly TagReader _reader = session.Reader;
    private readonly TargetReader _targets = session.Targets;

    /// <summary>Reads target, angle, direction and axis; a quarter turn about the vertical when nothing is said.</summary>
    public void Rotate()
    {
        var target = _targets.Read(out _);
        var spoken = _targets.Spoken;
        var (degrees, sign, axis) = ((double?)null, 1, Axis.Y);
        var number = 1.0;
        while (_reader.Next.Kind is not (TokenKind.Stop or TokenKind.Comma) && !_reader.Next.Is(WordClass.And) && !_reader.Next.Is(WordClass.Then) && !_reader.IsAtEnd)
        {
            var tag = _reader.Next;
            number = tag.Kind == TokenKind.Number ? tag.Number : number;
            if (tag.Value(WordClass.Angle) is { } angle)
            {
                degrees = double.Parse(angle) * number;
            }
            else if (tag.Value(WordClass.Turn) is { } turn)
            {
                sign = turn == "clockwise" ? -1 : 1;
            }
            else if (tag.Value(WordClass.Axis) is { } name)
            {
                axis = Enum.Parse<Axis>(name, ignoreCase: true);
            }

            _reader.At++;
        }

        degrees ??= number > 1 ? number : 90;
        var quarters = (int)Math.Round(Math.Min(degrees.Value, 3600) / 90, MidpointRounding.AwayFromZero) * sign;
        if (quarters % 4 != 0)
        {
            session.Emit(new RotateOperation { Target = target, QuarterTurns = quarters, Axis = axis }, $"rotated {spoken} by {Math.Abs(quarters) * 90} degrees");
        }
    }

    /// <summary>Reads target and axis; left and right change sides when nothing is said.</summary>
    public void Mirror()
    {
        var target = _targets.Read(out _);
        var spoken = _targets.Spoken;
        var axis = Axis.X;
        while (_reader.Next.Kind is not (TokenKind.Stop or TokenKind.Comma) && !_reader.Next.Is(WordClass.And) && !_reader.IsAtEnd)
        {
            axis = _reader.Next.Value(WordClass.Axis) is { } name ? Enum.Parse<Axis>(name, ignoreCase: true) : axis;
            axis = _reader.Next.Value(WordClass.Side) is "front" or "back" ? Axis.Z : axis;
            _reader.At++;
        }

        session.Emit(new MirrorOperation { Axis = axis, Target = target }, $"mirrored {spoken}");
    }
}
