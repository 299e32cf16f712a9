namespace Agents.Tests.Models.Gemini;

/// <summary>What comes after the last byte.</summary>
internal enum ReplayEnd
{
    /// <summary>The end of the body.</summary>
    Close,

    /// <summary>A broken connection.</summary>
    Break,

    /// <summary>Nothing at all.</summary>
    Stall,
}
