using Sightline.Ingest.Otlp;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Receivers.Items;
using Sightline.Server.Receivers.Langfuse;

namespace Sightline.Server.Receivers;

static class ReceiverEndpoints
{
    static readonly (OtlpSignal Signal, string Path, string Service)[] Signals =
    [
        (OtlpSignal.Traces, "/v1/traces", "opentelemetry.proto.collector.trace.v1.TraceService"),
        (OtlpSignal.Logs, "/v1/logs", "opentelemetry.proto.collector.logs.v1.LogsService"),
        (OtlpSignal.Metrics, "/v1/metrics", "opentelemetry.proto.collector.metrics.v1.MetricsService"),
    ];

    /// <summary>OTLP over both transports. What else is asked of the gRPC listener is UNIMPLEMENTED.</summary>
    public static void MapReceivers(this WebApplication app)
    {
        foreach (var (signal, path, service) in Signals)
        {
            app.MapPost(path, (HttpContext context, OtlpHttp http) => http.HandleAsync(context, signal))
                .AnswersOn(Listener.Http | Listener.OtlpHttp).ForTelemetry().SpeaksOtlp().ExcludeFromDescription();
            // What Braintrust and LangSmith call their OTLP endpoints.
            app.MapPost("/otel" + path, (HttpContext context, OtlpHttp http) => http.HandleAsync(context, signal))
                .AnswersOn(Listener.Http | Listener.OtlpHttp).ForTelemetry().SpeaksOtlp().ExcludeFromDescription();
            app.MapPost($"/{service}/Export", (HttpContext context, OtlpGrpc grpc) => grpc.HandleAsync(context, signal))
                .AnswersOn(Listener.OtlpGrpc).ForTelemetry().ExcludeFromDescription();
        }
        app.MapItems();
        app.MapWebhooks();
        app.MapLangfuse();
        app.Use((context, next) =>
        {
            if (context.CameInOn() != Listener.OtlpGrpc || context.GetEndpoint() is not null
                || !GrpcAnswer.IsGrpc(context.Request))
                return next(context);
            GrpcAnswer.Fail(
                context, GrpcCode.Unimplemented, $"There is no {context.Request.Path} here.", retry: null);
            return Task.CompletedTask;
        });
    }
}
