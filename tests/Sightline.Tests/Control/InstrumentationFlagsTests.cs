using Sightline.Control;
using Sightline.Control.Audit;
using Sightline.Control.Instrumentation;
using Sightline.Model.Workspaces;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

public sealed class InstrumentationFlagsTests
{
    const int Half = FlagRules.Whole / 2;

    [Theory, Engines]
    public async Task Phases_turn_services_on_one_after_the_other_and_a_service_can_stand_out(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (scope, _) = await control.NewWorkspaceAsync("One");
        var flags = control.Instrumentation;
        Assert.Equal((false, FlagReason.TargetingMatch), Told(flags.Of(scope.Workspace), "api"));

        await SaveAsync(control, scope, "api", 1);
        await SaveAsync(control, scope, "agents", 2);
        await SaveAsync(control, scope, "legacy", 1, ServiceMode.Off);
        await SaveAsync(control, scope, "pilot", 3, ServiceMode.On);
        await flags.SaveAsync(scope, isEnabled: true, 1, FlagRules.Whole, ControlFixture.Tester, default);
        Assert.Equal((true, false, false, true, false), All(flags.Of(scope.Workspace)));
        await flags.SaveAsync(scope, isEnabled: true, 2, FlagRules.Whole, ControlFixture.Tester, default);
        Assert.Equal((true, true, false, true, false), All(flags.Of(scope.Workspace)));
        await flags.SaveAsync(scope, isEnabled: true, 3, FlagRules.Whole, ControlFixture.Tester, default);
        Assert.Equal((true, true, false, true, true), All(flags.Of(scope.Workspace)));
        await flags.SaveAsync(scope, isEnabled: false, 3, FlagRules.Whole, ControlFixture.Tester, default);
        Assert.Equal((false, false, false, false, false), All(flags.Of(scope.Workspace)));
        Assert.Equal(FlagReason.Disabled, Told(flags.Of(scope.Workspace), "pilot").Reason);

        static (bool, bool, bool, bool, bool) All(FlagRules rules) => (
            Told(rules, "api").IsOn, Told(rules, "agents").IsOn, Told(rules, "legacy").IsOn, Told(rules, "pilot").IsOn,
            Told(rules, "never seen").IsOn);
    }

    [Theory, Engines]
    public async Task A_growing_share_turns_targets_on_and_never_one_off_again(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (scope, _) = await control.NewWorkspaceAsync("One");
        var before = new HashSet<int>();
        foreach (var percent in new[] { 0, 10, 25, 60, 100 })
        {
            await control.Instrumentation.SaveAsync(
                scope, isEnabled: true, 3, percent * 10_000, ControlFixture.Tester, default);
            var rules = control.Instrumentation.Of(scope.Workspace);
            var on = Enumerable.Range(0, 1_000).Where(i => rules.Evaluate("api", $"pod-{i}").IsOn).ToHashSet();
            Assert.Superset(before, on);
            // Three standard deviations of 1,000 draws are below 5 points.
            Assert.InRange(on.Count, (percent - 5) * 10, (percent + 5) * 10);
            before = on;
        }
        Assert.Equal(1_000, before.Count);
    }

    [Fact]
    public void The_place_of_a_target_is_the_documented_one()
    {
        // printf 'enable-observability-instrumentation\ncheckout\npod-1' | sha256sum, first 16 digits, modulo 1,000,000.
        Assert.Equal(170_846, FlagRules.Bucket("checkout", "pod-1"));
        Assert.Equal(316_764, FlagRules.Bucket("checkout", "checkout"));
    }

    [Theory, Engines]
    public async Task Changes_hold_at_once_wake_who_waits_and_reach_other_programs_and_no_other_workspace(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        using var other = await control.AgainAsync();
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");
        var here = control.Instrumentation.Of(one.Workspace).Replaced;
        var there = other.Instrumentation.Of(one.Workspace).Replaced;
        var elsewhere = control.Instrumentation.Of(two.Workspace).Replaced;

        await SaveAsync(control, one, "api", 1, ServiceMode.On, Half);
        await other.Instrumentation.RefreshAsync(default);

        await Task.WhenAll(here, there).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(elsewhere.IsCompleted);
        Assert.True(Told(other.Instrumentation.Of(one.Workspace), "api").IsOn);
        Assert.False(Told(control.Instrumentation.Of(two.Workspace), "api").IsOn);
        var row = Assert.Single(await control.Audit.SearchAsync(
            one, new AuditSearch { Action = "instrumentation.service_changed" }, default));
        Assert.Equal(("api", """{"phase":1,"mode":"on","share":0.5}"""), (row.ObjectName, row.Detail));
    }

    [Theory, Engines]
    public async Task Since_moves_only_when_targets_are_told_something_else(Engine engine)
    {
        var time = new SetTime();
        using var control = await ControlFixture.OpenAsync(engine, time);
        var (scope, _) = await control.NewWorkspaceAsync("One");
        var flags = control.Instrumentation;
        time.Now = Day(1);
        await SaveAsync(control, scope, "api", 1);
        Assert.Equal(0, flags.Of(scope.Workspace).Find("api").Since);
        time.Now = Day(2);
        await flags.SaveAsync(scope, isEnabled: true, 1, FlagRules.Whole, ControlFixture.Tester, default);
        time.Now = Day(3);
        await flags.SaveAsync(scope, isEnabled: true, 2, Half, ControlFixture.Tester, default);
        await SaveAsync(control, scope, "api", 1, ServiceMode.On);

        Assert.Equal(Day(2).ToUnixTimeMilliseconds(), flags.Of(scope.Workspace).Find("api").Since);
        Assert.Equal(0, flags.Of(scope.Workspace).Find("others").Since);
        time.Now = Day(4);
        await flags.RemoveServiceAsync(scope, "api", ControlFixture.Tester, default);
        var gone = flags.Of(scope.Workspace).Find("api");
        Assert.Equal((false, 3, Day(4).ToUnixTimeMilliseconds()), (gone.IsListed, gone.Phase, gone.Since));
        var refused = await Assert.ThrowsAsync<RefusedChangeException>(
            () => flags.RemoveServiceAsync(scope, "api", ControlFixture.Tester, default));
        Assert.Equal(Refusal.NotFound, refused.Reason);
    }

    [Theory, Engines]
    public async Task Overhead_is_kept_by_day_with_its_mean_and_largest_and_old_days_are_forgotten(Engine engine)
    {
        var time = new SetTime { Now = Day(1) };
        using var control = await ControlFixture.OpenAsync(engine, time);
        var (scope, _) = await control.NewWorkspaceAsync("One");
        var (other, _) = await control.NewWorkspaceAsync("Two");
        await control.Overhead.AddAsync(scope, new OverheadReport("api", 9_000, 100, 10, 20), default);
        time.Now = Day(20);
        await control.Overhead.AddAsync(scope, new OverheadReport("api", 2_000, 300, -5, 40), default);
        await control.Overhead.AddAsync(scope, new OverheadReport("api", 4_000, 200, 1, 2), default);

        var month = Assert.Single(await control.Overhead.ReadAsync(scope, 30, default));
        Assert.Equal((3, 15_000, 9_000, 300, 10, 40), Numbers(month));
        Assert.Equal(Day(20).ToUnixTimeMilliseconds(), month.LastAt);
        Assert.Equal((2, 6_000, 4_000, 300, 1, 40), Numbers(Assert.Single(await control.Overhead.ReadAsync(scope, 7, default))));
        Assert.Empty(await control.Overhead.ReadAsync(other, 30, default));
        time.Now = Day(95);
        await control.Overhead.PurgeAsync(default);
        Assert.Equal(2, Assert.Single(await control.Overhead.ReadAsync(scope, 365, default)).Reports);

        static (long, long, long, long, long, long) Numbers(Overhead row) =>
            (row.Reports, row.CpuPpmSum, row.CpuPpmMax, row.MemoryMax, row.P50UsMax, row.P95UsMax);
    }

    static DateTimeOffset Day(int day) => new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day);

    static (bool IsOn, FlagReason Reason) Told(FlagRules rules, string service)
    {
        var told = rules.Evaluate(service, service);
        return (told.IsOn, told.Reason);
    }

    static Task SaveAsync(
        ControlFixture control, WorkspaceScope scope, string service, int phase,
        ServiceMode mode = ServiceMode.Phase, int? share = null) => control.Instrumentation.SaveServiceAsync(
            scope, new RolloutService { Service = service, Phase = phase, Mode = mode, SharePpm = share },
            ControlFixture.Tester, default);

    sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Day(0);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
