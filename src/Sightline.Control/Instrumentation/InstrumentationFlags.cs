using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Instrumentation;

/// <summary>
/// What workspaces tell their services of the flag, in memory because every instance of them asks and waits. Changes made
/// through this object hold when they return; those of other programs are read by <see cref="RefreshAsync"/>.
/// </summary>
public sealed class InstrumentationFlags : IDisposable
{
    static readonly ImmutableDictionary<string, RolloutService> NoServices =
        ImmutableDictionary.Create<string, RolloutService>(StringComparer.Ordinal);

    readonly ControlDatabase _database;
    readonly AuditLog _audit;
    readonly TimeProvider _time;
    readonly ConcurrentDictionary<WorkspaceId, FlagRules> _rules = [];
    readonly FollowedRows<RolloutRow> _rollouts;
    readonly FollowedRows<ServiceRow> _services;

    // Both tables are read before anybody sees either, so that nobody is told a half of a change.
    readonly SemaphoreSlim _oneRefresh = new(1);
    readonly List<RolloutRow> _readRollouts = [];
    readonly List<ServiceRow> _readServices = [];

    public InstrumentationFlags(ControlDatabase database, AuditLog audit, TimeProvider time)
    {
        (_database, _audit, _time) = (database, audit, time);
        _rollouts = new FollowedRows<RolloutRow>(
            database, $"select {RolloutRow.Columns} from instrumentation_rollouts where change > @Seen", _readRollouts.Add);
        _services = new FollowedRows<ServiceRow>(
            database, $"select {ServiceRow.Columns} from instrumentation_services where change > @Seen", _readServices.Add);
    }

    /// <summary>What the services of a workspace are told now.</summary>
    public FlagRules Of(WorkspaceId workspace) =>
        _rules.GetOrAdd(workspace, static _ => new FlagRules(Rollout.None, NoServices));

    /// <summary>Reads what has changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _oneRefresh.WaitAsync(cancellation);
        try
        {
            await _rollouts.RefreshAsync(cancellation);
            await _services.RefreshAsync(cancellation);
            var workspaces = _readRollouts.Select(row => row.WorkspaceId)
                .Concat(_readServices.Select(row => row.WorkspaceId)).Distinct();
            foreach (var workspace in workspaces)
                Take(workspace);
            _readRollouts.Clear();
            _readServices.Clear();
        }
        finally
        {
            _oneRefresh.Release();
        }
    }

    /// <summary>Says how far the flag is rolled out.</summary>
    public Task SaveAsync(
        WorkspaceScope scope, bool isEnabled, int phase, int sharePpm, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(
            scope,
            session =>
            {
                var (workspace, now) = (IdText.Of(scope), Now());
                var before = ReadRollout(session, workspace);
                var after = before with { IsEnabled = isEnabled, Phase = phase, SharePpm = sharePpm, UpdatedAt = now };
                var others = new RolloutService();
                after = after with { Since = IsToldOther(before, others, after, others) ? now : before.Since };
                Write(session, workspace, after);
                foreach (var service in ReadServices(session, workspace))
                {
                    if (IsToldOther(before, service, after, service))
                        Write(session, workspace, service with { Since = now });
                }
                _audit.Append(
                    session, workspace, actor,
                    new AuditEntry("instrumentation.rollout_changed", "instrumentation", "", FlagRules.Flag)
                    {
                        Detail = Detail(("enabled", isEnabled), ("phase", phase), ("share", Share(sharePpm))),
                    });
                return 1;
            }, cancellation);

    /// <summary>Says what holds for a service.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="service">Its name, phase, mode and share; the rest is not looked at.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    /// <exception cref="RefusedChangeException">The workspace has as many as it may.</exception>
    public Task SaveServiceAsync(
        WorkspaceScope scope, RolloutService service, Actor actor, CancellationToken cancellation) => ChangeAsync(
            scope,
            session =>
            {
                var (workspace, now) = (IdText.Of(scope), Now());
                var rollout = ReadRollout(session, workspace);
                var all = ReadServices(session, workspace);
                var before = all.FirstOrDefault(row => row.Service == service.Service);
                if (before is null && all.Count >= Limits.InstrumentedServicesMax)
                {
                    throw new RefusedChangeException(
                        Refusal.TooMany, $"A workspace lists {Limits.InstrumentedServicesMax} services at most.");
                }
                before ??= new RolloutService { Service = service.Service, Since = rollout.Since };
                Write(session, workspace, service with
                {
                    IsListed = true,
                    Since = IsToldOther(rollout, before, rollout, service) ? now : before.Since,
                    UpdatedAt = now,
                });
                _audit.Append(
                    session, workspace, actor,
                    new AuditEntry("instrumentation.service_changed", "service", "", service.Service)
                    {
                        Detail = Detail(
                            ("phase", service.Phase), ("mode", ModeText.Of(service.Mode)),
                            ("share", service.SharePpm is { } ppm ? Share(ppm) : null)),
                    });
                return 1;
            }, cancellation);

    /// <summary>Takes back what was said of a service: it is one of the remaining ones again.</summary>
    /// <exception cref="RefusedChangeException">Nothing was said of it.</exception>
    public Task RemoveServiceAsync(WorkspaceScope scope, string service, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(
            scope,
            session =>
            {
                var (workspace, now) = (IdText.Of(scope), Now());
                var rollout = ReadRollout(session, workspace);
                var before = ReadServices(session, workspace).FirstOrDefault(row => row.Service == service && row.IsListed)
                    ?? throw new RefusedChangeException(Refusal.NotFound, "This workspace does not list such a service.");
                var after = new RolloutService { Service = service, UpdatedAt = now };
                Write(session, workspace, after with
                {
                    Since = IsToldOther(rollout, before, rollout, after) ? now : before.Since,
                });
                _audit.Append(
                    session, workspace, actor, new AuditEntry("instrumentation.service_removed", "service", "", service));
                return 1;
            }, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _rollouts.Dispose();
        _services.Dispose();
        _oneRefresh.Dispose();
    }

    async Task ChangeAsync(WorkspaceScope scope, Func<ControlSession, int> change, CancellationToken cancellation)
    {
        await _database.WriteAsync(scope, change, cancellation);
        await RefreshAsync(CancellationToken.None);
    }

    void Take(string workspaceId)
    {
        var workspace = new WorkspaceId(Guid.Parse(workspaceId));
        var before = Of(workspace);
        var rollout = _readRollouts.FindLast(row => row.WorkspaceId == workspaceId)?.ToRollout() ?? before.Rollout;
        var changed = _readServices.Where(row => row.WorkspaceId == workspaceId)
            .Select(row => KeyValuePair.Create(row.Service, row.ToService()));
        _rules[workspace] = new FlagRules(rollout, before.Services.SetItems(changed));
        before.Replace();
    }

    static bool IsToldOther(Rollout before, RolloutService was, Rollout after, RolloutService willBe) =>
        FlagRules.SharePpmOf(before, was) != FlagRules.SharePpmOf(after, willBe);

    static Rollout ReadRollout(ControlSession session, string workspace) => session.Find<RolloutRow>(
        $"select {RolloutRow.Columns} from instrumentation_rollouts where workspace_id = @Workspace",
        new { Workspace = workspace })?.ToRollout() ?? Rollout.None;

    static List<RolloutService> ReadServices(ControlSession session, string workspace) =>
    [
        .. session.List<ServiceRow>(
            $"select {ServiceRow.Columns} from instrumentation_services where workspace_id = @Workspace",
            new { Workspace = workspace }).Select(row => row.ToService()),
    ];

    static void Write(ControlSession session, string workspace, Rollout rollout) => session.Execute(
        $"""
        insert into instrumentation_rollouts ({RolloutRow.Columns}, change)
        values (@WorkspaceId, @Enabled, @Phase, @SharePpm, @Since, @UpdatedAt, @Change)
        on conflict (workspace_id) do update set enabled = excluded.enabled, phase = excluded.phase,
          share_ppm = excluded.share_ppm, since = excluded.since, updated_at = excluded.updated_at, change = excluded.change
        """,
        new
        {
            WorkspaceId = workspace,
            Enabled = rollout.IsEnabled ? 1L : 0L,
            Phase = (long)rollout.Phase,
            SharePpm = (long)rollout.SharePpm,
            rollout.Since,
            rollout.UpdatedAt,
            Change = session.NextChange(),
        });

    static void Write(ControlSession session, string workspace, RolloutService service) => session.Execute(
        $"""
        insert into instrumentation_services ({ServiceRow.Columns}, change)
        values (@WorkspaceId, @Service, @Listed, @Phase, @Mode, @SharePpm, @Since, @UpdatedAt, @Change)
        on conflict (workspace_id, service) do update set listed = excluded.listed, phase = excluded.phase,
          mode = excluded.mode, share_ppm = excluded.share_ppm, since = excluded.since, updated_at = excluded.updated_at,
          change = excluded.change
        """,
        new
        {
            WorkspaceId = workspace,
            service.Service,
            Listed = service.IsListed ? 1L : 0L,
            Phase = (long)service.Phase,
            Mode = ModeText.Of(service.Mode),
            SharePpm = (long)(service.SharePpm ?? ServiceRow.NoShare),
            service.Since,
            service.UpdatedAt,
            Change = session.NextChange(),
        });

    static string Detail(params (string Name, object? Value)[] values) =>
        JsonSerializer.Serialize(values.ToDictionary(value => value.Name, value => value.Value));

    static double Share(int ppm) => (double)ppm / FlagRules.Whole;

    long Now() => _time.GetUtcNow().ToUnixTimeMilliseconds();
}
