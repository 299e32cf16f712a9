namespace Agents.Core.Scenes.Objects;

/// <summary>How big an object is when no number is given.</summary>
public enum ObjectScale
{
    /// <summary>About half of <see cref="Medium"/>, never below what keeps the parts recognisable.</summary>
    Tiny,

    /// <summary>About three quarters of <see cref="Medium"/>.</summary>
    Small,

    /// <summary>The object's own usual size.</summary>
    Medium,

    /// <summary>About one and a half times <see cref="Medium"/>.</summary>
    Large,

    /// <summary>About twice <see cref="Medium"/>.</summary>
    Huge,
}
