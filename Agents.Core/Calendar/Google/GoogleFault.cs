namespace Agents.Core.Calendar.Google;

/// <summary>Why a call to Google came to nothing.</summary>
public enum GoogleFault
{
    /// <summary>There are no tokens, or Google does not take them any more: the user must connect again.</summary>
    NotConnected,

    /// <summary>The user has not granted what the call needs: ask for consent once more.</summary>
    MissingScope,

    /// <summary>The user may not do this at Google, whatever the consent, e.g. write to somebody else's calendar.</summary>
    Forbidden,

    /// <summary>There is no such calendar or event, or the user may not see it.</summary>
    NotFound,

    /// <summary>The sync token is too old: everything must be read again.</summary>
    SyncTokenExpired,

    /// <summary>Google limits the user or the service.</summary>
    RateLimited,

    /// <summary>Google is down or cannot be reached.</summary>
    Unavailable,

    /// <summary>Google did not answer in time.</summary>
    Timeout,

    /// <summary>Google's answer makes no sense.</summary>
    BadResponse,

    /// <summary>Google does not understand the request: our mistake, or an old sync token.</summary>
    BadRequest,
}
