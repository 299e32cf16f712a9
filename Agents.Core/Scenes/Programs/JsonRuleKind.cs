namespace Agents.Core.Scenes.Programs;

/// <summary>The kinds of value that a <see cref="JsonRule"/> tells apart.</summary>
internal enum JsonRuleKind
{
    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A string, free or one of some names.</summary>
    Text,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object with the members it has and no other.</summary>
    Object,

    /// <summary>One of several objects, told apart by <c>op</c>.</summary>
    Union,
}
