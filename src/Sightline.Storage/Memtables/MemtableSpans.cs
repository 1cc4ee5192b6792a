using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>The spans of a <see cref="SpanTable"/> as a reader sees them: rows that come later may or may not show.</summary>
sealed class MemtableSpans(SpanTable table) : SpanRows
{
    readonly int _traces = table.Traces.Count;

    public override int TraceCount => _traces;

    // The id is set before the slot is published and never changes, so it can be read without the gate.
    public override TraceId TraceIdAt(int trace) => table.Traces[trace].Row.Id;

    public override int FindTrace(TraceId id)
    {
        lock (table.Gate)
            return table.FindTrace(id);
    }

    public override int FirstRow(int trace) => Volatile.Read(ref table.Traces[trace].Head);

    public override int NextRow(int trace, int row) => table.Rows[row].Next;

    public override int FindRow(int trace, SpanId id)
    {
        lock (table.Gate)
            return table.FindRow(trace, id);
    }

    public override bool IsHidden(int row) => table.Rows[row].Hidden;

    public override long IntakeAt(int row) => table.Rows[row].Intake;

    public override ReadOnlySpan<byte> KeyAt(int row) => table.Keys[table.Rows[row].Key];

    public override void Read(int trace, int row, bool rest, ref SpanView view)
    {
        ref var mem = ref table.Rows[row];
        view.TraceId = TraceIdAt(trace);
        view.SpanId = mem.SpanId;
        view.ParentSpanId = mem.ParentSpanId;
        view.StartUnixNano = mem.Start;
        view.EndUnixNano = mem.End;
        view.SpanKind = mem.SpanKind;
        view.Status = mem.Status;
        view.Kind = mem.Kind;
        view.Name = table.Names[mem.Name];
        view.Rest = rest ? table.Rest(mem.Rest) : default;
        table.Resources.Read(mem.Scope, ref view);
    }
}
