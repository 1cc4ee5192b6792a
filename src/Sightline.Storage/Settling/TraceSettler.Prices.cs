using Sightline.Model;
using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Settling;

/// <summary>What calls cost, and what those of a trace cost together.</summary>
sealed partial class TraceSettler
{
    /// <summary>
    /// Adds the calls of a trace that start in a range and cost something else by the prices of now, and what the trace
    /// costs then. Nothing else of them changes.
    /// </summary>
    public void Reprice(StoreView view, TraceKey trace, TimeRange range, SettledCalls to, RepriceReport report)
    {
        _calls = view.FindCalls(trace.Trace);
        (_to, _workspace, _totals) = (to, trace.Workspace, TraceTotals.Empty);
        foreach (var call in _calls)
        {
            var settled = new SettledCall
            {
                Span = call.Rows.SpanIdAt(call.Row),
                Row = call,
                Counted = call.Rows.Number(CallColumns.Counted, call.Row) == 1,
                OnlyPrice = true,
            };
            var start = call.Rows.Number(CallColumns.Start, call.Row);
            if (start < range.From || start >= range.To)
            {
                _totals.Add(call);
                continue;
            }
            var facts = new CallFacts();
            CallRead.Usage(call, ref facts);
            PriceAnew(ref settled, facts);
            report.Add(Number(call, CallColumns.Cost), settled);
            if (settled.IsPriced)
                to.Add(settled);
        }
        to.EndTrace(trace, NewTotals(view, trace.Trace));
        _calls = [];
    }

    // A call that came before its price was known gets it while it is settled; what has a price keeps it, until somebody
    // asks for its time to be priced again.
    void Price(ref SettledCall settled)
    {
        var (rows, row) = settled.Row;
        var facts = new CallFacts();
        CallRead.Usage(settled.Row, ref facts);
        settled.Price.Cost = Number(settled.Row, CallColumns.Cost);
        if (rows.Number(CallColumns.Settled, row) == 0 && rows.TextAt(CallColumns.Price, row).IsEmpty)
            PriceAnew(ref settled, facts);
        else if (settled.Counted)
            _totals.Add(facts, settled.Price.Cost);
    }

    void PriceAnew(ref SettledCall settled, in CallFacts facts)
    {
        var call = settled.Row;
        var price = new CallPrice();
        source.Price(_workspace, facts, call.Rows.Number(CallColumns.Start, call.Row), ref price);
        settled.IsPriced = !price.PriceId.SequenceEqual(call.Rows.TextAt(CallColumns.Price, call.Row))
            || price.Cost != Number(call, CallColumns.Cost) || price.Input != Number(call, CallColumns.CostInput)
            || price.CacheRead != Number(call, CallColumns.CostCacheRead)
            || price.CacheWrite != Number(call, CallColumns.CostCacheWrite)
            || price.Output != Number(call, CallColumns.CostOutput) || price.Other != Number(call, CallColumns.CostOther)
            || price.CacheSaved != Number(call, CallColumns.CacheSaved);
        settled.Price = new SettledPrice(
            settled.IsPriced ? Add(price.PriceId) : 0, price.Cost, price.Input, price.CacheRead, price.CacheWrite,
            price.Output, price.Other, price.CacheSaved);
        if (settled.Counted)
            _totals.Add(facts, price.Cost);
    }

    // Null where the trace's record says it already.
    TraceTotals? NewTotals(StoreView view, TraceId trace) =>
        view.TryFindTrace(trace, out var place) && place.Rows.Read(place.Row).Totals != _totals ? _totals : null;

    static long? Number(CallPlace call, Column column)
    {
        var number = call.Rows.Number(column, call.Row);
        return number == NumberColumn.None ? null : number;
    }
}
