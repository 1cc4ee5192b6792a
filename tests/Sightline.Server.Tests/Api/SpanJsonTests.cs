using System.Text;
using System.Text.Json;
using Sightline.Ingest.Conventions;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Tests.Api;

public sealed class SpanJsonTests
{
    const string Ids = "\"traceId\":\"4BF92F3577B34DA6A3CE929D0E0E4736\",\"spanId\":\"00F067AA0BA902B7\"";

    [Fact]
    public void Span_writes_every_type_of_value_naturally()
    {
        var span = Full("""
            {"key":"text","value":{"stringValue":"grüß \"dich\""}},
            {"key":"yes","value":{"boolValue":true}},
            {"key":"exact","value":{"intValue":"9007199254740992"}},
            {"key":"beyond","value":{"intValue":"-9007199254740993"}},
            {"key":"double","value":{"doubleValue":0.1}},
            {"key":"nan","value":{"doubleValue":"NaN"}},
            {"key":"down","value":{"doubleValue":"-Infinity"}},
            {"key":"list","value":{"arrayValue":{"values":[{"intValue":1},{"stringValue":"b"},{}]}}},
            {"key":"map","value":{"kvlistValue":{"values":[{"key":"k","value":{"boolValue":false}}]}}},
            {"key":"bytes","value":{"bytesValue":"AP8="}},
            {"key":"nothing","value":{}}
            """);

        Assert.Equal("grüß \"dich\"", span.Attributes["text"].GetString());
        Assert.True(span.Attributes["yes"].GetBoolean());
        Assert.Equal(9007199254740992, span.Attributes["exact"].GetInt64());
        Assert.Equal("-9007199254740993", span.Attributes["beyond"].GetString());
        Assert.Equal(0.1, span.Attributes["double"].GetDouble());
        Assert.Equal("NaN", span.Attributes["nan"].GetString());
        Assert.Equal("-Infinity", span.Attributes["down"].GetString());
        Assert.Equal("""[1,"b",null]""", span.Attributes["list"].GetRawText());
        Assert.Equal("""{"k":false}""", span.Attributes["map"].GetRawText());
        Assert.Equal("AP8=", span.Attributes["bytes"].GetString());
        Assert.Equal(JsonValueKind.Null, span.Attributes["nothing"].ValueKind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Repeated_key_gives_its_last_value_once(int others)
    {
        var more = string.Concat(
            Enumerable.Range(0, others).Select(i => $$$"""{"key":"k{{{i}}}","value":{"intValue":1}},"""));

        var json = Json($$$"""
            "startTimeUnixNano":"1","attributes":[{{{more}}}
                {"key":"a","value":{"intValue":1}},{"key":"b","value":{"intValue":2}},{"key":"a","value":{"intValue":3}}]
            """, SpanDetail.Full);

        using var parsed = JsonDocument.Parse(json);
        var names = parsed.RootElement.GetProperty("attributes").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Equal(others + 2, names.Count);
        Assert.Equal(3, parsed.RootElement.GetProperty("attributes").GetProperty("a").GetInt32());
    }

    [Fact]
    public void Outline_leaves_out_values_over_one_kilobyte_at_any_place()
    {
        var kilobyte = new string('x', 1024);
        var span = Strict.Read<Span>(Json($$$"""
            "attributes":[
             {"key":"fits","value":{"stringValue":"{{{kilobyte}}}"}},
             {"key":"long","value":{"stringValue":"{{{kilobyte}}}ü"}}],
            "events":[{"name":"e","attributes":[{"key":"long","value":{"stringValue":"{{{kilobyte}}}!"}}]}],
            "links":[{"attributes":[{"key":"long","value":{"stringValue":"{{{kilobyte}}}!!"}}]}]
            """, SpanDetail.Outline));

        Assert.Equal(kilobyte, span.Attributes["fits"].GetString());
        Assert.Equal("""{"$omitted":1026}""", span.Attributes["long"].GetRawText());
        Assert.Equal("""{"$omitted":1025}""", span.Events[0].Attributes["long"].GetRawText());
        Assert.Equal("""{"$omitted":1026}""", span.Links[0].Attributes["long"].GetRawText());
    }

    [Fact]
    public void Span_without_optional_fields_has_nulls_and_zeros()
    {
        var span = Strict.Read<Span>(Json("\"name\":\"\"", SpanDetail.Full));

        Assert.Equal("00f067aa0ba902b7", span.SpanId);
        Assert.Null(span.ParentSpanId);
        Assert.Equal("", span.Name);
        Assert.Null(span.Service);
        Assert.Null(span.StatusMessage);
        Assert.Null(span.TraceState);
        Assert.Null(span.DurationNs);
        Assert.Equal("unset", span.Status);
        Assert.Equal("unspecified", span.SpanKind);
        Assert.Equal("other", span.Kind);
        Assert.Equal(0u, span.Flags);
        Assert.Null(span.Scope.Name);
        Assert.Null(span.Resource.SchemaUrl);
    }

    [Fact]
    public void Span_writes_events_links_and_counts()
    {
        var span = Strict.Read<Span>(Json("""
            "parentSpanId":"00000000000000ff","kind":3,"endTimeUnixNano":"1700000000000000007","traceState":"a=b","flags":257,
            "droppedAttributesCount":1,"droppedEventsCount":2,"droppedLinksCount":3,
            "status":{"code":2,"message":"broke"},
            "events":[{"timeUnixNano":"18446744073709551615","name":"e","droppedAttributesCount":4}],
            "links":[{"traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"0102030405060708","traceState":"c=d","flags":1}]
            """, SpanDetail.Full));

        Assert.Equal("00000000000000ff", span.ParentSpanId);
        Assert.Equal("client", span.SpanKind);
        Assert.Equal("7", span.DurationNs);
        Assert.Equal("a=b", span.TraceState);
        Assert.Equal(257u, span.Flags);
        Assert.Equal((1u, 2u, 3u), (span.DroppedAttributesCount, span.DroppedEventsCount, span.DroppedLinksCount));
        Assert.Equal(("error", "broke"), (span.Status, span.StatusMessage));
        Assert.Equal(("18446744073709551615", "e", 4u),
            (span.Events[0].TimeUnixNano, span.Events[0].Name, span.Events[0].DroppedAttributesCount));
        Assert.Equal(("0102030405060708090a0b0c0d0e0f10", "0102030405060708", "c=d", 1u),
            (span.Links[0].TraceId, span.Links[0].SpanId, span.Links[0].TraceState, span.Links[0].Flags));
    }

    [Fact]
    public void Core_gives_only_what_a_waterfall_draws()
    {
        var core = Strict.Read<CoreSpan>(Json(
            "\"name\":\"n\",\"attributes\":[{\"key\":\"k\",\"value\":{\"intValue\":1}}]", SpanDetail.Core));

        Assert.Equal(("n", "1700000000000000000"), (core.Name, core.StartTimeUnixNano));
    }

    static Span Full(string attributes) =>
        Strict.Read<Span>(Json($"\"attributes\":[{attributes}]", SpanDetail.Full));

    static string Json(string fields, SpanDetail detail)
    {
        var start = fields.Contains("startTimeUnixNano", StringComparison.Ordinal) ? "" : ",\"startTimeUnixNano\":\"1700000000000000000\"";
        fields = fields.Replace("\"startTimeUnixNano\":\"1\"", "\"startTimeUnixNano\":\"1700000000000000000\"", StringComparison.Ordinal);
        var request = $$$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{{{{Ids}}}{{{start}}},{{{fields}}}}]}]}]}""";
        using var batch = new SpanBatch();
        var outcome = new TraceDecoder(Redactor.None, TimeProvider.System)
            .Decode(Encoding.UTF8.GetBytes(request), OtlpEncoding.Json, batch);
        Assert.True(outcome is { Accepted: 1, Message: null }, outcome.Message ?? outcome.Malformed);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            SpanJson.Write(json, View(batch), detail, SpanConventions.BuiltIn);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static SpanView View(SpanBatch batch)
    {
        var payload = batch.Payload.Span;
        var span = batch.Spans[0];
        var scope = batch.Scopes[span.Scope];
        var resource = batch.Resources[scope.Resource];
        return new SpanView
        {
            TraceId = span.TraceId,
            SpanId = span.SpanId,
            ParentSpanId = span.ParentSpanId,
            StartUnixNano = span.StartUnixNano,
            EndUnixNano = span.EndUnixNano,
            SpanKind = span.Kind,
            Status = span.Status,
            Name = span.Name.Of(payload),
            Service = resource.Service.Of(payload),
            Rest = span.Message.Of(payload),
            Resource = resource.Message.Of(payload),
            ResourceSchemaUrl = resource.SchemaUrl.Of(payload),
            Scope = scope.Message.Of(payload),
            ScopeSchemaUrl = scope.SchemaUrl.Of(payload),
        };
    }
}
