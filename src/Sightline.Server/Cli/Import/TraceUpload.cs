using System.Net;
using System.Net.Http.Headers;
using Sightline.Ingest.Otlp;

namespace Sightline.Server.Cli.Import;

/// <summary>Posts requests to <c>/v1/traces</c>, in parts where they are larger than the server takes.</summary>
sealed class TraceUpload(ServerClient server)
{
    /// <summary>OTLP's recommended limit, and the server's default.</summary>
    const int RequestBytes = 64 << 20;

    /// <summary>A server that does not take this much at once will not be satisfied by less either.</summary>
    const int SmallestRequestBytes = 4 << 10;

    /// <summary>The outcome of a request, over all parts it was sent in.</summary>
    /// <exception cref="UnreadableFileException">It cannot be sent in parts that the server takes.</exception>
    /// <exception cref="ServerUnreachableException">Nobody listens.</exception>
    public Task<UploadOutcome> SendAsync(OtlpRequest request, CancellationToken cancellation) =>
        SendAsync(request, RequestBytes, cancellation);

    async Task<UploadOutcome> SendAsync(OtlpRequest request, int bytesMax, CancellationToken cancellation)
    {
        var sum = default(UploadOutcome);
        foreach (var part in RequestSplitter.Split(request, bytesMax))
        {
            var outcome = await SendPartAsync(part, cancellation);
            sum = new UploadOutcome(
                sum.Accepted + outcome.Accepted,
                sum.Refused + outcome.Refused,
                sum.Message ?? outcome.Message,
                sum.Failed || outcome.Failed);
        }
        return sum;
    }

    async Task<UploadOutcome> SendPartAsync(OtlpRequest part, CancellationToken cancellation)
    {
        using var response = await server.SendAsync(() => Post(part), cancellation);
        var spans = Count(part);
        if (response.StatusCode == HttpStatusCode.RequestEntityTooLarge && part.Body.Length / 2 >= SmallestRequestBytes)
            return await SendAsync(part, part.Body.Length / 2, cancellation);
        if (!response.IsSuccessStatusCode)
            return new UploadOutcome(0, spans, await ServerMessage.ReadAsync(response, cancellation), Failed: true);
        var partial = PartialSuccess.Read(await response.Content.ReadAsByteArrayAsync(cancellation), part.Encoding);
        return new UploadOutcome(spans - partial.Rejected, partial.Rejected, partial.Message, Failed: false);
    }

    static HttpRequestMessage Post(OtlpRequest request)
    {
        var content = new ReadOnlyMemoryContent(request.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue(
            request.Encoding == OtlpEncoding.Json ? "application/json" : "application/x-protobuf");
        return new HttpRequestMessage(HttpMethod.Post, "/v1/traces") { Content = content };
    }

    // 0 where the request cannot be read; the server says why.
    static int Count(OtlpRequest request)
    {
        RecordCounter.TryCount(OtlpSignal.Traces, request.Body, request.Encoding, out var spans, out _);
        return spans;
    }
}
