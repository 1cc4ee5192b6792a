using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Views;

namespace Sightline.Storage.Segments;

/// <summary>
/// The spans of a row group as one reader sees them. Columns are loaded as they are asked for and kept for as long as
/// this object; one thread at a time.
/// </summary>
sealed class SegmentSpans(RowGroup group, DeleteVector hidden) : SpanRows
{
    byte[]? _traceIds;
    byte[]? _firstRows;
    byte[]? _spanIds;
    byte[]? _parents;
    byte[]? _starts;
    byte[]? _durations;
    byte[]? _intakes;
    byte[]? _names;
    byte[]? _scopes;
    byte[]? _spanKinds;
    byte[]? _statuses;
    byte[]? _kinds;
    TextColumn? _nameTexts;
    ScopeColumn? _scopeTexts;
    RestColumn? _rest;

    byte[] TraceIds => _traceIds ??= group.Chunk(ChunkId.TraceIds);
    byte[] FirstRows => _firstRows ??= group.Chunk(ChunkId.FirstRows);
    byte[] SpanIds => _spanIds ??= group.Chunk(ChunkId.SpanIds);
    byte[] Parents => _parents ??= group.Chunk(ChunkId.ParentIds);
    byte[] Starts => _starts ??= group.Chunk(ChunkId.Starts);
    byte[] Durations => _durations ??= group.Chunk(ChunkId.Durations);
    byte[] Intakes => _intakes ??= group.Chunk(ChunkId.Intakes);
    byte[] Names => _names ??= group.Chunk(ChunkId.Names);
    byte[] Scopes => _scopes ??= group.Chunk(ChunkId.Scopes);
    byte[] SpanKinds => _spanKinds ??= group.Chunk(ChunkId.SpanKinds);
    byte[] Statuses => _statuses ??= group.Chunk(ChunkId.Statuses);
    byte[] Kinds => _kinds ??= group.Chunk(ChunkId.Kinds);
    TextColumn NameTexts => _nameTexts ??= new TextColumn(group.Chunk(ChunkId.NameTexts));
    ScopeColumn ScopeTexts => _scopeTexts ??= new ScopeColumn(group);
    RestColumn Rest => _rest ??= new RestColumn(group);

    public override int TraceCount => TraceIds.Length / TraceId.Size;

    public override TraceId TraceIdAt(int trace) => TraceId.Read(TraceIds.AsSpan(trace * TraceId.Size));

    public override int FindTrace(TraceId id) => group.MayContain(id) ? SortedIds.Find(TraceIds, id) : -1;

    public override int FirstRow(int trace) => ColumnReader.Int(FirstRows, trace);

    public override int NextRow(int trace, int row)
    {
        var end = trace + 1 < TraceCount ? FirstRow(trace + 1) : group.Rows;
        return row + 1 < end ? row + 1 : -1;
    }

    public override int FindRow(int trace, SpanId id)
    {
        var first = FirstRow(trace);
        var end = trace + 1 < TraceCount ? FirstRow(trace + 1) : group.Rows;
        var stored = BitConverter.IsLittleEndian ? id.Value : BinaryPrimitives.ReverseEndianness(id.Value);
        for (var row = first; row < end; row++)
        {
            var at = MemoryMarshal.Cast<byte, ulong>(SpanIds)[row..end].IndexOf(stored);
            if (at < 0)
                return -1;
            row += at;
            if (!IsHidden(row))
                return row;
        }
        return -1;
    }

    public override bool IsHidden(int row) => hidden.Contains(group.FirstRow + row);

    public override long IntakeAt(int row) =>
        group.MinIntake == group.MaxIntake ? group.MinIntake : group.MinIntake + ColumnReader.Long(Intakes, row);

    /// <summary>The number of a row in the whole segment.</summary>
    public int SegmentRow(int row) => group.FirstRow + row;

    /// <summary>The segment that the row group is in.</summary>
    public SegmentFile File => group.File;

    public SpanId SpanIdAt(int row) => new((ulong)ColumnReader.Long(SpanIds, row));

    public override void Read(int trace, int row, bool rest, ref SpanView view)
    {
        view.TraceId = TraceIdAt(trace);
        view.SpanId = SpanIdAt(row);
        view.ParentSpanId = new SpanId((ulong)ColumnReader.Long(Parents, row));
        view.StartUnixNano = ColumnReader.Long(Starts, row) + group.MinStart;
        var duration = ColumnReader.Long(Durations, row);
        view.EndUnixNano = duration == long.MinValue ? 0 : view.StartUnixNano + duration;
        view.SpanKind = (SpanKind)SpanKinds[row];
        view.Status = (SpanStatus)Statuses[row];
        view.Kind = (WorkKind)Kinds[row];
        view.Name = NameTexts[ColumnReader.Int(Names, row)];
        view.Rest = rest ? Rest[row] : default;
        ScopeTexts.Read(ColumnReader.Int(Scopes, row), ref view);
    }
}
