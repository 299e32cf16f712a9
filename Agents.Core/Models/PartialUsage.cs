using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models;

/// <summary>
/// The tokens that were counted before an answer broke off. Every connector leaves them in the same places: on the updates of a stream, for a caller
/// that leaves early, and on the exception of a failure. A provider that counts only at the end leaves nothing.
/// </summary>
public static class PartialUsage
{
    private const string Key = "usage_so_far";

    /// <summary>The tokens so far when an update left; each replaces those before.</summary>
    /// <param name="update">Any update of a stream; its <see cref="UsageContent"/> counts as well.</param>
    /// <returns>The tokens; null when the provider has not counted any yet.</returns>
    public static UsageDetails? Of(ChatResponseUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);

        // Once for every token: no enumerator.
        for (var index = update.Contents.Count - 1; index >= 0; index--)
        {
            if (update.Contents[index] is UsageContent usage)
            {
                return usage.Details;
            }
        }

        return update.AdditionalProperties?.GetValueOrDefault(Key) as UsageDetails;
    }

    /// <summary>The tokens that were counted before a call failed.</summary>
    /// <param name="failure">What the call threw.</param>
    /// <param name="usage">The tokens.</param>
    /// <returns>Whether there are any.</returns>
    public static bool TryGet(Exception failure, [NotNullWhen(true)] out UsageDetails? usage)
    {
        ArgumentNullException.ThrowIfNull(failure);
        usage = failure.Data[Key] as UsageDetails;
        return usage is not null;
    }

    /// <summary>Notes the tokens on an update; none are none.</summary>
    internal static void Note(ChatResponseUpdate update, UsageDetails? usage)
    {
        if (usage is not null)
        {
            (update.AdditionalProperties ??= [])[Key] = usage;
        }
    }

    /// <summary>Notes the tokens on a failure; none leave what is there.</summary>
    internal static void Note(Exception failure, UsageDetails? usage)
    {
        if (usage is not null)
        {
            failure.Data[Key] = usage;
        }
    }
}
