using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting;

namespace Sightline.Server.Metrics;

static class MetricsEndpoint
{
    public static IServiceCollection AddProgramMetrics(this IServiceCollection services) =>
        services
            .AddMetrics()
            .AddSingleton<MetricsCollector>()
            .AddSingleton<StoreMetrics>()
            .AddHostedService<MadeAtStart<StoreMetrics>>();

    /// <summary><c>/metrics</c>, in the Prometheus text format.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        // Made now: it sees only what is measured after it.
        var collector = app.Services.GetRequiredService<MetricsCollector>();
        app.MapGet("/metrics", () => TypedResults.Text(collector.Render(), PrometheusText.ContentType))
            .ForMetrics().ExcludeFromDescription();
    }
}
