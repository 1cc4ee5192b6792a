using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Instrumentation;
using Sightline.Server.Api.Access;
using Sightline.Server.Api.Answers.Instrumentation;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting;

namespace Sightline.Server.Api.Instrumentation;

static class InstrumentationEndpoints
{
    const string ServiceText = "Name of a service, as its spans have it.";

    /// <summary>A terabyte: more is a mistake of units.</summary>
    const long MemoryMax = 1L << 40;

    /// <summary>A minute: more is no overhead.</summary>
    const double LatencyMsMax = 60_000;

    const double MicrosPerMs = 1_000;

    public static void MapInstrumentation(this RouteGroupBuilder api)
    {
        var instrumentation = api.MapGroup("/instrumentation").WithTags("Instrumentation");
        instrumentation.MapGet("", ReadAsync).Requires(Right.ReadTelemetry).RequireReady().LimitTime().Takes()
            .Produces<InstrumentationAnswer>()
            .WithName("readInstrumentation")
            .WithSummary("Says what services are told of the flag, what they send, what it costs them, and when the flag can go.");
        instrumentation.MapGet("/rollout", Get).Requires(Right.ReadWorkspace).LimitTime().Takes()
            .WithName("getRollout")
            .WithSummary("Says how far the flag is rolled out.");
        instrumentation.MapPut("/rollout", PutAsync).Requires(Right.ManageWorkspace).LimitTime().Takes()
            .Produces<RolloutItem>()
            .WithName("putRollout")
            .WithSummary("Sets how far the flag is rolled out; services hear of it at once.");
        var service = instrumentation.MapGroup("/services/{service}").Requires(Right.ManageWorkspace);
        service.MapPut("", PutServiceAsync).LimitTime().Takes()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("putInstrumentedService")
            .WithSummary("Sets the phase of a service, or turns it on or off on its own; its instances hear of it at once.");
        service.MapDelete("", RemoveServiceAsync).LimitTime().Takes()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("removeInstrumentedService")
            .WithSummary("Takes back what was said of a service: it is one of the remaining ones again.");
        instrumentation.MapPost("/overhead", ReportAsync).Requires(Right.WriteTelemetry).LimitTime().Takes()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("reportOverhead")
            .WithSummary("Takes what an instance measured that instrumentation costs it.");
    }

    static async Task<IResult> ReadAsync(
        HttpContext context, InstrumentationReport report, CancellationToken cancellation) =>
        TypedResults.Ok(await report.ReadAsync(context.Workspace(), cancellation));

    static Ok<RolloutItem> Get(HttpContext context, InstrumentationFlags flags) =>
        TypedResults.Ok(InstrumentationReport.Item(flags.Of(context.Workspace().Workspace).Rollout));

    static async Task<IResult> PutAsync(
        RolloutRequest request, HttpContext context, InstrumentationFlags flags, CancellationToken cancellation)
    {
        await flags.SaveAsync(
            context.Workspace(), request.Enabled ?? true,
            Phase(request.Phase, least: 0), Ppm(request.Share, "share") ?? FlagRules.Whole,
            context.Caller().Actor, cancellation);
        return TypedResults.Ok(InstrumentationReport.Item(flags.Of(context.Workspace().Workspace).Rollout));
    }

    static async Task<IResult> PutServiceAsync(
        RolloutServiceRequest request, HttpContext context, InstrumentationFlags flags,
        [FromRoute, Description(ServiceText)] string service, CancellationToken cancellation)
    {
        var said = new RolloutService
        {
            Service = Name(service),
            Phase = Phase(request.Phase, least: 1),
            Mode = ModeText.Read(request.Mode ?? ModeText.Of(ServiceMode.Phase))
                ?? throw BodyRules.Wrong("mode", $"must be one of {string.Join(", ", ModeText.All)}"),
            SharePpm = Ppm(request.Share, "share"),
        };
        await flags.SaveServiceAsync(context.Workspace(), said, context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static async Task<IResult> RemoveServiceAsync(
        HttpContext context, InstrumentationFlags flags, [FromRoute, Description(ServiceText)] string service,
        CancellationToken cancellation)
    {
        await flags.RemoveServiceAsync(context.Workspace(), Name(service), context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static async Task<IResult> ReportAsync(
        OverheadRequest request, HttpContext context, OverheadDays overhead, CancellationToken cancellation)
    {
        var cpu = request.CpuShare ?? throw BodyRules.Wrong("cpu_share", "must be given");
        var report = new OverheadReport(
            BodyRules.Name(request.Service, "service"),
            (long)Math.Round(Between(cpu, -1, 1, "cpu_share") * FlagRules.Whole),
            BodyRules.Between(request.MemoryBytes, -MemoryMax, MemoryMax, "memory_bytes") ?? 0,
            Micros(request.P50DeltaMs, "p50_delta_ms"), Micros(request.P95DeltaMs, "p95_delta_ms"));
        await overhead.AddAsync(context.Workspace(), report, cancellation);
        return TypedResults.NoContent();
    }

    // Routing leaves an escaped slash as it is, since it would part the path.
    static string Name(string service) => BodyRules.Name(service.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), "service");

    static int Phase(int? phase, int least) => phase is { } given && given >= least && given <= FlagRules.Phases
        ? given
        : throw BodyRules.Wrong("phase", $"must be from {least} to {FlagRules.Phases}");

    static int? Ppm(double? share, string field) =>
        share is null ? null : (int)Math.Round(Between(share.Value, 0, 1, field) * FlagRules.Whole);

    static long Micros(double? ms, string field) =>
        (long)Math.Round(Between(ms ?? 0, -LatencyMsMax, LatencyMsMax, field) * MicrosPerMs);

    static double Between(double value, double least, double most, string field) =>
        value >= least && value <= most ? value : throw BodyRules.Wrong(field, $"must be from {least} to {most}");
}
