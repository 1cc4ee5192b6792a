using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Answers;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Budgets;

/// <summary>Reckons from calls what of budgets was spent, and what will be.</summary>
public sealed class BudgetReckoning(Store store)
{
    const int CountAt = 0;
    const int CostAt = 1;
    const int UnpricedAt = 2;

    static readonly Aggregate[] Aggregates =
    [
        new(AggregateKind.Count), CallGroups.Of(AggregateKind.Sum, "cost"),
        CallGroups.Of(AggregateKind.Sum, "tokens") with { Of = CallSums.Unpriced },
    ];

    /// <summary>What is looked at of a budget.</summary>
    sealed record Look(BudgetTerms Terms, BudgetPhase Phase, TimeRange Period, long End, long[] Hours, Slots? Slots)
    {
        /// <summary>Wherever any of its sums begins or ends.</summary>
        public IEnumerable<long> Cuts => Hours.Concat(Slots?.Starts ?? []).Append(Period.From).Append(End);
    }

    /// <summary>How a budget stands.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="terms">The budget.</param>
    /// <param name="now">Unix nanoseconds.</param>
    /// <param name="withSlots">What was spent over time too.</param>
    /// <param name="cancellation">Stops it.</param>
    public BudgetStanding Read(
        WorkspaceScope scope, BudgetTerms terms, long now, bool withSlots, CancellationToken cancellation)
    {
        var look = LookAt(terms, now, withSlots);
        return Standing(look, SpendOf(scope, [look], now, cancellation), now);
    }

    /// <summary>How budgets stand, in their order. Those that pay for the same calls look at them together.</summary>
    public IReadOnlyList<BudgetStanding> ReadAll(
        WorkspaceScope scope, IEnumerable<BudgetTerms> budgets, long now, CancellationToken cancellation)
    {
        var looks = budgets.Select(terms => LookAt(terms, now, withSlots: false)).ToList();
        var spends = looks.GroupBy(look => look.Terms.Filter)
            .ToDictionary(same => same.Key, same => SpendOf(scope, [.. same], now, cancellation));
        return [.. looks.Select(look => Standing(look, spends[look.Terms.Filter], now))];
    }

    static Look LookAt(BudgetTerms terms, long now, bool withSlots)
    {
        var (phase, period) = BudgetPeriod.Of(terms, now);
        return new Look(
            terms, phase, period, Math.Max(period.From, Math.Min(period.To, now)),
            phase == BudgetPhase.Running ? HoursBefore(now) : [], withSlots ? SlotsOf(terms, period) : null);
    }

    // What is to come is nobody's yet, though another budget may begin later.
    Spend SpendOf(WorkspaceScope scope, IReadOnlyList<Look> same, long now, CancellationToken cancellation) => new(
        new CallGroups(store, scope, same[0].Terms.Filter, cancellation), [.. same.SelectMany(look => look.Cuts)],
        Math.Min(now, same.Max(look => look.End)));

    static BudgetStanding Standing(Look look, Spend spend, long now)
    {
        var (terms, phase, period, end, hours, slots) = look;
        var lately = terms.Period == "daily" ? UnixNano.PerHour : UnixNano.PerDay;
        return new BudgetStanding(
            now, phase, period, (long)spend.Sum(period.From, end, CountAt), spend.Sum(period.From, end, CostAt),
            spend.Sum(period.From, end, UnpricedAt), hours.Length == 0 ? 0 : spend.Sum(now - lately, now, CostAt), lately,
            Forecast(hours, spend, look.Cuts.Min()), slots,
            [
                .. (slots?.Starts ?? []).TakeWhile(start => start < end).Select((start, place) => spend.Sum(
                    start, place + 1 < slots!.Starts.Count ? Math.Min(slots.Starts[place + 1], end) : end, CostAt)),
            ]);
    }

    // Calls before what is looked at of the budget itself are not seen: what others look at must not change it.
    static SpendForecast? Forecast(long[] hours, Spend spend, long from)
    {
        if (hours.Length == 0 || spend.First(from) is not { } first)
            return null;
        // The day of the first call is not a whole one, unless there were calls before it.
        var skipped = first < hours[0] + UnixNano.PerDay ? 0 : (int)((first - hours[0]) / UnixNano.PerDay) + 1;
        var days = hours.Skip(skipped * SpendForecast.HoursOfDay).Chunk(SpendForecast.HoursOfDay)
            .Select(day => day.Select(hour => (double)spend.Sum(hour, hour + UnixNano.PerHour, CostAt)).ToArray()).ToList();
        return days.Count < SpendForecast.DaysMin ? null : new SpendForecast(days);
    }

    // Where the hours of the days before now begin.
    static long[] HoursBefore(long now) =>
    [
        .. Enumerable.Range(0, SpendForecast.DaysMax * SpendForecast.HoursOfDay)
            .Select(hour => now - SpendForecast.DaysMax * UnixNano.PerDay + hour * UnixNano.PerHour).Where(start => start >= 0),
    ];

    static Slots SlotsOf(BudgetTerms terms, TimeRange period)
    {
        var granularity = period.To - period.From > 8 * UnixNano.PerDay ? Granularity.Day : Granularity.Hour;
        return new Slots(granularity, terms.Zone.Id, new Calendar(terms.Zone).Slots(period, granularity));
    }

    /// <summary>Sums over calls between any two of some moments.</summary>
    sealed class Spend
    {
        readonly long[] _cuts;
        readonly Dictionary<long, GroupRow> _groups;

        public Spend(CallGroups calls, SortedSet<long> cuts, long end)
        {
            _cuts = [.. cuts];
            _groups = calls.Ask(
                new TimeRange(cuts.Min, Math.Max(cuts.Min, end)), [new GroupKey.TimeSlots(_cuts)], Aggregates, null, _cuts.Length, [])
                .Groups.ToDictionary(group => group.Time!.Value);
        }

        /// <summary>The first of the moments from one on that calls come after before the next; null where there is no call.</summary>
        public long? First(long from)
        {
            var later = _groups.Keys.Where(start => start >= from);
            return later.Any() ? later.Min() : null;
        }

        public Int128 Sum(long from, long to, int aggregate)
        {
            Int128 sum = 0;
            for (var i = Math.Max(0, Array.BinarySearch(_cuts, from)); i < _cuts.Length && _cuts[i] < to; i++)
            {
                if (_groups.TryGetValue(_cuts[i], out var group))
                    sum += group.Sums[aggregate];
            }
            return sum;
        }
    }
}
