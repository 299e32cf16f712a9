namespace Agents.Core.Storage;

/// <summary>A colour of one scene as the database keeps it: the rest of its entry follows from the colour.</summary>
internal sealed record StoredLocalType(byte Id, string Name, string Color);
