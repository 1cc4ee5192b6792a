using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Audit;

/// <summary>
/// Who did what to which object, from where. A change writes its row in its own transaction, so that neither is there
/// without the other. Triggers keep rows from being changed, and from being deleted before retention says so.
/// </summary>
public sealed class AuditLog(ControlDatabase database, TimeProvider time)
{
    /// <summary>The longest text that is kept of what clients say of themselves.</summary>
    const int CharsMax = 300;

    /// <summary>The workspace of what belongs to no workspace.</summary>
    public const string NoWorkspace = "";

    const string Columns =
        "id, workspace_id, at_ms, actor_kind, actor_id, actor_name, action, outcome, object_kind, object_id, "
        + "object_name, address, user_agent, detail";

    const string OfWorkspace = "workspace_id = @Workspace";

    // Nobody is a member of a deleted workspace any more.
    const string OfInstance =
        "workspace_id in (select '' as id union all select id from workspaces where is_active = 0)";

    // One text for every search: a condition that is not wanted holds.
    const string Wanted =
        """
          and (@Actor = '' or actor_id = @Actor or lower(actor_name) = @ActorLower)
          and (@Action = '' or action = @Action or action like @ActionPrefix escape '\')
          and (@Object = '' or object_id = @Object or object_kind = @Object)
          and (@Outcome = '' or outcome = @Outcome)
          and (@Text = '' or lower(actor_name) like @Text escape '\' or lower(object_name) like @Text escape '\'
            or lower(action) like @Text escape '\' or address like @Text escape '\'
            or lower(detail) like @Text escape '\')
          and at_ms >= @From and (@To = 0 or at_ms < @To)
          and (@AfterId = '' or at_ms < @AfterMs or (at_ms = @AfterMs and id < @AfterId))
        order by at_ms desc, id desc
        limit @Limit
        """;

    /// <summary>Adds a row within the transaction of the change that it speaks of.</summary>
    internal void Append(ControlSession session, string workspace, Actor actor, AuditEntry entry) =>
        session.Execute(
            $"""
            insert into audit_log ({Columns}) values (@Id, @Workspace, @Now, @Kind, @ActorId, @Name, @Action, @Outcome,
              @ObjectKind, @ObjectId, @ObjectName, @Address, @UserAgent, @Detail)
            """,
            new
            {
                Id = IdText.New(time),
                Workspace = workspace,
                Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                actor.Kind,
                ActorId = actor.Id,
                Name = Short(actor.Name),
                entry.Action,
                Outcome = entry.IsRefused ? "refused" : "ok",
                entry.ObjectKind,
                ObjectId = Short(entry.ObjectId),
                ObjectName = Short(entry.ObjectName),
                actor.Address,
                UserAgent = Short(actor.UserAgent),
                entry.Detail,
            });

    /// <summary>Adds rows that stand for no change, such as refused credentials.</summary>
    public Task AppendAsync(
        IReadOnlyList<(string Workspace, Actor Actor, AuditEntry Entry)> rows, CancellationToken cancellation) =>
        database.WriteAsync(
            session =>
            {
                foreach (var (workspace, actor, entry) in rows)
                    Append(session, workspace, actor, entry);
                return rows.Count;
            }, cancellation);

    /// <summary>Rows of a workspace, the newest first.</summary>
    public Task<IReadOnlyList<AuditRow>> SearchAsync(
        WorkspaceScope scope, AuditSearch search, CancellationToken cancellation) =>
        database.ReadAsync(scope, session => Find(session, OfWorkspace, IdText.Of(scope), search), cancellation);

    /// <summary>Rows that belong to no workspace, or to one that was deleted, the newest first.</summary>
    public Task<IReadOnlyList<AuditRow>> SearchInstanceAsync(AuditSearch search, CancellationToken cancellation) =>
        database.ReadAsync(session => Find(session, OfInstance, NoWorkspace, search), cancellation);

    /// <summary>Deletes what is older than retention says: per workspace its own days, else the default.</summary>
    /// <returns>Rows that went.</returns>
    public Task<int> PurgeAsync(long defaultDays, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            var gone = 0;
            var days = session.List<WorkspaceDays>("select id, audit_days from workspaces").ToDictionary(w => w.Id);
            days[NoWorkspace] = new WorkspaceDays();
            foreach (var (workspace, kept) in days)
                gone += Purge(session, workspace, kept.AuditDays > 0 ? kept.AuditDays : defaultDays);
            return gone;
        }, cancellation);

    int Purge(ControlSession session, string workspace, long days)
    {
        var before = (time.GetUtcNow() - TimeSpan.FromDays(days)).ToUnixTimeMilliseconds();
        var values = new { Workspace = workspace, Before = before };
        var due = session.Number(
            "select count(*) from audit_log where workspace_id = @Workspace and at_ms < @Before", values);
        if (due == 0)
            return 0;
        session.Execute(
            """
            insert into audit_horizons (workspace_id, before_ms) values (@Workspace, @Before)
            on conflict (workspace_id) do update set before_ms = excluded.before_ms
            where audit_horizons.before_ms < excluded.before_ms
            """, values);
        var gone = session.Execute(
            "delete from audit_log where workspace_id = @Workspace and at_ms < @Before", values);
        Append(session, workspace, Actor.Program, new AuditEntry("audit.purged", "audit_log", "", "")
        {
            Detail = $$"""{"rows":{{gone}},"older_than_days":{{days}}}""",
        });
        return gone;
    }

    static IReadOnlyList<AuditRow> Find(ControlSession session, string whose, string workspace, AuditSearch search) =>
        session.List<AuditRow>($"select {Columns} from audit_log where {whose} {Wanted}", new
        {
            Workspace = workspace,
            search.Actor,
            ActorLower = search.Actor.ToLowerInvariant(),
            search.Action,
            ActionPrefix = Literal(search.Action) + ".%",
            search.Object,
            search.Outcome,
            Text = search.Text.Length == 0 ? "" : $"%{Literal(search.Text.ToLowerInvariant())}%",
            search.From,
            search.To,
            search.AfterMs,
            search.AfterId,
            search.Limit,
        });

    static string Literal(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    static string Short(string text) => text.Length <= CharsMax ? text : text[..CharsMax];

    sealed record WorkspaceDays
    {
        public string Id { get; init; } = "";
        public long AuditDays { get; init; }
    }
}
