using System.Text;
using Sightline.Ingest.Otlp;
using Sightline.Model.Wire;

namespace Sightline.Tests.Ingest;

public sealed class OtlpAnswerTests
{
    const string Logs = """
        {"x":[1],"resourceLogs":[{"scopeLogs":[
        {"logRecords":[{},{"body":{"logRecords":[{}]}}]},{"logRecords":null}]},{}]}
        """;

    const string Metrics = """
        {"resourceMetrics":[{"resource":{},"scopeMetrics":[{"metrics":[
        {"name":"a","gauge":{"dataPoints":[{},{}]}},{"sum":{"isMonotonic":true,"dataPoints":[{}]}},
        {"histogram":{"dataPoints":[{"dataPoints":[1]}]}},{"exponentialHistogram":{"dataPoints":[{}]}},{"summary":{}}]}]}]}
        """;

    [Theory]
    [InlineData(OtlpSignal.Logs, Logs, 2)]
    [InlineData(OtlpSignal.Metrics, Metrics, 5)]
    [InlineData(OtlpSignal.Logs, "{}", 0)]
    public void Records_of_other_signals_are_counted_in_JSON(OtlpSignal signal, string json, int expected)
    {
        Assert.True(RecordCounter.TryCount(signal, Encoding.UTF8.GetBytes(json), OtlpEncoding.Json, out var records, out _));
        Assert.Equal(expected, records);
    }

    [Fact]
    public void Records_of_other_signals_are_counted_in_protobuf()
    {
        using var writer = new ProtobufWriter(100);
        var resource = writer.Begin(1, 1);
        writer.WriteBytes(1, []);
        var scope = writer.Begin(2, 1);
        var metric = writer.Begin(2, 1);
        var sum = writer.Begin(7, 1);
        writer.WriteBytes(1, [1, 2, 3]);
        writer.WriteBytes(1, []);
        writer.WriteVarint(2, 1);
        writer.End(sum);
        writer.End(metric);
        writer.End(scope);
        writer.End(resource);
        var body = writer.Written.ToArray();
        Assert.True(RecordCounter.TryCount(OtlpSignal.Metrics, body, OtlpEncoding.Protobuf, out var points, out _));
        Assert.Equal(2, points);
        Assert.True(RecordCounter.TryCount(OtlpSignal.Logs, body, OtlpEncoding.Protobuf, out var logs, out _));
        Assert.Equal(1, logs);
        Assert.False(RecordCounter.TryCount(
            OtlpSignal.Metrics, body.AsMemory(0, body.Length - 1), OtlpEncoding.Protobuf, out points, out var malformed));
        Assert.Equal(0, points);
        Assert.Contains("at byte 0 of", malformed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "body: expected an object, found an array at byte 0")]
    [InlineData("{\"resourceLogs\":3}", "resourceLogs: expected an array, found a number at byte 16")]
    [InlineData("", "body: expected a JSON object, found nothing")]
    public void A_body_that_cannot_be_counted_is_malformed(string json, string expected)
    {
        Assert.False(RecordCounter.TryCount(
            OtlpSignal.Logs, Encoding.UTF8.GetBytes(json), OtlpEncoding.Json, out _, out var malformed));
        Assert.Equal(expected, malformed);
    }

    [Fact]
    public void Full_success_leaves_partial_success_unset()
    {
        Assert.Empty(OtlpResponse.Export(OtlpSignal.Traces, OtlpEncoding.Protobuf, 0, null));
        Assert.Equal("{}"u8.ToArray(), OtlpResponse.Export(OtlpSignal.Traces, OtlpEncoding.Json, 0, null));
    }

    [Theory]
    [InlineData(OtlpSignal.Traces, "rejectedSpans")]
    [InlineData(OtlpSignal.Logs, "rejectedLogRecords")]
    [InlineData(OtlpSignal.Metrics, "rejectedDataPoints")]
    public void A_partial_success_names_what_was_refused(OtlpSignal signal, string name)
    {
        var json = Encoding.UTF8.GetString(OtlpResponse.Export(signal, OtlpEncoding.Json, 3, "why"));
        Assert.Equal($$$"""{"partialSuccess":{"{{{name}}}":"3","errorMessage":"why"}}""", json);
        Assert.Equal(
            [0x0a, 7, 0x08, 3, 0x12, 3, .. "why"u8], OtlpResponse.Export(signal, OtlpEncoding.Protobuf, 3, "why"));
    }

    [Fact]
    public void A_status_carries_code_and_message()
    {
        Assert.Equal(
            "{\"code\":3,\"message\":\"no\"}", Encoding.UTF8.GetString(OtlpResponse.Status(OtlpEncoding.Json, 3, "no")));
        Assert.Equal([0x08, 3, 0x12, 2, .. "no"u8], OtlpResponse.Status(OtlpEncoding.Protobuf, 3, "no"));
    }

    [Fact]
    public void A_long_message_is_cut_between_characters()
    {
        var answer = OtlpResponse.Status(OtlpEncoding.Protobuf, 3, new string('ä', 5_000_000));
        Assert.InRange(answer.Length, 16_000, 17_000);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(answer.AsSpan(5)));
    }
}
