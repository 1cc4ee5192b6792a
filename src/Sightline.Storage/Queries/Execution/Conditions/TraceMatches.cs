using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Memory;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>
/// The traces that satisfy a condition. Asked for few, they are looked up one by one; asked for many, all of them are
/// found at once. Usable from several threads, of which one finds while the others wait.
/// </summary>
abstract class TraceMatches(QueryContext context, int lookupsMax)
{
    // Key and number in two arrays that are at most half full, and as much again while they grow.
    const int BytesPerTrace = 60;

    readonly Lock _gate = new();
    readonly Dictionary<TraceId, bool> _known = [];
    TraceIdMap? _all;

    protected QueryContext Context => context;

    /// <summary>Part of the cost of a <see cref="TraceNode"/>.</summary>
    public abstract int Cost { get; }

    /// <summary>All of them, once they were found.</summary>
    public TraceIdMap? All => Volatile.Read(ref _all);

    public bool Contains(TraceId id)
    {
        if (All is { } all)
            return all.Find(id) >= 0;
        lock (_gate)
        {
            if (_all is null && _known.TryGetValue(id, out var known))
                return known;
            if (_all is null && _known.Count < lookupsMax)
            {
                var found = LookUp(id);
                _known.Add(id, found);
                return found;
            }
            if (_all is null)
                Volatile.Write(ref _all, FindAll());
            return _all!.Find(id) >= 0;
        }
    }

    /// <summary>Sets what was found elsewhere.</summary>
    protected void Set(TraceIdMap all) => Volatile.Write(ref _all, all);

    protected abstract bool LookUp(TraceId id);

    protected abstract TraceIdMap FindAll();

    /// <summary>Puts what threads found into one set.</summary>
    protected TraceIdMap Merge<T>(TraceIdMap? known, List<T> sinks, Func<T, TraceIdMap> found)
    {
        foreach (var sink in sinks)
        {
            var more = found(sink);
            context.Memory.Add((long)more.Count * BytesPerTrace);
            if (known is null)
            {
                known = more;
                continue;
            }
            foreach (var id in more.Ids())
                known.Set(id, 1);
        }
        return known ?? new TraceIdMap();
    }
}

/// <summary>Traces whose record satisfies a condition.</summary>
sealed class RecordMatches(QueryContext context, Node node, RecordTest test)
    : TraceMatches(context, Limits.RecordLookupsMax)
{
    public override int Cost => 0;

    protected override bool LookUp(TraceId id) =>
        Context.View.TryFindTrace(id, out var place) && test(place.Rows, place.Row);

    protected override TraceIdMap FindAll()
    {
        var scan = new RowScan(Context, TraceColumns.Schema, TimeRange.All, node, null, ascending: false);
        return Merge(null, scan.Run(() => new TraceIdSink()), sink => sink.Ids);
    }
}

/// <summary>Traces with a span that satisfies a condition.</summary>
/// <param name="context">Where.</param>
/// <param name="condition">What one of the spans satisfies.</param>
/// <param name="from">No earlier span needs to be looked at.</param>
/// <param name="lookupsMax">Most traces that are looked up one by one.</param>
sealed class SpanMatches(QueryContext context, SpanCondition condition, long from, int lookupsMax)
    : TraceMatches(context, lookupsMax)
{
    int _looked;
    SpanScan? _scan;

    public override int Cost => condition.Node.Cost;

    /// <summary>
    /// A trace that starts at this time or later is among <see cref="TraceMatches.All"/> if it is one at all; known
    /// after <see cref="FindMore"/>.
    /// </summary>
    public long CompleteFrom { get; private set; } = long.MaxValue;

    /// <summary>Looks at the next pieces of the table of spans, new before old; false when that were all.</summary>
    public bool FindMore(int pieces)
    {
        _scan ??= Scan();
        // Memtables may hold spans of any time.
        var to = (int)Math.Min(_scan.Count, Math.Max(_scan.MemoryCount, (long)_looked + pieces));
        var found = _scan.Run(_looked, to, () => new TraceIdSink());
        Set(Merge(All, found, sink => sink.Ids));
        _looked = to;
        CompleteFrom = to == _scan.Count ? long.MinValue : _scan.MaxStartFrom(to) + 1;
        return to < _scan.Count;
    }

    protected override bool LookUp(TraceId id)
    {
        var view = new SpanView();
        foreach (var place in Context.View.FindSpans(id))
        {
            place.Rows.Read(place.Trace, place.Row, condition.NeedsRest, ref view);
            if (condition.Test.OfSpan(view))
                return true;
        }
        return false;
    }

    protected override TraceIdMap FindAll() => Merge(null, Scan().Run(() => new TraceIdSink()), sink => sink.Ids);

    SpanScan Scan() => new(Context, new TimeRange(from, long.MaxValue), condition, rest: false);
}
