namespace Sightline.Server.Admin;

static class MaintenanceServices
{
    /// <summary>Jobs on the store, and what they do. A <see cref="BackupPart"/> adds to backups.</summary>
    public static IServiceCollection AddMaintenance(this IServiceCollection services) => services
        .AddSingleton<MaintenanceJobs>()
        .AddSingleton<BackupCopies>()
        .AddSingleton<MaintenanceWork>();
}
