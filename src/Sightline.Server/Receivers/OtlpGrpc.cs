using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Sightline.Ingest.Otlp;
using Sightline.Server.Auth;

namespace Sightline.Server.Receivers;

/// <summary>
/// OTLP over gRPC: unary calls by hand. A message is a flag (1 = compressed), its length (4 bytes, big-endian), and
/// its bytes; the status follows in trailers.
/// </summary>
sealed class OtlpGrpc(
    OtlpReceiver receiver, RequestBodyReader bodies, IngestMetrics metrics, RefusedRequests refusals,
    IngestSources sources)
{
    const int FrameHeaderBytes = 5;

    public async Task HandleAsync(HttpContext context, OtlpSignal signal)
    {
        var started = metrics.Now;
        if (!GrpcAnswer.IsGrpc(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        var answer = await ReceiveAsync(context, signal);
        metrics.Answered(Transport.Grpc, signal, answer.Outcome, started);
        refusals.Note(context.Workspace(), Transport.Grpc, signal, answer);
        sources.Note(
            context.Caller(), Transport.Grpc, "protobuf", context.Request.Headers.UserAgent.ToString(), answer);
        if (answer.Outcome == Outcome.Stored)
        {
            await GrpcAnswer.SucceedAsync(context, OtlpResponse.Export(
                signal, OtlpEncoding.Protobuf, answer.Rejected, answer.Message));
        }
        else
        {
            GrpcAnswer.Fail(
                context, OutcomeCodes.Of(answer.Outcome).Grpc, answer.Message ?? "",
                OutcomeCodes.RetryAfter(answer));
        }
    }

    async Task<ReceiverAnswer> ReceiveAsync(HttpContext context, OtlpSignal signal)
    {
        try
        {
            var (body, announced) = await ReadMessageAsync(context);
            using (body)
                return await receiver.ReceiveAsync(signal, context.Sender(), body, OtlpEncoding.Protobuf, announced);
        }
        catch (RefusedRequestException refused)
        {
            return refused.Answer;
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return RequestBody.TooLarge(bodies.BytesMax).Answer;
        }
        catch (EndOfStreamException)
        {
            return Malformed("The message ends before the length that its frame names.").Answer;
        }
    }

    async Task<(RequestBody Body, long Announced)> ReadMessageAsync(HttpContext context)
    {
        var (request, cancellation) = (context.Request.BodyReader, context.RequestAborted);
        var encoding = context.Request.Headers["grpc-encoding"].ToString();
        if (!ContentEncoding.IsIdentity(encoding) && encoding != "gzip")
        {
            throw new RefusedRequestException(
                Outcome.Unsupported, $"grpc-encoding {encoding} is not known here; use gzip or identity.");
        }
        var (compressed, length) = await ReadFrameHeaderAsync(request, cancellation);
        if (length > bodies.BytesMax)
            throw RequestBody.TooLarge(bodies.BytesMax);
        await receiver.AdmitAsync(context.Caller(), length, cancellation);
        var workspace = context.Caller().Workspace.Workspace;
        var message = await bodies.ReadExactlyAsync(request, (int)length, workspace, cancellation);
        try
        {
            if (!await bodies.IsAtEndAsync(request, cancellation))
                throw Malformed("Export takes exactly one message.");
            if (!compressed)
                return (message, length);
            if (encoding != "gzip")
                throw Malformed("The message is marked as compressed, but grpc-encoding does not say how.");
            var inflated = await bodies.InflateAsync(message, encoding, workspace, cancellation);
            message.Dispose();
            return (inflated, length);
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    static async ValueTask<(bool Compressed, uint Length)> ReadFrameHeaderAsync(
        PipeReader request, CancellationToken cancellation)
    {
        var read = await request.ReadAtLeastAsync(FrameHeaderBytes, cancellation);
        if (read.Buffer.Length < FrameHeaderBytes)
            throw Malformed("There is no message; Export takes exactly one.");
        var header = read.Buffer.Slice(0, FrameHeaderBytes).ToArray();
        request.AdvanceTo(read.Buffer.GetPosition(FrameHeaderBytes));
        if (header[0] > 1)
            throw Malformed($"The message's first byte is {header[0]}; it must be 0 or, when compressed, 1.");
        return (header[0] == 1, BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(1)));
    }

    static RefusedRequestException Malformed(string message) => new(Outcome.Malformed, message);
}
