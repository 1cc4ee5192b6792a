using System.Text.Json;
using System.Text.Json.Serialization;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Contract;

/// <summary>How telemetry kept the contract, hour by hour, in the control database.</summary>
public sealed class ContractCounts(ControlDatabase database)
{
    const long HoursPerDay = 24;

    /// <summary>Adds counts, and puts examples before older ones, all or nothing. Workspaces that are gone are passed over.</summary>
    public Task AddAsync(
        IReadOnlyList<ContractDelta> counts, IReadOnlyList<ContractExamples> examples, CancellationToken cancellation) =>
        database.WriteAsync(
            session =>
            {
                foreach (var delta in counts)
                    Add(session, delta);
                foreach (var found in examples)
                    Add(session, found);
                return counts.Count;
            }, cancellation);

    /// <summary>What a workspace has of the hours from one to before another, by service, rule and hour.</summary>
    public Task<IReadOnlyList<ContractCount>> ReadAsync(
        WorkspaceScope scope, long fromHour, long toHour, CancellationToken cancellation) => database.ReadAsync(
        scope,
        session => session.List<ContractCount>(
            """
            select service, rule, hour, checked, violating, revision from contract_counts
            where workspace_id = @Workspace and hour >= @From and hour < @To order by service, rule, hour
            """,
            new { Workspace = IdText.Of(scope), From = fromHour, To = toHour }), cancellation);

    /// <summary>The last spans of a workspace that broke rules.</summary>
    public Task<IReadOnlyList<ContractExamples>> ReadExamplesAsync(
        WorkspaceScope scope, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<ContractExamples>>(
        scope,
        session =>
        [
            .. session.List<ExamplesRow>(
                "select service, rule, examples from contract_examples where workspace_id = @Workspace",
                new { Workspace = IdText.Of(scope) })
                .Select(row => new ContractExamples(scope.Workspace, row.Service, row.Rule, Read(row.Examples))),
        ], cancellation);

    /// <summary>The services of every workspace that are counted by.</summary>
    public Task<IReadOnlyList<(WorkspaceId Workspace, string Service)>> ReadServicesAsync(CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<(WorkspaceId, string)>>(
            session =>
            [
                .. session.List<ExamplesRow>("select distinct workspace_id, service from contract_counts")
                    .Select(row => (new WorkspaceId(Guid.Parse(row.WorkspaceId)), row.Service)),
            ], cancellation);

    /// <summary>Puts hours together that are older than two days, by day, and forgets days that are older than 90.</summary>
    public Task CoarsenAsync(long nowHour, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            var hours = new { Hours = nowHour - Limits.ContractHours, Day = HoursPerDay };
            session.Execute(
                """
                insert into contract_counts (workspace_id, service, rule, hour, checked, violating, revision)
                select workspace_id, service, rule, hour - hour % @Day, sum(checked), sum(violating), max(revision)
                from contract_counts where hour < @Hours and hour % @Day <> 0
                group by workspace_id, service, rule, hour - hour % @Day
                on conflict (workspace_id, service, rule, hour) do update set
                  checked = contract_counts.checked + excluded.checked,
                  violating = contract_counts.violating + excluded.violating
                """, hours);
            session.Execute("delete from contract_counts where hour < @Hours and hour % @Day <> 0", hours);
            session.Execute(
                "delete from contract_counts where hour < @Oldest",
                new { Oldest = nowHour - Limits.ContractDays * HoursPerDay });
            session.Execute(
                """
                delete from contract_examples where not exists (select 1 from contract_counts c
                  where c.workspace_id = contract_examples.workspace_id and c.service = contract_examples.service
                    and c.rule = contract_examples.rule)
                """);
            return 1;
        }, cancellation);

    static void Add(ControlSession session, ContractDelta delta) => session.Execute(
        """
        insert into contract_counts (workspace_id, service, rule, hour, checked, violating, revision)
        select id, @Service, @Rule, @Hour, @Checked, @Violating, @Revision from workspaces where id = @Workspace
        on conflict (workspace_id, service, rule, hour) do update set
          checked = contract_counts.checked + excluded.checked,
          violating = contract_counts.violating + excluded.violating,
          revision = excluded.revision
        """,
        new
        {
            delta.Count.Service,
            delta.Count.Rule,
            delta.Count.Hour,
            delta.Count.Checked,
            delta.Count.Violating,
            delta.Count.Revision,
            Workspace = IdText.Of(delta.Workspace),
        });

    static void Add(ControlSession session, ContractExamples found)
    {
        var key = new { Workspace = IdText.Of(found.Workspace), found.Service, found.Rule };
        var before = session.Find<ExamplesRow>(
            "select examples from contract_examples where workspace_id = @Workspace and service = @Service and rule = @Rule",
            key);
        var all = found.Examples.Concat(before is null ? [] : Read(before.Examples))
            .DistinctBy(example => (example.TraceId, example.SpanId))
            .Take(Limits.ContractExamplesMax);
        session.Execute(
            """
            insert into contract_examples (workspace_id, service, rule, examples)
            select id, @Service, @Rule, @Examples from workspaces where id = @Workspace
            on conflict (workspace_id, service, rule) do update set examples = excluded.examples
            """,
            new
            {
                key.Workspace,
                key.Service,
                key.Rule,
                Examples = JsonSerializer.Serialize([.. all], ContractExampleJson.Default.ListContractExample),
            });
    }

    static List<ContractExample> Read(string examples) =>
        JsonSerializer.Deserialize(examples, ContractExampleJson.Default.ListContractExample) ?? [];

    sealed record ExamplesRow
    {
        public string WorkspaceId { get; init; } = "";
        public string Service { get; init; } = "";
        public string Rule { get; init; } = "";
        public string Examples { get; init; } = "";
    }
}

/// <summary>The JSON of examples.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(List<ContractExample>))]
sealed partial class ContractExampleJson : JsonSerializerContext;
