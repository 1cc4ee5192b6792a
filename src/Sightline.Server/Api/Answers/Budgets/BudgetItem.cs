using System.Text.Json;
using Sightline.Control.Budgets;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Budgets;

/// <summary>What may be spent in each period.</summary>
sealed record BudgetItem
{
    /// <example>01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c11</example>
    public required string Id { get; init; }

    /// <example>Planner, monthly</example>
    public required string Name { get; init; }

    /// <summary>workspace, project, agent, user, model, provider, service, environment or workflow.</summary>
    /// <example>agent</example>
    public required string Scope { get; init; }

    /// <summary>Which one, as calls say it; null for the workspace.</summary>
    /// <example>planner</example>
    public required string? Value { get; init; }

    /// <summary>daily, weekly (from Monday), monthly, quarterly or annual.</summary>
    /// <example>monthly</example>
    public required string Period { get; init; }

    /// <summary>For each period, also one that the first or last day cuts.</summary>
    /// <example>500</example>
    public required decimal AmountUsd { get; init; }

    /// <summary>The first day.</summary>
    /// <example>2026-03-01</example>
    public required string StartDate { get; init; }

    /// <summary>The last day; null for none.</summary>
    /// <example>2026-12-31</example>
    public required string? EndDate { get; init; }

    /// <summary>Whose calendar the days are of.</summary>
    /// <example>Europe/Berlin</example>
    public required string Timezone { get; init; }

    /// <summary>Shares of the amount to look out for, in percent, ascending.</summary>
    /// <example>[50,80,100]</example>
    public required IReadOnlyList<int> Thresholds { get; init; }

    /// <summary>Who made it.</summary>
    /// <example>ada@example.com</example>
    public required string CreatedBy { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string UpdatedAt { get; init; }

    public static BudgetItem Of(Budget budget) => new()
    {
        Id = budget.Id,
        Name = budget.Name,
        Scope = budget.Scope,
        Value = budget.ScopeValue.Length == 0 ? null : budget.ScopeValue,
        Period = budget.Period,
        AmountUsd = budget.Amount / BudgetRequest.MicroPerUsd,
        StartDate = budget.StartDate,
        EndDate = budget.EndDate.Length == 0 ? null : budget.EndDate,
        Timezone = budget.Timezone,
        Thresholds = ThresholdsOf(budget),
        CreatedBy = budget.CreatedBy,
        CreatedAt = TimeText.At(budget.CreatedAt),
        UpdatedAt = TimeText.At(budget.UpdatedAt),
    };

    public static int[] ThresholdsOf(Budget budget) =>
        JsonSerializer.Deserialize(budget.Thresholds, ApiJsonContext.Default.Int32Array) ?? [];
}

/// <summary>Budgets of the workspace, the oldest first.</summary>
sealed record BudgetsAnswer
{
    public required IReadOnlyList<BudgetItem> Items { get; init; }

    /// <summary>Null when nothing follows.</summary>
    /// <example>01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c11</example>
    public required string? NextCursor { get; init; }
}
