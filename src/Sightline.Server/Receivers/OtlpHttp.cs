using System.Globalization;
using Microsoft.Net.Http.Headers;
using Sightline.Ingest.Otlp;
using Sightline.Server.Auth;

namespace Sightline.Server.Receivers;

/// <summary>OTLP over HTTP: <c>POST /v1/traces</c> and its siblings, in protobuf and JSON.</summary>
sealed class OtlpHttp(
    OtlpReceiver receiver, RequestBodyReader bodies, IngestMetrics metrics, RefusedRequests refusals,
    IngestSources sources)
{
    const string Protobuf = "application/x-protobuf";
    const string Json = "application/json";

    public async Task HandleAsync(HttpContext context, OtlpSignal signal)
    {
        var started = metrics.Now;
        if (!TryEncoding(context.Request.ContentType, out var encoding))
        {
            await AnswerAsync(context, signal, OtlpEncoding.Json, Noted(context, signal, started, new ReceiverAnswer(
                Outcome.Unsupported, 0, $"The content type must be {Protobuf} or {Json}.")));
            return;
        }
        var answer = Noted(context, signal, started, await ReceiveAsync(context, signal, encoding));
        await AnswerAsync(context, signal, encoding, answer);
    }

    ReceiverAnswer Noted(HttpContext context, OtlpSignal signal, long started, ReceiverAnswer answer)
    {
        metrics.Answered(Transport.Http, signal, answer.Outcome, started);
        refusals.Note(context.Workspace(), Transport.Http, signal, answer);
        sources.Note(
            context.Caller(), Transport.Http, IsJson(context.Request) ? "json" : "protobuf",
            context.Request.Headers.UserAgent.ToString(), answer);
        return answer;
    }

    async Task<ReceiverAnswer> ReceiveAsync(HttpContext context, OtlpSignal signal, OtlpEncoding encoding)
    {
        try
        {
            var announced = context.Request.ContentLength ?? 0;
            await receiver.AdmitAsync(context.Caller(), announced, context.RequestAborted);
            using var body = await bodies.ReadAsync(
                context.Request, context.Caller().Workspace.Workspace, encoding == OtlpEncoding.Json,
                context.RequestAborted);
            return await receiver.ReceiveAsync(signal, context.Sender(), body, encoding, announced);
        }
        catch (RefusedRequestException refused)
        {
            return refused.Answer;
        }
    }

    static bool IsJson(HttpRequest request) => TryEncoding(request.ContentType, out var encoding) && encoding == OtlpEncoding.Json;

    static bool TryEncoding(string? contentType, out OtlpEncoding encoding)
    {
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.MediaType.Value : null;
        encoding = string.Equals(type, Json, StringComparison.OrdinalIgnoreCase)
            ? OtlpEncoding.Json
            : OtlpEncoding.Protobuf;
        return encoding == OtlpEncoding.Json || string.Equals(type, Protobuf, StringComparison.OrdinalIgnoreCase);
    }

    static async Task AnswerAsync(
        HttpContext context, OtlpSignal signal, OtlpEncoding encoding, ReceiverAnswer answer)
    {
        var response = context.Response;
        var (status, grpcCode) = OutcomeCodes.Of(answer.Outcome);
        response.StatusCode = status;
        response.ContentType = encoding == OtlpEncoding.Json ? Json : Protobuf;
        if (OutcomeCodes.RetryAfter(answer) is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (answer.Outcome == Outcome.Unsupported)
            response.Headers.AcceptEncoding = ContentEncoding.Known;
        var bytes = answer.Outcome == Outcome.Stored
            ? OtlpResponse.Export(signal, encoding, answer.Rejected, answer.Message)
            : OtlpResponse.Status(encoding, (int)grpcCode, answer.Message ?? "");
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
