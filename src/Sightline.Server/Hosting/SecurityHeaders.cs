namespace Sightline.Server.Hosting;

static class SecurityHeaders
{
    // Not for the files of pages: a worker would take the policy of its script as its own.
    static readonly string[] NotPages = ["/api", "/v1", "/ofrep", "/openapi", "/metrics", "/health", "/ready"];

    /// <summary>
    /// Headers of every answer that is no page: browsers shall not guess types, not frame, not run, and not keep what the
    /// API says. Pages set their own (<see cref="Web.PagePolicy"/>).
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (NotPages.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    });
}
