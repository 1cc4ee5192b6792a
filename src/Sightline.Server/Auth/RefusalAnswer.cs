using Sightline.Ingest.Otlp;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Hosting.Problems;
using Sightline.Server.Receivers;

namespace Sightline.Server.Auth;

/// <summary>Says no in the words of whoever asked: gRPC, OTLP over HTTP, or a problem.</summary>
static class RefusalAnswer
{
    const string Protobuf = "application/x-protobuf";

    public static async Task WriteAsync(HttpContext context, ProblemKind kind, string detail)
    {
        var code = kind.Status == StatusCodes.Status401Unauthorized
            ? GrpcCode.Unauthenticated
            : GrpcCode.PermissionDenied;
        if (context.CameInOn() == Listener.OtlpGrpc)
        {
            GrpcAnswer.Fail(context, code, detail, retry: null);
            return;
        }
        if (kind.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        if (!context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)
            && context.GetEndpoint()?.Metadata.GetMetadata<SpeaksOtlp>() is null)
        {
            await kind.With(detail).ExecuteAsync(context);
            return;
        }
        var isJson = context.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        var bytes = OtlpResponse.Status(isJson ? OtlpEncoding.Json : OtlpEncoding.Protobuf, (int)code, detail);
        context.Response.StatusCode = kind.Status;
        context.Response.ContentType = isJson ? "application/json" : Protobuf;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
