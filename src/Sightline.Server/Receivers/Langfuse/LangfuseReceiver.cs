using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Ingest.Langfuse;
using Sightline.Ingest.Writing;
using Sightline.Model;
using Sightline.Server.Api.Answers;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Problems;
using Sightline.Storage;

namespace Sightline.Server.Receivers.Langfuse;

/// <summary>Takes batches of Langfuse's ingestion API in.</summary>
sealed class LangfuseReceiver(
    JsonRequests requests, OtlpReceiver receiver, SpanMerge merge, TraceGates gates, Store store, IngestOptions options,
    TimeProvider time)
{
    const string Shape = "langfuse";

    public Task<IResult> BatchAsync(HttpContext context) =>
        requests.HandleAsync(context, context.Caller(), Shape, async (body, request) =>
        {
            if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("batch", out var batch)
                || batch.ValueKind != JsonValueKind.Array)
                throw new RefusedRequestException(Outcome.Malformed, "The body must be {\"batch\": […]}.");
            var (events, answer) = await StoreAsync(context, [.. batch.EnumerateArray()], request);
            return new JsonAnswer(answer, TypedResults.Json(
                LangfuseBatchAnswer.Of(events), statusCode: StatusCodes.Status207MultiStatus));
        });

    /// <summary>A score alone, as <c>POST /api/public/scores</c> takes it.</summary>
    public Task<IResult> ScoreAsync(HttpContext context) =>
        requests.HandleAsync(context, context.Caller(), Shape, async (body, request) =>
        {
            if (body.ValueKind != JsonValueKind.Object)
                throw new RefusedRequestException(Outcome.Malformed, "The body must be an object.");
            var score = JsonObject.Create(body)!;
            score["id"] ??= Guid.NewGuid().ToString();
            var id = score["id"]!.ToString();
            var wrapped = new JsonObject { ["id"] = "score", ["type"] = "score-create", ["body"] = score };
            using var document = JsonDocument.Parse(wrapped.ToJsonString());
            var (events, answer) = await StoreAsync(context, [document.RootElement], request);
            return new JsonAnswer(answer, events[0].Faults is [var first, ..]
                ? ProblemKind.InvalidBody.With(
                    LangfuseBatchAnswer.Words(events[0]), new Dictionary<string, object?> { ["field"] = first.Field })
                : TypedResults.Ok(new LangfuseIdAnswer { Id = id }));
        });

    async Task<(IReadOnlyList<LangfuseEvent> Events, ReceiverAnswer Answer)> StoreAsync(
        HttpContext context, IReadOnlyList<JsonElement> elements, JsonRequest request)
    {
        var caller = context.Caller();
        await WaitForStoreAsync(context.RequestAborted);
        var received = time.UnixNanoNow();
        var events = new List<LangfuseEvent>(elements.Count);
        using var writer = new SpanWriter(request.Body.Length);
        writer.BeginResource();
        writer.BeginScope("langfuse"u8);
        var batch = new LangfuseBatch(received, store.FullTracesOf(caller.Workspace), writer);
        foreach (var element in elements)
            events.Add(batch.Read(element));
        writer.EndResource();
        using var written = new WrittenSpans(writer)
        {
            Refused = events.Count(e => e.Faults.Count > 0),
            Received = request.Body.Length,
            Admitted = request.Admitted,
            Revise = said => merge.Merge(caller.Workspace, said),
        };
        var first = events.FirstOrDefault(e => e.Faults.Count > 0);
        using (await gates.EnterAsync(
            caller.Workspace, events.Where(IsStored).Select(e => e.TraceId), context.RequestAborted))
        {
            var answer = await receiver.StoreAsync(caller, written);
            foreach (var read in events.Where(e => answer.Outcome == Outcome.Stored && IsStored(e)))
            {
                // What the decoder did not take although it was checked before: the trace became full meanwhile.
                if (!written.Accepted.Contains(read.SpanId))
                    read.Refuse("", answer.Message ?? "");
            }
            return (events, first is null ? answer : answer with { Message = LangfuseBatchAnswer.Words(first) });
        }
    }

    static bool IsStored(LangfuseEvent read) => read.Faults.Count == 0 && !read.IsOfSdk;

    // Before the journal has been replayed nobody knows what is stored, and so what an update changes.
    async Task WaitForStoreAsync(CancellationToken cancellation)
    {
        try
        {
            await store.Ready.WaitAsync(options.HoldTime, time, cancellation);
        }
        catch (TimeoutException)
        {
            throw new RefusedRequestException(
                Outcome.Unavailable, "The server is reading its journal; try again in a second.");
        }
    }
}
