using System.Globalization;
using Sightline.Ingest.Otlp;

namespace Sightline.Server.Cli.Import;

static class RequestSplitter
{
    /// <summary>The request itself when it fits, else requests that hold the same spans and fit.</summary>
    /// <exception cref="UnreadableFileException">One of its spans alone is over the limit.</exception>
    public static IEnumerable<OtlpRequest> Split(OtlpRequest request, int bytesMax) =>
        request.Body.Length <= bytesMax ? [request]
        : request.Encoding == OtlpEncoding.Json ? JsonSplit.Split(request, bytesMax)
        : ProtobufSplit.Split(request, bytesMax);

    public static UnreadableFileException SpanTooLarge(int bytes, int bytesMax) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"one span with its resource and scope takes {bytes:n0} bytes, and the server takes {bytesMax:n0} in one "
        + $"request; raise its setting Ingest:MaxRequestBytes"));
}
