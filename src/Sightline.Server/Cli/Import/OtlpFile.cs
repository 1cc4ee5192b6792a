using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sightline.Ingest.Otlp;

namespace Sightline.Server.Cli.Import;

/// <summary>Reads the requests of a file. What it holds is told from its first bytes, not from its name.</summary>
static class OtlpFile
{
    /// <summary>Largest request that is read at all; what the server takes at once is far less, so it is split.</summary>
    public const int RequestBytesMax = 1 << 30;

    /// <summary>Tag of <c>resource_spans</c>, with which every OTLP request in protobuf begins.</summary>
    const byte ResourceSpansTag = 0x0a;

    const string Expected = "expected OTLP/JSON, JSON lines of it, or OTLP protobuf, gzipped or not";

    /// <summary>The requests in order.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="UnreadableFileException">It is no OTLP, or broken.</exception>
    public static async IAsyncEnumerable<OtlpRequest> ReadAsync(
        Stream file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var head = new byte[2];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        file.Position = 0;
        var gzipped = length == 2 && head is [0x1f, 0x8b];
        await using var inflated = gzipped ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : null;
        var values = new JsonValues(inflated ?? file);
        switch (await values.PeekAsync(cancellation))
        {
            case (byte)'{':
                for (var number = 1; await values.NextAsync(cancellation) is { } value; number++)
                {
                    CheckIsTraces(value.Span, number);
                    yield return new OtlpRequest(value, OtlpEncoding.Json, number);
                }
                break;
            case ResourceSpansTag:
                yield return new OtlpRequest(await values.RestAsync(cancellation), OtlpEncoding.Protobuf, 1);
                break;
            case null:
                throw new UnreadableFileException($"the file is empty; {Expected}") { IsForeign = true };
            default:
                throw new UnreadableFileException($"this is no OTLP; {Expected}") { IsForeign = true };
        }
    }

    // Unknown fields are ignored in OTLP/JSON, so that the server would take logs for a request without spans.
    static void CheckIsTraces(ReadOnlySpan<byte> value, int number)
    {
        var reader = new Utf8JsonReader(value, JsonValues.Options);
        reader.Read();
        string? other = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("resourceSpans"u8))
                return;
            other ??= reader.GetString();
            reader.Skip();
        }
        if (other is not null)
        {
            throw new UnreadableFileException($"value {number} has {other} but no resourceSpans; {Expected}")
            {
                IsForeign = number == 1,
            };
        }
    }
}
