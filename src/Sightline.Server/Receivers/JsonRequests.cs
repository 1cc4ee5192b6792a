using System.Globalization;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Sightline.Ingest.Otlp;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Receivers;

/// <summary>
/// Telemetry as JSON of other shapes than OTLP's: what all of them share with it, from the quota to the notes of who sent
/// and what was refused.
/// </summary>
sealed class JsonRequests(
    OtlpReceiver receiver, RequestBodyReader bodies, IngestMetrics metrics, RefusedRequests refusals, IngestSources sources)
{
    /// <summary>Levels of a document: those of a value, and what stands around it; deeper ones are refused as a whole.</summary>
    const int DepthMax = 512;

    const string Json = "application/json";

    /// <summary>Reads a request and has it answered; problems, and what the quota refuses, are answered here.</summary>
    /// <param name="context">The request.</param>
    /// <param name="caller">Who sends.</param>
    /// <param name="shape">What the body is, as the page of senders calls it.</param>
    /// <param name="read">Turns the document into what is stored, and says how to answer.</param>
    public Task<IResult> HandleAsync(
        HttpContext context, Caller caller, string shape, Func<JsonElement, JsonRequest, Task<JsonAnswer>> read) =>
        HandleAsync(context, caller, shape, received: null, read);

    /// <summary>The same with a body that was read already, and is the caller's to dispose of.</summary>
    public async Task<IResult> HandleAsync(
        HttpContext context, Caller caller, string shape, RequestBody? received,
        Func<JsonElement, JsonRequest, Task<JsonAnswer>> read)
    {
        var started = metrics.Now;
        var (answer, result) = await ReadAsync(context, caller, received, read);
        metrics.Answered(Transport.Http, OtlpSignal.Traces, answer.Outcome, started);
        refusals.Note(caller.Workspace, Transport.Http, OtlpSignal.Traces, answer);
        sources.Note(caller, Transport.Http, shape, context.Request.Headers.UserAgent.ToString(), answer);
        if (OutcomeCodes.RetryAfter(answer) is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return result ?? Problem(answer);
    }

    async Task<(ReceiverAnswer Answer, IResult? Result)> ReadAsync(
        HttpContext context, Caller caller, RequestBody? received, Func<JsonElement, JsonRequest, Task<JsonAnswer>> read)
    {
        RequestBody? own = null;
        try
        {
            if (!IsJson(context.Request))
                throw new RefusedRequestException(Outcome.Unsupported, $"The content type must be {Json}.");
            var announced = context.Request.ContentLength ?? 0;
            await receiver.AdmitAsync(caller, announced, context.RequestAborted);
            var body = received
                ?? (own = await bodies.ReadAsync(
                    context.Request, caller.Workspace.Workspace, isJson: true, context.RequestAborted));
            using var document = Parse(body.Bytes);
            var answer = await read(document.RootElement, new JsonRequest(body.Bytes, announced));
            return (answer.Answer, answer.Answer.Outcome == Outcome.Stored ? answer.Result : null);
        }
        catch (RefusedRequestException refused)
        {
            return (refused.Answer, null);
        }
        finally
        {
            own?.Dispose();
        }
    }

    static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DepthMax });
        }
        catch (JsonException bad)
        {
            throw new RefusedRequestException(Outcome.Malformed, $"The body is no JSON: {bad.Message}");
        }
    }

    static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && string.Equals(type.MediaType.Value, Json, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is answered to a request that was refused as a whole.</summary>
    public static IResult Problem(ReceiverAnswer answer)
    {
        var kind = answer.Outcome switch
        {
            Outcome.Malformed => ProblemKind.InvalidBody,
            Outcome.TooLarge => ProblemKind.TooLarge,
            Outcome.TooSlow => ProblemKind.TooSlow,
            Outcome.Unsupported => ProblemKind.UnsupportedType,
            Outcome.Busy => ProblemKind.TooManyRequests,
            Outcome.OverQuota => ProblemKind.RateLimited,
            _ => ProblemKind.Unavailable,
        };
        return kind.With(answer.Message ?? "");
    }
}

/// <summary>A request that was read.</summary>
/// <param name="Body">Its bytes, inflated; valid until it is answered.</param>
/// <param name="Admitted">Bytes that the quota was told of.</param>
readonly record struct JsonRequest(ReadOnlyMemory<byte> Body, long Admitted);

/// <summary>What became of a request, and how that is said to its sender where it was stored.</summary>
readonly record struct JsonAnswer(ReceiverAnswer Answer, IResult Result);
