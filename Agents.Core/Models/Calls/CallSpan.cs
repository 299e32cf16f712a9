using System.Diagnostics;
using System.Text;

namespace Agents.Core.Models.Calls;

/// <summary>The trace of one call, and the words of its answer where somebody asked for them.</summary>
internal sealed class CallSpan(Activity? activity, bool captures, string? prompt) : IDisposable
{
    // Enough to see what was said; a trace is no archive.
    private const int MaxCaptured = 64 * 1024;

    private readonly StringBuilder _answer = new();

    public Activity? Activity { get; } = activity;

    /// <summary>Gets whether prompts and answers go into the span.</summary>
    public bool Captures { get; } = captures;

    /// <summary>Gets the prompt; null when nobody wants it.</summary>
    public string? Prompt { get; } = prompt;

    public string Answer => _answer.ToString();

    /// <summary>Notes words of the answer, where they are wanted.</summary>
    public void Add(string text, CallTarget target)
    {
        if ((Captures || target.Provider.Options.LogsContent) && _answer.Length < MaxCaptured)
        {
            _answer.Append(text.AsSpan(0, Math.Min(text.Length, MaxCaptured - _answer.Length)));
        }
    }

    public void Dispose() => Activity?.Dispose();
}
