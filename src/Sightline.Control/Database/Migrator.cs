using Microsoft.Extensions.Logging;

namespace Sightline.Control.Database;

/// <summary>
/// Brings a database to the newest version: each migration in a transaction that holds the writer's lock, so that of
/// two programs that start together one migrates and the other finds it done.
/// </summary>
static partial class Migrator
{
    /// <summary>Runs what is missing up to a version.</summary>
    /// <exception cref="ControlDatabaseException">A newer program wrote the database.</exception>
    public static void Run(
        IReadOnlyList<MigrationScript> scripts,
        int upTo,
        TimeProvider time,
        ILogger log,
        Func<Func<ControlSession, long>, long> write)
    {
        write(session => session.Execute(
            "create table if not exists schema_migrations "
            + "(version bigint primary key, name text not null, applied_at bigint not null)"));
        foreach (var script in scripts.Where(s => s.Version <= upTo))
        {
            var ran = write(session =>
            {
                var version = Version(session);
                Check(version, scripts[^1].Version);
                if (version >= script.Version)
                    return 0;
                if (script.Sql.Length > 0)
                    session.Execute(script.Sql);
                session.Execute(
                    "insert into schema_migrations (version, name, applied_at) values (@Version, @Name, @Now)",
                    new
                    {
                        Version = (long)script.Version,
                        script.Name,
                        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                    });
                return 1;
            });
            if (ran == 1)
                Ran(log, script.Name);
        }
    }

    static long Version(ControlSession session) =>
        session.Number("select coalesce(max(version), 0) from schema_migrations");

    static void Check(long found, int known)
    {
        if (found > known)
        {
            throw new ControlDatabaseException(
                $"The control database is at version {found}, and this Sightline knows versions up to {known}: a newer "
                + "Sightline has written it. Run that one, or restore a backup from before.");
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Migrated the control database: {Name}")]
    static partial void Ran(ILogger log, string name);
}
