using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sightline.Server.Api.Streaming;

/// <summary>A JSON body that is written straight to the response's pipe.</summary>
static class JsonResponse
{
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

    /// <summary>Hands what was written to the client, and waits while the client is behind.</summary>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public static async Task FlushAsync(Utf8JsonWriter json, HttpContext context)
    {
        await json.FlushAsync(context.RequestAborted);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
