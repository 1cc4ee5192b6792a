using Sightline.Model;
using Sightline.Query.Calls;

namespace Sightline.Query.Budgets;

/// <summary>What a budget says.</summary>
/// <param name="Filter">The calls that it pays for.</param>
/// <param name="Period">One of <see cref="BudgetPeriod.Names"/>.</param>
/// <param name="Zone">Whose calendar its days are of.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day; null for none.</param>
/// <param name="AmountPico">What may be spent in each period, 10⁻¹² USD.</param>
public sealed record BudgetTerms(
    CallFilter Filter, string Period, TimeZoneInfo Zone, DateOnly First, DateOnly? Last, Int128 AmountPico);

/// <summary>Whether a budget will do.</summary>
public enum BudgetState
{
    Ok,
    AtRisk,
    Over,
}

/// <summary>How a budget stands.</summary>
/// <param name="AsOf">When it was asked for, Unix nanoseconds.</param>
/// <param name="Phase">Whether its days are going on.</param>
/// <param name="Period">The present period; the first of one that has not begun, the last of one that has ended.</param>
/// <param name="Calls">Calls of the period so far.</param>
/// <param name="SpentPico">What those of them cost whose cost is known.</param>
/// <param name="UnpricedTokens">Tokens of the others.</param>
/// <param name="LatelyPico">What the time before now cost, as long as <paramref name="LatelyNano"/>.</param>
/// <param name="LatelyNano">A day; an hour where the period is a day.</param>
/// <param name="Forecast">What is to come; null where that cannot be said.</param>
/// <param name="Slots">The points of the period, null where they were not asked for.</param>
/// <param name="SlotPico">What each of those that have begun cost.</param>
public sealed record BudgetStanding(
    long AsOf, BudgetPhase Phase, TimeRange Period, long Calls, Int128 SpentPico, Int128 UnpricedTokens, Int128 LatelyPico,
    long LatelyNano, SpendForecast? Forecast, Answers.Slots? Slots, IReadOnlyList<Int128> SlotPico)
{
    /// <summary>Nanoseconds of the period that are to come.</summary>
    public long Left => Phase == BudgetPhase.Running ? Period.To - AsOf : 0;

    /// <summary>What a day costs if it goes on as lately, 10⁻¹² USD.</summary>
    public double DayPico => (double)LatelyPico * (UnixNano.PerDay / (double)LatelyNano);

    /// <summary>
    /// Over once more than the amount was spent. At risk while more will have been at the end: by the forecast, or if it
    /// goes on as lately where there is none.
    /// </summary>
    public BudgetState State(Int128 amountPico)
    {
        if (SpentPico > amountPico)
            return BudgetState.Over;
        var toCome = Forecast?.After(Left).Pico ?? DayPico * Left / UnixNano.PerDay;
        return Phase == BudgetPhase.Running && (double)SpentPico + toCome > (double)amountPico ? BudgetState.AtRisk : BudgetState.Ok;
    }
}
