using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Tests.Support;

/// <summary>A span as a test thinks of it.</summary>
sealed record TestSpan(TraceId Trace, ulong Id)
{
    public ulong Parent { get; init; }
    public string Name { get; init; } = "work";
    public long Start { get; init; } = 1_700_000_000_000_000_000;
    public long End { get; init; } = 1_700_000_000_500_000_000;
    public SpanStatus Status { get; init; }
    public string Service { get; init; } = "checkout";
    public string Note { get; init; } = "";
    public string? EventName { get; init; }
    public long Number { get; init; }
    public string? User { get; init; }
}

/// <summary>Writes OTLP requests for tests: one resource and scope per span, few bytes.</summary>
static class RequestBuilder
{
    public static byte[] Build(IEnumerable<TestSpan> spans)
    {
        var request = new ArrayBufferWriter<byte>();
        foreach (var span in spans)
        {
            var resource = Message(m => Bytes(m, 1, Attribute("service.name", span.Service)));
            var scope = Message(m => Text(m, 1, "tests"));
            var scopeSpans = Message(m =>
            {
                Bytes(m, 1, scope);
                Bytes(m, 2, Span(span));
            });
            Bytes(request, 1, Message(m =>
            {
                Bytes(m, 1, resource);
                Bytes(m, 2, scopeSpans);
            }));
        }
        return request.WrittenSpan.ToArray();
    }

    static byte[] Span(TestSpan span) => Message(m =>
    {
        var id = new byte[16];
        span.Trace.Write(id);
        Bytes(m, SpanField.TraceId, id);
        Bytes(m, SpanField.SpanId, BigEndian(span.Id));
        if (span.Parent != 0)
            Bytes(m, SpanField.ParentSpanId, BigEndian(span.Parent));
        Text(m, SpanField.Name, span.Name);
        Fixed(m, SpanField.StartTime, (ulong)span.Start);
        Fixed(m, SpanField.EndTime, (ulong)span.End);
        if (span.Note.Length > 0)
            Bytes(m, SpanField.Attributes, Attribute("note", span.Note));
        Bytes(m, SpanField.Attributes, Attribute("number", span.Number));
        if (span.User is { } user)
            Bytes(m, SpanField.Attributes, Attribute("user.id", user));
        if (span.EventName is { } name)
            Bytes(m, SpanField.Events, Message(e => Text(e, EventField.Name, name)));
        if (span.Status != SpanStatus.Unset)
            Bytes(m, SpanField.Status, Message(s => Varint(s, StatusField.Code, (ulong)span.Status)));
    });

    static byte[] Attribute(string key, string value) => Message(m =>
    {
        Text(m, 1, key);
        Bytes(m, 2, Message(v => Text(v, AnyValueField.String, value)));
    });

    static byte[] Attribute(string key, long value) => Message(m =>
    {
        Text(m, 1, key);
        Bytes(m, 2, Message(v => Varint(v, AnyValueField.Int, (ulong)value)));
    });

    static byte[] BigEndian(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes;
    }

    static byte[] Message(Action<ArrayBufferWriter<byte>> write)
    {
        var message = new ArrayBufferWriter<byte>();
        write(message);
        return message.WrittenSpan.ToArray();
    }

    static void Text(ArrayBufferWriter<byte> to, int field, string text) => Bytes(to, field, Encoding.UTF8.GetBytes(text));

    static void Bytes(ArrayBufferWriter<byte> to, int field, byte[] bytes)
    {
        Varint(to, (ulong)field << 3 | 2);
        Varint(to, (ulong)bytes.Length);
        to.Write(bytes);
    }

    static void Fixed(ArrayBufferWriter<byte> to, int field, ulong value)
    {
        Varint(to, (ulong)field << 3 | 1);
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        to.Write(bytes);
    }

    static void Varint(ArrayBufferWriter<byte> to, int field, ulong value)
    {
        Varint(to, (ulong)field << 3);
        Varint(to, value);
    }

    static void Varint(ArrayBufferWriter<byte> to, ulong value)
    {
        while (value >= 0x80)
        {
            to.Write([(byte)(value | 0x80)]);
            value >>= 7;
        }
        to.Write([(byte)value]);
    }
}
