using System.Text.Json;
using Sightline.Ingest.Conventions;
using Sightline.Query.Traces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Streaming;

/// <summary>Writes a page of a trace as it goes, in the shape of <see cref="TraceAnswer"/>.</summary>
sealed class TraceResult(TracePage page, SpanDetail detail, SpanConventions conventions) : IResult
{
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
            SpanJson.Write(json, page.Trace[page.Places[i]], detail, conventions);
            flushed = await JsonResponse.FlushWhenFullAsync(json, context, flushed);
        }
        json.WriteEndArray();
        json.WriteBoolean("truncated"u8, page.Truncated);
        json.WriteString("next_cursor"u8, page.NextCursor);
        json.WriteEndObject();
        await JsonResponse.FlushAsync(json, context);
    }
}
