using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;

namespace Sightline.Server.Receivers;

static class ReceiverServices
{
    /// <summary>What takes telemetry in: decoder, limits, and one class per transport.</summary>
    public static IServiceCollection AddReceivers(this IServiceCollection services) => services
        .AddSingleton(Redactor.None)
        .AddSingleton<TraceDecoder>()
        .AddSingleton<InFlightBytes>()
        .AddSingleton<IngestMetrics>()
        .AddSingleton<RequestBodyReader>()
        .AddSingleton<OtlpReceiver>()
        .AddSingleton<OtlpHttp>()
        .AddSingleton<OtlpGrpc>();
}
