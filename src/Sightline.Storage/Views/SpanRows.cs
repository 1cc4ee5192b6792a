using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Storage.Views;

/// <summary>
/// The spans of one workspace in one place, a memtable or a row group of a segment: rows, and the traces that they
/// belong to, both numbered from 0.
/// </summary>
abstract class SpanRows
{
    public abstract int TraceCount { get; }

    public abstract TraceId TraceIdAt(int trace);

    /// <summary>The number of a trace, or -1.</summary>
    public abstract int FindTrace(TraceId id);

    /// <summary>First row of a trace, or -1.</summary>
    public abstract int FirstRow(int trace);

    /// <summary>The row of the same trace after <paramref name="row"/>, or -1.</summary>
    public abstract int NextRow(int trace, int row);

    /// <summary>
    /// The row of a span of the trace, or -1. Quick also in a trace of 100,000 spans: it is asked for each span of a
    /// trace that was there already.
    /// </summary>
    public abstract int FindRow(int trace, SpanId id);

    /// <summary>True when a newer revision hides the row.</summary>
    public abstract bool IsHidden(int row);

    /// <summary>When the row was taken in, Unix nanoseconds.</summary>
    public abstract long IntakeAt(int row);

    /// <summary>The API key that the row came with: 32 hex digits, empty where an earlier version stored it.</summary>
    public abstract ReadOnlySpan<byte> KeyAt(int row);

    /// <summary>Rows that were taken in before, Unix nanoseconds, are out of date.</summary>
    public long Cutoff { get; init; }

    /// <summary>True when the row is out of date: it is not to be shown, although it is still there.</summary>
    public bool IsExpired(int row) => Cutoff > 0 && IntakeAt(row) < Cutoff;

    /// <summary>Reads a row; without <paramref name="rest"/> the view's <see cref="SpanView.Rest"/> stays empty.</summary>
    public abstract void Read(int trace, int row, bool rest, ref SpanView view);
}
