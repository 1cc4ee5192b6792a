namespace Sightline.Storage.Queries.Execution;

/// <summary>Properties of a span that have a name in predicates.</summary>
enum SpanProperty
{
    Service,
    Name,
    Kind,
    SpanKind,
    Status,
    StatusMessage,
    Duration,
    Start,
    TraceId,
    SpanId,
    ParentId,
    Scope,
    Event,
}

/// <summary>Properties of a trace that have a name in predicates.</summary>
enum TraceProperty
{
    Service,
    RootService,
    Name,
    Status,
    Duration,
    Start,
    SpanCount,
    ErrorCount,
    TraceId,
    Kind,
    Agent,
    User,
    Session,
    Tokens,
    Cost,
    UnpricedTokens,
}

static class PropertyNames
{
    public static SpanProperty Span(string name) => name switch
    {
        "service" => SpanProperty.Service,
        "name" => SpanProperty.Name,
        "kind" => SpanProperty.Kind,
        "span_kind" => SpanProperty.SpanKind,
        "status" => SpanProperty.Status,
        "status_message" => SpanProperty.StatusMessage,
        "duration" => SpanProperty.Duration,
        "start" => SpanProperty.Start,
        "trace_id" => SpanProperty.TraceId,
        "span_id" => SpanProperty.SpanId,
        "parent_id" => SpanProperty.ParentId,
        "scope" => SpanProperty.Scope,
        "event" => SpanProperty.Event,
        _ => throw new ArgumentException($"A span has no property '{name}'.", nameof(name)),
    };

    public static TraceProperty Trace(string name) => name switch
    {
        "service" => TraceProperty.Service,
        "root_service" => TraceProperty.RootService,
        "name" => TraceProperty.Name,
        "status" => TraceProperty.Status,
        "duration" => TraceProperty.Duration,
        "start" => TraceProperty.Start,
        "span_count" => TraceProperty.SpanCount,
        "error_count" => TraceProperty.ErrorCount,
        "trace_id" => TraceProperty.TraceId,
        "kind" => TraceProperty.Kind,
        "agent" => TraceProperty.Agent,
        "user_id" => TraceProperty.User,
        "session_id" => TraceProperty.Session,
        "tokens" => TraceProperty.Tokens,
        "cost" => TraceProperty.Cost,
        "unpriced_tokens" => TraceProperty.UnpricedTokens,
        _ => throw new ArgumentException($"A trace has no property '{name}'.", nameof(name)),
    };
}
