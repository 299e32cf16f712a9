namespace Agents.Core.Storage;

/// <summary>What an acknowledged write survives.</summary>
internal enum WriteDurability
{
    /// <summary>The end of this process by any means: the operating system holds the bytes (<c>synchronous=NORMAL</c>).</summary>
    ProcessCrash,

    /// <summary>The loss of power: the disk has confirmed the bytes (<c>synchronous=FULL</c>).</summary>
    PowerLoss,
}
