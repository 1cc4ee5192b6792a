using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sightline.Tests.Support;

/// <summary>
/// A PostgreSQL 15 of the tests' own: in a temporary folder, on loopback, for as long as this process runs. PostgreSQL
/// refuses to run as root, so root runs it as the user <c>postgres</c> that the package makes.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    const string Programs = "/usr/lib/postgresql/15/bin";

    // Reads until this process closes its end of the pipe, however it ends; then the server goes, and its folder ($0).
    const string Watch = "\"$@\" & cat >/dev/null; kill -QUIT $!; wait $!; rm -rf \"$0\"";

    static readonly Lazy<PostgresCluster> Shared = new(() => new PostgresCluster());
    static int _databases;

    readonly string _folder;
    readonly int _port;
    readonly Process _server;

    PostgresCluster()
    {
        _folder = Directory.CreateTempSubdirectory("sightline-postgres-").FullName;
        _port = FreePort();
        if (Environment.UserName == "root")
            Finish(Start("chown", "postgres", _folder));
        var data = Path.Combine(_folder, "data");
        Finish(StartAs($"{Programs}/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"));
        // Without fsync: what is tested here is not whether PostgreSQL survives a power failure.
        _server = StartAs(
            "sh", "-c", Watch, _folder, $"{Programs}/postgres", "-D", data, "-p", $"{_port}", "-k", _folder,
            "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=200");
        WaitUntilReady();
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Obstacle { get; } = File.Exists($"{Programs}/initdb")
        ? null
        : $"PostgreSQL 15 is missing ({Programs}); install postgresql-15";

    /// <summary>A new, empty database; gives the connection string of a superuser.</summary>
    public static string NewDatabase() => Shared.Value.Create();

    /// <summary>The same for a user who is no superuser and owns the database.</summary>
    public static string NewDatabaseOfPlainUser() => Shared.Value.CreateOfPlainUser();

    /// <summary>Runs SQL as the superuser.</summary>
    public static void Run(string database, string sql) => Shared.Value.Psql(database, sql);

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.StandardInput.Close();
        _server.WaitForExit();
        _server.Dispose();
    }

    string Create()
    {
        var name = $"sightline_{Interlocked.Increment(ref _databases)}";
        Psql("postgres", $"create database {name}");
        return $"Host=127.0.0.1;Port={_port};Database={name};Username=postgres;Maximum Pool Size=10";
    }

    string CreateOfPlainUser()
    {
        var name = $"sightline_{Interlocked.Increment(ref _databases)}";
        Psql("postgres", $"create role {name} login");
        Psql("postgres", $"create database {name} owner {name}");
        return $"Host=127.0.0.1;Port={_port};Database={name};Username={name};Maximum Pool Size=10";
    }

    void Psql(string database, string sql) => Finish(Start(
        $"{Programs}/psql", "-h", "127.0.0.1", "-p", $"{_port}", "-U", "postgres", "-d", database, "-v", "ON_ERROR_STOP=1",
        "-q", "-c", sql));

    void WaitUntilReady()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var ready = Start($"{Programs}/pg_isready", "-q", "-h", "127.0.0.1", "-p", $"{_port}");
            ready.WaitForExit();
            if (ready.ExitCode == 0)
                return;
            Thread.Sleep(100);
        }
        throw new InvalidOperationException("PostgreSQL did not start.");
    }

    static Process StartAs(string program, params string[] arguments) => Environment.UserName == "root"
        ? Start("runuser", ["-u", "postgres", "--", program, .. arguments])
        : Start(program, arguments);

    static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        var process = Process.Start(start)!;
        // Nobody reads the server's log; a full pipe would stop it.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    static void Finish(Process process)
    {
        using (process)
        {
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}.");
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
