namespace Sightline.Server.Hosting.Settings;

static class SettingsServices
{
    /// <summary>Registers the options of every section, so that a feature asks for its own only; and the clock.</summary>
    public static IServiceCollection AddSettings(
        this IServiceCollection services, SightlineSettings settings, TimeProvider clock) =>
        services
            .AddSingleton(settings)
            .AddSingleton(settings.Data)
            .AddSingleton(settings.Store)
            .AddSingleton(settings.Calls)
            .AddSingleton(settings.Retention)
            .AddSingleton(settings.Sampling)
            .AddSingleton(settings.Ingest)
            .AddSingleton(settings.Auth)
            .AddSingleton(settings.Bootstrap)
            .AddSingleton(settings.Limits)
            .AddSingleton(settings.Control)
            .AddSingleton(settings.Mail)
            .AddSingleton(settings.Web)
            .AddSingleton(clock);
}
