namespace Agents.Plugins.Scenes.Language.Requests;

/// <summary>How several of the same stand together.</summary>
internal enum Arrangement
{
    /// <summary>Nothing was said: side by side.</summary>
    None,

    /// <summary>Side by side, left to right.</summary>
    Row,

    /// <summary>One behind the other.</summary>
    Depth,

    /// <summary>On a circle.</summary>
    Circle,

    /// <summary>In columns and rows.</summary>
    Grid,

    /// <summary>On top of each other.</summary>
    Stack,

    /// <summary>Piled up in layers that get smaller.</summary>
    Heap,

    /// <summary>At the corners of a square.</summary>
    Corners,

    /// <summary>At the corners of a triangle.</summary>
    Triangle,

    /// <summary>From the left front to the right back.</summary>
    Diagonal,

    /// <summary>Here and there.</summary>
    Scatter,
}
