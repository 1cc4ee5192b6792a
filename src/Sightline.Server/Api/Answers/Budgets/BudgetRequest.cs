using System.Globalization;
using System.Text.Json;
using Sightline.Control.Budgets;
using Sightline.Model;
using Sightline.Query.Answers;
using Sightline.Query.Budgets;
using Sightline.Server.Api.Access;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Budgets;

/// <summary>What a budget is to be.</summary>
sealed record BudgetRequest
{
    /// <summary>The control database has money in 10⁻⁶ USD.</summary>
    public const decimal MicroPerUsd = 1_000_000m;

    const decimal UsdMax = 1_000_000_000m;
    const int ThresholdsMax = 10;
    const int PercentMax = 1_000;
    const int ValueBytesMax = 512;

    static readonly int[] UsualThresholds = [50, 80, 100];

    /// <summary>At most 200 characters.</summary>
    /// <example>Planner, monthly</example>
    public string? Name { get; init; }

    /// <summary>workspace (the usual one), project, agent, user, model, provider, service, environment or workflow.</summary>
    /// <example>agent</example>
    public string? Scope { get; init; }

    /// <summary>Which one, as calls say it; not of the workspace.</summary>
    /// <example>planner</example>
    public string? Value { get; init; }

    /// <summary>daily, weekly (from Monday), monthly, quarterly or annual.</summary>
    /// <example>monthly</example>
    public string? Period { get; init; }

    /// <summary>For each period; above 0, at most six decimals.</summary>
    /// <example>500</example>
    public decimal? AmountUsd { get; init; }

    /// <summary>The first day; left out for today.</summary>
    /// <example>2026-03-01</example>
    public string? StartDate { get; init; }

    /// <summary>The last day; left out for none.</summary>
    /// <example>2026-12-31</example>
    public string? EndDate { get; init; }

    /// <summary>A name of the time zone database; left out for UTC.</summary>
    /// <example>Europe/Berlin</example>
    public string? Timezone { get; init; }

    /// <summary>Percents of the amount to look out for, at most 10 of 1 to 1,000; left out for 50, 80 and 100.</summary>
    /// <example>[50,80,100]</example>
    public IReadOnlyList<int>? Thresholds { get; init; }

    /// <exception cref="Hosting.Problems.ProblemException">A field is wrong.</exception>
    public Budget Read(TimeProvider time)
    {
        var scope = BodyRules.OneOf(Scope ?? BudgetScope.Workspace, BudgetScope.Names, "scope");
        var zoneName = Timezone ?? "UTC";
        if (!AnswerParameters.TryFindZone(zoneName, out var zone))
            throw BodyRules.Wrong("timezone", "must be a name of the time zone database, such as Europe/Berlin or UTC");
        var start = Day(StartDate, "start_date") ?? new Query.Answers.Calendar(zone).DateOf(time.UnixNanoNow());
        var end = Day(EndDate, "end_date");
        if (end < start)
            throw BodyRules.Wrong("end_date", "must not be before start_date");
        return new Budget
        {
            Name = BodyRules.Name(Name, "name"),
            Scope = scope,
            ScopeValue = ValueOf(scope),
            Period = BodyRules.OneOf(Period, BudgetPeriod.Names, "period"),
            Amount = Amount(),
            StartDate = Text(start),
            EndDate = end is { } last ? Text(last) : "",
            Timezone = zoneName,
            Thresholds = JsonSerializer.Serialize(Percents(), ApiJsonContext.Default.Int32Array),
        };
    }

    string ValueOf(string scope)
    {
        var value = Value ?? "";
        if (scope == BudgetScope.Workspace)
            return value.Length == 0 ? "" : throw BodyRules.Wrong("value", "must be left out of a budget of the workspace");
        // Calls have no longer texts.
        return value.Length > 0 && System.Text.Encoding.UTF8.GetByteCount(value) <= ValueBytesMax
            ? value
            : throw BodyRules.Wrong("value", $"must say which {scope}, in at most {ValueBytesMax} bytes");
    }

    long Amount() => AmountUsd is { } usd && usd > 0 && usd <= UsdMax && decimal.Round(usd, 6) == usd
        ? (long)(usd * MicroPerUsd)
        : throw BodyRules.Wrong("amount_usd", $"must be an amount of USD above 0, at most {UsdMax:0}, with at most 6 decimals");

    int[] Percents()
    {
        int[] percents = [.. (Thresholds ?? UsualThresholds).Distinct().Order()];
        return percents.Length <= ThresholdsMax && percents.All(percent => percent is >= 1 and <= PercentMax)
            ? percents
            : throw BodyRules.Wrong("thresholds", $"must be at most {ThresholdsMax} whole percents from 1 to {PercentMax}");
    }

    static DateOnly? Day(string? text, string field) => string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1970 and <= 2200 ? day
        : throw BodyRules.Wrong(field, "must be a day such as 2026-03-01");

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
