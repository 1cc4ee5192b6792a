using System.Text;
using System.Text.Json;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>The bodies of OTLP answers, in the encoding of the request.</summary>
public static class OtlpResponse
{
    /// <summary>
    /// Longest message in an answer, in UTF-8 bytes. OTLP asks that an answer stay below 4 MiB by trimming it; people
    /// and logs are served by much less.
    /// </summary>
    public const int MessageBytesMax = 16 * 1024;

    /// <summary>
    /// An <c>Export…ServiceResponse</c>. Its <c>partial_success</c> is unset when nothing was refused and there is
    /// nothing to say.
    /// </summary>
    /// <param name="signal">Which signal's response.</param>
    /// <param name="encoding">Encoding of the request.</param>
    /// <param name="rejected">Spans, log records or data points that were refused.</param>
    /// <param name="message">Why; with nothing refused, a warning.</param>
    public static byte[] Export(OtlpSignal signal, OtlpEncoding encoding, long rejected, string? message)
    {
        var text = Trim(message);
        if (rejected == 0 && text.Length == 0)
            return encoding == OtlpEncoding.Json ? "{}"u8.ToArray() : [];
        return encoding == OtlpEncoding.Json
            ? PartialJson(RejectedName(signal), rejected, text)
            : PartialProtobuf(rejected, text);
    }

    /// <summary>A <c>google.rpc.Status</c>, the body of every answer that is not a success.</summary>
    /// <param name="encoding">Encoding of the request.</param>
    /// <param name="code">A gRPC status code.</param>
    /// <param name="message">What went wrong and what to do.</param>
    public static byte[] Status(OtlpEncoding encoding, int code, string message)
    {
        var text = Trim(message);
        if (encoding == OtlpEncoding.Json)
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                json.WriteNumber("code"u8, code);
                json.WriteString("message"u8, text);
                json.WriteEndObject();
            }
            return stream.ToArray();
        }
        using var writer = new ProtobufWriter(text.Length + 16);
        writer.WriteVarint(1, (ulong)(long)code);
        writer.WriteBytes(2, text);
        return writer.Written.ToArray();
    }

    static byte[] PartialJson(string rejectedName, long rejected, byte[] text)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("partialSuccess"u8);
            if (rejected != 0)
                json.WriteString(rejectedName, FormattableString.Invariant($"{rejected}"));
            json.WriteString("errorMessage"u8, text);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    static byte[] PartialProtobuf(long rejected, byte[] text)
    {
        using var writer = new ProtobufWriter(text.Length + 32);
        var partial = writer.Begin(1, lengthBytes: 2);
        if (rejected != 0)
            writer.WriteVarint(1, (ulong)rejected);
        writer.WriteBytes(2, text);
        writer.End(partial);
        return writer.Written.ToArray();
    }

    static string RejectedName(OtlpSignal signal) => signal switch
    {
        OtlpSignal.Logs => "rejectedLogRecords",
        OtlpSignal.Metrics => "rejectedDataPoints",
        _ => "rejectedSpans",
    };

    static byte[] Trim(string? message)
    {
        var bytes = Encoding.UTF8.GetBytes(message ?? "");
        if (bytes.Length <= MessageBytesMax)
            return bytes;
        var length = MessageBytesMax - 3;
        while ((bytes[length] & 0xc0) == 0x80)
            length--;
        return [.. bytes.AsSpan(0, length), .. "…"u8];
    }
}
