using Sightline.Model.Workspaces;
using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>Whose, of which question, and of which days a part is.</summary>
readonly record struct PartKey(WorkspaceId Workspace, string Shape, long FirstDay, long LastDay);

/// <summary>Row groups by what their rows are: the group itself, and which of its rows are hidden. Neither ever changes.</summary>
readonly record struct PartPiece(long Group, long Hidden)
{
    public static PartPiece Of(LiveGroup live) => new(live.Group.Number, live.Hidden.Number);
}

/// <summary>
/// What a question gave over some row groups. It follows from them alone, so it is right for as long as they are what is
/// there, whatever came or went elsewhere.
/// </summary>
/// <param name="Pieces">The row groups.</param>
/// <param name="Rows">Their rows.</param>
/// <param name="Table">Groups and aggregates; read by several threads, never changed.</param>
sealed record GroupPart(HashSet<PartPiece> Pieces, long Rows, GroupTable Table)
{
    /// <summary>Memory held, roughly.</summary>
    public long Bytes
    {
        get
        {
            var bytes = Table.Bytes + Pieces.Count * 40L;
            foreach (var values in Table.Quantiles)
                bytes += values?.Kept?.Bytes ?? 0;
            return bytes;
        }
    }
}
