using Agents.Api.Auth;
using Agents.Api.Chat.Contracts;
using Agents.Api.Hosting;
using Agents.Core.Conversations;
using Agents.Core.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Agents.Api.Controllers;

/// <summary>The conversations a caller has had.</summary>
[ApiController]
[Route("api/conversations")]
[Tags("Chat")]
[Produces("application/json")]
internal sealed class ConversationsController(IConversationStore store) : ControllerBase
{
    private const int MaxPage = 500;

    // Messages are read a page at a time, and a page of long ones ends before it is as large as this by far.
    private const long MaxPageBytes = 4 * 1024 * 1024;

    /// <summary>Your conversations, the one changed last first, without their messages.</summary>
    /// <param name="limit">How many, 1 to 500; 100 without it.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="cancellationToken">The client left.</param>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<ConversationView>>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    public async Task<IReadOnlyList<ConversationView>> ListAsync(
        [FromQuery] int limit = 100, [FromQuery] int offset = 0, CancellationToken cancellationToken = default)
    {
        CheckLimit(limit);
        if (offset < 0)
        {
            throw JsonFields.Invalid("offset", "must be 0 or more");
        }

        var conversations = await store.ListAsync(HttpContext.GetCaller().Id, limit, offset, cancellationToken);
        return [.. conversations.Select(ConversationView.From)];
    }

    /// <summary>A conversation of yours with its last messages, oldest first.</summary>
    /// <remarks>When there are more than `limit`, or more than about 4 MiB, the earlier ones come with `?before=` and the `number` of the first one here.</remarks>
    /// <param name="threadId">The conversation's id.</param>
    /// <param name="limit">How many messages, 1 to 500; 200 without it.</param>
    /// <param name="before">Only messages before this number.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">The conversation.</response>
    /// <response code="404">`not_found`: there is no such conversation, or it is somebody else's.</response>
    [HttpGet("{threadId}")]
    [ProducesResponseType<ConversationView>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ConversationView> GetAsync(
        string threadId, [FromQuery] int limit = 200, [FromQuery] long? before = null, CancellationToken cancellationToken = default)
    {
        CheckLimit(limit);
        var owner = HttpContext.GetCaller().Id;
        var info = await store.FindAsync(owner, threadId, cancellationToken) ?? throw NoSuchConversation();
        return ConversationView.From(info, await store.ReadAsync(owner, threadId, before, limit, MaxPageBytes, cancellationToken));
    }

    /// <summary>Removes a conversation of yours. An answer that is being written into it goes on for its reader, and is not kept.</summary>
    /// <param name="threadId">The conversation's id.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">`not_found`: there is no such conversation, or it is somebody else's.</response>
    [HttpDelete("{threadId}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> DeleteAsync(string threadId, CancellationToken cancellationToken) =>
        await store.DeleteAsync(HttpContext.GetCaller().Id, threadId, cancellationToken) ? NoContent() : throw NoSuchConversation();

    private static void CheckLimit(int limit)
    {
        if (limit is < 1 or > MaxPage)
        {
            throw JsonFields.Invalid("limit", $"must be a whole number from 1 to {MaxPage}");
        }
    }

    private static AgentException NoSuchConversation() => new(ErrorCodes.NotFound, "There is no such conversation.");
}
