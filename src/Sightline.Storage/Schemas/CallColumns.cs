using Sightline.Storage.Segments;

namespace Sightline.Storage.Schemas;

/// <summary>
/// The table <c>calls</c>: one narrow row per operation of a model, tool or retriever, known by the span that it was.
/// Token buckets are disjoint. Numbers that a call does not have are none, not 0.
/// </summary>
static class CallColumns
{
    public static readonly Column SpanId = new(1, "span_id", ColumnKind.Id);
    public static readonly Column Start = new(2, "start", ColumnKind.Number);
    /// <summary>Nanoseconds; none for a call that has not ended.</summary>
    public static readonly Column Duration = new(3, "duration", ColumnKind.Number);
    public static readonly Column Intake = new(4, "intake", ColumnKind.Number);
    public static readonly Column Kind = new(5, "kind", ColumnKind.Number);
    public static readonly Column Name = new(6, "name", ColumnKind.Text);
    public static readonly Column Service = new(7, "service", ColumnKind.Text);
    public static readonly Column AgentId = new(8, "agent_id", ColumnKind.Text);
    public static readonly Column AgentName = new(9, "agent_name", ColumnKind.Text);
    public static readonly Column Provider = new(10, "provider", ColumnKind.Text);
    /// <summary>As it was asked for.</summary>
    public static readonly Column Model = new(11, "model", ColumnKind.Text);
    /// <summary>As it answered, which is what is paid for.</summary>
    public static readonly Column BilledModel = new(12, "billed_model", ColumnKind.Text);
    public static readonly Column Tool = new(13, "tool", ColumnKind.Text);
    public static readonly Column TokensInput = new(14, "tokens_input", ColumnKind.Number);
    public static readonly Column TokensCacheRead = new(15, "tokens_cache_read", ColumnKind.Number);
    public static readonly Column TokensCacheWrite = new(16, "tokens_cache_write", ColumnKind.Number);
    public static readonly Column TokensOutput = new(17, "tokens_output", ColumnKind.Number);
    public static readonly Column TokensReasoning = new(18, "tokens_reasoning", ColumnKind.Number);
    /// <summary>Nanoseconds.</summary>
    public static readonly Column TimeToFirstToken = new(19, "time_to_first_token", ColumnKind.Number);
    public static readonly Column Status = new(20, "status", ColumnKind.Number);
    public static readonly Column ErrorType = new(21, "error_type", ColumnKind.Text);
    public static readonly Column User = new(22, "user_id", ColumnKind.Text);
    public static readonly Column Session = new(23, "session_id", ColumnKind.Text);
    public static readonly Column Environment = new(24, "environment", ColumnKind.Text);
    public static readonly Column Version = new(25, "version", ColumnKind.Text);
    public static readonly Column Workflow = new(26, "workflow", ColumnKind.Text);
    public static readonly Column Project = new(27, "project", ColumnKind.Text);
    /// <summary>Name of the price row; none while it has no price.</summary>
    public static readonly Column Price = new(28, "price_id", ColumnKind.Text);
    /// <summary>10⁻¹² USD: by the price row, else as the client says.</summary>
    public static readonly Column Cost = new(29, "cost", ColumnKind.Number);
    /// <summary>1 when it counts; 0 when another call of its trace carries its tokens too, or it is none of a model.</summary>
    public static readonly Column Counted = new(30, "counted", ColumnKind.Number);
    /// <summary>1 once its trace was complete when agent, session and counted were read from it.</summary>
    public static readonly Column Settled = new(31, "settled", ColumnKind.Number);
    /// <summary>What was taken from spans above it: see <see cref="Inheritance"/>.</summary>
    public static readonly Column Inherited = new(32, "inherited", ColumnKind.Number);

    public static readonly Column TokensCacheWriteHour = new(33, "tokens_cache_write_hour", ColumnKind.Number);
    public static readonly Column TokensAudioInput = new(34, "tokens_audio_input", ColumnKind.Number);
    public static readonly Column TokensAudioOutput = new(35, "tokens_audio_output", ColumnKind.Number);
    public static readonly Column ServiceTier = new(36, "service_tier", ColumnKind.Text);
    /// <summary>As the client says, in 10⁻¹² USD.</summary>
    public static readonly Column ClientCost = new(37, "client_cost", ColumnKind.Number);

    public static readonly Column Images = new(38, "images", ColumnKind.Number);
    /// <summary>What the cost is made of, in 10⁻¹² USD; none where no price row priced it.</summary>
    public static readonly Column CostInput = new(39, "cost_input", ColumnKind.Number);
    public static readonly Column CostCacheRead = new(40, "cost_cache_read", ColumnKind.Number);
    public static readonly Column CostCacheWrite = new(41, "cost_cache_write", ColumnKind.Number);
    /// <summary>With reasoning and sound.</summary>
    public static readonly Column CostOutput = new(42, "cost_output", ColumnKind.Number);
    /// <summary>Of images and of the request itself.</summary>
    public static readonly Column CostOther = new(43, "cost_other", ColumnKind.Number);
    /// <summary>What caches saved, in 10⁻¹² USD, below 0 where they cost more; none where none took part.</summary>
    public static readonly Column CacheSaved = new(45, "cache_saved", ColumnKind.Number);
    /// <summary>1 where the client says no tokens and those here are an estimate; else none.</summary>
    public static readonly Column Estimated = new(44, "estimated", ColumnKind.Number);
    /// <summary>1 for a failed call of a tool that a later one of the same tool in its trace followed; else none.</summary>
    public static readonly Column Retried = new(46, "retried", ColumnKind.Number);

    /// <summary>The buckets of tokens, none of which is part of another.</summary>
    public static IReadOnlyList<Column> Tokens { get; } =
    [
        TokensInput, TokensCacheRead, TokensCacheWrite, TokensCacheWriteHour, TokensAudioInput, TokensOutput,
        TokensReasoning, TokensAudioOutput,
    ];

    public static TableSchema Schema { get; } = new()
    {
        Table = SegmentTable.Calls,
        Name = "calls",
        Columns =
        [
            SpanId, Start, Duration, Intake, Kind, Name, Service, AgentId, AgentName, Provider, Model, BilledModel,
            Tool, TokensInput, TokensCacheRead, TokensCacheWrite, TokensOutput, TokensReasoning, TimeToFirstToken,
            Status, ErrorType, User, Session, Environment, Version, Workflow, Project, Price, Cost, Counted, Settled,
            Inherited, TokensCacheWriteHour, TokensAudioInput, TokensAudioOutput, ServiceTier, ClientCost,
            Images, CostInput, CostCacheRead, CostCacheWrite, CostOutput, CostOther, Estimated,
            CacheSaved, Retried,
        ],
        Start = Start,
        Intake = Intake,
        SpanId = SpanId,
    };
}

/// <summary>What a settled call has from spans above it, not from its own. Stored as a number: never renumber.</summary>
[Flags]
enum Inheritance : byte
{
    None = 0,
    Agent = 1,
    User = 2,
    Session = 4,
    Workflow = 8,
}
