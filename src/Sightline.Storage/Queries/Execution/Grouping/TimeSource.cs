using Sightline.Model.Spans;
using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>The span of time that the row starts in, or of another number of the row, by where that begins.</summary>
abstract class TimeSource(Schemas.Column start) : KeySource
{
    /// <summary>It is of a number that is no time.</summary>
    public bool IsNumber { get; init; }

    readonly Dictionary<long, int> _codes = [];
    readonly List<long> _times = [];

    public override int Count => _times.Count;

    public long TimeOf(int code) => _times[code];

    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<int> codes)
    {
        var starts = place.Numbers(start);
        // Neighbours are near in time: mostly the slot is that of the row before.
        var (from, to, code) = (0L, 0L, None);
        for (var i = 0; i < rows.Length; i++)
        {
            var time = starts[rows[i]];
            if (time < from || time >= to)
                code = TryFind(time, out from, out to) ? CodeOf(from) : None;
            codes[i] = code;
        }
    }

    public override void AddCodes(Place place, int row, List<int> codes) =>
        AddCode(place.Columns.NumberAt(start, row), codes);

    public override void AddCodes(in SpanView span, List<int> codes) => AddCode(span.StartUnixNano, codes);

    public override int CodeOf(KeySource other, int code) => CodeOf(((TimeSource)other)._times[code]);

    public override void Write(PartWriter to) => to.Longs([.. _times]);

    public override void Read(PartReader from)
    {
        foreach (var time in from.Longs())
            CodeOf(time);
    }

    /// <summary>The slot around a time. False where it is in none; the times between are then without one too.</summary>
    protected abstract bool TryFind(long time, out long from, out long to);

    void AddCode(long time, List<int> codes)
    {
        if (TryFind(time, out var from, out _))
            codes.Add(CodeOf(from));
    }

    int CodeOf(long time)
    {
        if (!_codes.TryGetValue(time, out var code))
        {
            _codes.Add(time, code = _times.Count);
            _times.Add(time);
        }
        return code;
    }
}

/// <summary>Start of the row, rounded down to a step.</summary>
sealed class BucketSource(Schemas.Column start, long step) : TimeSource(start)
{
    protected override bool TryFind(long time, out long from, out long to)
    {
        from = time / step * step;
        to = from > long.MaxValue - step ? long.MaxValue : from + step;
        return true;
    }
}

/// <summary>The last of some times that the row does not start before.</summary>
sealed class SlotSource : TimeSource
{
    readonly long[] _starts;

    public SlotSource(Schemas.Column start, IReadOnlyList<long> starts) : base(start)
    {
        _starts = new long[starts.Count];
        for (var i = 0; i < _starts.Length; i++)
        {
            if (i > 0 && starts[i] <= starts[i - 1])
                throw new ArgumentException("Slots begin one after the other.", nameof(starts));
            _starts[i] = starts[i];
        }
    }

    protected override bool TryFind(long time, out long from, out long to)
    {
        var at = Array.BinarySearch(_starts, time);
        // Not found: the complement of the first that is later.
        at = at >= 0 ? at : ~at - 1;
        from = at < 0 ? long.MinValue : _starts[at];
        to = at + 1 < _starts.Length ? _starts[at + 1] : long.MaxValue;
        return at >= 0;
    }
}
