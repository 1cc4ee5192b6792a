using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Audit;
using Sightline.Control.Sampling;
using Sightline.Model;
using Sightline.Model.Sampling;
using Sightline.Query.Traces;
using Sightline.Server.Api.Access;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;
using Sightline.Server.Sampling;
using Sightline.Storage;
using Sightline.Storage.Journal;
using ControlId = Sightline.Control.Database.IdText;

namespace Sightline.Server.Api;

static class SamplingEndpoints
{
    const int LedgerHours = 24;

    public static void MapSampling(this RouteGroupBuilder api)
    {
        var sampling = api.MapGroup("/sampling").WithTags("Sampling").RefuseForeignOrigins().ExplainControl();
        sampling.MapGet("/policy", GetAsync)
            .Takes()
            .Produces<SamplingPolicyAnswer>()
            .Requires(Right.ReadWorkspace)
            .WithName("getSamplingPolicy")
            .WithSummary("Says which traces keep their spans, and how many were dropped lately.");
        sampling.MapPut("/policy", PutAsync)
            .Takes()
            .Produces<SamplingPolicyAnswer>()
            .Requires(Right.ManageWorkspace)
            .WithName("putSamplingPolicy")
            .WithSummary("Replaces which traces keep their spans; holds for traces that are decided on from now on.");
        sampling.MapPost("/preview", Preview)
            .LimitTime()
            .Takes(QueryParameters.SamplingPreview)
            .Produces<SamplingPreviewAnswer>()
            .WithName("previewSampling")
            .WithSummary("Says what a policy would have kept of the traces of a time, and what that takes on disk. Changes nothing.");
        sampling.MapGet("/decisions", Decisions)
            .LimitTime()
            .Takes(QueryParameters.SamplingDecisions)
            .WithName("getSamplingDecisions")
            .WithSummary("Counts which traces were kept and which were left out, by reason and over time.");
        var pin = api.MapGroup("/traces/{trace_id}/pin").WithTags("Traces").RefuseForeignOrigins().ExplainControl()
            .Requires(Right.WriteTelemetry);
        pin.MapPost("", PinAsync)
            .Takes()
            .Produces<PinAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("pinTrace")
            .WithSummary("Keeps a trace whole, whatever sampling decides.");
        pin.MapDelete("", UnpinAsync)
            .Takes()
            .Produces<PinAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("unpinTrace")
            .WithSummary("Lets sampling have a trace again.");
    }

    static async Task<IResult> GetAsync(
        HttpContext context, SamplingPolicies policies, SamplingSettings settings, AuditLog audit, Store store,
        StoreOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var answer = Answer(context, policies, settings, store, options, time);
        if (answer.UpdatedAt is null)
            return TypedResults.Ok(answer);
        var changes = await audit.SearchAsync(
            context.Workspace(), new AuditSearch { Action = SamplingSettings.ChangedAction, Limit = 1 }, cancellation);
        return TypedResults.Ok(answer with { UpdatedBy = changes is [var last, ..] ? last.ActorName : null });
    }

    static async Task<IResult> PutAsync(
        SamplingRequest request, HttpContext context, SamplingPolicies policies, SamplingSettings settings, Store store,
        StoreOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var text = SamplingText.Write(SamplingText.Check(request));
        await settings.SaveAsync(context.Workspace(), text, context.Caller().Actor, cancellation);
        var answer = Answer(context, policies, settings, store, options, time);
        return TypedResults.Ok(answer with { UpdatedBy = context.Caller().Actor.Name });
    }

    static Ok<SamplingDecisionsAnswer> Decisions(
        HttpContext context, SamplingHistogram decisions, CancellationToken cancellation)
    {
        var range = context.Parameters().Range();
        return TypedResults.Ok(
            SamplingDecisionsAnswer.Of(decisions.Read(context.Workspace(), range, cancellation), range));
    }

    static Ok<SamplingPreviewAnswer> Preview(
        SamplingRequest request, HttpContext context, SamplingPreview preview, TimeProvider time,
        CancellationToken cancellation)
    {
        var policy = SamplingText.ToPolicy(SamplingText.Check(request), revision: 0);
        var now = time.UnixNanoNow();
        var range = context.Request.Query.Count == 0 ? new TimeRange(now - UnixNano.PerHour, now) : context.Parameters().Range();
        return TypedResults.Ok(preview.Read(context.Workspace(), policy, range, cancellation));
    }

    static Task<IResult> PinAsync(
        HttpContext context, Store store, AuditLog audit,
        [FromRoute(Name = "trace_id"), Description(TraceEndpoints.TraceIdText)] string traceId) =>
        HoldAsync(context, store, audit, traceId, isHeld: true);

    static Task<IResult> UnpinAsync(
        HttpContext context, Store store, AuditLog audit,
        [FromRoute(Name = "trace_id"), Description(TraceEndpoints.TraceIdText)] string traceId) =>
        HoldAsync(context, store, audit, traceId, isHeld: false);

    static async Task<IResult> HoldAsync(HttpContext context, Store store, AuditLog audit, string traceId, bool isHeld)
    {
        var scope = context.Workspace();
        foreach (var id in IdText.Traces(traceId))
        {
            try
            {
                if (!await store.HoldAsync(scope, id, TraceHolds.Pin, isHeld) || store.FindTrace(scope, id) is not { } trace)
                    continue;
                await audit.AppendAsync(
                    [
                        (ControlId.Of(scope), context.Caller().Actor,
                            new AuditEntry(isHeld ? "trace.pinned" : "trace.unpinned", "trace", traceId, "")),
                    ], CancellationToken.None);
                return TypedResults.Ok(new PinAnswer
                {
                    TraceId = trace.Record.ExternalId ?? trace.Record.TraceId.ToString(),
                    Sampling = SamplingItem.Of(trace.Record.Sampling),
                    SpanCount = trace.Record.SpanCount,
                    SpansGone = Math.Max(0, trace.Record.SpanCount - trace.Count),
                });
            }
            catch (JournalUnavailableException)
            {
                return ProblemKind.Unavailable.With("The journal takes nothing at the moment; try again.");
            }
        }
        return TraceEndpoints.NoTrace(traceId);
    }

    static SamplingPolicyAnswer Answer(
        HttpContext context, SamplingPolicies policies, SamplingSettings settings, Store store, StoreOptions options,
        TimeProvider time)
    {
        var scope = context.Workspace();
        var entry = settings.Find(scope.Workspace);
        var policy = policies.Of(scope.Workspace);
        var request = entry is null ? new SamplingRequest() : SamplingText.Read(entry.Settings);
        var hour = time.GetUtcNow().ToUnixTimeSeconds() / 3600;
        var spans = store.ReadLedger(scope, hour - LedgerHours + 1, hour + 1).Where(row => row.Signal == Signal.Traces).ToList();
        return new SamplingPolicyAnswer
        {
            Mode = SamplingText.Of(policy.Mode),
            SlowMs = request.SlowMs,
            SlowerThanService = policy.SlowerThanService,
            MinCostUsd = request.MinCostUsd,
            Attributes = request.Attributes ?? [],
            AlwaysBelowPerMinute = policy.AlwaysBelowPerMinute,
            Shares = request.Shares ?? [],
            Share = policy.Share,
            Revision = policy.Revision,
            UpdatedAt = entry is null ? null : Rfc3339.Format(entry.UpdatedAt * 1_000_000),
            GraceSeconds = options.SamplingGrace.TotalSeconds,
            SpansReceived = spans.Sum(row => row.Received),
            SpansSampledOut = spans.Sum(row => row.SampledOut),
        };
    }
}
