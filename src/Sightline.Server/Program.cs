using Sightline.Server.Api;
using Sightline.Server.Api.Access;
using Sightline.Server.Auth;
using Sightline.Server.Demo;
using Sightline.Server.Hosting;
using Sightline.Server.Hosting.Control;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Hosting.Problems;
using Sightline.Server.Hosting.Settings;
using Sightline.Server.Metrics;
using Sightline.Server.Receivers;
using Sightline.Server.Web;

namespace Sightline.Server;

static class Program
{
    static Task<int> Main(string[] args) => CommandLine.RunAsync(args);

    internal static WebApplication Build(SightlineSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.AddLogs(settings);
        builder.AddListeners(settings);
        builder.Services.AddSettings(settings);
        builder.Services.AddProgramMetrics();
        builder.Services.AddControl();
        builder.Services.AddAccess();
        builder.Services.AddStore();
        builder.Services.AddReceivers();
        builder.Services.AddApi();
        builder.Services.AddDemo();
        builder.Services.AddWeb();

        var app = builder.Build();
        app.UseProxies();
        app.UseRequestLog();
        app.UseProblems();
        app.UseSecurityHeaders();
        app.UseHead();
        app.UseListenerRules();
        app.UseAccess();
        app.UseResponseCompression();
        app.MapReceivers();
        app.MapApi();
        app.MapAccess();
        app.MapDemo();
        app.MapHealth();
        app.MapMetrics();
        app.UseWeb();
        return app;
    }
}
