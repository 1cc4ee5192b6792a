using Sightline.Control.Sampling;
using Sightline.Ingest.Sampling;
using Sightline.Model.Sampling;

namespace Sightline.Server.Sampling;

static class SamplingServices
{
    /// <summary>What decides which traces keep their spans.</summary>
    public static IServiceCollection AddSampling(this IServiceCollection services) => services
        .AddSingleton<SamplingSettings>()
        .AddSingleton<SamplingPolicies>()
        .AddSingleton<SamplingPreview>()
        .AddSingleton<ITraceSampler>(services => new TraceSampler(
            services.GetRequiredService<SamplingPolicies>().Of, services.GetRequiredService<TimeProvider>()));
}
