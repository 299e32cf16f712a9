using System.Text;
using Agents.Core.Scenes.Palette;
using Agents.Core.Words;

namespace Agents.Plugins.Scenes.Language.Text;

/// <summary>Cuts a prompt into words, numbers, sizes and colours in one pass: time and memory grow with its length only.</summary>
internal sealed class Tokenizer
{
    private const double Largest = 1_000_000_000;
    private const int LongestWord = 40;
    private const int BareHexLength = 6;
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Tokenizer(string text) => _text = text;

    /// <summary>Cuts the text. Words are folded; hyphens and apostrophes part words; what is neither is skipped.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokenizer = new Tokenizer(text);
        tokenizer.Run();
        return DimensionJoiner.Join(tokenizer._tokens);
    }

    private void Run()
    {
        while (_at < _text.Length)
        {
            var character = _text[_at];
            if (char.IsAsciiHexDigit(character) && TryReadBareHex())
            {
                continue;
            }

            if (char.IsLetter(character))
            {
                ReadWord();
            }
            else if (char.IsAsciiDigit(character) || (character == '.' && IsDigitAt(_at + 1)))
            {
                ReadNumber();
            }
            else
            {
                ReadSign(character);
            }
        }
    }

    private void ReadSign(char character)
    {
        switch (character)
        {
            case '-' or '\u2212' when IsNegative():
                _at++;
                ReadNumber();
                _tokens[^1] = _tokens[^1] with { Number = -_tokens[^1].Number };
                return;
            case '#' when TryReadHex():
                return;
            case ':' or '=' when IsNumberNext():
                break;
            case ',' or ';' or ':' or '&' or '+' or '/' or '(' or ')':
                _tokens.Add(new Token(TokenKind.Comma, ""));
                break;
            case '.' or '!' or '?' or '\n':
                _tokens.Add(new Token(TokenKind.Stop, ""));
                break;
            case '×' or '*':
                _tokens.Add(new Token(TokenKind.Word, "x"));
                break;
            case '%':
                _tokens.Add(new Token(TokenKind.Word, "percent"));
                break;
            case '°':
                _tokens.Add(new Token(TokenKind.Word, "degrees"));
                break;
            case '½':
                _tokens.Add(new Token(TokenKind.Number, "", 0.5));
                break;
            default:
                break;
        }

        _at++;
    }

    private void ReadWord()
    {
        var start = _at;
        var word = new StringBuilder();
        while (_at < _text.Length && (char.IsLetter(_text[_at]) || _text[_at] is >= '\u0300' and <= '\u036f'))
        {
            if (word.Length <= LongestWord)
            {
                TextFolding.Append(word, _text[_at]);
            }

            _at++;
        }

        var length = _at - start;
        if (word.ToString() is "rgb" or "rgba" && TryReadChannels())
        {
            return;
        }

        _tokens.Add(new Token(TokenKind.Word, word.ToString()));

        // l'arbre and d'or part into two words; castle's and don't lose their tail.
        if (_at + 1 < _text.Length && _text[_at] is '\'' or '’' && length > 2)
        {
            _at++;
            while (_at < _text.Length && char.IsLetter(_text[_at]))
            {
                _at++;
            }
        }
    }

    private void ReadNumber()
    {
        var value = ReadDigits();
        while (_at + 3 < _text.Length && _text[_at] == ',' && IsDigitAt(_at + 1) && IsDigitAt(_at + 2) && IsDigitAt(_at + 3) && !IsDigitAt(_at + 4))
        {
            _at++;
            value = (value * 1000) + ReadDigits();
        }

        if (_at < _text.Length && _text[_at] == '.' && IsDigitAt(_at + 1))
        {
            _at++;
            var scale = 0.1;
            while (IsDigitAt(_at))
            {
                value += (_text[_at++] - '0') * scale;
                scale /= 10;
            }
        }

        if (_at < _text.Length && _text[_at] == '/' && IsDigitAt(_at + 1))
        {
            _at++;
            var divisor = ReadDigits();
            value = divisor > 0 ? value / divisor : value;
        }

        _tokens.Add(new Token(TokenKind.Number, "", Math.Min(value, Largest)));
    }

    private double ReadDigits()
    {
        double value = 0;
        while (IsDigitAt(_at))
        {
            value = Math.Min(Largest, (value * 10) + (_text[_at++] - '0'));
        }

        return value;
    }

    private bool TryReadHex()
    {
        var end = _at + 1;
        while (end < _text.Length && char.IsAsciiHexDigit(_text[end]))
        {
            end++;
        }

        if (!Rgb.TryParse(_text.AsSpan(_at, end - _at), out var color))
        {
            return false;
        }

        _tokens.Add(new Token(TokenKind.Hex, color.ToString()));
        _at = end;
        return true;
    }

    // "size: 6" is one statement, "colours: red, blue" a list.
    private bool IsNumberNext()
    {
        var next = _at + 1;
        while (next < _text.Length && _text[next] == ' ')
        {
            next++;
        }

        return IsDigitAt(next) || (next < _text.Length && _text[next] == '-' && IsDigitAt(next + 1));
    }

    // 00ff00: six hex digits, letters among them as well as figures.
    private bool TryReadBareHex()
    {
        var (end, letters) = (_at, 0);
        while (end < _text.Length && end - _at <= BareHexLength && char.IsAsciiLetterOrDigit(_text[end]))
        {
            letters += char.IsAsciiLetter(_text[end]) ? 1 : 0;
            end++;
        }

        if (end - _at != BareHexLength || letters is 0 or BareHexLength || !Rgb.TryParse($"#{_text.AsSpan(_at, BareHexLength)}", out var color))
        {
            return false;
        }

        _tokens.Add(new Token(TokenKind.Hex, color.ToString()));
        _at = end;
        return true;
    }

    // rgb(200, 30, 30), with anything but a digit between the three.
    private bool TryReadChannels()
    {
        Span<int> channels = stackalloc int[3];
        var start = _at;
        for (var index = 0; index < channels.Length; index++)
        {
            for (var between = 0; between < 3 && _at < _text.Length && !IsDigitAt(_at) && !char.IsLetter(_text[_at]); between++)
            {
                _at++;
            }

            if (!IsDigitAt(_at))
            {
                _at = start;
                return false;
            }

            channels[index] = (int)Math.Min(255, ReadDigits());
        }

        if (_at < _text.Length && _text[_at] == ')')
        {
            _at++;
        }

        _tokens.Add(new Token(TokenKind.Hex, new Rgb((byte)channels[0], (byte)channels[1], (byte)channels[2]).ToString()));
        return true;
    }

    // "radius -5", but neither "3-5" nor "3 - 5" nor a list of dashes.
    private bool IsNegative() => IsDigitAt(_at + 1)
        && (_at == 0 || char.IsWhiteSpace(_text[_at - 1]) || _text[_at - 1] is '=' or ':' or '(')
        && !(_tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Number);

    private bool IsDigitAt(int index) => index < _text.Length && char.IsAsciiDigit(_text[index]);
}
