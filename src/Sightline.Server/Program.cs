using Sightline.Server.Admin;
using Sightline.Server.Api;
using Sightline.Server.Api.Access;
using Sightline.Server.Auth;
using Sightline.Server.Demo;
using Sightline.Server.Hosting;
using Sightline.Server.Hosting.Control;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Hosting.Settings;
using Sightline.Server.Metrics;
using Sightline.Server.Receivers;
using Sightline.Server.Sampling;
using Sightline.Server.Web;

namespace Sightline.Server;

static class Program
{
    static Task<int> Main(string[] args) => CommandLine.RunAsync(args);

    internal static WebApplication Build(SightlineSettings settings, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.AddLogs(settings);
        builder.AddListeners(settings);
        builder.Services.AddSettings(settings, clock).AddProgramMetrics().AddControl().AddAccess().AddSampling().AddStore()
            .AddReceivers().AddMaintenance().AddApi().AddDemo().AddWeb();

        var app = builder.Build();
        app.UseRequestRules();
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
