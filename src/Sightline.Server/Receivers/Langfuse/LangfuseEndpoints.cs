using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Control.Access;
using Sightline.Ingest.Otlp;
using Sightline.Server.Api.Answers;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Listeners;

namespace Sightline.Server.Receivers.Langfuse;

static class LangfuseEndpoints
{
    const Listener Listeners = Listener.Http | Listener.OtlpHttp;
    const string Json = "application/json";
    const string Protobuf = "application/x-protobuf";

    /// <summary>What Langfuse's SDKs send to and ask for, under the paths that they know.</summary>
    public static void MapLangfuse(this WebApplication app)
    {
        var api = app.MapGroup("/api/public").WithTags("Langfuse").AnswersOn(Listeners);
        api.MapGet("/health", Health).OpenToAll()
            .WithName("langfuseHealth").WithSummary("Says that the server is there.");
        api.MapGet("/projects", Projects).ForCredentials()
            .WithName("langfuseProjects").WithSummary("Names the workspace of the API key, as the SDKs ask at their start.");
        api.MapPost("/ingestion", (HttpContext context, LangfuseReceiver langfuse) => langfuse.BatchAsync(context))
            .ForTelemetry()
            .Accepts<LangfuseBatchRequest>(Json)
            .Produces<LangfuseBatchAnswer>(StatusCodes.Status207MultiStatus)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithName("langfuseIngestion")
            .WithSummary("Takes traces, observations and scores in, also updates by id in any order.");
        api.MapPost("/scores", (HttpContext context, LangfuseReceiver langfuse) => langfuse.ScoreAsync(context))
            .ForTelemetry()
            .Accepts<LangfuseScoreRequest>(Json)
            .Produces<LangfuseIdAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithName("langfuseScore")
            .WithSummary("Takes a score in.");
        foreach (var (signal, name) in new[] { (OtlpSignal.Traces, "traces"), (OtlpSignal.Metrics, "metrics") })
        {
            api.MapPost($"/otel/v1/{name}", (HttpContext context, OtlpHttp http) => http.HandleAsync(context, signal))
                .ForTelemetry().SpeaksOtlp()
                .Accepts<OtlpTraces>(Json, Protobuf)
                .Produces(StatusCodes.Status200OK)
                .WithName($"langfuseOtel_{name}")
                .WithSummary($"The same as /v1/{name}.");
        }
    }

    static Ok<LangfuseHealthAnswer> Health() => TypedResults.Ok(new LangfuseHealthAnswer
    {
        Status = "OK",
        Version = typeof(LangfuseEndpoints).Assembly.GetName().Version!.ToString(3),
    });

    static Ok<LangfuseProjectsAnswer> Projects(HttpContext context, AccessDirectory directory)
    {
        var id = context.Workspace().Workspace;
        return TypedResults.Ok(new LangfuseProjectsAnswer
        {
            Data =
            [
                new LangfuseProject
                {
                    Id = id.Value.ToString(),
                    Name = directory.FindWorkspace(id)?.Name ?? WorkspaceChoice.DefaultSlug,
                },
            ],
        });
    }
}
