using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Hosting.Settings;
using Sightline.Storage;

namespace Sightline.Server.Tests.Support;

/// <summary>The whole program in this process, on free ports and a data folder of its own that goes with it.</summary>
public sealed class SightlineProgram : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly string _data;
    readonly bool _keepsData;

    SightlineProgram(WebApplication app, CollectedLogs logs, string data, bool keepsData)
    {
        _app = app;
        Logs = logs;
        _data = data;
        _keepsData = keepsData;
        var listeners = app.Services.GetRequiredService<BoundListeners>();
        Http = new Uri(listeners.Http.ToString());
        OtlpHttp = new Uri(listeners.OtlpHttp.ToString());
        OtlpGrpc = new Uri(listeners.OtlpGrpc.ToString());
        Client = new HttpClient { BaseAddress = Http };
    }

    /// <summary>UI, REST and OTLP/HTTP, such as <c>http://127.0.0.1:43210</c>.</summary>
    public Uri Http { get; }

    public Uri OtlpHttp { get; }

    public Uri OtlpGrpc { get; }

    public string DataFolder => _data;

    /// <summary>A client of <see cref="Http"/>.</summary>
    public HttpClient Client { get; }

    /// <summary>What it has logged.</summary>
    public CollectedLogs Logs { get; }

    public Store Store => _app.Services.GetRequiredService<Store>();

    /// <summary>The workspace that everything sent to it belongs to.</summary>
    public WorkspaceScope Scope => LocalAccess.Everybody.Workspace;

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it and waits until it is ready for queries.</summary>
    /// <param name="settings">Settings as on the command line, such as <c>Ingest:MaxRequestBytes=65536</c>.</param>
    public static Task<SightlineProgram> StartAsync(params string[] settings) => StartAsync(data: null, settings);

    /// <summary>Starts it on a folder that stays afterwards; null for a fresh one that goes.</summary>
    public static async Task<SightlineProgram> StartAsync(
        string? data, string[] settings, TimeProvider? clock = null)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("sightline-").FullName;
        var arguments = new Dictionary<string, string?>
        {
            ["Data:Path"] = folder,
            ["Http:Address"] = "127.0.0.1:0",
            ["OtlpHttp:Address"] = "127.0.0.1:0",
            ["OtlpGrpc:Address"] = "127.0.0.1:0",
            ["Log:Level"] = "Warning",
            // A test must not fail because the machine's disk is nearly full.
            ["Store:FreeBytesMin"] = "0",
        };
        foreach (var setting in settings)
        {
            var (key, value) = (setting[..setting.IndexOf('=')], setting[(setting.IndexOf('=') + 1)..]);
            arguments[key] = value;
        }
        var app = Program.Build(SettingsSource.Read(folder, arguments), clock ?? TimeProvider.System);
        var logs = new CollectedLogs();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        await app.StartAsync();
        var program = new SightlineProgram(app, logs, folder, data is not null);
        await program.Store.Ready;
        return program;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!_keepsData)
            Directory.Delete(_data, recursive: true);
    }
}
