using Sightline.Model.Spans;
using Sightline.Storage.Queries.Execution.Conditions;

namespace Sightline.Storage.Queries.Execution;

/// <summary>A predicate made ready to run on spans one by one, as memtables hold them. Usable from several threads.</summary>
abstract class RowTest
{
    /// <summary>It looks at more than columns.</summary>
    public virtual bool NeedsRest => false;

    public abstract bool OfSpan(in SpanView span);
}

sealed class AndTest(RowTest[] terms) : RowTest
{
    public override bool NeedsRest => Array.Exists(terms, term => term.NeedsRest);

    public override bool OfSpan(in SpanView span)
    {
        foreach (var term in terms)
        {
            if (!term.OfSpan(span))
                return false;
        }
        return true;
    }
}

sealed class OrTest(RowTest[] terms) : RowTest
{
    public override bool NeedsRest => Array.Exists(terms, term => term.NeedsRest);

    public override bool OfSpan(in SpanView span)
    {
        foreach (var term in terms)
        {
            if (term.OfSpan(span))
                return true;
        }
        return false;
    }
}

sealed class NotTest(RowTest term) : RowTest
{
    public override bool NeedsRest => term.NeedsRest;

    public override bool OfSpan(in SpanView span) => !term.OfSpan(span);
}

sealed class SpanCompareTest(SpanFieldReader reader, ValueTest value) : RowTest
{
    public override bool NeedsRest => reader.NeedsRest;

    public override bool OfSpan(in SpanView span)
    {
        var visitor = new CompareVisitor(value);
        return reader.Visit(span, ref visitor);
    }
}

sealed class PhraseTest(PhraseSearch search) : RowTest
{
    public override bool NeedsRest => true;

    public override bool OfSpan(in SpanView span) => SpanTexts.Any(span, search);
}

/// <summary>The span's trace is one of a set.</summary>
sealed class TraceTest(TraceMatches matches) : RowTest
{
    public override bool OfSpan(in SpanView span) => matches.Contains(span.TraceId);
}
