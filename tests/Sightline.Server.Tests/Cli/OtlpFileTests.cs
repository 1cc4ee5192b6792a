using System.IO.Compression;
using System.Text;
using Sightline.Ingest.Otlp;
using Sightline.Server.Cli.Import;

namespace Sightline.Server.Tests.Cli;

public sealed class OtlpFileTests
{
    const string Request = """{"resourceSpans":[{"scopeSpans":[]}]}""";

    [Theory]
    [InlineData(Request, 1)]
    [InlineData("{}", 1)]
    [InlineData(Request + "\n" + Request + "\r\n\n" + Request, 3)]
    [InlineData("\n {\n \"resourceSpans\" :\n []\n}\n", 1)]
    [InlineData("\uFEFF" + Request, 1)]
    [InlineData(Request + Request, 2)]
    public async Task Json_gives_its_values(string text, int requests)
    {
        var read = await ReadAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal(requests, read.Count);
        Assert.All(read, r => Assert.Equal(OtlpEncoding.Json, r.Encoding));
        Assert.Equal(Enumerable.Range(1, requests), read.Select(r => r.Number));
    }

    [Fact]
    public async Task Json_lines_longer_than_the_buffer_are_read_whole()
    {
        var line = $$"""{"resourceSpans":[],"pad":"{{new string('x', 3_000_000)}}"}""";

        var read = await ReadAsync(Encoding.UTF8.GetBytes($"{line}\n{Request}\n{line}"));

        Assert.Equal([line.Length, Request.Length, line.Length], read.Select(r => r.Body.Length));
    }

    // The length of the first resource can be the byte of a brace, as if JSON followed a line feed.
    [Theory]
    [InlineData(3)]
    [InlineData('{')]
    [InlineData(' ')]
    public async Task Protobuf_gives_one_request(int length)
    {
        byte[] body = [0x0a, (byte)length, 0x0a, (byte)(length - 2), .. new byte[length - 2]];

        var read = Assert.Single(await ReadAsync(body));

        Assert.Equal(OtlpEncoding.Protobuf, read.Encoding);
        Assert.Equal(body, read.Body.ToArray());
    }

    [Fact]
    public async Task Gzip_is_told_by_content()
    {
        using var stream = new MemoryStream();
        await using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Request + "\n" + Request));

        Assert.Equal(2, (await ReadAsync(stream.ToArray())).Count);
    }

    [Theory]
    [InlineData("# notes", true, "this is no OTLP")]
    [InlineData("", true, "the file is empty")]
    [InlineData("""{"resourceLogs":[]}""", true, "value 1 has resourceLogs but no resourceSpans")]
    [InlineData(Request + "\n{\"resourceSpans\":[", false, "the JSON value at byte 38 cannot be read")]
    [InlineData(Request + "\n{\"resourceSpans\" oops", false, "the JSON value at byte 38 cannot be read")]
    public async Task Other_content_is_refused_with_what_was_found(string text, bool foreign, string message)
    {
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(foreign, refused.IsForeign);
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    static async Task<List<OtlpRequest>> ReadAsync(byte[] content)
    {
        using var file = new MemoryStream(content);
        var requests = new List<OtlpRequest>();
        await foreach (var request in OtlpFile.ReadAsync(file, CancellationToken.None))
            requests.Add(request);
        return requests;
    }
}
