namespace Sightline.Storage;

/// <summary>What the segments of a table hold.</summary>
public sealed record TableSize
{
    /// <summary>Such as <c>spans</c>.</summary>
    public required string Table { get; init; }

    public long Segments { get; init; }

    /// <summary>Rows that count.</summary>
    public long Rows { get; init; }

    /// <summary>Rows that are hidden and still on disk.</summary>
    public long HiddenRows { get; init; }

    public long Bytes { get; init; }
}
