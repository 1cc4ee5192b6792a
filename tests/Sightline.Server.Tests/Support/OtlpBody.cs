using System.Security.Cryptography;
using System.Text;

namespace Sightline.Server.Tests.Support;

/// <summary>Small OTLP bodies, written by hand.</summary>
public static class OtlpBody
{
    /// <summary>2025-09-13, Unix nanoseconds.</summary>
    const ulong Start = 1_757_721_600_000_000_000;

    public static byte[] NewTraceId() => RandomNumberGenerator.GetBytes(16);

    /// <summary>A request with one span, as protobuf. <paramref name="padding"/> adds an attribute of so many bytes.</summary>
    public static byte[] Protobuf(byte[] traceId, string name = "step", int padding = 0)
    {
        byte[] span =
        [
            .. Bytes(1, traceId), .. Bytes(2, traceId.AsSpan(0, 8)), .. Bytes(5, Encoding.UTF8.GetBytes(name)),
            .. Fixed64(7, Start), .. Fixed64(8, Start + 1_000_000),
        ];
        if (padding > 0)
        {
            byte[] value = Bytes(1, Encoding.ASCII.GetBytes(new string('x', padding)));
            span = [.. span, .. Bytes(9, [.. Bytes(1, "padding"u8), .. Bytes(2, value)])];
        }
        return Bytes(1, Bytes(2, Bytes(2, span)));
    }

    /// <summary>The same as OTLP/JSON.</summary>
    public static byte[] Json(byte[] traceId, string name = "step")
    {
        var id = Convert.ToHexStringLower(traceId);
        var span = $$"""
            {"traceId":"{{id}}","spanId":"{{id[..16]}}","name":"{{name}}",
             "startTimeUnixNano":"{{Start}}","endTimeUnixNano":"{{Start + 1_000_000}}"}
            """;
        return Encoding.UTF8.GetBytes($$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{{span}}]}]}]}""");
    }

    /// <summary>A request with log records, as protobuf.</summary>
    public static byte[] Logs(int records)
    {
        var scope = new List<byte>();
        for (var i = 0; i < records; i++)
            scope.AddRange(Bytes(2, Fixed64(1, Start)));
        return Bytes(1, Bytes(2, [.. scope]));
    }

    /// <summary>A length-delimited field.</summary>
    public static byte[] Bytes(int field, ReadOnlySpan<byte> value)
    {
        var result = new List<byte> { (byte)((field << 3) | 2) };
        var length = (uint)value.Length;
        for (; length >= 0x80; length >>= 7)
            result.Add((byte)(length | 0x80));
        result.Add((byte)length);
        return [.. result, .. value];
    }

    public static byte[] Fixed64(int field, ulong value) => [(byte)((field << 3) | 1), .. BitConverter.GetBytes(value)];
}
