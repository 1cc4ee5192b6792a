using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    /// <summary>
    /// Parts of answers name users and agents: those over rows that were deleted, merged or went out of date are let go of so soon.
    /// </summary>
    static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(10);

    long _swept;
    (IReadOnlyList<LiveSegment>? Segments, long Written) _sweptAt;

    /// <summary>Lets go of the parts of answers that can be of no use any more.</summary>
    internal void SweepParts()
    {
        var segments = Volatile.Read(ref _state).Segments;
        var written = _partFiles?.Written ?? 0;
        if (_parts is null || (ReferenceEquals(_sweptAt.Segments, segments) && _sweptAt.Written == written))
            return;
        _sweptAt = (segments, written);
        var live = new HashSet<PartPiece>();
        foreach (var segment in segments)
        {
            if (segment.File.Table != SegmentTable.Calls)
                continue;
            foreach (var group in segment.File.Groups)
                live.Add(PartPiece.Of(group, segment.Hidden));
        }
        _parts.Sweep(live);
    }

    void SweepPartsWhenDue()
    {
        if (_time.GetElapsedTime(_swept) < SweepEvery)
            return;
        _swept = _time.GetTimestamp();
        SweepParts();
    }
}
