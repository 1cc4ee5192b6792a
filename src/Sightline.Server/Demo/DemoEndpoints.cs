using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting;

namespace Sightline.Server.Demo;

/// <summary>The body of <c>POST /api/v1/demo</c>.</summary>
/// <param name="Seed">Another seed gives other traces; 1 where it is left out.</param>
sealed record DemoRequest(int? Seed);

static class DemoEndpoints
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoLoader>();

    /// <summary><c>POST /api/v1/demo</c> fills the caller's workspace with the demo, once for each seed.</summary>
    public static void MapDemo(this WebApplication app) =>
        app.MapPost("/api/v1/demo", LoadAsync)
            .WithName("loadDemo")
            .WithSummary("Fills the workspace with a day of demo agents, once for each seed.")
            .WithTags("Demo")
            .Requires(Right.WriteTelemetry)
            .RequireReady();

    // The body is asked for so that a web page cannot post here across origins: it has to be application/json.
    static async Task<DemoAnswer> LoadAsync(
        DemoRequest request, DemoLoader demo, AuditLog audit, HttpContext context, CancellationToken cancellation)
    {
        var answer = await demo.LoadAsync(context.Caller(), request.Seed ?? DemoTraces.DefaultSeed, cancellation);
        if (answer.Loaded)
        {
            var workspace = IdText.Of(context.Workspace());
            await audit.AppendAsync(
                [(workspace, context.Caller().Actor, new AuditEntry("demo.loaded", "workspace", workspace, ""))],
                CancellationToken.None);
        }
        return answer;
    }
}
