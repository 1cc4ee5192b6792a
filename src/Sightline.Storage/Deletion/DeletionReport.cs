namespace Sightline.Storage.Deletion;

/// <summary>What a deletion did, and the proof. Times in UTC.</summary>
public sealed record DeletionReport
{
    /// <summary>Traces that were deleted.</summary>
    public required long Traces { get; init; }

    /// <summary>By name of the table; tables of which nothing was deleted are left out.</summary>
    public required IReadOnlyList<DeletedRows> Tables { get; init; }

    /// <summary>From then on no reader finds any of it.</summary>
    public required DateTimeOffset HiddenAt { get; init; }

    /// <summary>From then on no file of the store holds any of it; null until then.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>What was looked through for the proof; null until then.</summary>
    public DeletionProof? Proof { get; init; }
}

/// <summary>What a deletion took from one table.</summary>
/// <param name="Table">Such as <c>spans</c>.</param>
/// <param name="Rows">Rows that were hidden.</param>
/// <param name="Segments">Segments that held them and have to be written anew without them.</param>
public sealed record DeletedRows(string Table, long Rows, int Segments);

/// <summary>What was looked through to show that nothing is left.</summary>
public sealed record DeletionProof
{
    /// <summary>Live segments that were searched for the traces, hidden rows included.</summary>
    public required int Segments { get; init; }

    /// <summary>Deleted rows that are still in them; 0 when all went well.</summary>
    public required long RowsLeft { get; init; }

    /// <summary>Rows of these traces that arrived after the deletion: they are new data and stay.</summary>
    public required long RowsArrivedLater { get; init; }

    /// <summary>No record of the journal up to this sequence is left, which is the last before the deletion.</summary>
    public required long JournalReleasedThrough { get; init; }

    /// <summary>Files of the journal that still hold such records; 0 when all went well.</summary>
    public required int JournalFilesLeft { get; init; }

    public bool IsComplete => RowsLeft == 0 && JournalFilesLeft == 0;
}
