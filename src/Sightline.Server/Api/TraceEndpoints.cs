using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Ingest.Conventions;
using Sightline.Model.Calls;
using Sightline.Query;
using Sightline.Query.Traces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.OpenApi;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Api.Streaming;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Problems;
using Sightline.Storage;

namespace Sightline.Server.Api;

static class TraceEndpoints
{
    const string SpanIdText = "16 hex digits of either case.";
    internal const string TraceIdText = "32 hex digits of either case, a UUID, or the id as the client wrote it.";

    public static void MapTraces(this RouteGroupBuilder api)
    {
        var traces = api.MapGroup("/traces").WithTags("Traces");
        traces.MapGet("", List)
            .LimitTime()
            .Takes(QueryParameters.TraceList)
            .WithName("listTraces")
            .WithSummary("Lists traces, newest first, in pages that stay stable while traces arrive.");
        traces.MapGet("/{trace_id}", Get)
            .Takes(QueryParameters.Trace)
            .AnswersOneOf<TraceAnswer, CoreTraceAnswer, OtlpTraces>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("getTrace")
            .WithSummary("Gives a trace with its spans, or as OTLP/JSON.");
        traces.MapGet("/{trace_id}/spans/{span_id}", GetSpan)
            .Takes()
            .Produces<Span>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("getSpan")
            .WithSummary("Gives one whole span, with what went in and came out as messages.");
        traces.MapGet("/{trace_id}/spans/{span_id}/mapping", GetMapping)
            .Takes()
            .Produces<SpanMappingAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("getSpanMapping")
            .WithSummary("Says which rule of which mapping table gave which field of a span.");
    }

    static Ok<TraceListAnswer> List(HttpContext context, TraceList traces, CancellationToken cancellation)
    {
        var page = traces.Read(context.Workspace(), context.Parameters().List(), cancellation);
        return TypedResults.Ok(new TraceListAnswer
        {
            Items = [.. page.Items.Select(TraceItem.Of)],
            NextCursor = page.NextCursor,
        });
    }

    static IResult Get(
        HttpContext context,
        TracePages pages,
        Store store,
        SpanConventions conventions,
        [FromRoute(Name = "trace_id"), Description(TraceIdText)] string traceId)
    {
        var detail = Detail(context.Choice(QueryParameters.View));
        var limit = context.Integer(QueryParameters.SpanLimit);
        if (context.Choice(QueryParameters.Format) == "otlp")
            return GetOtlp(context, store, traceId);
        foreach (var id in IdText.Traces(traceId))
            if (pages.Read(context.Workspace(), id, context.Parameter("cursor"), limit) is { } page)
                return new TraceResult(page, detail, conventions);
        return NoTrace(traceId);
    }

    static IResult GetOtlp(HttpContext context, Store store, string traceId)
    {
        foreach (var name in (string[])["view", "limit", "cursor"])
            if (context.Parameter(name) is not null)
                throw new InvalidQueryException(name, $"format=otlp gives the whole trace; leave {name} out.");
        return Find(context, store, traceId) is { } trace ? new OtlpResult(trace) : NoTrace(traceId);
    }

    static IResult GetSpan(
        HttpContext context,
        Store store,
        SpanConventions conventions,
        [FromRoute(Name = "trace_id"), Description(TraceIdText)] string traceId,
        [FromRoute(Name = "span_id"), Description(SpanIdText)] string spanId) =>
        With(context, store, traceId, spanId, (trace, place) => new SpanResult(trace, place, conventions));

    static IResult GetMapping(
        HttpContext context,
        Store store,
        SpanConventions conventions,
        [FromRoute(Name = "trace_id"), Description(TraceIdText)] string traceId,
        [FromRoute(Name = "span_id"), Description(SpanIdText)] string spanId) =>
        With(context, store, traceId, spanId, (trace, place) =>
        {
            var span = trace[place];
            var said = conventions.Explain(new SpanMessage(span.Name, span.Rest, span.Resource, span.StartUnixNano));
            return TypedResults.Ok(new SpanMappingAnswer
            {
                Items = [.. said.Select(SpanMappingItem.Of)],
                NextCursor = null,
            });
        });

    static IResult With(
        HttpContext context, Store store, string traceId, string spanId, Func<StoredTrace, int, IResult> answer)
    {
        var ids = IdText.Spans(spanId);
        if (Find(context, store, traceId) is not { } trace)
            return NoTrace(traceId);
        foreach (var id in ids)
            if (trace.IndexOf(id) is >= 0 and var place)
                return answer(trace, place);
        return ProblemKind.NotFound.With(
            $"Trace {traceId} has no span {spanId} among its {trace.Count}. It may not have been exported yet.");
    }

    static StoredTrace? Find(HttpContext context, Store store, string traceId)
    {
        foreach (var id in IdText.Traces(traceId))
            if (store.FindTrace(context.Workspace(), id) is { } trace)
                return trace;
        return null;
    }

    static SpanDetail Detail(string view) => view switch
    {
        "core" => SpanDetail.Core,
        "outline" => SpanDetail.Outline,
        _ => SpanDetail.Full,
    };

    internal static IResult NoTrace(string traceId) => ProblemKind.NotFound.With(
        $"There is no trace {traceId} in this workspace. It may be older than retention, or not have arrived.");
}
