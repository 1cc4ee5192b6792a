using System.Globalization;
using Sightline.Model.Spans;
using Sightline.Query.Filters;
using Sightline.Storage.Queries;

namespace Sightline.Query.Traces;

/// <summary>Which traces are meant: a filter, and shorthands for conditions on the trace.</summary>
public sealed record TraceFilter
{
    const double NanoPerMs = 1_000_000;

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
    public Predicate ToPredicate()
    {
        var terms = new List<Predicate>();
        if (Where is Predicate.And and)
            terms.AddRange(and.Terms);
        else
            terms.Add(Where);
        if (Status is { } status)
            terms.Add(Compare("status", CompareOp.Equal, status.ToString().ToLowerInvariant()));
        if (Service is { } service)
            terms.Add(Text("service", service));
        if (Name is { } name)
            terms.Add(Text("name", name));
        if (MinDurationMs is { } min)
            terms.Add(Duration(CompareOp.GreaterOrEqual, min));
        if (MaxDurationMs is { } max)
            terms.Add(Duration(CompareOp.LessOrEqual, max));
        return terms.Count == 1 ? terms[0] : new Predicate.And(terms);
    }

    // A lone * means every trace, also those without the field: an empty choice in a form should hide nothing.
    static Predicate Text(string property, string value)
    {
        var pattern = new PatternBuilder();
        foreach (var c in value)
        {
            if (c == '*')
                pattern.AddWildcard();
            else
                pattern.Add(c);
        }
        var text = pattern.Build(0, value.Length);
        if (text.IsWildcard)
            return Predicate.True;
        return text.Wildcards > 0
            ? Compare(property, CompareOp.Like, text.Pattern)
            : Compare(property, CompareOp.Equal, text.Plain);
    }

    static Predicate.Compare Duration(CompareOp op, double ms)
    {
        var nano = (long)Math.Round(ms * NanoPerMs);
        return Compare("duration", op, nano.ToString(CultureInfo.InvariantCulture), nano);
    }

    static Predicate.Compare Compare(string property, CompareOp op, string text, double? number = null) =>
        new(new Field(FieldSource.Trace, property), op, text, number);
}
