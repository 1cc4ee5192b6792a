namespace Sightline.Server.Hosting;

static class HeadRequests
{
    sealed record AskedHead;

    /// <summary>
    /// Lets every GET route answer HEAD too, as RFC 9110 9.1 demands. Kestrel knows what was asked and sends no body.
    /// </summary>
    public static void UseHead(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Features.Set(new AskedHead());
                context.Request.Method = HttpMethods.Get;
            }
            return next(context);
        });
        // Otherwise routing would come first and see HEAD.
        app.UseRouting();
    }

    /// <summary>The client wants the headers alone.</summary>
    public static bool IsHead(this HttpContext context) => context.Features.Get<AskedHead>() is not null;
}
