using System.Text;

namespace Agents.Tests.Security;

/// <summary>Looks for a mark in texts and bytes: as it is, as UTF-16, as base64 wherever it begins, as hexadecimal. Safe for concurrent use.</summary>
internal sealed class SecretHunt
{
    private readonly List<(string Form, byte[] Bytes)> _forms;
    private readonly List<string> _findings = [];
    private readonly Lock _lock = new();

    public SecretHunt(string mark)
    {
        Mark = mark;
        var bytes = Encoding.UTF8.GetBytes(mark);
        _forms =
        [
            ("plain", bytes),
            ("UTF-16", Encoding.Unicode.GetBytes(mark)),
            ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes))),
            ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes))),
            .. Enumerable.Range(0, 3).Select(offset => ("base64", Base64(bytes, offset))),
        ];
    }

    /// <summary>What is part of every secret.</summary>
    public string Mark { get; }

    /// <summary>How many places were looked at.</summary>
    public int Places { get; private set; }

    /// <summary>Where the mark was found, with what stands around it.</summary>
    public IReadOnlyList<string> Findings
    {
        get
        {
            lock (_lock)
            {
                return [.. _findings];
            }
        }
    }

    public void Look(string where, string? text) => Look(where, Encoding.UTF8.GetBytes(text ?? string.Empty));

    public void Look(string where, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            Places++;
            foreach (var (form, sought) in _forms)
            {
                if (bytes.IndexOf(sought) is >= 0 and var at)
                {
                    var around = bytes[Math.Max(0, at - 60)..Math.Min(bytes.Length, at + sought.Length + 40)];
                    _findings.Add($"{where} ({form}): {Encoding.Latin1.GetString(around)}");
                }
            }
        }
    }

    // The part of the base64 text that is the same whatever stands before and behind.
    private static byte[] Base64(byte[] mark, int offset)
    {
        var text = Convert.ToBase64String([.. new byte[offset], .. mark]);
        var first = offset == 0 ? 0 : offset + 1;
        var last = (offset + mark.Length) * 8 / 6;
        return Encoding.ASCII.GetBytes(text[first..last]);
    }
}
