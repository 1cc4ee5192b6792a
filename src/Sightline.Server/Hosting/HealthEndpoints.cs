namespace Sightline.Server.Hosting;

static class HealthEndpoints
{
    /// <summary><c>/health</c>: the process is up. <c>/ready</c>: it takes telemetry in.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", () => TypedResults.Text("ok\n"));
        app.MapGet("/ready", () => TypedResults.Text("ready\n"));
    }
}
