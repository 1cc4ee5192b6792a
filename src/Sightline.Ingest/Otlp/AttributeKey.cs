using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>Reads the key of a <c>KeyValue</c> without reading its value.</summary>
static class AttributeKey
{
    const byte KeyTag = KeyValueField.Key << 3 | (int)WireType.Bytes;
    const byte ValueTag = KeyValueField.Value << 3 | (int)WireType.Bytes;

    /// <summary>Where the length of the key is one byte, as of nearly all.</summary>
    const int ShortHead = 2;

    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> keyValue)
    {
        // Every SDK writes the key first, and then the value.
        if (keyValue.Length > ShortHead && keyValue[0] == KeyTag && keyValue[1] < 0x80
            && keyValue[1] + ShortHead is var end && end < keyValue.Length && keyValue[end] == ValueTag)
            return keyValue[ShortHead..end];
        return Search(keyValue);
    }

    static ReadOnlySpan<byte> Search(ReadOnlySpan<byte> keyValue)
    {
        ReadOnlySpan<byte> key = default;
        var reader = new ProtobufReader(keyValue);
        while (reader.TryReadField())
        {
            if (reader is { Field: KeyValueField.Key, Type: WireType.Bytes })
                key = reader.Value;
        }
        return key;
    }
}
