using System.Text.Json;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Writing;
using Sightline.Model.Ids;

namespace Sightline.Ingest.Langfuse;

/// <summary>
/// Reads the events of a batch of Langfuse's ingestion API, and writes each as a span that holds what the event says and
/// no more: <see cref="SpanRevision"/> puts it together with what is known of the span.
/// </summary>
/// <param name="receivedUnixNano">When the request was received.</param>
/// <param name="isFull">Whether a trace takes no more spans; null where none is full.</param>
/// <param name="writer">Where the spans go; the caller begins and ends the resource.</param>
public sealed class LangfuseBatch(long receivedUnixNano, Func<TraceId, bool>? isFull, SpanWriter writer)
{
    /// <summary>The dialect of its ids.</summary>
    public const string Dialect = "langfuse";

    const string UpdateEnd = "-update";

    static readonly string[] Types =
    [
        "trace-create", "span-create", "span-update", "generation-create", "generation-update", "event-create",
        "observation-create", "observation-update", "agent-create", "tool-create", "chain-create", "retriever-create",
        "embedding-create", "evaluator-create", "guardrail-create", "score-create", "sdk-log",
    ];

    /// <summary>Reads an event; the document that it is of must outlive it.</summary>
    public LangfuseEvent Read(JsonElement element)
    {
        var read = new LangfuseEvent(LangfuseEvent.IdOf(element));
        var head = new FieldReader(element);
        if (element.ValueKind != JsonValueKind.Object)
        {
            read.Refuse("", $"{FieldReader.Shown(element)}: expected an object");
            return read;
        }
        head.Text("id", ExternalId.LengthMax, isRequired: true);
        var type = head.Word("type", Types, isRequired: true);
        var time = head.Time("timestamp", receivedUnixNano);
        var body = head.Object("body");
        if (body is null && head.Faults.Count == 0)
            head.Missing("body", "expected an object");
        read.Refuse(head.Faults);
        if (read.Faults.Count > 0)
            return read;
        read.IsOfSdk = type == "sdk-log";
        if (!read.IsOfSdk)
            Write(read, type!, time == 0 ? receivedUnixNano : time, body!.Value);
        return read;
    }

    void Write(LangfuseEvent read, string type, long time, JsonElement body)
    {
        var place = writer.Length;
        var said = new LangfuseBody(body, receivedUnixNano, time)
        {
            IsUpdate = type.EndsWith(UpdateEnd, StringComparison.Ordinal),
        };
        switch (type)
        {
            case "trace-create":
                said.WriteTrace(read, writer);
                break;
            case "score-create":
                said.WriteScore(read, writer);
                break;
            default:
                said.WriteObservation(read, writer, type[..type.LastIndexOf('-')]);
                break;
        }
        if (said.Faults.Count == 0 && isFull?.Invoke(read.TraceId) == true)
            read.Refuse("traceId", $"traceId: {FaultText.FullTrace}");
        read.Refuse(said.Faults);
        if (read.Faults.Count > 0)
            writer.Truncate(place);
    }
}
