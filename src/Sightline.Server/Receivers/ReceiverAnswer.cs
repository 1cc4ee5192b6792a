namespace Sightline.Server.Receivers;

/// <summary>What became of a request.</summary>
enum Outcome
{
    /// <summary>What was valid in it is on disk.</summary>
    Stored,
    Malformed,
    TooLarge,
    /// <summary>Its sender stopped sending, or nearly.</summary>
    TooSlow,
    /// <summary>Its content type or encoding is not known here.</summary>
    Unsupported,
    /// <summary>The server has as much in hand as it can hold; try again.</summary>
    Busy,
    /// <summary>The workspace sends more than its quota; try again later.</summary>
    OverQuota,
    /// <summary>The journal takes nothing now; try again.</summary>
    Unavailable,
}

/// <summary>The answer to a request, before a transport puts it in its own words.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Rejected">Records refused of a request that was otherwise stored.</param>
/// <param name="Message">For the sender: what was wrong, and what to do. Null when all is well.</param>
readonly record struct ReceiverAnswer(Outcome Outcome, long Rejected, string? Message)
{
    /// <summary>Records that were accepted.</summary>
    public long Accepted { get; init; }

    /// <summary>Size of the body, inflated.</summary>
    public long Bytes { get; init; }

    /// <summary>From the end of the newest span to its receipt; null for none.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>How long the sender should stay away, at least.</summary>
    public TimeSpan Wait { get; init; }
}

/// <summary>A request that cannot be read; the answer says why.</summary>
sealed class RefusedRequestException(Outcome outcome, string message, TimeSpan wait = default) : Exception(message)
{
    public ReceiverAnswer Answer => new(outcome, 0, Message) { Wait = wait };
}
