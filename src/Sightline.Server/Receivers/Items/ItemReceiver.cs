using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sightline.Control.Access;
using Sightline.Ingest.Rest;
using Sightline.Ingest.Writing;
using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Server.Api.Answers;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Problems;
using Sightline.Storage;

namespace Sightline.Server.Receivers.Items;

/// <summary>Takes items of the native REST endpoints in: each becomes a span, and goes the way of OTLP from there.</summary>
sealed class ItemReceiver(
    JsonRequests requests, OtlpReceiver receiver, AccessDirectory directory, Store store, TimeProvider time)
{
    /// <summary>Items of a batch: as the platform that the schema is of takes.</summary>
    public const int BatchMax = 100;

    /// <summary>What is answered to an event that was taken before.</summary>
    public static readonly TraceBatchAnswer Nothing = new() { Accepted = 0, Rejected = [] };

    const string Shape = "item";
    const string Traces = "traces";

    public Task<IResult> OneAsync(HttpContext context) =>
        requests.HandleAsync(context, context.Caller(), Shape, async (body, request) =>
        {
            var (items, answer) = await StoreAsync(context.Sender(), [body], request);
            var item = items[0];
            return new JsonAnswer(answer, item.Faults is [var first, ..]
                ? Refused(first.Field, item)
                : TypedResults.Accepted((string?)null, new TraceAcceptedAnswer { TraceId = item.Id, Status = "accepted" }));
        });

    public Task<IResult> BatchAsync(HttpContext context) =>
        requests.HandleAsync(context, context.Caller(), Shape, async (body, request) =>
        {
            var (items, answer) = await StoreAsync(context.Sender(), Elements(body), request);
            return new JsonAnswer(answer, TypedResults.Accepted((string?)null, Answer(items)));
        });

    /// <summary>The items that an event of a webhook is; one of which nothing can be stored is refused.</summary>
    /// <param name="caller">Its source.</param>
    /// <param name="elements">The items.</param>
    /// <param name="request">The event.</param>
    /// <param name="source">Makes their spans others than those of another source's or event's.</param>
    public async Task<JsonAnswer> EventAsync(
        Caller caller, IReadOnlyList<JsonElement> elements, JsonRequest request, string source)
    {
        var (items, answer) = await StoreAsync(caller, elements, request, source);
        var result = Answer(items);
        return new JsonAnswer(answer, result is { Accepted: 0, Rejected: [var first, ..] }
            ? Refused(first.Field, items[first.Index])
            : TypedResults.Accepted((string?)null, result));
    }

    static TraceBatchAnswer Answer(IReadOnlyList<NativeItem> items)
    {
        var rejected = new List<RejectedItem>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Faults is [var first, ..])
                rejected.Add(new RejectedItem { Index = i, Field = first.Field, Error = Words(items[i]) });
        }
        return new TraceBatchAnswer { Accepted = items.Count - rejected.Count, Rejected = rejected };
    }

    /// <summary>What an item of this workspace is held against.</summary>
    public ItemRules RulesOf(Caller caller)
    {
        var workspace = caller.Workspace.Workspace;
        return new ItemRules
        {
            Workspace = workspace.Value,
            // In mode local the directory may hold nothing.
            WorkspaceSlug = directory.FindWorkspace(workspace)?.Slug ?? WorkspaceChoice.DefaultSlug,
            ReceivedUnixNano = time.UnixNanoNow(),
            IsFull = store.FullTracesOf(caller.Workspace),
        };
    }

    async Task<(IReadOnlyList<NativeItem> Items, ReceiverAnswer Answer)> StoreAsync(
        Caller caller, IEnumerable<JsonElement> elements, JsonRequest request, string? source = null)
    {
        var rules = RulesOf(caller);
        var items = new List<NativeItem>();
        var refused = 0;
        string? fault = null;
        using var writer = new SpanWriter(request.Body.Length);
        foreach (var element in elements)
        {
            var item = NativeItem.Read(element, rules);
            // Several events may be of one trace, and a copy of an event is what it was: the bytes make the span.
            if (source is not null)
                item.SpanId = SpanOf(source, items.Count, request.Body.Span);
            if (item.Faults.Count == 0)
            {
                item.Write(writer);
            }
            else
            {
                refused++;
                fault ??= string.Create(CultureInfo.InvariantCulture, $"traces[{items.Count}]: {Words(item)}");
            }
            items.Add(item);
        }
        using var written = new WrittenSpans(writer)
        {
            Refused = refused,
            Received = request.Body.Length,
            Admitted = request.Admitted,
        };
        var answer = await receiver.StoreAsync(caller, written);
        foreach (var item in items)
        {
            // What the decoder did not take although it was checked before: the trace became full meanwhile.
            if (answer.Outcome == Outcome.Stored && item.Faults.Count == 0 && !written.Accepted.Contains(item.SpanId))
                item.Refuse(answer.Message ?? "");
        }
        return (items, answer with { Message = fault ?? answer.Message });
    }

    static SpanId SpanOf(string source, int place, ReadOnlySpan<byte> body) => SpanId.Read(SHA256.HashData(
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{source}\n{place}\n")), .. SHA256.HashData(body)]));

    static List<JsonElement> Elements(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(Traces, out var traces)
            || traces.ValueKind != JsonValueKind.Array)
            throw new RefusedRequestException(Outcome.Malformed, "The body must be {\"traces\": […]}.");
        var count = traces.GetArrayLength();
        if (count > BatchMax)
        {
            throw new RefusedRequestException(Outcome.Malformed, string.Create(
                CultureInfo.InvariantCulture, $"A batch has at most {BatchMax} traces; this one has {count}."));
        }
        return [.. traces.EnumerateArray()];
    }

    static string Words(NativeItem item) => string.Join("; ", item.Faults.Select(fault => fault.Message));

    static IResult Refused(string field, NativeItem item) =>
        (field == "workspace_id" && item.Faults.Count == 1 ? ProblemKind.ForbiddenWorkspace : ProblemKind.InvalidBody)
        .With(Words(item), new Dictionary<string, object?> { ["field"] = field });
}
