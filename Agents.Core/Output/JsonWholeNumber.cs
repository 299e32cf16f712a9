namespace Agents.Core.Output;

/// <summary>
/// A JSON number read digit by digit, exact: 3, 3.0, 30e-1 and 0.3e1 are the same whole number. Leading zeros are let pass.
/// </summary>
internal struct JsonWholeNumber
{
    // Far beyond any coordinate, and one more digit still fits a long.
    private const long Limit = 100_000_000_000_000_000;
    private const int ExponentLimit = 100_000;

    private long _digits;
    private int _fraction;
    private int _exponent;
    private bool _negative;
    private bool _negativeExponent;
    private bool _large;
    private bool _inexact;
    private Part _part;

    private enum Part
    {
        Sign,
        Whole,
        Point,
        Fraction,
        Mark,
        ExponentSign,
        Exponent,
    }

    /// <summary>Forgets the number before; a sign or digit is expected next.</summary>
    public void Begin() => this = default;

    /// <summary>Reads on; false when the number goes on to the chunk's end, true when a byte stands at the position that is not its own.</summary>
    public bool Read(ReadOnlySpan<byte> chunk, ref int pos)
    {
        if (_part <= Part.Whole && !ReadWhole(chunk, ref pos))
        {
            return pos < chunk.Length;
        }

        while (pos < chunk.Length)
        {
            var digit = (uint)(chunk[pos] - '0');
            if (digit <= 9)
            {
                ReadLater((int)digit);
            }
            else if (!ReadMark(chunk[pos]))
            {
                return true;
            }

            pos++;
        }

        return false;
    }

    /// <summary>The finished number, or what is wrong with it.</summary>
    public readonly JsonProblemKind? Finish(int min, int max, out int value)
    {
        value = 0;
        if (_part is not (Part.Whole or Part.Fraction or Part.Exponent))
        {
            return JsonProblemKind.Malformed;
        }

        var digits = _digits;
        if (_part != Part.Whole || _exponent != 0)
        {
            var shift = (_negativeExponent ? -_exponent : _exponent) - _fraction;
            for (; shift < 0 && digits != 0; shift++)
            {
                if (digits % 10 != 0)
                {
                    return JsonProblemKind.NotAnInteger;
                }

                digits /= 10;
            }

            for (; shift > 0 && digits != 0 && digits < Limit; shift--)
            {
                digits *= 10;
            }
        }

        var signed = _negative ? -digits : digits;
        if (_inexact)
        {
            return JsonProblemKind.NotAnInteger;
        }

        if (_large || signed < min || signed > max)
        {
            return JsonProblemKind.OutOfRange;
        }

        value = (int)signed;
        return null;
    }

    /// <summary>Reads sign and whole digits; true when a point or exponent follows.</summary>
    private bool ReadWhole(ReadOnlySpan<byte> chunk, ref int pos)
    {
        // Locals, since the fields are in memory and this loop is hot.
        var digits = _digits;
        var at = pos;
        if (_part == Part.Sign && !_negative && chunk[at] == (byte)'-')
        {
            _negative = true;
            at++;
        }

        var first = at;
        for (; at < chunk.Length; at++)
        {
            var digit = (uint)(chunk[at] - '0');
            if (digit > 9)
            {
                break;
            }

            _large |= digits >= Limit;
            digits = digits >= Limit ? digits : (digits * 10) + digit;
        }

        pos = at;
        _digits = digits;
        _part = at > first ? Part.Whole : _part;
        return at < chunk.Length && _part == Part.Whole && chunk[at] is ((byte)'.' or (byte)'e' or (byte)'E');
    }

    private bool ReadMark(byte b)
    {
        switch (_part, b)
        {
            case (Part.Whole, (byte)'.'):
                _part = Part.Point;
                return true;
            case (Part.Whole or Part.Fraction, (byte)'e' or (byte)'E'):
                _part = Part.Mark;
                return true;
            case (Part.Mark, (byte)'+' or (byte)'-'):
                _negativeExponent = b == (byte)'-';
                _part = Part.ExponentSign;
                return true;
            default:
                return false;
        }
    }

    private void ReadLater(int digit)
    {
        if (_part is Part.Point or Part.Fraction)
        {
            _part = Part.Fraction;
            if (_digits >= Limit)
            {
                // More digits than can be kept: zeros change nothing, others leave no whole number.
                _inexact |= digit != 0;
                return;
            }

            _digits = (_digits * 10) + digit;
            _fraction++;
            return;
        }

        _part = Part.Exponent;
        _exponent = Math.Min((_exponent * 10) + digit, ExponentLimit);
    }
}
