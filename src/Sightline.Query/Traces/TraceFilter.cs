using Sightline.Model.Spans;
using Sightline.Storage.Queries;

namespace Sightline.Query.Traces;

/// <summary>Which traces are meant: a filter, and shorthands for conditions on the trace.</summary>
public sealed record TraceFilter
{
    /// <summary>Some span of the trace satisfies it. See <see cref="Filters.Filter"/>.</summary>
    public Predicate Where { get; init; } = Predicate.True;

    /// <summary>Short for <c>trace.status:…</c>.</summary>
    public SpanStatus? Status { get; init; }

    /// <summary>Short for <c>trace.service:…</c>: any service of the trace; <c>*</c> is a wildcard.</summary>
    public string? Service { get; init; }

    /// <summary>Short for <c>trace.name:…</c>: the name of the root; <c>*</c> is a wildcard.</summary>
    public string? Name { get; init; }

    /// <summary>Short for <c>trace.duration&gt;=…</c>, milliseconds.</summary>
    public double? MinDurationMs { get; init; }

    /// <summary>Short for <c>trace.duration&lt;=…</c>, milliseconds.</summary>
    public double? MaxDurationMs { get; init; }

    /// <summary>All of it as one predicate.</summary>
    public Predicate ToPredicate() => throw new NotImplementedException();
}
