using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sightline.Ingest.Otlp;
using Sightline.Server.Api.Answers;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Receivers.Webhooks;

namespace Sightline.Server.Receivers.Items;

static class ItemEndpoints
{
    /// <summary>Where telemetry is taken in over HTTP.</summary>
    public const Listener Listeners = Listener.Http | Listener.OtlpHttp;

    const string Json = "application/json";
    const string Protobuf = "application/x-protobuf";

    /// <summary>The native REST endpoints: an item, a batch of them, and OTLP beside them.</summary>
    public static void MapItems(this WebApplication app)
    {
        var traces = app.MapGroup("/api/v1/traces").WithTags("Traces").AnswersOn(Listeners).ForTelemetry()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        traces.MapPost("", SendOneAsync)
            .Accepts<TraceItemRequest>(Json)
            .Produces<TraceAcceptedAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .WithName("sendTrace")
            .WithSummary("Takes one request to an agent in, as the root span of a trace and a call.");
        traces.MapPost("/batch", SendBatchAsync)
            .Accepts<TraceBatchRequest>(Json)
            .Produces<TraceBatchAnswer>(StatusCodes.Status202Accepted)
            .WithName("sendTraces")
            .WithSummary("Takes up to 100 of them in; wrong ones are named and do not hinder the others.");
        traces.MapPost("/otlp", (HttpContext context, OtlpHttp http) => http.HandleAsync(context, OtlpSignal.Traces))
            .SpeaksOtlp()
            .Accepts<OtlpTraces>(Json, Protobuf)
            .Produces(StatusCodes.Status200OK)
            .WithName("sendOtlpTraces")
            .WithSummary("Takes an OTLP ExportTraceServiceRequest in, in protobuf or JSON; the same as /v1/traces.");
    }

    /// <summary>Events from elsewhere, signed by a source that a workspace named.</summary>
    public static void MapWebhooks(this WebApplication app) =>
        app.MapPost("/api/v1/webhooks/{source}", (
                HttpContext context, WebhookReceiver webhooks,
                [FromRoute, Description("Id of a source of webhooks.")] string source) =>
                webhooks.HandleAsync(context, source))
            .WithTags("Webhooks").AnswersOn(Listeners).OpenToAll()
            .Produces<TraceBatchAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithName("sendWebhook")
            .WithSummary("Takes an event in whose signature is that of its source.");

    static Task<IResult> SendOneAsync(HttpContext context, ItemReceiver items) => items.OneAsync(context);

    static Task<IResult> SendBatchAsync(HttpContext context, ItemReceiver items) => items.BatchAsync(context);
}
