using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Storage;

/// <summary>One trace as it was when it was asked for: its record, and its spans by start time, then by id.</summary>
public sealed class StoredTrace
{
    /// <summary>The trace's row in the table of traces.</summary>
    public TraceRecord Record => throw new NotImplementedException();

    public int Count => throw new NotImplementedException();

    /// <summary>The span at a place in the order. Cheap where a caller goes in order; valid as long as this object.</summary>
    public SpanView this[int index] => throw new NotImplementedException();

    /// <summary>The place of a span, or -1.</summary>
    public int IndexOf(SpanId id) => throw new NotImplementedException();
}
