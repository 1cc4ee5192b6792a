using System.Text.Json;
using Sightline.Query.Traces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Streaming;

/// <summary>Writes a page of a trace as it goes, in the shape of <see cref="TraceAnswer"/>.</summary>
sealed class TraceResult(TracePage page, SpanDetail detail) : IResult
{
    /// <summary>Written bytes go to the client at this size: large enough to compress well, small enough to hold.</summary>
    const int FlushBytes = 64 << 10;

    public async Task ExecuteAsync(HttpContext context)
    {
        await using var json = JsonResponse.Begin(context);
        json.WriteStartObject();
        json.WritePropertyName("trace"u8);
        JsonSerializer.Serialize(json, TraceItem.Of(page.Trace.Record), ApiJsonContext.Default.TraceItem);
        json.WriteStartArray("spans"u8);
        var flushed = 0L;
        for (var i = 0; i < page.Places.Count; i++)
        {
            SpanJson.Write(json, page.Trace[page.Places[i]], detail);
            if (json.BytesCommitted + json.BytesPending - flushed < FlushBytes)
                continue;
            await JsonResponse.FlushAsync(json, context);
            flushed = json.BytesCommitted;
        }
        json.WriteEndArray();
        json.WriteBoolean("truncated"u8, page.Truncated);
        json.WriteString("next_cursor"u8, page.NextCursor);
        json.WriteEndObject();
        await JsonResponse.FlushAsync(json, context);
    }
}
