namespace Sightline.Server.Api.Answers;

/// <summary>A page of a list of traces.</summary>
sealed record TraceListAnswer
{
    public required IReadOnlyList<TraceItem> Items { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    /// <example>AQEAAeOwxEKY_BwUGOlOlxtjksAY63SnFIySwBjrdHA9bd_cbXzQaoilRONAAo6zcNLuvBVwfGc</example>
    public required string? NextCursor { get; init; }
}

/// <summary>A trace and some of its spans.</summary>
sealed record TraceAnswer
{
    public required TraceItem Trace { get; init; }

    /// <summary>By start time; of a trace that takes several pages, failed spans and their ancestors come first.</summary>
    public required IReadOnlyList<Span> Spans { get; init; }

    /// <summary>The trace has spans that are not in this page.</summary>
    public required bool Truncated { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    /// <example>AQJtfNBqiKVE40ACjrNw0u68ABjrdHA9bd_cYUmR4WePJqwUvF4u</example>
    public required string? NextCursor { get; init; }
}

/// <summary>A trace and some of its spans, with <c>view=core</c>.</summary>
sealed record CoreTraceAnswer
{
    public required TraceItem Trace { get; init; }

    /// <summary>By start time; of a trace that takes several pages, failed spans and their ancestors come first.</summary>
    public required IReadOnlyList<CoreSpan> Spans { get; init; }

    /// <summary>The trace has spans that are not in this page.</summary>
    public required bool Truncated { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    /// <example>AQJtfNBqiKVE40ACjrNw0u68ABjrdHA9bd_cYUmR4WePJqwUvF4u</example>
    public required string? NextCursor { get; init; }
}
