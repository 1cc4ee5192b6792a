using Sightline.Ingest.Contract;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Server.Auth;
using Sightline.Server.Hosting;
using Sightline.Server.Receivers.Contract;
using Sightline.Server.Receivers.Items;
using Sightline.Server.Receivers.Langfuse;
using Sightline.Server.Receivers.Redaction;
using Sightline.Server.Receivers.Webhooks;

namespace Sightline.Server.Receivers;

static class ReceiverServices
{
    /// <summary>What takes telemetry in: decoder, limits, and one class per transport.</summary>
    public static IServiceCollection AddReceivers(this IServiceCollection services)
    {
        // Without it a compressed body that ends too early inflates to its first part, as if that were all.
        AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);
        return services
            .AddSingleton(Redactor.None)
            .AddSingleton<TraceDecoder>()
            .AddSingleton<InFlightBytes>()
            .AddSingleton<WorkLanes>()
            .AddSingleton<IngestMetrics>()
            .AddSingleton<Redactors>()
            .AddSingleton<RedactionMetrics>()
            .AddHostedService<MadeAtStart<RedactionMetrics>>()
            .AddSingleton<WorkspaceKeys>()
            .AddSingleton(ContractRules.BuiltIn)
            .AddSingleton<ContractCheck>()
            .AddSingleton<ContractPolicies>()
            .AddSingleton<ContractTally>()
            .AddSingleton<ContractGate>()
            .AddHostedService<ContractWriter>()
            .AddSingleton<RefusedRequests>()
            .AddSingleton<IngestSources>()
            .AddSingleton<ServiceTraffic>()
            .AddHostedService<MadeAtStart<IngestMetrics>>()
            .AddSingleton<RequestBodyReader>()
            .AddSingleton<OtlpReceiver>()
            .AddSingleton<OtlpHttp>()
            .AddSingleton<JsonRequests>()
            .AddSingleton<ItemReceiver>()
            .AddSingleton<WebhookAccess>()
            .AddSingleton<SeenSignatures>()
            .AddSingleton<WebhookReceiver>()
            .AddSingleton<TraceGates>()
            .AddSingleton<SpanMerge>()
            .AddSingleton<LangfuseReceiver>()
            .AddSingleton<OtlpGrpc>();
    }
}
