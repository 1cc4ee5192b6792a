using System.Text.Json;
using Sightline.Control.Agents;
using Sightline.Model.Workspaces;
using Sightline.Query;
using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Lists;

/// <summary>An agent: what its calls say, and what people say of it.</summary>
sealed record AgentItem
{
    /// <summary>As telemetry says it: its id, else its name.</summary>
    /// <example>asst_planner</example>
    public required string AgentId { get; init; }

    /// <summary>As people call it, else as most of its calls say, else its id.</summary>
    /// <example>planner</example>
    public required string Name { get; init; }

    /// <summary>Somebody described it.</summary>
    /// <example>true</example>
    public required bool Described { get; init; }

    /// <summary>Empty where nobody described it, as the next three.</summary>
    /// <example>Plans trips and asks the booker to book them.</example>
    public required string Description { get; init; }

    /// <summary>Who answers for it.</summary>
    /// <example>travel team</example>
    public required string Owner { get; init; }

    /// <example>["travel"]</example>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <example>gpt-4o</example>
    public required string DefaultModel { get; init; }

    /// <example>openai</example>
    public required string DefaultModelProvider { get; init; }

    /// <summary>False where people say that it is out of use.</summary>
    /// <example>true</example>
    public required bool IsActive { get; init; }

    /// <summary>Calls of the range.</summary>
    /// <example>602</example>
    public required long Calls { get; init; }

    /// <summary>Calls that failed.</summary>
    /// <example>6</example>
    public required long Errors { get; init; }

    /// <summary>Errors among calls, 0 to 1; null without calls.</summary>
    /// <example>0.00996</example>
    public required double? ErrorRate { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>618692</example>
    public required long Tokens { get; init; }

    /// <summary>Those of them that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>6.172839</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Tokens of calls whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Of calls that ended; null where none did.</summary>
    public required SpreadItem? LatencyMs { get; init; }

    /// <summary>Different users.</summary>
    /// <example>42</example>
    public required long Users { get; init; }

    /// <summary>Different sessions.</summary>
    /// <example>311</example>
    public required long Sessions { get; init; }

    /// <summary>When its first call of the range started; null without calls.</summary>
    /// <example>2026-03-01T12:04:00.000000000Z</example>
    public required string? FirstAt { get; init; }

    /// <summary>When its last call of the range started; null without calls.</summary>
    /// <example>2026-03-08T11:59:00.000000000Z</example>
    public required string? LastAt { get; init; }

    /// <summary>A page of the agents that calls say and of those that only people do, the largest first.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public static ListPage<AgentItem> Page(
        AgentList agents, WorkspaceScope scope, Period period, ListOrder order, IReadOnlyList<DescribedAgent> described,
        CancellationToken cancellation)
    {
        var list = new WholeLists("agents", order, period.Filter.ToPredicate());
        period = list.Over(period);
        var all = new Dictionary<string, double>(agents.All(scope, period, order.Sort, cancellation), StringComparer.Ordinal);
        foreach (var one in described)
            all.TryAdd(one.AgentId, 0);
        var (page, next) = list.Page(all, period, one => one.Value, one => one.Key);
        var seen = agents.Read(scope, period, [.. page.Select(one => one.Key)], cancellation);
        var said = described.ToDictionary(one => one.AgentId, StringComparer.Ordinal);
        var items = page.Where(one => seen.ContainsKey(one.Key) || said.ContainsKey(one.Key))
            .Select(one => Of(seen.GetValueOrDefault(one.Key), said.GetValueOrDefault(one.Key)));
        return new ListPage<AgentItem>([.. items], next, all.Count, period);
    }

    public static AgentItem Of(AgentCalls? calls, DescribedAgent? said)
    {
        var (id, sums) = (calls?.Id ?? said!.AgentId, calls?.Sums ?? CallSums.None);
        return new AgentItem
        {
            AgentId = id,
            Name = said is { Name.Length: > 0 } ? said.Name : calls?.Name ?? id,
            Described = said is not null,
            Description = said?.Description ?? "",
            Owner = said?.Owner ?? "",
            Tags = JsonSerializer.Deserialize(said?.Tags ?? "[]", ApiJsonContext.Default.StringArray) ?? [],
            DefaultModel = said?.DefaultModel ?? "",
            DefaultModelProvider = said?.DefaultModelProvider ?? "",
            IsActive = said is not { IsActive: 0 },
            Calls = sums.Calls,
            Errors = sums.Errors,
            ErrorRate = Written.Share(sums.Errors, sums.Calls),
            Tokens = UsageAnswer.Number(sums.Tokens.Total),
            EstimatedTokens = UsageAnswer.Number(sums.EstimatedTokens),
            CostUsd = Money.Usd(sums.CostPico),
            UnpricedTokens = UsageAnswer.Number(sums.UnpricedTokens),
            LatencyMs = SpreadItem.Of(calls?.Speed.Latency),
            Users = calls?.Users ?? 0,
            Sessions = calls?.Sessions ?? 0,
            FirstAt = calls is null ? null : Rfc3339.Format(calls.FirstStart),
            LastAt = calls is null ? null : Rfc3339.Format(calls.LastStart),
        };
    }
}

/// <summary>Agents that calls of the range say, and those that people described.</summary>
sealed record AgentsAnswer : PeriodAnswer
{
    /// <summary>How many there are, on all pages.</summary>
    /// <example>7</example>
    public required int Count { get; init; }

    /// <summary>Those with the most of what it is sorted by first.</summary>
    public required IReadOnlyList<AgentItem> Items { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    public required string? NextCursor { get; init; }
}

/// <summary>An agent, and the models of its calls.</summary>
sealed record AgentAnswer : PeriodAnswer
{
    public required AgentItem Agent { get; init; }

    /// <summary>Those that cost most first, at most 50.</summary>
    public required IReadOnlyList<ModelShare> Models { get; init; }
}

/// <summary>Describes an agent; what is left out stays.</summary>
sealed record AgentRequest
{
    /// <summary>At most 200 characters; empty for as telemetry says.</summary>
    /// <example>Planner</example>
    public string? Name { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    /// <example>Plans trips and asks the booker to book them.</example>
    public string? Description { get; init; }

    /// <summary>At most 200 characters.</summary>
    /// <example>travel team</example>
    public string? Owner { get; init; }

    /// <summary>At most 20, each of at most 200 characters.</summary>
    /// <example>["travel"]</example>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <example>gpt-4o</example>
    public string? DefaultModel { get; init; }

    /// <example>openai</example>
    public string? DefaultModelProvider { get; init; }

    /// <summary>False for an agent that is out of use.</summary>
    /// <example>true</example>
    public bool? IsActive { get; init; }
}
