using Sightline.Control.Budgets;
using Sightline.Model;
using Sightline.Query.Budgets;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Budgets;

/// <summary>How a budget stands in its present period.</summary>
sealed record BudgetStandingItem
{
    /// <summary>
    /// running, upcoming before its first day or ended after its last; the period is then its first or its last.
    /// </summary>
    /// <example>running</example>
    public required string Phase { get; init; }

    /// <summary>
    /// over once more than the amount was spent; at_risk while more will have been at the end, by the forecast, or by the burn
    /// rate where there is none; else ok.
    /// </summary>
    /// <example>at_risk</example>
    public required string State { get; init; }

    /// <example>2026-03-01T00:00:00.000000000Z</example>
    public required string PeriodStart { get; init; }

    /// <summary>The first moment after it.</summary>
    /// <example>2026-04-01T00:00:00.000000000Z</example>
    public required string PeriodEnd { get; init; }

    /// <summary>Of the period, 0 to 1.</summary>
    /// <example>0.6</example>
    public required double ElapsedShare { get; init; }

    /// <summary>Of the calls of the period so far whose cost is known.</summary>
    /// <example>412.5</example>
    public required decimal SpentUsd { get; init; }

    /// <summary>Of the amount.</summary>
    /// <example>0.825</example>
    public required double SpentShare { get; init; }

    /// <summary>Below 0 for what was spent too much.</summary>
    /// <example>87.5</example>
    public required decimal RemainingUsd { get; init; }

    /// <summary>Calls of the period so far.</summary>
    /// <example>40210</example>
    public required long Calls { get; init; }

    /// <summary>Tokens of those of them whose cost is not known: they are not in what was spent.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Null unless running.</summary>
    public required BurnItem? Burn { get; init; }

    /// <summary>Null where it cannot be said; no_forecast says why.</summary>
    public required SpendForecastItem? Forecast { get; init; }

    /// <summary>Why there is no forecast; null where there is one.</summary>
    /// <example>null</example>
    public required string? NoForecast { get; init; }

    public required IReadOnlyList<ThresholdItem> Thresholds { get; init; }

    public static BudgetStandingItem Of(BudgetStanding standing, Budget budget)
    {
        var (period, amount) = (standing.Period, BudgetUnits.Pico(budget));
        double length = Math.Max(1, period.To - period.From);
        return new BudgetStandingItem
        {
            Phase = Words.Of(standing.Phase),
            State = Words.Of(standing.State(amount)),
            PeriodStart = Rfc3339.Format(period.From),
            PeriodEnd = Rfc3339.Format(period.To),
            ElapsedShare = Math.Clamp((standing.AsOf - period.From) / length, 0, 1),
            SpentUsd = Money.Usd(standing.SpentPico),
            SpentShare = (double)standing.SpentPico / (double)amount,
            RemainingUsd = Money.Usd(amount - standing.SpentPico),
            Calls = standing.Calls,
            UnpricedTokens = UsageAnswer.Number(standing.UnpricedTokens),
            Burn = standing.Phase == BudgetPhase.Running ? BurnItem.Of(standing, amount) : null,
            Forecast = standing.Forecast is null ? null : SpendForecastItem.Of(standing, standing.Forecast, amount),
            NoForecast = standing switch
            {
                { Forecast: not null } => null,
                { Phase: BudgetPhase.Upcoming } => "It has not begun.",
                { Phase: BudgetPhase.Ended } => "It has ended.",
                _ => $"A forecast takes {SpendForecast.DaysMin} whole days since the first call, and there are fewer.",
            },
            Thresholds = [.. BudgetItem.ThresholdsOf(budget).Select(percent => ThresholdItem.Of(standing, amount, percent))],
        };
    }
}

/// <summary>How fast money is spent.</summary>
sealed record BurnItem
{
    /// <summary>What the rate is of: the last 24 hours, or the last one where the period is a day.</summary>
    /// <example>24</example>
    public required int OverHours { get; init; }

    /// <summary>What a day costs if it goes on so.</summary>
    /// <example>14.5</example>
    public required decimal UsdPerDay { get; init; }

    /// <summary>With which what is left would be used up exactly at the end; 0 where nothing is left.</summary>
    /// <example>7.291667</example>
    public required decimal SustainableUsdPerDay { get; init; }

    /// <summary>One for the other: above 1 it does not last. Null where nothing is left.</summary>
    /// <example>1.99</example>
    public required double? Rate { get; init; }

    /// <summary>When nothing is left if it goes on so; null where that is after the end, or nothing is left already.</summary>
    /// <example>2026-03-25T09:30:00.000000000Z</example>
    public required string? RunsOutAt { get; init; }

    public static BurnItem Of(BudgetStanding standing, Int128 amount)
    {
        var left = Math.Max(0, (double)(amount - standing.SpentPico));
        var sustainable = left / (standing.Left / (double)UnixNano.PerDay);
        var days = standing.DayPico > 0 ? left / standing.DayPico : double.PositiveInfinity;
        return new BurnItem
        {
            OverHours = (int)(standing.LatelyNano / UnixNano.PerHour),
            UsdPerDay = BudgetUnits.Usd(standing.DayPico),
            SustainableUsdPerDay = BudgetUnits.Usd(sustainable),
            Rate = left == 0 ? null : standing.DayPico / sustainable,
            RunsOutAt = left == 0 ? null : BudgetUnits.Within(standing, days * UnixNano.PerDay),
        };
    }
}

/// <summary>What will have been spent at the end of the period; docs/answers.md says how that is reckoned.</summary>
sealed record SpendForecastItem
{
    /// <example>530.25</example>
    public required decimal ExpectedUsd { get; init; }

    /// <summary>It is between this and the next in 95 of 100 cases.</summary>
    /// <example>498.1</example>
    public required decimal LowUsd { get; init; }

    /// <example>562.4</example>
    public required decimal HighUsd { get; init; }

    /// <summary>Whole days before now that it is made of, at most 28.</summary>
    /// <example>28</example>
    public required int Days { get; init; }

    /// <summary>When nothing is left, as expected; null where that is after the end, or nothing is left already.</summary>
    /// <example>2026-03-29T04:10:00.000000000Z</example>
    public required string? RunsOutAt { get; init; }

    public static SpendForecastItem Of(BudgetStanding standing, SpendForecast forecast, Int128 amount)
    {
        var (low, expected, high) = BudgetUnits.After(standing, forecast, standing.Left);
        return new SpendForecastItem
        {
            ExpectedUsd = expected,
            LowUsd = low,
            HighUsd = high,
            Days = forecast.Days,
            RunsOutAt = BudgetUnits.ReachedAt(standing, (double)amount),
        };
    }
}

/// <summary>A share of the amount.</summary>
sealed record ThresholdItem
{
    /// <example>80</example>
    public required int Percent { get; init; }

    /// <example>400</example>
    public required decimal AmountUsd { get; init; }

    /// <summary>As much was spent.</summary>
    /// <example>true</example>
    public required bool IsReached { get; init; }

    /// <summary>When it will be, as expected; null where it is, or not within the period, or without a forecast.</summary>
    /// <example>null</example>
    public required string? ExpectedAt { get; init; }

    public static ThresholdItem Of(BudgetStanding standing, Int128 amount, int percent)
    {
        var pico = amount * percent / 100;
        return new ThresholdItem
        {
            Percent = percent,
            AmountUsd = Money.Usd(pico),
            IsReached = standing.SpentPico >= pico,
            ExpectedAt = BudgetUnits.ReachedAt(standing, (double)pico),
        };
    }
}

/// <summary>Turns what is reckoned into what is answered.</summary>
static class BudgetUnits
{
    const long PicoPerMicro = 1_000_000;

    public static Int128 Pico(Budget budget) => (Int128)budget.Amount * PicoPerMicro;

    /// <summary>Of what is not exact anyway: to 10⁻⁶.</summary>
    public static decimal Usd(double pico) => decimal.Round((decimal)(pico / (double)Money.PicoPerUsd), 6);

    /// <summary>What will have been spent after a time: at least, as expected, at most.</summary>
    public static (decimal Low, decimal Expected, decimal High) After(BudgetStanding standing, SpendForecast forecast, long nano)
    {
        var (spent, toCome) = ((double)standing.SpentPico, forecast.After(nano));
        return (
            Usd(spent + Math.Max(0, toCome.Pico - toCome.Reach)), Usd(spent + toCome.Pico), Usd(spent + toCome.Pico + toCome.Reach));
    }

    /// <summary>When as much will have been spent; null where it was, or not within the period.</summary>
    public static string? ReachedAt(BudgetStanding standing, double pico)
    {
        var left = pico - (double)standing.SpentPico;
        return left > 0 && standing.Forecast?.Reaches(left) is { } nano ? Within(standing, nano) : null;
    }

    /// <summary>A time from now on, where it is within the period.</summary>
    public static string? Within(BudgetStanding standing, double nano) =>
        nano < standing.Left ? Rfc3339.Format(standing.AsOf + (long)nano) : null;
}
