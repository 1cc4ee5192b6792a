using Sightline.Model.Workspaces;
using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>Whose, of which question, and of which days a part is.</summary>
readonly record struct PartKey(WorkspaceId Workspace, string Shape, long FirstDay, long LastDay);

/// <summary>A row group by what its rows are, in every process: its segment, where it is there, and which of its rows are hidden.</summary>
readonly record struct PartPiece(ulong Segment, int FirstRow, ulong Hidden)
{
    public static PartPiece Of(LiveGroup live) => Of(live.Group, live.Hidden);

    public static PartPiece Of(RowGroup group, DeleteVector hidden) =>
        new(group.File.Fingerprint, group.FirstRow, hidden.Fingerprint);
}

/// <summary>
/// What a question gave over some row groups, or over those of several parts, which so need not be merged each time.
/// It follows from them alone, so it is right for as long as they are what is there, whatever came or went elsewhere.
/// </summary>
/// <param name="Pieces">The row groups.</param>
/// <param name="Rows">Their rows.</param>
/// <param name="Table">Groups and aggregates; read by several threads, never changed.</param>
/// <param name="Of">The numbers of the parts that it is made of; empty where it is of rows.</param>
sealed record GroupPart(HashSet<PartPiece> Pieces, long Rows, GroupTable Table, long[] Of)
{
    static long _last;

    /// <summary>No other part of the process has it.</summary>
    public long Number { get; } = Interlocked.Increment(ref _last);

    /// <summary>Memory held, roughly.</summary>
    public long Bytes => Table.Bytes + Pieces.Count * 40L;
}
