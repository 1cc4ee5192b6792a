using System.Text;
using System.Text.Json;
using Sightline.Ingest.Writing;
using Sightline.Model.Ids;

namespace Sightline.Ingest.Langfuse;

/// <summary>An event of a batch: what it is about, and what is wrong with it.</summary>
public sealed class LangfuseEvent
{
    readonly List<FieldFault> _faults = [];

    internal LangfuseEvent(string id) => Id = id;

    /// <summary>The id of the event, which the answer repeats; empty where it has none.</summary>
    public string Id { get; }

    /// <summary>Nothing of it is stored when there are any.</summary>
    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>It is one of the SDK about itself, and says nothing of a trace.</summary>
    public bool IsOfSdk { get; internal set; }

    public TraceId TraceId { get; internal set; }

    public SpanId SpanId { get; internal set; }

    public void Refuse(string field, string reason) => _faults.Add(new FieldFault(field, reason));

    internal void Refuse(IReadOnlyList<FieldFault> faults) => _faults.AddRange(faults);

    /// <summary>The id of the span that a trace is: it has none of its own in this dialect.</summary>
    public static SpanId SpanOf(TraceId trace) => ExternalId.SpanOf("langfuse-trace", trace);

    internal static string IdOf(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("id", out var id)
            || id.ValueKind != JsonValueKind.String || JsonValues.Fault(id) is not null)
            return "";
        var text = Encoding.UTF8.GetString(JsonValues.Text(id));
        return text.Length <= ExternalId.LengthMax ? text : "";
    }
}
