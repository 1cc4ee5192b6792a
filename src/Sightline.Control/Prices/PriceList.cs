using System.Globalization;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Prices;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Prices;

/// <summary>The prices that workspaces set.</summary>
public sealed class PriceList(ControlDatabase database, AuditLog audit, TimeProvider time)
{
    const string Columns =
        "id, workspace_id, provider, model, valid_from, valid_to, rates, note, created_at, updated_at, removed_at";

    /// <summary>The prices of a workspace by model, provider and time.</summary>
    public Task<IReadOnlyList<WorkspacePriceRow>> ListAsync(WorkspaceScope scope, CancellationToken cancellation) =>
        database.ReadAsync(scope, session => (IReadOnlyList<WorkspacePriceRow>)[.. session
            .List<StoredPrice>(
                $"select {Columns} from prices where workspace_id = @Workspace and removed_at = 0 "
                + "order by model, provider, valid_from, id", new { Workspace = IdText.Of(scope) })
            .Select(row => row.ToRow())], cancellation);

    /// <summary>Sets a price.</summary>
    /// <exception cref="RefusedChangeException">The workspace has as many as it may.</exception>
    public Task<WorkspacePriceRow> CreateAsync(
        WorkspaceScope scope, NewPrice price, Actor actor, CancellationToken cancellation) => database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var id = IdText.New(time);
                session.DemandRoom("prices", workspace, Limits.PricesOfWorkspaceMax, "prices", keepsRemoved: true);
                session.Execute(
                    $"insert into prices ({Columns}, change) values (@Id, @Workspace, @Provider, @Model, @From, @To, "
                    + "@Rates, @Note, @Now, @Now, 0, @Change)", Values(session, workspace, id, price));
                audit.Append(session, workspace, actor, new AuditEntry("price.created", "price", id, price.Model)
                {
                    Detail = PriceJson.Write(price.Rates, price.Tiers),
                });
                return Find(session, workspace, id).ToRow();
            }, cancellation);

    /// <summary>Replaces a price: calls that it priced keep what they cost until their time is priced again.</summary>
    /// <exception cref="RefusedChangeException">There is no such price.</exception>
    public Task<WorkspacePriceRow> ReplaceAsync(
        WorkspaceScope scope, Guid id, NewPrice price, Actor actor, CancellationToken cancellation) => database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, id.ToString());
                session.Execute(
                    "update prices set provider = @Provider, model = @Model, valid_from = @From, valid_to = @To, "
                    + "rates = @Rates, note = @Note, updated_at = @Now, change = @Change "
                    + "where id = @Id and workspace_id = @Workspace", Values(session, workspace, before.Id, price));
                audit.Append(session, workspace, actor, new AuditEntry("price.changed", "price", before.Id, price.Model)
                {
                    Detail = PriceJson.Write(price.Rates, price.Tiers),
                });
                return Find(session, workspace, before.Id).ToRow();
            }, cancellation);

    /// <summary>Removes a price.</summary>
    /// <exception cref="RefusedChangeException">There is no such price.</exception>
    public Task<int> RemoveAsync(WorkspaceScope scope, Guid id, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, id.ToString());
                audit.Append(
                    session, workspace, actor, new AuditEntry("price.removed", "price", before.Id, before.Model));
                return session.Execute(
                    "update prices set removed_at = @Now, change = @Change where id = @Id and workspace_id = @Workspace",
                    new { before.Id, Workspace = workspace, Now = Now(), Change = session.NextChange() });
            }, cancellation);

    /// <summary>
    /// The prices of every workspace that has changed one since a value of the change counter, and its value now; -1 for
    /// all.
    /// </summary>
    public Task<(long Seen, IReadOnlyDictionary<WorkspaceId, IReadOnlyList<PriceRow>> Changed)> ReadChangesAsync(
        long seen, CancellationToken cancellation) =>
        database.ReadAsync(session => ReadChanges(session, seen), cancellation);

    /// <summary>All prices of every workspace, on the calling thread: for the start, before anything is priced.</summary>
    public (long Seen, IReadOnlyDictionary<WorkspaceId, IReadOnlyList<PriceRow>> Changed) ReadAll() =>
        database.Read(ControlDatabase.Instance, session => ReadChanges(session, -1), default);

    static (long, IReadOnlyDictionary<WorkspaceId, IReadOnlyList<PriceRow>>) ReadChanges(ControlSession session, long seen)
    {
        // Read first: rows that change meanwhile are read again the next time.
        var now = session.LastChange();
        var rows = now == seen ? [] : session.List<StoredPrice>(
            $"select {Columns} from prices where workspace_id in "
            + "(select workspace_id from prices where change > @Seen)", new { Seen = seen });
        return (now, rows
            .GroupBy(row => new WorkspaceId(Guid.Parse(row.WorkspaceId)))
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<PriceRow>)[.. group.Where(r => r.RemovedAt == 0).Select(r => r.ToPrice())]));
    }

    object Values(ControlSession session, string workspace, string id, NewPrice price) => new
    {
        Id = id,
        Workspace = workspace,
        Provider = price.Provider,
        Model = price.Model.ToLower(CultureInfo.InvariantCulture),
        From = price.ValidFromMs,
        To = price.ValidToMs,
        Rates = PriceJson.Write(price.Rates, price.Tiers),
        price.Note,
        Now = Now(),
        Change = session.NextChange(),
    };

    long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    static StoredPrice Find(ControlSession session, string workspace, string id) =>
        session.Find<StoredPrice>(
            $"select {Columns} from prices where id = @Id and workspace_id = @Workspace and removed_at = 0",
            new { Id = id, Workspace = workspace })
        ?? throw new RefusedChangeException(Refusal.NotFound, "This workspace has no such price.");
}
