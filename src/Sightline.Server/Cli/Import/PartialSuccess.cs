using System.Text;
using System.Text.Json;
using Sightline.Ingest.Otlp;
using Sightline.Model.Wire;

namespace Sightline.Server.Cli.Import;

/// <summary>What an <c>ExportTraceServiceResponse</c> says was refused.</summary>
/// <param name="Rejected">Spans.</param>
/// <param name="Message">Why, or a warning; null when there is nothing to say.</param>
readonly record struct PartialSuccess(long Rejected, string? Message)
{
    const int PartialSuccessField = 1;
    const int RejectedField = 1;
    const int MessageField = 2;

    public static PartialSuccess Read(byte[] response, OtlpEncoding encoding) =>
        encoding == OtlpEncoding.Json ? FromJson(response) : FromProtobuf(response);

    static PartialSuccess FromProtobuf(byte[] response)
    {
        var outcome = default(PartialSuccess);
        var reader = new ProtobufReader(response);
        while (reader.TryReadField())
        {
            if (reader.Field != PartialSuccessField || reader.Type != WireType.Bytes)
                continue;
            var partial = new ProtobufReader(reader.Value);
            while (partial.TryReadField())
            {
                if (partial.Field == RejectedField && partial.Type == WireType.Varint)
                    outcome = outcome with { Rejected = (long)partial.Number };
                else if (partial.Field == MessageField && partial.Type == WireType.Bytes)
                    outcome = outcome with { Message = Encoding.UTF8.GetString(partial.Value) };
            }
        }
        return outcome;
    }

    static PartialSuccess FromJson(byte[] response)
    {
        using var json = JsonDocument.Parse(response);
        if (!json.RootElement.TryGetProperty("partialSuccess", out var partial))
            return default;
        // OTLP/JSON writes an int64 as a string or as a number.
        var rejected = partial.TryGetProperty("rejectedSpans", out var number)
            && long.TryParse(number.ToString(), out var count) ? count : 0;
        return new PartialSuccess(
            rejected, partial.TryGetProperty("errorMessage", out var message) ? message.GetString() : null);
    }
}
