using Microsoft.Extensions.Logging;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Database;

/// <summary>
/// Workspaces, users, keys and what they may: SQLite in the data folder, or PostgreSQL. Writes run one after the other
/// on both, so that what a write has checked still holds when it commits. Work is synchronous (SQLite knows no other
/// way) and runs on the thread pool; nothing here is on the way of telemetry.
/// </summary>
public abstract class ControlDatabase : IDisposable
{
    /// <summary>Where the embedded database lies in the data folder.</summary>
    public const string FileName = "control.db";

    /// <summary>What a transaction that may see every workspace is opened with.</summary>
    internal const string Instance = "instance";

    /// <summary>Which engine runs, for the log.</summary>
    public abstract string Engine { get; }

    /// <summary>Opens the database, and brings it to the newest version.</summary>
    /// <param name="connectionString">Of PostgreSQL; empty for SQLite.</param>
    /// <param name="folder">The data folder; made when it is not there.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where to say which engine runs and what was migrated.</param>
    /// <exception cref="ControlDatabaseException">It cannot be reached, or a newer program wrote it.</exception>
    public static ControlDatabase Open(
        string connectionString, string folder, TimeProvider time, ILoggerFactory loggers)
    {
        var log = loggers.CreateLogger<ControlDatabase>();
        ControlDatabase database = connectionString.Length > 0
            ? new PostgresDatabase(connectionString)
            : new SqliteDatabase(Path.Combine(folder, FileName));
        try
        {
            database.Prepare(int.MaxValue, time, log);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Reads, over all workspaces.</summary>
    public Task<T> ReadAsync<T>(Func<ControlSession, T> work, CancellationToken cancellation) =>
        Task.Run(() => Read(Instance, work, cancellation), cancellation);

    /// <summary>Reads what the scope may see.</summary>
    public Task<T> ReadAsync<T>(
        WorkspaceScope scope, Func<ControlSession, T> work, CancellationToken cancellation) =>
        Task.Run(() => Read(IdText.Of(scope), work, cancellation), cancellation);

    /// <summary>Writes, over all workspaces. The work may run on any thread, and never beside another write.</summary>
    public Task<T> WriteAsync<T>(Func<ControlSession, T> work, CancellationToken cancellation) =>
        Task.Run(() => Write(Instance, work, cancellation), cancellation);

    /// <summary>Writes what the scope may see.</summary>
    public Task<T> WriteAsync<T>(
        WorkspaceScope scope, Func<ControlSession, T> work, CancellationToken cancellation) =>
        Task.Run(() => Write(IdText.Of(scope), work, cancellation), cancellation);

    /// <summary>
    /// Writes a consistent copy of the embedded database to a file that must not be there yet; the copy opens like the
    /// original. PostgreSQL has its own tools: false, and nothing was written.
    /// </summary>
    public abstract Task<bool> TryBackupAsync(string file, CancellationToken cancellation);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Brings the database to a version; tests ask for old ones.</summary>
    internal abstract void Prepare(int version, TimeProvider time, ILogger log);

    internal abstract T Read<T>(string workspace, Func<ControlSession, T> work, CancellationToken cancellation);

    internal abstract T Write<T>(string workspace, Func<ControlSession, T> work, CancellationToken cancellation);
}
