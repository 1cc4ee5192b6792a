using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sightline.Model.Ids;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

public sealed class OtlpHttpTests(SightlineFixture fixture) : IClassFixture<SightlineFixture>
{
    const string ProtobufType = "application/x-protobuf";
    const string JsonType = "application/json";

    SightlineProgram Program => fixture.Program;

    [Theory]
    [InlineData("")]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    public async Task A_request_is_stored_whatever_its_content_encoding(string encoding)
    {
        var trace = OtlpBody.NewTraceId();
        var body = OtlpBody.Protobuf(trace, padding: 100_000);
        using var answer = await SendAsync(Compress(body, encoding), ProtobufType, encoding.Replace("raw ", ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(ProtobufType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        AssertStored(trace);
    }

    [Theory]
    [InlineData("/v1/traces", true)]
    [InlineData("/v1/traces", false)]
    public async Task Both_http_listeners_take_traces(string path, bool otlp)
    {
        var trace = OtlpBody.NewTraceId();
        using var content = Content(OtlpBody.Protobuf(trace), ProtobufType);
        using var answer = await Program.Client.PostAsync(new Uri(otlp ? Program.OtlpHttp : Program.Http, path), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        AssertStored(trace);
    }

    [Fact]
    public async Task Json_with_a_charset_is_stored_and_answered_in_json()
    {
        var trace = OtlpBody.NewTraceId();
        using var answer = await SendAsync(OtlpBody.Json(trace), "application/json; charset=utf-8", "");
        Assert.Equal("{}", await answer.Content.ReadAsStringAsync());
        Assert.Equal(JsonType, answer.Content.Headers.ContentType?.MediaType);
        AssertStored(trace);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_chunked_request_without_a_length_is_stored(bool gzip)
    {
        var trace = OtlpBody.NewTraceId();
        var body = OtlpBody.Protobuf(trace, padding: 300_000);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Program.OtlpHttp, "/v1/traces"));
        request.Headers.TransferEncodingChunked = true;
        request.Content = Content(gzip ? Compress(body, "gzip") : body, ProtobufType, gzip ? "gzip" : "");
        using var answer = await Program.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        AssertStored(trace);
    }

    [Theory]
    [InlineData(ProtobufType, "")]
    [InlineData(JsonType, "{}")]
    public async Task An_empty_request_succeeds(string type, string body)
    {
        using var answer = await SendAsync(Encoding.UTF8.GetBytes(body), type, "");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("application/octet-stream")]
    [InlineData("application/grpc")]
    public async Task Another_content_type_is_415(string type)
    {
        using var answer = await SendAsync([1, 2, 3], type, "");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        var status = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(ProtobufType, status.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task An_unknown_content_encoding_is_415_and_names_the_known_ones(string encoding)
    {
        using var answer = await SendAsync([1, 2, 3], JsonType, encoding);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("gzip", answer.Headers.GetValues("Accept-Encoding").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Another_method_is_405_with_allow(string method)
    {
        foreach (var listener in new[] { Program.Http, Program.OtlpHttp })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(listener, "/v1/traces"));
            using var answer = await Program.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal("POST", answer.Content.Headers.Allow.Single());
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_that_does_not_inflate_is_400(string encoding)
    {
        var whole = Compress(OtlpBody.Protobuf(OtlpBody.NewTraceId(), padding: 50_000), encoding);
        // The last is a zlib header that asks for a dictionary.
        byte[][] broken = [[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], whole[..^12], [0x78, 0x20, 1, 2, 3, 4, 5, 6, 7, 8]];
        foreach (var body in broken)
        {
            using var answer = await SendAsync(body, JsonType, encoding);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var status = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Contains(encoding, status.GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_packed_body_of_nothing_is_400(string encoding)
    {
        using var answer = await SendAsync([], JsonType, encoding);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_malformed_body_is_400_with_a_status_in_the_encoding_of_the_request()
    {
        using var json = await SendAsync("[1}"u8.ToArray(), JsonType, "");
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        var status = await json.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(3, status.GetProperty("code").GetInt32());

        using var protobuf = await SendAsync([0x0a, 0x7f, 0x01], ProtobufType, "");
        Assert.Equal(HttpStatusCode.BadRequest, protobuf.StatusCode);
        Assert.Equal(ProtobufType, protobuf.Content.Headers.ContentType?.MediaType);
        Assert.Equal([0x08, 0x03, 0x12], (await protobuf.Content.ReadAsByteArrayAsync())[..3]);
    }

    [Fact]
    public async Task A_bad_span_is_refused_alone_and_named()
    {
        var trace = OtlpBody.NewTraceId();
        byte[] body = [.. OtlpBody.Protobuf(new byte[16]), .. OtlpBody.Protobuf(trace)];
        using var answer = await SendAsync(body, ProtobufType, "");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var response = await answer.Content.ReadAsByteArrayAsync();
        // ExportTraceServiceResponse.partial_success (1) { rejected_spans (1) = 1, error_message (2) }
        Assert.Equal(0x0a, response[0]);
        Assert.Contains("trace", Encoding.UTF8.GetString(response), StringComparison.OrdinalIgnoreCase);
        AssertStored(trace);
    }

    [Theory]
    [InlineData("/v1/logs", "rejectedLogRecords")]
    [InlineData("/v1/metrics", "rejectedDataPoints")]
    public async Task Signals_that_are_not_stored_are_rejected_record_by_record(string path, string field)
    {
        var body = path == "/v1/logs"
            ? """{"resourceLogs":[{"scopeLogs":[{"logRecords":[{},{}]}]}]}"""
            : """{"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"m","gauge":{"dataPoints":[{},{}]}}]}]}]}""";
        using var content = Content(Encoding.UTF8.GetBytes(body), JsonType);
        using var answer = await Program.Client.PostAsync(new Uri(Program.OtlpHttp, path), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var partial = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("partialSuccess");
        Assert.Equal("2", partial.GetProperty(field).GetString());
        Assert.Contains("does not store", partial.GetProperty("errorMessage").GetString(), StringComparison.Ordinal);
    }

    async Task<HttpResponseMessage> SendAsync(byte[] body, string type, string encoding)
    {
        using var content = Content(body, type, encoding);
        return await Program.Client.PostAsync(new Uri(Program.OtlpHttp, "/v1/traces"), content);
    }

    void AssertStored(byte[] trace)
    {
        var stored = Program.Store.FindTrace(Program.Scope, TraceId.Read(trace));
        Assert.NotNull(stored);
        Assert.Equal(1, stored.Count);
    }

    internal static ByteArrayContent Content(byte[] body, string type, string encoding = "")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding.Length > 0)
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return content;
    }

    internal static byte[] Compress(byte[] body, string encoding)
    {
        using var compressed = new MemoryStream();
        Stream? stream = encoding switch
        {
            "gzip" => new GZipStream(compressed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest),
            "raw deflate" => new DeflateStream(compressed, CompressionLevel.Fastest),
            "br" => new BrotliStream(compressed, CompressionLevel.Fastest),
            _ => null,
        };
        if (stream is null)
            return body;
        using (stream)
            stream.Write(body);
        return compressed.ToArray();
    }
}
