using Sightline.Ingest.Conventions;
using Sightline.Server.Api.Json;
using Sightline.Storage;

namespace Sightline.Server.Api.Streaming;

/// <summary>Writes one whole span, in the shape of <see cref="Answers.Span"/>.</summary>
sealed class SpanResult(StoredTrace trace, int place, SpanConventions conventions) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        await using var json = JsonResponse.Begin(context);
        SpanJson.Write(json, trace[place], SpanDetail.Whole, conventions);
        await JsonResponse.FlushAsync(json, context);
    }
}
