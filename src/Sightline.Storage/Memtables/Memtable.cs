using Sightline.Model.Workspaces;
using Sightline.Storage.Ledgers;

namespace Sightline.Storage.Memtables;

/// <summary>What was taken in since the last flush: a table per workspace, and the journal position it reaches.</summary>
sealed class Memtable(CallSource source)
{
    readonly Dictionary<WorkspaceId, SpanTable> _tables = [];
    readonly Lock _gate = new();

    /// <summary>Sequence of the last journal record in it.</summary>
    public long Sequence { get; set; }

    /// <summary>Intake of its first record, Unix nanoseconds; 0 while empty.</summary>
    public long FirstIntake { get; set; }

    /// <summary>Nothing in it that a flush would have to keep.</summary>
    public bool IsEmpty => FirstIntake == 0;

    /// <summary>Counts of what was taken in, for the manifest.</summary>
    public LedgerCounts Counts { get; } = new();

    public SpanTable? Find(WorkspaceId workspace)
    {
        lock (_gate)
            return _tables.GetValueOrDefault(workspace);
    }

    public SpanTable For(WorkspaceId workspace)
    {
        lock (_gate)
        {
            if (!_tables.TryGetValue(workspace, out var table))
                _tables.Add(workspace, table = new SpanTable(workspace, source));
            return table;
        }
    }

    /// <summary>The tables at this moment.</summary>
    public KeyValuePair<WorkspaceId, SpanTable>[] Tables()
    {
        lock (_gate)
            return [.. _tables];
    }

    /// <summary>Spans that it adds to those in older places: its rows less the rows that they replace.</summary>
    public long Spans
    {
        get
        {
            var spans = 0L;
            foreach (var (_, table) in Tables())
                spans += table.Rows.Count - table.Replaced;
            return spans;
        }
    }

    /// <summary>Calls that it adds to those in older places; negative where it takes more away.</summary>
    public long Calls
    {
        get
        {
            var calls = 0L;
            foreach (var (_, table) in Tables())
                calls += table.Calls.Added;
            return calls;
        }
    }

    public long Bytes
    {
        get
        {
            var bytes = 0L;
            foreach (var (_, table) in Tables())
                bytes += table.Bytes;
            return bytes;
        }
    }
}
