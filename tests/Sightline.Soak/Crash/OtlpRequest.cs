using System.Buffers.Binary;
using System.Text;

namespace Sightline.Soak.Crash;

/// <summary>A request, and what it says: spans in a revision each.</summary>
sealed record OtlpRequest(byte[] Body, IReadOnlyList<(SentSpan Span, int Revision)> Spans, int Refused)
{
    /// <summary>Writes the protobuf by hand, so that the program's own writer does not check itself.</summary>
    /// <param name="spans">What is to be stored.</param>
    /// <param name="service">Service of a trace.</param>
    /// <param name="refused">Spans besides that have no id, and are refused.</param>
    public static OtlpRequest Of(
        IReadOnlyList<(SentSpan Span, int Revision)> spans, Func<string, string> service, int refused)
    {
        var body = new List<byte>();
        foreach (var (span, revision) in spans)
        {
            var resource = Field(1, Attribute(1, "service.name", service(span.Trace)));
            var scoped = Field(2, Field(2, Span(span, revision)));
            body.AddRange(Field(1, [.. resource, .. scoped]));
        }
        for (var i = 0; i < refused; i++)
            body.AddRange(Field(1, Field(2, Field(2, Text(5, "no id")))));
        return new OtlpRequest([.. body], spans, refused);
    }

    static byte[] Span(SentSpan span, int revision) =>
    [
        .. Field(1, Convert.FromHexString(span.Trace)),
        .. Field(2, Convert.FromHexString(span.Id)),
        .. Text(5, span.Name(revision)),
        .. Fixed64(7, span.StartUnixNano),
        .. Fixed64(8, span.StartUnixNano + span.DurationNano(revision)),
        .. Attribute(9, "revision", $"{revision}"),
        .. Attribute(9, "text", span.Text(revision)),
        // Status: code 2 is an error, 1 is ok.
        .. Field(15, [3 << 3, span.Fails(revision) ? (byte)2 : (byte)1]),
    ];

    static byte[] Attribute(int field, string key, string value) =>
        Field(field, [.. Text(1, key), .. Field(2, Text(1, value))]);

    static byte[] Text(int field, string value) => Field(field, Encoding.UTF8.GetBytes(value));

    static byte[] Fixed64(int field, long value)
    {
        var bytes = new byte[9];
        bytes[0] = (byte)((field << 3) | 1);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(1), value);
        return bytes;
    }

    static byte[] Field(int field, byte[] value)
    {
        var result = new List<byte>(value.Length + 6) { (byte)((field << 3) | 2) };
        var length = (uint)value.Length;
        for (; length >= 0x80; length >>= 7)
            result.Add((byte)(length | 0x80));
        result.Add((byte)length);
        result.AddRange(value);
        return [.. result];
    }
}
