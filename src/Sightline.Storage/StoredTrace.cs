using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

/// <summary>One trace as it was when it was asked for: its record, and its spans by start time, then by id.</summary>
public sealed class StoredTrace
{
    readonly Place[] _places;
    readonly Action<string, string> _damaged;

    readonly record struct Place(long Start, SpanId Id, SpanPlace At);

    /// <param name="record">The trace's record.</param>
    /// <param name="spans">Where its spans lie.</param>
    /// <param name="damaged">Takes a damaged segment out of the store: its path, and what is wrong.</param>
    internal StoredTrace(TraceRecord record, IReadOnlyList<SpanPlace> spans, Action<string, string> damaged)
    {
        _damaged = damaged;
        Record = record;
        _places = new Place[spans.Count];
        var view = new SpanView();
        for (var i = 0; i < _places.Length; i++)
        {
            var at = spans[i];
            at.Rows.Read(at.Trace, at.Row, rest: false, ref view);
            _places[i] = new Place(view.StartUnixNano, view.SpanId, at);
        }
        Array.Sort(_places, (a, b) =>
            a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Id.Value.CompareTo(b.Id.Value));
    }

    /// <summary>The trace's row in the table of traces.</summary>
    public TraceRecord Record { get; }

    public int Count => _places.Length;

    /// <summary>
    /// The span at a place in the order. Cheap where a caller goes in order; valid as long as this object is, for one
    /// thread at a time.
    /// </summary>
    /// <exception cref="IOException">
    /// Its segment is damaged, and has been taken out of the store: ask for the trace again.
    /// </exception>
    public SpanView this[int index] => Read(index, rest: true);

    /// <summary>The same without <see cref="SpanView.Rest"/>, which is far cheaper.</summary>
    /// <exception cref="IOException">As above.</exception>
    public SpanView Outline(int index) => Read(index, rest: false);

    /// <summary>The place of a span, or -1.</summary>
    public int IndexOf(SpanId id) => Array.FindIndex(_places, place => place.Id == id);

    SpanView Read(int index, bool rest)
    {
        var at = _places[index].At;
        var view = new SpanView();
        try
        {
            at.Rows.Read(at.Trace, at.Row, rest, ref view);
        }
        catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
        {
            _damaged(path, corrupt.Message);
            throw;
        }
        return view;
    }
}
