using Agents.Core.Scenes.Objects.Sketching;

namespace Agents.Core.Scenes.Objects;

/// <summary>Letters, digits and short texts: upright in the x-y plane, to be read from +z.</summary>
internal static class Letters
{
    /// <summary>The most characters that are drawn.</summary>
    public const int MostCharacters = 64;

    private const int LineLength = 16;

    public static IEnumerable<ObjectKind> Kinds { get; } =
    [
        Sketch.Kind("text", "sign", "word,name,lettering,inscription,writing", "letter|text|word", s => Draw(s, "TEXT")),
        Sketch.Kind("letter", "sign", "character,alphabet letter,capital letter,initial", "letter|text", s => Draw(s, "A")),
        Sketch.Kind("number", "sign", "digit,numeral,figure number", "digit|number", s => Draw(s, "1")),
        Sketch.Kind("question mark", "sign", "", "letter|text", s => Draw(s, "?")),
        Sketch.Kind("exclamation mark", "sign", "exclamation point", "letter|text", s => Draw(s, "!")),
    ];

    private static void Draw(Sketch s, string usual)
    {
        s.IsWhole = true;
        s.IsLoose = true;
        s.Least = 1;
        var lines = Lines(s.Spec.Text);
        lines = lines.Count == 0 ? [usual] : lines;
        s.Main(s.Spec.Kind is "number" ? "digit|number" : "letter|text|word", s.Spec.Kind is "number" ? "blue" : "red");
        for (var line = 0; line < lines.Count; line++)
        {
            var floor = (lines.Count - 1 - line) * (LetterFont.Height + 1);
            var width = (lines[line].Length * (LetterFont.Width + 1)) - 1;
            for (var place = 0; place < lines[line].Length; place++)
            {
                Glyph(s, lines[line][place], (place * (LetterFont.Width + 1)) - (width / 2.0), floor);
            }
        }
    }

    private static void Glyph(Sketch s, char character, double left, double floor)
    {
        var rows = LetterFont.Rows(character) ?? [];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < LetterFont.Width; column++)
            {
                if (rows[row][column] == '1')
                {
                    s.Box(left + column + 0.5, floor + LetterFont.Height - 1 - row, 0, 1, 1, 1);
                }
            }
        }
    }

    /// <summary>The drawable characters, broken at spaces into lines of a readable length.</summary>
    private static List<string> Lines(string? text)
    {
        var lines = new List<string>();
        var known = new string([.. (text ?? "").Take(MostCharacters).Where(c => LetterFont.Has(c) || char.IsWhiteSpace(c))]);
        foreach (var paragraph in known.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > LineLength)
                {
                    lines.Add(line);
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
