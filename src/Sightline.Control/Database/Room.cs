namespace Sightline.Control.Database;

/// <summary>How many rows of a table a workspace may have.</summary>
static class Room
{
    /// <summary>Refuses one more where there are as many as there may be.</summary>
    /// <param name="session">The change.</param>
    /// <param name="table">A table with a column <c>workspace_id</c>.</param>
    /// <param name="workspace">Id of the workspace.</param>
    /// <param name="max">As many as there may be.</param>
    /// <param name="what">What they are, for people.</param>
    /// <param name="keepsRemoved">Rows with a time in <c>removed_at</c> do not count.</param>
    /// <exception cref="RefusedChangeException">There are as many.</exception>
    public static void DemandRoom(
        this ControlSession session, string table, string workspace, int max, string what, bool keepsRemoved = false)
    {
        var count = session.Number(
            $"select count(*) from {table} where workspace_id = @Workspace{(keepsRemoved ? " and removed_at = 0" : "")}",
            new { Workspace = workspace });
        if (count >= max)
            throw new RefusedChangeException(Refusal.TooMany, $"A workspace has {max} {what} at most.");
    }
}
