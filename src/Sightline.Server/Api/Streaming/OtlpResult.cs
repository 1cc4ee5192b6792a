using Sightline.Ingest.Otlp;
using Sightline.Storage;

namespace Sightline.Server.Api.Streaming;

/// <summary>Writes a whole trace as OTLP/JSON.</summary>
sealed class OtlpResult(StoredTrace trace) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        await using var json = JsonResponse.Begin(context);
        var flushed = 0L;
        foreach (var _ in OtlpJsonWriter.WriteParts(json, trace.Count, place => trace[place]))
            flushed = await JsonResponse.FlushWhenFullAsync(json, context, flushed);
        await JsonResponse.FlushAsync(json, context);
    }
}
