using Sightline.Model.Spans;

namespace Sightline.Storage;

/// <summary>Sees the spans of several traces one by one, in no order.</summary>
public interface ISpanVisitor
{
    /// <summary>Looks at the columns of a span; true to see its attributes, events and links too, but for long values.</summary>
    bool NeedsRest(in SpanView span);

    /// <summary>Takes a span; the view is valid until this returns.</summary>
    void Add(in SpanView span);
}
