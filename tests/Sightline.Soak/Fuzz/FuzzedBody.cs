using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Sightline.Soak.Fuzz;

/// <summary>Requests that are nearly right: good ones with bits, lengths, pieces, encodings and headers changed.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Bodies must follow from the seed.")]
sealed class FuzzedBody(Random random)
{
    const int NestingMax = 3_000;

    static readonly string[] Types =
        ["application/json", "application/x-protobuf", "application/json", "application/x-protobuf", "application/octet-stream"];

    static readonly string[] Encodings = ["", "", "", "gzip", "deflate", "br", "zstd"];

    // What the decoder and the redactor look at most closely.
    static readonly string[] Texts =
    [
        "sk-proj-Ab3dEf6hIj9lMn2pQr5tUv8xYz1", "4111 1111 1111 1111", "postgres://u:p@h", "-----BEGIN PRIVATE KEY-----\\n",
        "{\\\"password\\\":\\\"x\\\"", "eyJ", "Bearer ", "\\ud83d", "\\u0000", "é", "service.name", "",
    ];

    /// <summary>The next request.</summary>
    public HttpRequestMessage Next()
    {
        var type = Types[random.Next(Types.Length)];
        var body = type == "application/json" ? Encoding.UTF8.GetBytes(Json()) : Protobuf();
        for (var damages = random.Next(4); damages > 0; damages--)
            body = Damage(body);
        var encoding = Encodings[random.Next(Encodings.Length)];
        body = Compress(body, encoding);
        if (random.Next(8) == 0)
            body = Damage(body);
        var path = random.Next(10) switch { 0 => "/v1/logs", 1 => "/v1/metrics", _ => "/v1/traces" };
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (encoding.Length > 0)
            content.Headers.ContentEncoding.Add(encoding);
        return new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
    }

    string Json()
    {
        if (random.Next(50) == 0)
            return "{\"resourceSpans\":" + new string('[', random.Next(NestingMax));
        var spans = new StringBuilder();
        for (var i = random.Next(1, 20); i > 0; i--)
        {
            spans.Append(spans.Length == 0 ? "" : ",").Append(
                $$"""{"traceId":"{{Hex(16)}}","spanId":"{{Hex(8)}}","name":"{{Text()}}",""");
            spans.Append($$"""  "startTimeUnixNano":"175772160000000{{random.Next(9999):d4}}",""");
            spans.Append(
                $$$"""
                "attributes":[{"key":"{{{Text()}}}","value":{"stringValue":"{{{Text()}}}{{{Text()}}}"}},{"key":"n","value":{"arrayValue":
                """).Append(
                """{"values":[{"intValue":"7"},{"kvlistValue":{"values":[{"key":"k","value":{"bytesValue":"aGk="}}]}}]}}}],""")
                .Append($$$"""{{{Nothing()}}}"events":[{"name":"{{{Text()}}}"}],"status":{"code":2,"message":"{{{Text()}}}"}}""");
        }
        return $$$"""{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"{{{Text()}}}"}}]},"""
            + $$"""  "scopeSpans":[{"spans":[{{spans}}]}]}]}""";
    }

    byte[] Protobuf()
    {
        var spans = new List<byte>();
        for (var i = random.Next(1, 20); i > 0; i--)
        {
            var text = Encoding.UTF8.GetBytes(Text());
            byte[] attribute = [.. Field(1, text), .. Field(2, Field(1, text))];
            spans.AddRange(Field(2, [
                .. Field(1, Id(16)), .. Field(2, Id(8)), .. Field(5, text), 57, .. BitConverter.GetBytes(1_757_721_600_000_000_000),
                .. Field(9, attribute), .. Field(11, Field(2, text)), .. Field(15, Field(2, text)), .. Field(900, text)]));
        }
        return Field(1, Field(2, [.. spans]));
    }

    byte[] Damage(byte[] body)
    {
        if (body.Length == 0)
            return [0x0a, 0xff];
        var at = random.Next(body.Length);
        var length = Math.Min(random.Next(1, 40), body.Length - at);
        switch (random.Next(6))
        {
            case 0:
                body = [.. body];
                body[at] ^= (byte)(1 << random.Next(8));
                return body;
            case 1:
                return body[..at];
            case 2:
                return [.. body[..at], .. body.AsSpan(at + length)];
            case 3:
                return [.. body[..at], .. body.AsSpan(random.Next(body.Length - length + 1), length), .. body.AsSpan(at)];
            case 4:
                var noise = new byte[length];
                random.NextBytes(noise);
                return [.. body[..at], .. noise, .. body.AsSpan(at)];
            default:
                body = [.. body];
                body[at] = 0xff;
                return body;
        }
    }

    static byte[] Compress(byte[] body, string encoding)
    {
        using var stream = new MemoryStream();
        using (Stream? zip = encoding switch
        {
            "gzip" => new GZipStream(stream, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(stream, CompressionLevel.Fastest),
            "br" => new BrotliStream(stream, CompressionLevel.Fastest),
            _ => null,
        })
        {
            if (zip is null)
                return body;
            zip.Write(body);
        }
        return stream.ToArray();
    }

    string Text() => Texts[random.Next(Texts.Length)];

    string Nothing() => random.Next(3) == 0 ? "\"unknown\":[{}]," : "";

    // Few ids, so that spans come again and traces grow.
    byte[] Id(int bytes)
    {
        var id = new byte[bytes];
        id[^1] = (byte)random.Next(1, 200);
        id[0] = 7;
        return id;
    }

    string Hex(int bytes) => Convert.ToHexStringLower(Id(bytes));

    static byte[] Field(int field, ReadOnlySpan<byte> value)
    {
        var result = new List<byte>(value.Length + 6);
        Varint(result, (uint)((field << 3) | 2));
        Varint(result, (uint)value.Length);
        return [.. result, .. value];
    }

    static void Varint(List<byte> to, uint value)
    {
        for (; value >= 0x80; value >>= 7)
            to.Add((byte)(value | 0x80));
        to.Add((byte)value);
    }
}
