using Microsoft.Extensions.Logging;
using Npgsql;

namespace Sightline.Control.Database;

/// <summary>
/// The control database in PostgreSQL. Every transaction names the workspace that it is for, and row-level security
/// hides the rows of others. Row-level security does not bind superusers: such a user steps down to
/// <see cref="BoundRole"/> in every transaction.
/// </summary>
sealed class PostgresDatabase : ControlDatabase
{
    /// <summary>A role without login that owns nothing.</summary>
    internal const string BoundRole = "sightline_access";

    // Any number that other users of the database do not take ("sightl").
    const long WriterLock = 0x7369_6768_746c;

    readonly NpgsqlDataSource _source;
    string _stepDown = "";

    public PostgresDatabase(string connectionString)
    {
        try
        {
            _source = NpgsqlDataSource.Create(connectionString);
        }
        catch (ArgumentException wrong)
        {
            throw new ControlDatabaseException($"Control:ConnectionString cannot be understood: {wrong.Message}", wrong);
        }
    }

    public override string Engine => $"PostgreSQL {ServerVersion}";

    string ServerVersion { get; set; } = "";

    public override Task<bool> TryBackupAsync(string file, CancellationToken cancellation) => Task.FromResult(false);

    public override void Dispose() => _source.Dispose();

    internal override void Prepare(int version, TimeProvider time, ILogger log)
    {
        try
        {
            using (var connection = _source.OpenConnection())
                ServerVersion = connection.ServerVersion;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            throw new ControlDatabaseException(
                $"The control database at {Address()} (Control:ConnectionString) cannot be reached: {failure.Message}",
                failure);
        }
        Migrator.Run(
            MigrationScript.All("postgres"), version, time, log, work => Write(Instance, work, CancellationToken.None));
        StepDown();
    }

    internal override T Read<T>(string workspace, Func<ControlSession, T> work, CancellationToken cancellation) =>
        Run(workspace, isWrite: false, work, cancellation);

    internal override T Write<T>(string workspace, Func<ControlSession, T> work, CancellationToken cancellation) =>
        Run(workspace, isWrite: true, work, cancellation);

    T Run<T>(string workspace, bool isWrite, Func<ControlSession, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var connection = _source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        using (var begin = connection.CreateCommand())
        {
            // The lock first: a statement must see all that the writer before committed.
            begin.CommandText = (isWrite ? $"select pg_advisory_xact_lock({WriterLock}); " : "") + _stepDown
                + "select set_config('app.workspace', @workspace, true)";
            begin.Parameters.AddWithValue("workspace", workspace);
            begin.ExecuteNonQuery();
        }
        var result = work(new ControlSession(connection, transaction));
        transaction.Commit();
        return result;
    }

    // Makes the role once in the cluster, and lets it do in this database what the program does.
    void StepDown()
    {
        if (!IsAboveTheWall())
            return;
        Write(Instance, session => session.Execute($"""
            do $$
            begin
              create role {BoundRole} nologin;
            exception when duplicate_object or unique_violation then null;
            end $$;
            do $$
            begin
              execute format('grant usage on schema %I to {BoundRole}', current_schema());
              execute format(
                'grant select, insert, update, delete on all tables in schema %I to {BoundRole}', current_schema());
              execute format('grant {BoundRole} to %I', current_user);
            end $$;
            """), CancellationToken.None);
        _stepDown = $"set local role {BoundRole}; ";
        if (IsAboveTheWall())
        {
            throw new ControlDatabaseException(
                $"The role {BoundRole} passes row-level security by. Take SUPERUSER and BYPASSRLS from it, or let "
                + "Control:ConnectionString name a user that has neither.");
        }
    }

    bool IsAboveTheWall() => Read(
        Instance,
        session => session.Number(
            "select case when rolsuper or rolbypassrls then 1::bigint else 0::bigint end from pg_roles "
            + "where rolname = current_user"),
        CancellationToken.None) == 1;

    // Without the password.
    string Address()
    {
        var parts = new NpgsqlConnectionStringBuilder(_source.ConnectionString);
        return $"{parts.Host}:{parts.Port}/{parts.Database}";
    }
}
