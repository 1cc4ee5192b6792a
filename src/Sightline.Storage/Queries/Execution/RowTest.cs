using Sightline.Model.Spans;

namespace Sightline.Storage.Queries.Execution;

/// <summary>What is known of a condition from a trace's record alone.</summary>
enum Truth : byte
{
    False,
    True,
    Unknown,
}

/// <summary>A predicate made ready to run. Not for several threads at once.</summary>
abstract class RowTest
{
    /// <summary>It looks at more than columns.</summary>
    public virtual bool NeedsRest => false;

    /// <summary>It looks at the span's trace.</summary>
    public virtual bool UsesTrace => false;

    /// <summary>Holds for a span, whose trace is the given candidate (-1 where no test uses traces).</summary>
    public abstract bool OfSpan(in SpanView span, int candidate);

    /// <summary>Holds for every span, for none, or for some of the candidate.</summary>
    public abstract Truth OfTrace(int candidate);
}

sealed class AndTest(RowTest[] terms) : RowTest
{
    public override bool NeedsRest => Array.Exists(terms, term => term.NeedsRest);

    public override bool UsesTrace => Array.Exists(terms, term => term.UsesTrace);

    public override bool OfSpan(in SpanView span, int candidate)
    {
        foreach (var term in terms)
        {
            if (!term.OfSpan(span, candidate))
                return false;
        }
        return true;
    }

    public override Truth OfTrace(int candidate)
    {
        var all = Truth.True;
        foreach (var term in terms)
        {
            var truth = term.OfTrace(candidate);
            if (truth == Truth.False)
                return Truth.False;
            if (truth == Truth.Unknown)
                all = Truth.Unknown;
        }
        return all;
    }
}

sealed class OrTest(RowTest[] terms) : RowTest
{
    public override bool NeedsRest => Array.Exists(terms, term => term.NeedsRest);

    public override bool UsesTrace => Array.Exists(terms, term => term.UsesTrace);

    public override bool OfSpan(in SpanView span, int candidate)
    {
        foreach (var term in terms)
        {
            if (term.OfSpan(span, candidate))
                return true;
        }
        return false;
    }

    public override Truth OfTrace(int candidate)
    {
        var any = Truth.False;
        foreach (var term in terms)
        {
            var truth = term.OfTrace(candidate);
            if (truth == Truth.True)
                return Truth.True;
            if (truth == Truth.Unknown)
                any = Truth.Unknown;
        }
        return any;
    }
}

sealed class NotTest(RowTest term) : RowTest
{
    public override bool NeedsRest => term.NeedsRest;

    public override bool UsesTrace => term.UsesTrace;

    public override bool OfSpan(in SpanView span, int candidate) => !term.OfSpan(span, candidate);

    public override Truth OfTrace(int candidate) => term.OfTrace(candidate) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };
}

sealed class SpanCompareTest(SpanFieldReader reader, ValueTest value) : RowTest
{
    public override bool NeedsRest => reader.NeedsRest;

    public override bool OfSpan(in SpanView span, int candidate)
    {
        var visitor = new CompareVisitor(value);
        return reader.Visit(span, ref visitor);
    }

    public override Truth OfTrace(int candidate) => Truth.Unknown;
}

sealed class PhraseTest(PhraseSearch search) : RowTest
{
    public override bool NeedsRest => true;

    public override bool OfSpan(in SpanView span, int candidate) => SpanTexts.Any(span, search);

    public override Truth OfTrace(int candidate) => Truth.Unknown;
}

sealed class TraceCompareTest(TraceFieldReader reader, ValueTest value, Candidates candidates) : RowTest
{
    public override bool UsesTrace => true;

    public override bool OfSpan(in SpanView span, int candidate) => OfTrace(candidate) == Truth.True;

    public override Truth OfTrace(int candidate)
    {
        var visitor = new CompareVisitor(value);
        ref readonly var place = ref candidates[candidate];
        return reader.Visit(place.Rows, place.Row, place.Record, ref visitor) ? Truth.True : Truth.False;
    }
}

/// <summary>Some span of the trace satisfies <see cref="Term"/>; known once <see cref="Matches"/> was filled.</summary>
sealed class AnySpanTest(RowTest term) : RowTest
{
    public RowTest Term => term;

    /// <summary>By candidate; null until it is known.</summary>
    public bool[]? Matches { get; set; }

    public override bool UsesTrace => true;

    public override bool OfSpan(in SpanView span, int candidate) => Matches![candidate];

    public override Truth OfTrace(int candidate)
    {
        if (Matches is { } matches)
            return matches[candidate] ? Truth.True : Truth.False;
        // What holds for every span or for none need not be looked for.
        return term.OfTrace(candidate);
    }
}
