using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>A predicate made ready to run on the columns of places. Usable from several threads.</summary>
abstract class Node
{
    /// <summary>What it costs beside its neighbours; the cheapest comes first, so that it may spare the others.</summary>
    public abstract int Cost { get; }

    /// <summary>Takes the rows away that do not satisfy it.</summary>
    public abstract void Keep(Place place, RowSet rows);

    /// <summary>The terms by cost, those of equal cost as they came.</summary>
    protected static Node[] ByCost(Node[] terms)
    {
        var ordered = (Node[])terms.Clone();
        for (var i = 1; i < ordered.Length; i++)
        {
            for (var j = i; j > 0 && ordered[j].Cost < ordered[j - 1].Cost; j--)
                (ordered[j], ordered[j - 1]) = (ordered[j - 1], ordered[j]);
        }
        return ordered;
    }

    protected static int CostOf(Node[] terms)
    {
        var cost = 0;
        foreach (var term in terms)
            cost += term.Cost;
        return cost;
    }
}

/// <summary>A predicate over spans for both kinds of places.</summary>
sealed record SpanCondition(Node Node, RowTest Test)
{
    /// <summary>The test looks at more than columns.</summary>
    public bool NeedsRest => Test.NeedsRest;
}

sealed class AndNode(Node[] terms) : Node
{
    readonly Node[] _terms = ByCost(terms);

    public override int Cost { get; } = CostOf(terms);

    /// <summary>The terms in the order that they are looked at.</summary>
    public IReadOnlyList<Node> Terms => _terms;

    public override void Keep(Place place, RowSet rows)
    {
        foreach (var term in _terms)
        {
            if (rows.IsEmpty)
                return;
            term.Keep(place, rows);
        }
    }
}

sealed class OrNode(Node[] terms) : Node
{
    readonly Node[] _terms = ByCost(terms);

    public override int Cost { get; } = CostOf(terms);

    public override void Keep(Place place, RowSet rows)
    {
        // Rows that one term keeps are not shown to the next.
        var left = place.Scratch.Copy(rows);
        var kept = place.Scratch.Set(rows.Rows);
        foreach (var term in _terms)
        {
            var some = place.Scratch.Copy(left);
            term.Keep(place, some);
            kept.Or(some);
            left.AndNot(some);
            place.Scratch.Return(some);
            if (left.IsEmpty)
                break;
        }
        kept.Words.CopyTo(rows.Words);
        place.Scratch.Return(kept);
        place.Scratch.Return(left);
    }
}

sealed class NotNode(Node term) : Node
{
    public override int Cost => term.Cost;

    public override void Keep(Place place, RowSet rows)
    {
        var some = place.Scratch.Copy(rows);
        term.Keep(place, some);
        rows.AndNot(some);
        place.Scratch.Return(some);
    }
}
