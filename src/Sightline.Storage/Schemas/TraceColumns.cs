using Sightline.Storage.Segments;

namespace Sightline.Storage.Schemas;

/// <summary>The table <c>traces</c>: one row per trace, over all its spans.</summary>
static class TraceColumns
{
    public const long RootStatusMask = 15;
    public const long HasRootFlag = 16;
    public const long NanoPerMs = 1_000_000;

    public static readonly Column Start = new(1, "start", ColumnKind.Number);
    /// <summary>Nanoseconds from the first start to the last end.</summary>
    public static readonly Column Duration = new(2, "duration", ColumnKind.Number);
    public static readonly Column Intake = new(3, "intake", ColumnKind.Number);
    public static readonly Column RootId = new(4, "root_id", ColumnKind.Id);
    /// <summary>Nanoseconds after the trace's start.</summary>
    public static readonly Column RootStart = new(5, "root_start", ColumnKind.Number);
    public static readonly Column SpanCount = new(6, "span_count", ColumnKind.Number);
    public static readonly Column ErrorCount = new(7, "error_count", ColumnKind.Number);
    /// <summary>Bits 0 to 3: status of the root; bit 4: it is a true root.</summary>
    public static readonly Column RootFlags = new(8, "root_flags", ColumnKind.Number);
    public static readonly Column RootName = new(9, "root_name", ColumnKind.Text);
    public static readonly Column RootService = new(10, "root_service", ColumnKind.Text);
    public static readonly Column Services = new(11, "services", ColumnKind.TextSet);
    /// <summary>What the work of the root was.</summary>
    public static readonly Column Kind = new(12, "kind", ColumnKind.Number);
    /// <summary>Of all calls that count, whatever the bucket.</summary>
    public static readonly Column Tokens = new(13, "tokens", ColumnKind.Number);
    /// <summary>Of all calls that count, in 10⁻¹² USD.</summary>
    public static readonly Column Cost = new(14, "cost", ColumnKind.Number);
    /// <summary>Those of the tokens that no cost is known of.</summary>
    public static readonly Column UnpricedTokens = new(15, "unpriced_tokens", ColumnKind.Number);
    /// <summary>Of the earliest span that says one, as user and session.</summary>
    public static readonly Column Agent = new(16, "agent", ColumnKind.Text);
    public static readonly Column User = new(17, "user_id", ColumnKind.Text);
    public static readonly Column Session = new(18, "session_id", ColumnKind.Text);
    /// <summary>When that span began: nanoseconds after the trace's start, -1 for a root; as the next two.</summary>
    public static readonly Column AgentFrom = new(19, "agent_from", ColumnKind.Number);
    public static readonly Column UserFrom = new(20, "user_from", ColumnKind.Number);
    public static readonly Column SessionFrom = new(21, "session_from", ColumnKind.Number);

    /// <summary>Those of the tokens that no client said.</summary>
    public static readonly Column EstimatedTokens = new(22, "estimated_tokens", ColumnKind.Number);

    /// <summary>What sampling decided: see <c>TraceSampling.Pack</c>; none for nothing. As the next two.</summary>
    public static readonly Column Sampling = new(23, "sampling", ColumnKind.Number);
    /// <summary>Of the policy that decided.</summary>
    public static readonly Column SamplingRevision = new(24, "sampling_revision", ColumnKind.Number);
    /// <summary>Of a million traces like it so many are kept.</summary>
    public static readonly Column SamplingShare = new(25, "sampling_share", ColumnKind.Number);

    public static TableSchema Schema { get; } = new()
    {
        Table = SegmentTable.Traces,
        Name = "traces",
        Columns =
        [
            Start, Duration, Intake, RootId, RootStart, SpanCount, ErrorCount, RootFlags, RootName, RootService,
            Services, Kind, Tokens, Cost, UnpricedTokens, Agent, User, Session, AgentFrom, UserFrom, SessionFrom,
            EstimatedTokens, Sampling, SamplingRevision, SamplingShare,
        ],
        Start = Start,
        Intake = Intake,
    };
}
