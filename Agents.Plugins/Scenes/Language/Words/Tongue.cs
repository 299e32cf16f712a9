namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>The languages whose words are known.</summary>
internal enum Tongue
{
    /// <summary>English.</summary>
    English,

    /// <summary>German.</summary>
    German,

    /// <summary>French.</summary>
    French,

    /// <summary>Spanish.</summary>
    Spanish,
}
