namespace Sightline.Ingest.Otlp.Schema;

/// <summary>
/// The way through a request of a signal that is not stored down to its records, which are the fields without a message
/// of their own here. Numbers are those of <c>logs.proto</c> and <c>metrics.proto</c>.
/// </summary>
static class CountedSchema
{
    public static readonly WireMessage Logs = Many(1, "resourceLogs", Many(2, "scopeLogs", Many(2, "logRecords", null)));

    static readonly WireMessage Points = Many(1, "dataPoints", null);

    static readonly WireMessage Metric = new(
        One(5, "gauge"), One(7, "sum"), One(9, "histogram"), One(10, "exponentialHistogram"), One(11, "summary"));

    public static readonly WireMessage Metrics =
        Many(1, "resourceMetrics", Many(2, "scopeMetrics", Many(2, "metrics", Metric)));

    public static readonly WireMessage Traces = Many(1, "resourceSpans", Many(2, "scopeSpans", Many(2, "spans", null)));

    static WireMessage Many(int number, string name, WireMessage? message) =>
        new(new WireField(number, name, FieldKind.Message) { Repeated = true, Message = message });

    static WireField One(int number, string name) => new(number, name, FieldKind.Message) { Message = Points };
}
