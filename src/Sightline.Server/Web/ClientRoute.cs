namespace Sightline.Server.Web;

/// <summary>Which paths belong to pages of the UI: its own router shows them, or says that there is no such page.</summary>
static class ClientRoute
{
    // A mistyped path below these is a client's mistake and gets an error of the API, never a page.
    static readonly string[] NotPages =
        ["/api", "/v1", "/ofrep", "/openapi", "/metrics", "/health", "/ready", "/problems", "/assets"];

    public static bool Is(PathString path)
    {
        foreach (var other in NotPages)
        {
            if (path.StartsWithSegments(other, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return !System.IO.Path.HasExtension(path.Value);
    }
}
