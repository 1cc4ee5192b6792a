using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Sightline.Server.Hosting.Listeners;

namespace Sightline.Server.Web;

/// <summary>Answers what no route does with the UI: its files, and its one page under every path of a client route.</summary>
sealed class WebPages(WebFolder folder)
{
    /// <summary>The build writes it where a nonce belongs (web/vite.config.ts).</summary>
    public const string NoncePlaceholder = "SIGHTLINE_CSP_NONCE";

    const string Html = "text/html; charset=utf-8";

    // The build puts a hash of the content into the names of these.
    const string HashedFiles = "/assets";
    const string Forever = "public, max-age=31536000, immutable";
    const string AskAgain = "no-cache";

    static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (context.GetEndpoint() is not null || context.CameInOn() != Listener.Http
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return next(context);
        if (folder.Find(request.Path) is { } file && ContentTypes.TryGetContentType(file.Name, out var type))
            return SendFileAsync(context, file, type);
        return ClientRoute.Is(request.Path) && WantsPage(request) ? SendPageAsync(context) : next(context);
    }

    // A mistyped path in a script gets an error, not a page; the address itself shows what is here.
    static bool WantsPage(HttpRequest request) =>
        request.Path == "/" || request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");

    static Task SendFileAsync(HttpContext context, IFileInfo file, string type)
    {
        var headers = context.Response.Headers;
        headers.CacheControl =
            context.Request.Path.StartsWithSegments(HashedFiles, StringComparison.Ordinal) ? Forever : AskAgain;
        headers.XContentTypeOptions = "nosniff";
        return TypedResults
            .PhysicalFile(file.PhysicalPath!, type, lastModified: file.LastModified, entityTag: Tag(file))
            .ExecuteAsync(context);
    }

    static EntityTagHeaderValue Tag(IFileInfo file) => new($"\"{file.LastModified.UtcTicks:x}-{file.Length:x}\"");

    async Task SendPageAsync(HttpContext context)
    {
        var nonce = PagePolicy.NewNonce();
        PagePolicy.ApplyTo(context.Response, nonce);
        // The nonce makes each answer its own; no cache may give one twice.
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.ContentType = Html;
        var page = (folder.ReadIndex() ?? MissingPage.Html).Replace(NoncePlaceholder, nonce, StringComparison.Ordinal);
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.WriteAsync(page, context.RequestAborted);
    }
}
