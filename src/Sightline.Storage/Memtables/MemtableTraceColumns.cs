using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>The trace records of a memtable as columns.</summary>
sealed class MemtableTraceColumns(MemtableTraces traces) : ColumnRows
{
    public override int Rows => traces.Count;

    public override TraceId TraceIdAt(int row) => traces.Slot(row).Row.Id;

    public override int TraceEnd(int row) => row + 1;

    public override void AddTrace(TraceId id, RowSet into)
    {
        for (var row = 0; row < Rows; row++)
        {
            if (TraceIdAt(row) == id)
                into.Set(row);
        }
    }

    public override ulong IdAt(Column column, int row) => column == TraceColumns.RootId
        ? traces.Slot(row).Row.RootId.Value
        : throw Unknown(column);

    public override bool TryBounds(Column column, out long min, out long max)
    {
        (min, max) = (long.MinValue + 1, long.MaxValue);
        return Rows > 0;
    }

    public override void Between(Column column, long low, long high, RowSet into)
    {
        low = Math.Max(low, NumberColumn.None + 1);
        for (var row = 0; row < Rows; row++)
        {
            var number = NumberAt(column, row);
            if (number >= low && number <= high)
                into.Set(row);
        }
    }

    public override long NumberAt(Column column, int row)
    {
        ref readonly var trace = ref traces.Slot(row).Row;
        if (column == TraceColumns.Start)
            return trace.MinStart;
        if (column == TraceColumns.Duration)
            return trace.Duration;
        if (column == TraceColumns.SpanCount)
            return trace.SpanCount;
        if (column == TraceColumns.ErrorCount)
            return trace.ErrorCount;
        if (column == TraceColumns.RootFlags)
            return (long)trace.RootStatus | (trace.HasRoot ? TraceColumns.HasRootFlag : 0);
        if (column == TraceColumns.Kind)
            return (long)trace.Kind;
        if (column == TraceColumns.Tokens)
            return trace.Totals.Tokens;
        if (column == TraceColumns.Cost)
            return trace.Totals.Cost;
        if (column == TraceColumns.UnpricedTokens)
            return trace.Totals.Unpriced;
        if (column == TraceColumns.EstimatedTokens)
            return trace.Totals.Estimated;
        if (column == TraceColumns.Sampling)
            return trace.Sampling.Pack() is > 0 and var packed ? packed : NumberColumn.None;
        if (column == TraceColumns.SamplingRevision)
            return trace.Sampling.Outcome == SamplingOutcome.None ? NumberColumn.None : trace.Sampling.Revision;
        if (column == TraceColumns.SamplingShare)
            return trace.Sampling.Outcome == SamplingOutcome.None ? NumberColumn.None : trace.Sampling.SharePpm;
        return column == TraceColumns.Intake ? trace.MaxIntake / TraceColumns.NanoPerMs : throw Unknown(column);
    }

    public override void CopyTo(Column column, Span<long> numbers)
    {
        for (var row = 0; row < Rows; row++)
            numbers[row] = NumberAt(column, row);
    }

    public override int TextCount(Column column) =>
        column == TraceColumns.RootService || column == TraceColumns.Services
            ? traces.ServiceNames.Count
            : traces.Names.Count;

    public override ReadOnlySpan<byte> Text(Column column, int entry) =>
        column == TraceColumns.RootService || column == TraceColumns.Services
            ? traces.ServiceNames[entry]
            : traces.Names[entry];

    public override int FindText(Column column, ReadOnlySpan<byte> text)
    {
        // Only the writer may use the hash table of a memtable's dictionary.
        for (var entry = TextCount(column) - 1; entry >= 0; entry--)
        {
            if (Text(column, entry).SequenceEqual(text))
                return entry;
        }
        return -1;
    }

    public override int TextAt(Column column, int row)
    {
        ref readonly var slot = ref traces.Slot(row);
        if (column == TraceColumns.RootName)
            return 1 + slot.RootName;
        if (column == TraceColumns.Agent)
            return 1 + slot.Agent;
        if (column == TraceColumns.User)
            return 1 + slot.User;
        return 1 + (column == TraceColumns.Session ? slot.Session : slot.RootService);
    }

    public override void CopyTo(Column column, Span<int> texts)
    {
        for (var row = 0; row < Rows; row++)
            texts[row] = TextAt(column, row);
    }

    public override void AddTexts(Column column, RowSet accepted, RowSet into)
    {
        for (var row = 0; row < Rows; row++)
        {
            // The dictionary may have grown since the set was made, but not by texts of these rows.
            if (accepted.Contains(TextAt(column, row)))
                into.Set(row);
        }
    }

    public override ReadOnlySpan<int> SetAt(Column column, int row) => traces.Slot(row).Services;

    static ArgumentException Unknown(Column column) => new($"Trace records in memory have no column {column.Name}.");
}
