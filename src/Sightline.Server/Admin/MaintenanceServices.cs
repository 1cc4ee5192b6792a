using Sightline.Control.Database;

namespace Sightline.Server.Admin;

static class MaintenanceServices
{
    /// <summary>Jobs on the store, and what they do. A <see cref="BackupPart"/> adds to backups.</summary>
    public static IServiceCollection AddMaintenance(this IServiceCollection services) => services
        .AddSingleton<AdminAudit>()
        .AddSingleton<MaintenanceJobs>()
        .AddSingleton<DeletionFiles>()
        .AddSingleton<DeletionJobs>()
        .AddHostedService<DeletionsResumed>()
        .AddSingleton<BackupCopies>()
        .AddSingleton<BackupPart>(services =>
        {
            var control = services.GetRequiredService<ControlDatabase>();
            // One on a server of its own is backed up there.
            return (folder, cancellation) =>
                control.TryBackupAsync(Path.Combine(folder, ControlDatabase.FileName), cancellation);
        })
        .AddSingleton<MaintenanceWork>();
}
