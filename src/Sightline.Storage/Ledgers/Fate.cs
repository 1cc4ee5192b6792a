using Sightline.Storage.Journal;

namespace Sightline.Storage.Ledgers;

/// <summary>
/// What became of a record. Values below 128 are those of <see cref="RejectReason"/>. Stored as a number: never
/// renumber, only append.
/// </summary>
public enum Fate : byte
{
    /// <summary>Every record that was decoded, whatever became of it then.</summary>
    Received = 128,

    /// <summary>It is in the store: a new span, or another revision of one.</summary>
    Stored = 129,

    /// <summary>It was there already, with equal content.</summary>
    Duplicate = 130,

    /// <summary>It was stored, and sampling decided not to keep it.</summary>
    SampledOut = 131,

    /// <summary>It could not be stored, and lies among the dead letters.</summary>
    DeadLettered = 132,
}
