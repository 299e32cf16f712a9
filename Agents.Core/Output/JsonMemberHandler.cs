namespace Agents.Core.Output;

/// <summary>Takes a finished member that stands beside the voxels, such as <c>message</c>.</summary>
/// <param name="member">The member; valid during the call only.</param>
public delegate void JsonMemberHandler(JsonPiece member);
