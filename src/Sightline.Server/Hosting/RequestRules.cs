using Sightline.Server.Auth;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Hosting;

static class RequestRules
{
    /// <summary>What every request goes through before its route, in this order.</summary>
    public static void UseRequestRules(this WebApplication app)
    {
        app.UseProxies();
        app.UseRequestLog();
        app.UseProblems();
        app.UseSecurityHeaders();
        app.UseHead();
        app.UseListenerRules();
        app.UseAccess();
        app.UseResponseCompression();
    }
}
