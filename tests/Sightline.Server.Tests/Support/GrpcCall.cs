using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;

namespace Sightline.Server.Tests.Support;

/// <summary>One call of gRPC over clear-text HTTP/2, without a gRPC library.</summary>
public sealed class GrpcCall : IDisposable
{
    public const string Traces = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
    public const string Logs = "/opentelemetry.proto.collector.logs.v1.LogsService/Export";
    public const string Metrics = "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";

    static readonly HttpClient Client = new();

    readonly HttpResponseMessage _response;

    GrpcCall(HttpResponseMessage response, byte[] body)
    {
        _response = response;
        Body = body;
    }

    /// <summary>The answer's frame; empty where only a status came.</summary>
    public byte[] Body { get; }

    public HttpStatusCode HttpStatus => _response.StatusCode;

    /// <summary>The status, from the trailers, or from the headers where they are all there is.</summary>
    public string Status => Read("grpc-status");

    public string Message => Uri.UnescapeDataString(Read("grpc-message"));

    /// <summary><c>grpc-status-details-bin</c>, base64.</summary>
    public string Details => Read("grpc-status-details-bin");

    public bool HasTrailers => _response.TrailingHeaders.Any();

    public static async Task<GrpcCall> SendAsync(
        Uri listener, string method, byte[] body, string encoding = "", string type = "application/grpc",
        HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(listener, method))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TE.ParseAdd("trailers");
        request.Headers.TryAddWithoutValidation("grpc-timeout", "10S");
        if (encoding.Length > 0)
            request.Headers.Add("grpc-encoding", encoding);
        var response = await (client ?? Client).SendAsync(request);
        return new GrpcCall(response, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>A message in its frame.</summary>
    public static byte[] Frame(byte[] message, bool compressed = false)
    {
        var frame = new byte[5 + message.Length];
        frame[0] = compressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }

    /// <summary>A header or trailer of the answer; empty where there is none.</summary>
    public string Read(string name) =>
        _response.TrailingHeaders.TryGetValues(name, out var trailers) ? trailers.Single()
        : _response.Headers.TryGetValues(name, out var headers) ? headers.Single()
        : "";

    /// <inheritdoc/>
    public void Dispose() => _response.Dispose();
}
