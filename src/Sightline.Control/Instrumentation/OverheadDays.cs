using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Instrumentation;

/// <summary>What an instance measured that instrumentation costs it: with it less without it.</summary>
/// <param name="Service">Its service.</param>
/// <param name="CpuPpm">Of the processor time that it may use, in parts of a million.</param>
/// <param name="MemoryBytes">More memory in use.</param>
/// <param name="P50Micros">Longer median of its latency.</param>
/// <param name="P95Micros">Longer 95th percentile of it.</param>
public sealed record OverheadReport(string Service, long CpuPpm, long MemoryBytes, long P50Micros, long P95Micros);

/// <summary>What the instances of a service measured in some days.</summary>
public sealed record Overhead
{
    public string Service { get; init; } = "";
    public long Reports { get; init; }
    public long CpuPpmSum { get; init; }
    public long CpuPpmMax { get; init; }
    public long MemoryMax { get; init; }
    public long P50UsMax { get; init; }
    public long P95UsMax { get; init; }

    /// <summary>Unix milliseconds of the last report.</summary>
    public long LastAt { get; init; }
}

/// <summary>What instances measured, day by day, in the control database.</summary>
public sealed class OverheadDays(ControlDatabase database, TimeProvider time)
{
    const long MsPerDay = 86_400_000;

    /// <summary>Adds a report to those of its day.</summary>
    /// <exception cref="RefusedChangeException">The workspace has reports of as many services as it may.</exception>
    public Task AddAsync(WorkspaceScope scope, OverheadReport report, CancellationToken cancellation) => database.WriteAsync(
        scope,
        session =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var key = new { Workspace = IdText.Of(scope), report.Service };
            var isKnown = session.Number(
                "select count(*) from instrumentation_overhead where workspace_id = @Workspace and service = @Service", key) > 0;
            if (!isKnown && session.Number(
                "select count(distinct service) from instrumentation_overhead where workspace_id = @Workspace", key)
                >= Limits.InstrumentedServicesMax)
            {
                throw new RefusedChangeException(
                    Refusal.TooMany, $"A workspace has reports of {Limits.InstrumentedServicesMax} services at most.");
            }
            return session.Execute(
                """
                insert into instrumentation_overhead (workspace_id, service, day, reports, cpu_ppm_sum, cpu_ppm_max,
                  memory_max, p50_us_max, p95_us_max, last_at)
                values (@Workspace, @Service, @Day, 1, @Cpu, @Cpu, @Memory, @P50, @P95, @Now)
                on conflict (workspace_id, service, day) do update set
                  reports = instrumentation_overhead.reports + 1,
                  cpu_ppm_sum = instrumentation_overhead.cpu_ppm_sum + excluded.cpu_ppm_sum,
                  cpu_ppm_max = case when excluded.cpu_ppm_max > instrumentation_overhead.cpu_ppm_max
                    then excluded.cpu_ppm_max else instrumentation_overhead.cpu_ppm_max end,
                  memory_max = case when excluded.memory_max > instrumentation_overhead.memory_max
                    then excluded.memory_max else instrumentation_overhead.memory_max end,
                  p50_us_max = case when excluded.p50_us_max > instrumentation_overhead.p50_us_max
                    then excluded.p50_us_max else instrumentation_overhead.p50_us_max end,
                  p95_us_max = case when excluded.p95_us_max > instrumentation_overhead.p95_us_max
                    then excluded.p95_us_max else instrumentation_overhead.p95_us_max end,
                  last_at = excluded.last_at
                """,
                new
                {
                    key.Workspace,
                    report.Service,
                    Day = now / MsPerDay,
                    Cpu = report.CpuPpm,
                    Memory = report.MemoryBytes,
                    P50 = report.P50Micros,
                    P95 = report.P95Micros,
                    Now = now,
                });
        }, cancellation);

    /// <summary>What a workspace's services measured in the last days, today included.</summary>
    public Task<IReadOnlyList<Overhead>> ReadAsync(WorkspaceScope scope, int days, CancellationToken cancellation) =>
        database.ReadAsync(
            scope,
            session => session.List<Overhead>(
                """
                select service, cast(sum(reports) as bigint) as reports, cast(sum(cpu_ppm_sum) as bigint) as cpu_ppm_sum,
                  max(cpu_ppm_max) as cpu_ppm_max, max(memory_max) as memory_max, max(p50_us_max) as p50_us_max,
                  max(p95_us_max) as p95_us_max, max(last_at) as last_at
                from instrumentation_overhead where workspace_id = @Workspace and day > @Before
                group by service order by service
                """,
                new { Workspace = IdText.Of(scope), Before = Today() - days }), cancellation);

    /// <summary>Forgets days that are older than 90.</summary>
    public Task PurgeAsync(CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "delete from instrumentation_overhead where day <= @Before",
            new { Before = Today() - Limits.OverheadDays }), cancellation);

    long Today() => time.GetUtcNow().ToUnixTimeMilliseconds() / MsPerDay;
}
