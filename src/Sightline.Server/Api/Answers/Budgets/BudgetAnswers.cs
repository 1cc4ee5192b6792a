using Sightline.Control.Budgets;
using Sightline.Model;
using Sightline.Query.Answers;
using Sightline.Query.Budgets;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Budgets;

/// <summary>A budget and how it stands.</summary>
sealed record CostBudgetItem
{
    public required BudgetItem Budget { get; init; }

    public required BudgetStandingItem Standing { get; init; }
}

/// <summary>How all budgets of the workspace stand.</summary>
sealed record CostBudgetAnswer
{
    /// <summary>When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.</summary>
    /// <example>2026-03-19T12:00:00.000000000Z</example>
    public required string AsOf { get; init; }

    /// <summary>How many there are, also beyond the limit; the next two are of them.</summary>
    /// <example>3</example>
    public required int Count { get; init; }

    /// <example>0</example>
    public required int Over { get; init; }

    /// <example>1</example>
    public required int AtRisk { get; init; }

    /// <summary>Those that are over first, then those at risk, each with the largest share spent first.</summary>
    public required IReadOnlyList<CostBudgetItem> Items { get; init; }

    public static CostBudgetAnswer Of(long asOf, IReadOnlyList<CostBudgetItem> items, int limit) => new()
    {
        AsOf = Rfc3339.Format(asOf),
        Count = items.Count,
        Over = items.Count(item => item.Standing.State == Words.Of(BudgetState.Over)),
        AtRisk = items.Count(item => item.Standing.State == Words.Of(BudgetState.AtRisk)),
        Items =
        [
            .. items.OrderByDescending(item => item.Standing.State == Words.Of(BudgetState.Over))
                .ThenByDescending(item => item.Standing.State == Words.Of(BudgetState.AtRisk))
                .ThenByDescending(item => item.Standing.SpentShare).Take(limit),
        ],
    };
}

/// <summary>A budget, how it stands, and its present period over time.</summary>
sealed record BudgetAnswer
{
    /// <summary>When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.</summary>
    /// <example>2026-03-19T12:00:00.000000000Z</example>
    public required string AsOf { get; init; }

    public required BudgetItem Budget { get; init; }

    public required BudgetStandingItem Standing { get; init; }

    /// <summary>Of the points: daily; hourly where the period has at most eight days.</summary>
    /// <example>daily</example>
    public required string Granularity { get; init; }

    /// <summary>What was spent so far, a point for each day or hour that has begun.</summary>
    public required IReadOnlyList<SpentPoint> Spent { get; init; }

    /// <summary>What will have been spent, from now to the end; empty without a forecast.</summary>
    public required IReadOnlyList<ExpectedPoint> Expected { get; init; }

    public static BudgetAnswer Of(Budget budget, BudgetStanding standing) => new()
    {
        AsOf = Rfc3339.Format(standing.AsOf),
        Budget = BudgetItem.Of(budget),
        Standing = BudgetStandingItem.Of(standing, budget),
        Granularity = GranularityText.Of(standing.Slots!.Granularity),
        Spent = SpentPoint.Of(standing),
        Expected = ExpectedPoint.Of(standing),
    };
}

/// <summary>A day or an hour of a period.</summary>
sealed record SpentPoint
{
    /// <summary>When it begins.</summary>
    /// <example>2026-03-01T00:00:00.000000000Z</example>
    public required string Time { get; init; }

    /// <summary>What it cost.</summary>
    /// <example>14.5</example>
    public required decimal CostUsd { get; init; }

    /// <summary>From the start of the period to its end, or to now.</summary>
    /// <example>14.5</example>
    public required decimal SpentUsd { get; init; }

    public static IReadOnlyList<SpentPoint> Of(BudgetStanding standing)
    {
        var points = new List<SpentPoint>();
        Int128 sum = 0;
        foreach (var cost in standing.SlotPico)
        {
            sum += cost;
            points.Add(new SpentPoint
            {
                Time = Rfc3339.Format(standing.Slots!.Starts[points.Count]),
                CostUsd = Money.Usd(cost),
                SpentUsd = Money.Usd(sum),
            });
        }
        return points;
    }
}

/// <summary>What will have been spent at a moment.</summary>
sealed record ExpectedPoint
{
    /// <example>2026-03-20T12:00:00.000000000Z</example>
    public required string Time { get; init; }

    /// <example>427</example>
    public required decimal ExpectedUsd { get; init; }

    /// <example>421.2</example>
    public required decimal LowUsd { get; init; }

    /// <example>432.8</example>
    public required decimal HighUsd { get; init; }

    public static IReadOnlyList<ExpectedPoint> Of(BudgetStanding standing)
    {
        if (standing.Forecast is not { } forecast)
            return [];
        var step = standing.Slots!.Granularity == Granularity.Hour ? UnixNano.PerHour : UnixNano.PerDay;
        var points = new List<ExpectedPoint>();
        for (long nano = 0; nano < standing.Left; nano += step)
            points.Add(Of(standing, forecast, nano));
        points.Add(Of(standing, forecast, standing.Left));
        return points;
    }

    static ExpectedPoint Of(BudgetStanding standing, SpendForecast forecast, long nano)
    {
        var (low, expected, high) = BudgetUnits.After(standing, forecast, nano);
        return new ExpectedPoint
        {
            Time = Rfc3339.Format(standing.AsOf + nano),
            ExpectedUsd = expected,
            LowUsd = low,
            HighUsd = high,
        };
    }
}
