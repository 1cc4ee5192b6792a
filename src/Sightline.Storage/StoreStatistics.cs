namespace Sightline.Storage;

/// <summary>Sizes and counts of a store at one moment.</summary>
public sealed record StoreStatistics
{
    /// <summary>Spans of all workspaces, each counted once.</summary>
    public required long Spans { get; init; }

    /// <summary>Spans that were sent again with equal content, and dropped, since the start.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Calls of all workspaces, each counted once.</summary>
    public required long Calls { get; init; }

    /// <summary>Traces whose calls are not settled yet.</summary>
    public required long OpenTraces { get; init; }

    /// <summary>Traces that were settled before their time since the start, because too many were open.</summary>
    public required long SettledEarly { get; init; }

    /// <summary>Traces that were given up, to be looked for when there are fewer, because even then there were too many.</summary>
    public required long NotSettled { get; init; }

    public required long MemtableBytes { get; init; }
    public required int Segments { get; init; }
    public required long SegmentBytes { get; init; }
    public required long JournalBytes { get; init; }
    public required long Flushes { get; init; }

    /// <summary>Attempts to flush that failed since the start.</summary>
    public required long FlushFailures { get; init; }

    /// <summary>Rows that are hidden and still on disk.</summary>
    public required long HiddenRows { get; init; }

    /// <summary>Merges since the start.</summary>
    public required long Merges { get; init; }

    public required long MergeFailures { get; init; }
    public required long MergeBytesRead { get; init; }
    public required long MergeBytesWritten { get; init; }

    /// <summary>Rows that merges left out: hidden, deleted or out of date.</summary>
    public required long MergeRowsDropped { get; init; }

    /// <summary>Segments that went whole because of their age.</summary>
    public required long SegmentsExpired { get; init; }

    /// <summary>Segments that went whole because their workspace took too much of the disk.</summary>
    public required long SegmentsOverBudget { get; init; }

    /// <summary>Spans that sampling dropped since the start.</summary>
    public required long SampledOut { get; init; }

    /// <summary>Bytes of deleted files that readers still hold.</summary>
    public required long RemovedBytesHeld { get; init; }

    /// <summary>Files that were put into quarantine since the start.</summary>
    public required long Quarantined { get; init; }

    /// <summary>Parts of answers in memory, bytes.</summary>
    public required long AnswerBytes { get; init; }

    /// <summary>Parts of answers on disk, bytes.</summary>
    public required long AnswerFileBytes { get; init; }

    /// <summary>Parts of answers that were read from disk.</summary>
    public required long AnswerPartsRead { get; init; }
}
