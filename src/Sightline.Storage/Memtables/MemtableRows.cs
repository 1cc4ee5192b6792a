using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Storage.Memtables;

/// <summary>
/// The spans of a <see cref="SpanTable"/> at one moment, in the order that they were taken in. Usable from several
/// threads.
/// </summary>
sealed class MemtableRows
{
    readonly SpanTable _table;

    public MemtableRows(SpanTable table)
    {
        _table = table;
        lock (table.Gate)
        {
            Count = table.Rows.Count;
            Overridden = new Dictionary<TraceId, HashSet<ulong>>(table.Overridden.Count);
            foreach (var (trace, spans) in table.Overridden)
                Overridden.Add(trace, [.. spans]);
        }
    }

    /// <summary>Rows, hidden ones included.</summary>
    public int Count { get; }

    /// <summary>Spans in older places that rows here replace, by trace.</summary>
    public Dictionary<TraceId, HashSet<ulong>> Overridden { get; }

    /// <summary>Reads a row; false when a newer one hides it, which was there at that moment.</summary>
    public bool TryRead(int row, bool rest, ref SpanView view)
    {
        ref var mem = ref _table.Rows[row];
        var hiddenBy = Volatile.Read(ref mem.HiddenBy);
        if (hiddenBy > 0 && hiddenBy < Count)
            return false;
        view.TraceId = _table.Traces[mem.Trace].Row.Id;
        view.SpanId = mem.SpanId;
        view.ParentSpanId = mem.ParentSpanId;
        view.StartUnixNano = mem.Start;
        view.EndUnixNano = mem.End;
        view.SpanKind = mem.SpanKind;
        view.Status = mem.Status;
        view.Kind = mem.Kind;
        view.Name = _table.Names[mem.Name];
        view.Rest = rest ? _table.Rest(mem.Rest) : default;
        _table.Resources.Read(mem.Scope, ref view);
        return true;
    }

    /// <summary>Start of a row, Unix nanoseconds.</summary>
    public long StartAt(int row) => _table.Rows[row].Start;

    /// <summary>When a row was taken in, Unix nanoseconds.</summary>
    public long IntakeAt(int row) => _table.Rows[row].Intake;
}
