using Sightline.Ingest.Writing;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Langfuse;

/// <summary>
/// Which fields of a span an event said, beside its attributes: a span cannot be without a start, so that one is written
/// where the event said none. They go with the span, in an attribute that also keeps when the event was.
/// </summary>
readonly record struct SaidFields
{
    public bool Start { get; init; }
    public bool End { get; init; }
    public bool Name { get; init; }
    public bool Parent { get; init; }
    public bool Status { get; init; }

    /// <summary>Writes the attribute.</summary>
    /// <param name="writer">Writes the span.</param>
    /// <param name="stamp">When the event was: larger is later.</param>
    public void Write(SpanWriter writer, long stamp)
    {
        var stamps = new Dictionary<string, long> { [SpanRevision.Attributes] = stamp };
        if (Start)
            stamps[SpanRevision.Start] = stamp;
        if (End)
            stamps[SpanRevision.End] = stamp;
        if (Name)
            stamps[SpanRevision.Name] = stamp;
        if (Parent)
            stamps[SpanRevision.Parent] = stamp;
        if (Status)
            stamps[SpanRevision.Status] = stamp;
        Write(writer, stamps);
    }

    /// <summary>Writes when each field was said.</summary>
    public static void Write(SpanWriter writer, IReadOnlyDictionary<string, long> stamps)
    {
        var (target, attribute, any) = writer.BeginValue(SpanRevision.Stamps);
        var list = target.Begin(AnyValueField.KvList, 1);
        foreach (var (field, stamp) in stamps)
        {
            var entry = target.Begin(1, 1);
            target.WriteBytes(KeyValueField.Key, System.Text.Encoding.UTF8.GetBytes(field));
            var value = target.Begin(KeyValueField.Value, 1);
            target.WriteVarint(AnyValueField.Int, (ulong)stamp);
            target.End(value);
            target.End(entry);
        }
        target.End(list);
        writer.EndValue(attribute, any);
    }
}
