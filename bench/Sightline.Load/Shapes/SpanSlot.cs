using System.Buffers.Binary;

namespace Sightline.Load.Shapes;

/// <summary>Where the ids and times of one span lie, counted from the span's first byte.</summary>
readonly record struct SpanSlot(int TraceId, int SpanId, int ParentId, int Start, int End)
{
    /// <summary>Begins a span with empty ids and times.</summary>
    /// <param name="kind">OpenTelemetry's number of the span kind.</param>
    public static SpanSlot Begin(WireBuffer span, string name, uint kind, bool isRoot)
    {
        Span<byte> id = stackalloc byte[16];
        id.Fill(1);
        var traceId = span.Bytes(1, id);
        var spanId = span.Bytes(2, id[..8]);
        var parentId = isRoot ? 0 : span.Bytes(4, id[..8]);
        span.Text(5, name).Varint(6, kind);
        return new SpanSlot(traceId, spanId, parentId, span.Fixed64(7, 1), span.Fixed64(8, 1));
    }

    /// <summary>Writes ids and times over; span and parent are numbers for <see cref="LoadIds.Span"/>.</summary>
    public void Write(Span<byte> span, long trace, long number, long parent, long start, long end)
    {
        BinaryPrimitives.WriteUInt64BigEndian(span[TraceId..], LoadIds.Run);
        BinaryPrimitives.WriteUInt64BigEndian(span[(TraceId + 8)..], LoadIds.Trace(trace));
        BinaryPrimitives.WriteUInt64BigEndian(span[SpanId..], LoadIds.Span(number));
        if (ParentId > 0)
            BinaryPrimitives.WriteUInt64BigEndian(span[ParentId..], LoadIds.Span(parent));
        BinaryPrimitives.WriteUInt64LittleEndian(span[Start..], (ulong)start);
        BinaryPrimitives.WriteUInt64LittleEndian(span[End..], (ulong)end);
    }
}
