using Sightline.Model.Wire;

namespace Sightline.Server.Cli.Import;

/// <summary>
/// Takes a protobuf request apart into requests of at most so many bytes: between its resources where that is enough,
/// else between the scopes of a resource, else between the spans of a scope. What stands around a piece is repeated.
/// </summary>
sealed class ProtobufSplit(int bytesMax)
{
    /// <summary>Field of the repeated message: resource_spans of the request, scope_spans, spans.</summary>
    static readonly int[] RepeatedFields = [1, 2, 2];

    readonly List<byte[]> _pieces = [];

    /// <exception cref="UnreadableFileException">One span is over the limit, or the bytes are no protobuf.</exception>
    public static IEnumerable<OtlpRequest> Split(OtlpRequest request, int bytesMax)
    {
        var split = new ProtobufSplit(bytesMax);
        split.Add(request.Body.Span, 0, message => message);
        return split._pieces.Select(piece => request with { Body = piece });
    }

    void Add(ReadOnlySpan<byte> message, int level, Func<byte[], byte[]> wrap)
    {
        var head = Head(message, level);
        var overhead = wrap(head).Length + RepeatedFields.Length * 5;
        var current = new MemoryStream();
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            if (!IsItem(reader, level))
                continue;
            var item = message[reader.FieldOffset..reader.Position];
            if (overhead + current.Length + item.Length > bytesMax && current.Length > 0)
                Flush(head, current, wrap);
            if (overhead + item.Length <= bytesMax)
                current.Write(item);
            else
                AddParts(reader.Value, level, head, wrap);
        }
        if (reader.Malformed)
            throw new UnreadableFileException($"the protobuf is broken near byte {reader.FieldOffset} of a message");
        if (current.Length > 0)
            Flush(head, current, wrap);
    }

    void AddParts(ReadOnlySpan<byte> item, int level, byte[] head, Func<byte[], byte[]> wrap)
    {
        if (level == RepeatedFields.Length - 1)
            throw RequestSplitter.SpanTooLarge(item.Length, bytesMax);
        Add(item, level + 1, message => wrap([.. head, .. Field(RepeatedFields[level], message)]));
    }

    void Flush(byte[] head, MemoryStream items, Func<byte[], byte[]> wrap)
    {
        _pieces.Add(wrap([.. head, .. items.ToArray()]));
        items.SetLength(0);
    }

    // The resource of resource spans, the scope of scope spans, and their schema URLs.
    static byte[] Head(ReadOnlySpan<byte> message, int level)
    {
        var head = new MemoryStream();
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
            if (!IsItem(reader, level))
                head.Write(message[reader.FieldOffset..reader.Position]);
        return head.ToArray();
    }

    static bool IsItem(ProtobufReader reader, int level) =>
        reader.Field == RepeatedFields[level] && reader.Type == WireType.Bytes;

    static byte[] Field(int field, byte[] message)
    {
        var bytes = new List<byte>(message.Length + 6) { (byte)(field << 3 | (int)WireType.Bytes) };
        var length = (uint)message.Length;
        for (; length >= 0x80; length >>= 7)
            bytes.Add((byte)(length | 0x80));
        bytes.Add((byte)length);
        bytes.AddRange(message);
        return [.. bytes];
    }
}
