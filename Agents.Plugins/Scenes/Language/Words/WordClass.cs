namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>What part a word can play in a prompt. A word may have several; the parser chooses by what stands around it.</summary>
internal enum WordClass
{
    /// <summary>Carries no meaning of its own; skipped.</summary>
    Filler,

    /// <summary>A number in words; the value is the number.</summary>
    Number,

    /// <summary>A fraction or multiple in words, e.g. <c>double</c>; the value is the factor.</summary>
    Factor,

    /// <summary>A colour; the value is a palette name or hex.</summary>
    Color,

    /// <summary>A material; the value is a palette name.</summary>
    Material,

    /// <summary>Light, dark or bright, before a colour.</summary>
    Shade,

    /// <summary>A size in words; the value is the name of an <see cref="Agents.Core.Scenes.Objects.ObjectScale"/>.</summary>
    Size,

    /// <summary>A primitive; the value is a key of the shape catalogue.</summary>
    Shape,

    /// <summary>A kind of the object library; the value is its canonical name.</summary>
    Object,

    /// <summary>A part of at least one kind; the value is its name.</summary>
    Part,

    /// <summary>A direction of measuring: width, height, depth, length, radius, diameter, edge, thickness, storeys.</summary>
    Measure,

    /// <summary>A unit: blocks, voxels, cells.</summary>
    Unit,

    /// <summary>How colours share a body.</summary>
    Pattern,

    /// <summary>How several of the same stand together.</summary>
    Arrange,

    /// <summary>How two things lie to each other.</summary>
    Relation,

    /// <summary>And.</summary>
    And,

    /// <summary>With, having.</summary>
    With,

    /// <summary>Without.</summary>
    Without,

    /// <summary>Of, made of.</summary>
    Of,

    /// <summary>In, before a colour or an arrangement.</summary>
    In,

    /// <summary>The.</summary>
    The,

    /// <summary>A, an.</summary>
    A,

    /// <summary>It, them.</summary>
    Pronoun,

    /// <summary>One, ones in place of a noun.</summary>
    One,

    /// <summary>Everything.</summary>
    All,

    /// <summary>Hollow or solid.</summary>
    Filling,

    /// <summary>Lying flat, standing upright.</summary>
    Pose,

    /// <summary>A verb that begins something new.</summary>
    Create,

    /// <summary>A verb that changes what is there; the value is the kind of edit.</summary>
    Edit,

    /// <summary>Bigger, taller, wider and their opposites.</summary>
    Compare,

    /// <summary>Than, as.</summary>
    Than,

    /// <summary>Times, as in 3 times.</summary>
    Times,

    /// <summary>Each, every.</summary>
    Each,

    /// <summary>A side or a direction: left, top, forward.</summary>
    Side,

    /// <summary>Half, layer: a share of a thing.</summary>
    Share,

    /// <summary>To, into: leads to the new state of an edit.</summary>
    To,

    /// <summary>Then: begins the next edit.</summary>
    Then,

    /// <summary>Degrees, turns; the value is the number of degrees of one.</summary>
    Angle,

    /// <summary>Clockwise or not.</summary>
    Turn,

    /// <summary>By: leads to an amount.</summary>
    By,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>From: leads to the old state of an edit.</summary>
    From,

    /// <summary>An axis by name.</summary>
    Axis,

    /// <summary>Letters to write; the value is the text.</summary>
    Text,
}
