using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Budgets;

/// <summary>What may be spent in each period.</summary>
public sealed record Budget
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>What it is of: workspace, or what telemetry says, such as project, agent, user or model.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Which one of it, as telemetry says it; '' for the workspace.</summary>
    public string ScopeValue { get; init; } = "";

    /// <summary>daily, weekly, monthly, quarterly or annual.</summary>
    public string Period { get; init; } = "";

    /// <summary>10⁻⁶ USD.</summary>
    public long Amount { get; init; }

    /// <summary>The first day, such as 2026-03-01.</summary>
    public string StartDate { get; init; } = "";

    /// <summary>The last day; '' for none.</summary>
    public string EndDate { get; init; } = "";

    /// <summary>Whose calendar the days are of.</summary>
    public string Timezone { get; init; } = "";

    /// <summary>A JSON array of whole percents of the amount, ascending.</summary>
    public string Thresholds { get; init; } = "[]";

    /// <summary>Name of who made it.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>Unix milliseconds, as the next.</summary>
    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }
}

/// <summary>The budgets of workspaces.</summary>
public sealed class BudgetList(ControlDatabase database, AuditLog audit, TimeProvider time)
{
    const string Columns =
        "id, name, scope, scope_value, period, amount, start_date, end_date, timezone, thresholds, created_by, created_at, "
        + "updated_at";

    /// <summary>The budgets of a workspace, the oldest first, after one; '' for the first.</summary>
    public Task<IReadOnlyList<Budget>> ListAsync(
        WorkspaceScope scope, string afterId, long limit, CancellationToken cancellation) => database.ReadAsync(
            scope,
            session => session.List<Budget>(
                $"select {Columns} from budgets where workspace_id = @Workspace and id > @After order by id limit @Limit",
                new { Workspace = IdText.Of(scope), After = afterId, Limit = limit }), cancellation);

    /// <summary>One budget.</summary>
    /// <exception cref="RefusedChangeException">There is no such budget.</exception>
    public Task<Budget> FindAsync(WorkspaceScope scope, Guid id, CancellationToken cancellation) =>
        database.ReadAsync(scope, session => Find(session, IdText.Of(scope), id.ToString()), cancellation);

    /// <summary>Makes a budget of what is asked for; its id and times are given here.</summary>
    /// <exception cref="RefusedChangeException">The workspace has as many as it may.</exception>
    public Task<Budget> CreateAsync(WorkspaceScope scope, Budget asked, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                session.DemandRoom("budgets", workspace, Limits.BudgetsOfWorkspaceMax, "budgets");
                var id = IdText.New(time);
                session.Execute(
                    $"insert into budgets (workspace_id, {Columns}) values (@Workspace, @Id, @Name, @Scope, @ScopeValue, "
                    + "@Period, @Amount, @StartDate, @EndDate, @Timezone, @Thresholds, @By, @Now, @Now)",
                    Values(workspace, id, asked, actor));
                audit.Append(session, workspace, actor, new AuditEntry("budget.created", "budget", id, asked.Name));
                return Find(session, workspace, id);
            }, cancellation);

    /// <summary>Replaces a budget.</summary>
    /// <exception cref="RefusedChangeException">There is no such budget.</exception>
    public Task<Budget> ReplaceAsync(
        WorkspaceScope scope, Guid id, Budget asked, Actor actor, CancellationToken cancellation) => database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, id.ToString());
                session.Execute(
                    "update budgets set name = @Name, scope = @Scope, scope_value = @ScopeValue, period = @Period, "
                    + "amount = @Amount, start_date = @StartDate, end_date = @EndDate, timezone = @Timezone, "
                    + "thresholds = @Thresholds, updated_at = @Now where id = @Id and workspace_id = @Workspace",
                    Values(workspace, before.Id, asked, actor));
                audit.Append(session, workspace, actor, new AuditEntry("budget.changed", "budget", before.Id, asked.Name));
                return Find(session, workspace, before.Id);
            }, cancellation);

    /// <summary>Deletes a budget.</summary>
    /// <exception cref="RefusedChangeException">There is no such budget.</exception>
    public Task<int> DeleteAsync(WorkspaceScope scope, Guid id, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, id.ToString());
                audit.Append(session, workspace, actor, new AuditEntry("budget.deleted", "budget", before.Id, before.Name));
                return session.Execute(
                    "delete from budgets where id = @Id and workspace_id = @Workspace",
                    new { before.Id, Workspace = workspace });
            }, cancellation);

    object Values(string workspace, string id, Budget asked, Actor actor) => new
    {
        Workspace = workspace,
        Id = id,
        asked.Name,
        asked.Scope,
        asked.ScopeValue,
        asked.Period,
        asked.Amount,
        asked.StartDate,
        asked.EndDate,
        asked.Timezone,
        asked.Thresholds,
        By = actor.Name,
        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    static Budget Find(ControlSession session, string workspace, string id) =>
        session.Find<Budget>(
            $"select {Columns} from budgets where id = @Id and workspace_id = @Workspace",
            new { Id = id, Workspace = workspace })
        ?? throw new RefusedChangeException(Refusal.NotFound, "This workspace has no such budget.");
}
