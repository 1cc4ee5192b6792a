using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>Writes a <c>ResourceSpans</c> again, with attributes that its resource did not have.</summary>
static class AddedAttributes
{
    /// <summary>Bytes of the lengths of a <c>ResourceSpans</c> and a <c>Resource</c>, as they mostly are.</summary>
    const int OuterLengthBytes = 3;
    const int InnerLengthBytes = 2;

    // The decoder has put resources that came in pieces together, so that there is at most one.
    public static void Write(
        ReadOnlySpan<byte> resourceSpans, IReadOnlyList<(byte[] Key, byte[] Value)> added, ProtobufWriter writer)
    {
        var whole = writer.Begin(RequestField.ResourceSpans, OuterLengthBytes);
        var resource = writer.Begin(ResourceSpansField.Resource, InnerLengthBytes);
        writer.Append(Resource(resourceSpans));
        foreach (var (key, value) in added)
            WriteAttribute(key, value, writer);
        writer.End(resource);
        var reader = new ProtobufReader(resourceSpans);
        while (reader.TryReadField())
        {
            if (reader is not { Field: ResourceSpansField.Resource, Type: WireType.Bytes })
                writer.Append(resourceSpans[reader.FieldOffset..reader.Position]);
        }
        writer.End(whole);
    }

    /// <summary>The body of the resource; empty where there is none.</summary>
    public static ReadOnlySpan<byte> Resource(ReadOnlySpan<byte> resourceSpans)
    {
        var reader = new ProtobufReader(resourceSpans);
        while (reader.TryReadField())
        {
            if (reader is { Field: ResourceSpansField.Resource, Type: WireType.Bytes })
                return reader.Value;
        }
        return default;
    }

    static void WriteAttribute(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, ProtobufWriter writer)
    {
        var attribute = writer.Begin(ResourceField.Attributes, InnerLengthBytes);
        writer.WriteBytes(KeyValueField.Key, key);
        var any = writer.Begin(KeyValueField.Value, InnerLengthBytes);
        writer.WriteBytes(AnyValueField.String, value);
        writer.End(any);
        writer.End(attribute);
    }
}
