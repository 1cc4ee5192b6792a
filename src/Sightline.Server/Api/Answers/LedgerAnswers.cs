using Sightline.Server.Receivers;
using Sightline.Storage.Ledgers;

namespace Sightline.Server.Api.Answers;

/// <summary>What became of every record that was decoded.</summary>
sealed record LedgerAnswer
{
    /// <summary>
    /// First hour that is counted, RFC 3339. Of what is older than two days whole days are, and what is older than 90 days
    /// only in all.
    /// </summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string From { get; init; }

    /// <summary>Where the last hour that is counted ends, RFC 3339.</summary>
    /// <example>2026-03-02T13:00:00.000000000Z</example>
    public required string To { get; init; }

    /// <summary>By key and signal.</summary>
    public required IReadOnlyList<LedgerItem> Items { get; init; }
}

/// <summary>
/// Records of a signal that came with a key: received = stored + duplicate + sampled_out + rejected + dead_lettered +
/// in_flight, at every moment.
/// </summary>
sealed record LedgerItem
{
    /// <summary>Id of the API key; null for none.</summary>
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46</example>
    public required string? Key { get; init; }

    /// <summary>Name of the API key; null for none, and for one that was revoked.</summary>
    /// <example>checkout production</example>
    public required string? KeyName { get; init; }

    /// <summary>traces, logs or metrics.</summary>
    /// <example>traces</example>
    public required string Signal { get; init; }

    /// <summary>Records that were decoded.</summary>
    /// <example>1000</example>
    public required long Received { get; init; }

    /// <summary>New ones, and other revisions.</summary>
    /// <example>980</example>
    public required long Stored { get; init; }

    /// <summary>Those that were there with equal content.</summary>
    /// <example>10</example>
    public required long Duplicate { get; init; }

    /// <summary>Those that sampling did not keep.</summary>
    /// <example>0</example>
    public required long SampledOut { get; init; }

    /// <summary>Those that were refused; the sender was told.</summary>
    /// <example>10</example>
    public required long Rejected { get; init; }

    /// <summary>Those that could not be stored.</summary>
    /// <example>0</example>
    public required long DeadLettered { get; init; }

    /// <summary>Those on their way.</summary>
    /// <example>0</example>
    public required long InFlight { get; init; }

    /// <summary>
    /// The rejected ones by reason: invalid (a fault in it), too_large (a value, or a number of attributes, events or
    /// links), trace_too_large (its trace takes no more spans), contract (it breaks the contract of a strict workspace),
    /// not_stored (the signal is not stored yet).
    /// </summary>
    public required IReadOnlyDictionary<string, long> Reasons { get; init; }

    public static LedgerItem Of(LedgerRow row, IReadOnlyDictionary<Guid, string> names) => new()
    {
        Key = row.Key == Guid.Empty ? null : row.Key.ToString(),
        KeyName = names.GetValueOrDefault(row.Key),
        Signal = row.Signal.ToString().ToLowerInvariant(),
        Received = row.Received,
        Stored = row.Stored,
        Duplicate = row.Duplicate,
        SampledOut = row.SampledOut,
        Rejected = row.Rejected,
        DeadLettered = row.DeadLettered,
        InFlight = row.InFlight,
        Reasons = row.Reasons.ToDictionary(r => IngestMetrics.Name(r.Key), r => r.Value),
    };
}
