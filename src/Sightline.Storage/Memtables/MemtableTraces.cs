using Sightline.Storage.Memory;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>The trace records of a <see cref="SpanTable"/>, copied at one moment.</summary>
sealed class MemtableTraces : TraceRows
{
    readonly SpanTable _table;
    readonly TraceSlot[] _slots;

    /// <summary>A record as it was copied.</summary>
    public ref readonly TraceSlot Slot(int row) => ref _slots[row];

    public BytesDictionary Names => _table.Names;

    public BytesDictionary ServiceNames => _table.Resources.Services;

    /// <summary>Copies all records; the caller holds the table's gate.</summary>
    public MemtableTraces(SpanTable table)
    {
        _table = table;
        _slots = new TraceSlot[table.Traces.Count];
        for (var i = 0; i < _slots.Length; i++)
            _slots[i] = table.Traces[i];
    }

    /// <summary>Copies one record; the caller holds the table's gate.</summary>
    public MemtableTraces(SpanTable table, int trace)
    {
        _table = table;
        _slots = [table.Traces[trace]];
    }

    /// <summary>Rows that a flush has to write: those of traces that gained spans here, or whose sums changed.</summary>
    public IReadOnlyList<int> Changed()
    {
        var rows = new List<int>(_slots.Length);
        for (var row = 0; row < _slots.Length; row++)
        {
            if (_slots[row].Rows > 0 || _slots[row].IsRevised)
                rows.Add(row);
        }
        return rows;
    }

    public override int Count => _slots.Length;

    public override bool IsHidden(int row) => false;

    public override TraceRow Read(int row) => _slots[row].Row;

    /// <summary>The record replaces one in an older place.</summary>
    public bool HasOlder(int row) => _slots[row].HasOlder;

    public override ReadOnlySpan<byte> RootName(int row) => _table.Names[_slots[row].RootName];

    public override ReadOnlySpan<byte> RootService(int row)
    {
        var service = _slots[row].RootService;
        return service < 0 ? default : _table.Resources.Services[service];
    }

    public override ReadOnlySpan<byte> Agent(int row) => Text(_slots[row].Agent);

    public override ReadOnlySpan<byte> User(int row) => Text(_slots[row].User);

    public override ReadOnlySpan<byte> Session(int row) => Text(_slots[row].Session);

    ReadOnlySpan<byte> Text(int name) => name < 0 ? default : _table.Names[name];

    public override int ServiceCount(int row) => _slots[row].Services.Length;

    public override ReadOnlySpan<byte> Service(int row, int index) =>
        _table.Resources.Services[_slots[row].Services[index]];
}
