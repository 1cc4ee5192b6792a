using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Sightline.SharedData.Tests.Support;

/// <summary>A body of the shared data, and how it is sent.</summary>
sealed record CapturedBody(string File, string CapturedPath, string ContentType, bool Gzip, bool Chunked)
{
    const string Json = "application/json";

    public bool IsJson => ContentType == Json;

    /// <summary>Signal of the captured path: traces, logs or metrics; something else when it was no OTLP.</summary>
    public string Signal => CapturedPath[(CapturedPath.LastIndexOf('/') + 1)..];

    /// <summary>Every OTLP body that an exporter sent, from the index of the captures.</summary>
    public static CapturedBody[] Producers() =>
        [.. System.IO.File.ReadLines(SharedFolder.File("producers", "index.txt")).Select(Parse)
            .Where(b => b.Signal is "traces" or "logs" or "metrics")];

    /// <summary>The 31 traces of GAIA runs.</summary>
    public static CapturedBody[] Gaia() =>
        [.. Directory.GetFiles(SharedFolder.File("traces", "gaia")).Order(StringComparer.Ordinal).Select(FromFile)];

    /// <summary>Everything that holds OTLP traces.</summary>
    public static CapturedBody[] Traces() =>
    [
        .. Gaia(),
        .. Producers().Where(b => b.Signal == "traces"),
        FromFile(SharedFolder.File("wire", "opentelemetry-proto", "examples", "trace.json")),
        FromFile(SharedFolder.File("wire", "aspire", "ExampleTraceJson.json")),
    ];

    /// <summary>The body as OTLP/JSON, by a decoder that is not the program's.</summary>
    public JsonDocument Read()
    {
        var bytes = System.IO.File.ReadAllBytes(File);
        return IsJson ? JsonDocument.Parse(bytes) : JsonDocument.Parse(ProtobufTraces.ToJson(bytes));
    }

    /// <summary>Posts it as it was captured, but to the path of its signal.</summary>
    public Task<HttpResponseMessage> PostAsync(HttpClient client) => PostAsync(client, $"/v1/{Signal}");

    /// <summary>Posts it as it was captured, but to another path.</summary>
    public Task<HttpResponseMessage> PostAsync(HttpClient client, string path)
    {
        var bytes = System.IO.File.ReadAllBytes(File);
        if (Gzip)
            bytes = Compress(bytes);
        HttpContent content = Chunked ? new StreamContent(new MemoryStream(bytes)) : new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        if (Gzip)
            content.Headers.ContentEncoding.Add("gzip");
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TransferEncodingChunked = Chunked;
        return client.SendAsync(request);
    }

    static CapturedBody FromFile(string file) => new(file, "/v1/traces", Json, Gzip: false, Chunked: false);

    /// <summary>Reads a line such as <c>name TAB size TAB POST path TAB ct=… TAB ce=… TAB te=… TAB …</c>.</summary>
    static CapturedBody Parse(string line)
    {
        var columns = line.Split('\t');
        string Value(string name) => columns.First(c => c.StartsWith(name, StringComparison.Ordinal))[name.Length..];
        return new CapturedBody(
            SharedFolder.File("producers", columns[0]), Value("POST "), Value("ct="), Value("ce=") == "gzip", Value("te=") == "chunked");
    }

    /// <summary>The captures are kept inflated; what came gzipped is sent gzipped again.</summary>
    static byte[] Compress(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return compressed.ToArray();
    }
}
