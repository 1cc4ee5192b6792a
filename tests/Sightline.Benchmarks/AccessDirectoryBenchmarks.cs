using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Control.Keys;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;

namespace Sightline.Benchmarks;

/// <summary>Checks of API keys against a directory of 10,000, on one thread.</summary>
[MemoryDiagnoser]
#pragma warning disable CA1001 // BenchmarkDotNet calls Cleanup, not Dispose.
public class AccessDirectoryBenchmarks
#pragma warning restore CA1001
{
    const int Keys = 10_000;

    readonly string[] _texts = new string[Keys];
    string _folder = "";
    ControlDatabase? _database;
    AccessDirectory? _directory;
    int _next;

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("sightline-bench-").FullName;
        _database = ControlDatabase.Open("", _folder, TimeProvider.System, NullLoggerFactory.Instance);
        _directory = new AccessDirectory(_database, TimeProvider.System);
        FillAsync().GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _directory!.Dispose();
        _database!.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A key that is valid.</summary>
    [Benchmark]
    public bool Valid()
    {
        _next = (_next + 1) % Keys;
        return _directory!.FindKey(_texts[_next]) is { RevokedAtMs: 0 };
    }

    /// <summary>A key that nobody has.</summary>
    [Benchmark]
    public bool Unknown() => _directory!.FindKey("pk_live_0123456789abcdef0123456789abcdef0123456789a") is null;

    async Task FillAsync()
    {
        var audit = new AuditLog(_database!, TimeProvider.System);
        await new WorkspaceList(_database!, _directory!, audit, TimeProvider.System).EnsureDefaultAsync(default);
        await _database!.WriteAsync(
            session =>
            {
                for (var i = 0; i < Keys; i++)
                {
                    _texts[i] = Secret.New(ApiKeyText.Prefix);
                    session.Execute(
                        "insert into api_keys (id, workspace_id, name, key_hash, key_prefix, permissions, created_at, change) "
                        + "values (@Id, @Workspace, 'key', @Hash, 'pk_live_', @Permissions, 0, @Change)",
                        new
                        {
                            Id = Guid.CreateVersion7().ToString(),
                            Workspace = WorkspaceId.Default.Value.ToString(),
                            Hash = Secret.HashOf(_texts[i]),
                            Permissions = new KeyPermissions(true, true).ToString(),
                            Change = session.NextChange(),
                        });
                }
                return 0;
            }, default);
        await _directory!.RefreshAsync(default);
    }
}
