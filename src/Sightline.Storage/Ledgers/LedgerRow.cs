using Sightline.Storage.Journal;

namespace Sightline.Storage.Ledgers;

/// <summary>What became of the records of one signal that a workspace got with one key.</summary>
/// <param name="Key">The API key; empty for none.</param>
/// <param name="Signal">What they are.</param>
public sealed record LedgerRow(Guid Key, Signal Signal)
{
    /// <summary>Records that were decoded: the sum of all that follows.</summary>
    public long Received { get; internal set; }

    public long Stored { get; internal set; }
    public long Duplicate { get; internal set; }
    public long SampledOut { get; internal set; }
    public long Rejected { get; internal set; }
    public long DeadLettered { get; internal set; }

    /// <summary>Decoded, and on the way into the store.</summary>
    public long InFlight { get; internal set; }

    /// <summary>The rejected ones by reason.</summary>
    public Dictionary<RejectReason, long> Reasons { get; } = [];

    internal void Add(Fate fate, long count)
    {
        switch (fate)
        {
            case Fate.Received:
                Received += count;
                break;
            case Fate.Stored:
                Stored += count;
                break;
            case Fate.Duplicate:
                Duplicate += count;
                break;
            case Fate.SampledOut:
                SampledOut += count;
                break;
            case Fate.DeadLettered:
                DeadLettered += count;
                break;
            default:
                var reason = (RejectReason)fate;
                Rejected += count;
                Reasons[reason] = Reasons.GetValueOrDefault(reason) + count;
                break;
        }
    }
}
