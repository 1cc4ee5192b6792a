using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sightline.Server.Api.Streaming;

/// <summary>A JSON body that is written straight to the response's pipe.</summary>
static class JsonResponse
{
    /// <summary>Written bytes go to the client at this size: large enough to compress well, small enough to hold.</summary>
    const int FlushBytes = 64 << 10;

    static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // The shapes are fixed by code that tests read back.
        SkipValidation = true,
    };

    /// <summary>Sets the content type and gives the writer; the caller flushes and disposes it.</summary>
    public static Utf8JsonWriter Begin(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return new Utf8JsonWriter(context.Response.BodyWriter, Options);
    }

    /// <summary>As <see cref="FlushAsync"/>, once enough was written since <paramref name="flushed"/>.</summary>
    /// <returns>Bytes flushed by now, for the next call.</returns>
    public static async ValueTask<long> FlushWhenFullAsync(Utf8JsonWriter json, HttpContext context, long flushed)
    {
        if (json.BytesCommitted + json.BytesPending - flushed < FlushBytes)
            return flushed;
        await FlushAsync(json, context);
        return json.BytesCommitted;
    }

    /// <summary>Hands what was written to the client, and waits while the client is behind.</summary>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public static async Task FlushAsync(Utf8JsonWriter json, HttpContext context)
    {
        await json.FlushAsync(context.RequestAborted);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
