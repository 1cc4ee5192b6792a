using System.Buffers.Binary;
using System.Text;
using Sightline.Ingest.Otlp;

namespace Sightline.Server.Receivers;

/// <summary>How gRPC answers over HTTP/2: a message and trailers, or, when it fails, headers alone.</summary>
static class GrpcAnswer
{
    const string ContentType = "application/grpc";

    /// <summary>Clients refuse headers beyond 8 KiB in all; the message is for people and may be cut.</summary>
    const int MessageCharsMax = 1_024;

    const int FrameHeaderBytes = 5;

    public static bool IsGrpc(HttpRequest request) =>
        request.ContentType is { } type && type.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
        && (type.Length == ContentType.Length || type[ContentType.Length] == ';'
            || type.AsSpan(ContentType.Length).StartsWith("+proto", StringComparison.OrdinalIgnoreCase));

    public static async Task SucceedAsync(HttpContext context, byte[] message)
    {
        var response = context.Response;
        response.ContentType = ContentType;
        var frame = new byte[FrameHeaderBytes + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame.AsSpan(FrameHeaderBytes));
        await response.Body.WriteAsync(frame, context.RequestAborted);
        response.AppendTrailer("grpc-status", "0");
    }

    /// <summary>Answers an error. With <paramref name="retry"/> the client is told to come again in so many seconds.</summary>
    public static void Fail(HttpContext context, GrpcCode code, string message, int? retry)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentType;
        var headers = response.Headers;
        headers["grpc-status"] = FormattableString.Invariant($"{(int)code}");
        headers["grpc-message"] = PercentEncode(message.Length > MessageCharsMax ? message[..MessageCharsMax] : message);
        if (code == GrpcCode.Unimplemented)
            headers["grpc-accept-encoding"] = "identity,gzip";
        if (retry is { } seconds)
        {
            byte[] status = [.. OtlpResponse.Status(OtlpEncoding.Protobuf, (int)code, ""), .. RetryDetails(seconds)];
            headers["grpc-status-details-bin"] = Convert.ToBase64String(status).TrimEnd('=');
        }
    }

    // As the gRPC protocol says: everything but printable ASCII, and the percent sign, as %XX of its UTF-8 bytes.
    static string PercentEncode(string message)
    {
        var encoded = new StringBuilder(message.Length);
        foreach (var b in Encoding.UTF8.GetBytes(message))
        {
            if (b is >= 0x20 and <= 0x7e and not (byte)'%')
                encoded.Append((char)b);
            else
                encoded.Append('%').Append(b.ToString("X2", null));
        }
        return encoded.ToString();
    }

    // google.rpc.Status.details with one google.rpc.RetryInfo; the seconds fit one byte.
    static byte[] RetryDetails(int seconds)
    {
        byte[] delay = [0x08, (byte)seconds];
        byte[] retryInfo = [0x0a, (byte)delay.Length, .. delay];
        var url = "type.googleapis.com/google.rpc.RetryInfo"u8;
        byte[] any = [0x0a, (byte)url.Length, .. url, 0x12, (byte)retryInfo.Length, .. retryInfo];
        return [0x1a, (byte)any.Length, .. any];
    }
}
