using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Sightline.Control.Database;

/// <summary>The control database in a file: one connection writes, readers beside it see the last commit (WAL).</summary>
sealed class SqliteDatabase : ControlDatabase
{
    // Another process has the file only while it is backed up or looked at.
    const int BusyTimeoutSeconds = 10;

    readonly string _file;
    readonly string _engine;
    readonly string _readers;

    /// <summary>Guards <see cref="_writer"/>.</summary>
    readonly SemaphoreSlim _oneWriter = new(1);

    readonly SqliteConnection _writer;

    public SqliteDatabase(string file)
    {
        _engine = SqliteLibrary.Load();
        _file = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        MakePrivate(_file);
        _writer = new SqliteConnection(Connection(SqliteOpenMode.ReadWriteCreate, pooled: false));
        _readers = Connection(SqliteOpenMode.ReadOnly, pooled: true);
    }

    public override string Engine => _engine;

    public override async Task<bool> TryBackupAsync(string file, CancellationToken cancellation)
    {
        await Task.Run(
            () =>
            {
                MakePrivate(file);
                using var reader = new SqliteConnection(_readers);
                reader.Open();
                using var vacuum = reader.CreateCommand();
                vacuum.CommandText = "vacuum into @file";
                vacuum.Parameters.AddWithValue("@file", Path.GetFullPath(file));
                vacuum.ExecuteNonQuery();
            }, cancellation);
        return true;
    }

    public override void Dispose()
    {
        using (var reader = new SqliteConnection(_readers))
            SqliteConnection.ClearPool(reader);
        _writer.Dispose();
        _oneWriter.Dispose();
    }

    internal override void Prepare(int version, TimeProvider time, ILogger log)
    {
        try
        {
            _writer.Open();
            // A revoked key must stay revoked when the power fails, so every commit is synced.
            Execute("pragma journal_mode = wal; pragma synchronous = full;");
        }
        catch (DbException failure)
        {
            throw new ControlDatabaseException($"The control database {_file} cannot be opened: {failure.Message}", failure);
        }
        Migrator.Run(
            MigrationScript.All("sqlite"), version, time, log, work => Write(Instance, work, CancellationToken.None));
    }

    internal override T Read<T>(string workspace, Func<ControlSession, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var reader = new SqliteConnection(_readers);
        reader.Open();
        using var transaction = reader.BeginTransaction(deferred: true);
        var result = work(new ControlSession(reader, transaction));
        transaction.Commit();
        return result;
    }

    internal override T Write<T>(string workspace, Func<ControlSession, T> work, CancellationToken cancellation)
    {
        _oneWriter.Wait(cancellation);
        try
        {
            using var transaction = _writer.BeginTransaction(deferred: false);
            var result = work(new ControlSession(_writer, transaction));
            transaction.Commit();
            return result;
        }
        finally
        {
            _oneWriter.Release();
        }
    }

    // It holds what signs access tokens. SQLite takes an empty file for a new one, and gives its log the same mode.
    static void MakePrivate(string file)
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            UnixCreateMode = Owner,
        }).Dispose();
        File.SetUnixFileMode(file, Owner);
    }

    void Execute(string sql)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    string Connection(SqliteOpenMode mode, bool pooled) => new SqliteConnectionStringBuilder
    {
        DataSource = _file,
        Mode = mode,
        Pooling = pooled,
        ForeignKeys = true,
        DefaultTimeout = BusyTimeoutSeconds,
    }.ToString();
}
