using Sightline.Model.Wire;

namespace Sightline.Ingest.Langfuse;

/// <summary>Tags of a trace add up: those of two attributes in one, each once.</summary>
static class TagUnion
{
    /// <summary>Takes and gives whole fields of a <c>Span</c>.</summary>
    public static byte[] Of(ReadOnlySpan<byte> known, ReadOnlySpan<byte> said)
    {
        var tags = new List<byte[]>();
        Add(known, tags);
        var before = tags.Count;
        Add(said, tags);
        if (tags.Count == before)
            return known.ToArray();
        using var writer = new ProtobufWriter(known.Length + said.Length);
        var attribute = writer.Begin(SpanField.Attributes, 1);
        writer.WriteBytes(KeyValueField.Key, SpanRevision.Tags);
        var any = writer.Begin(KeyValueField.Value, 1);
        var array = writer.Begin(AnyValueField.Array, 1);
        foreach (var tag in tags)
        {
            var element = writer.Begin(1, 1);
            writer.WriteBytes(AnyValueField.String, tag);
            writer.End(element);
        }
        writer.End(array);
        writer.End(any);
        writer.End(attribute);
        return writer.Written.ToArray();
    }

    static void Add(ReadOnlySpan<byte> field, List<byte[]> tags)
    {
        var attributes = new AttributeList(field, SpanField.Attributes);
        while (attributes.MoveNext())
        {
            foreach (var element in attributes.Value.Elements)
            {
                if (!Contains(tags, element.Bytes))
                    tags.Add(element.Bytes.ToArray());
            }
        }
    }

    static bool Contains(List<byte[]> tags, ReadOnlySpan<byte> tag)
    {
        foreach (var known in tags)
        {
            if (tag.SequenceEqual(known))
                return true;
        }
        return false;
    }
}
