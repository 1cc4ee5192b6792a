using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Sightline.Control.Database;
using Sightline.Ingest.Conventions;
using Sightline.Server.Auth;
using Sightline.Server.Demo;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Hosting.Settings;
using Sightline.Storage.Disk;

namespace Sightline.Server.Hosting;

/// <summary><c>sightline serve</c>: reads the settings, runs the server, and says in one line what stops it.</summary>
static class ServeCommand
{
    const int Failed = 1;

    public static void AddTo(Command command)
    {
        var options = new Dictionary<Option<string?>, string>
        {
            [new("--data") { Description = "Folder of the data; default ./data.", HelpName = "DIR" }] = "Data:Path",
            [Address("--http", "UI, REST and OTLP/HTTP; default 127.0.0.1:8000.")] = "Http:Address",
            [Address("--otlp-http", "OTLP/HTTP; default 127.0.0.1:4318.")] = "OtlpHttp:Address",
            [Address("--otlp-grpc", "OTLP/gRPC; default 127.0.0.1:4317.")] = "OtlpGrpc:Address",
        };
        var set = new Option<string[]>("--set")
        {
            Description = "Any other setting, e.g. --set Store:FlushInterval=00:05:00.",
            HelpName = "KEY=VALUE",
        };
        foreach (var option in options.Keys)
            command.Options.Add(option);
        command.Options.Add(set);
        var demo = new Option<bool>("--demo") { Description = "Fill the data folder with demo agents, once." };
        command.Options.Add(demo);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = new Dictionary<string, string?>();
            foreach (var (option, key) in options)
            {
                if (parsed.GetValue(option) is { } value)
                    settings[key] = value;
            }
            foreach (var pair in parsed.GetValue(set) ?? [])
            {
                var equals = pair.IndexOf('=', StringComparison.Ordinal);
                settings[equals < 0 ? pair : pair[..equals]] = equals < 0 ? "" : pair[(equals + 1)..];
            }
            return RunAsync(settings, parsed.GetValue(demo), cancellation);
        });
    }

    static Option<string?> Address(string name, string what) => new(name) { Description = what, HelpName = "HOST:PORT" };

    static async Task<int> RunAsync(Dictionary<string, string?> arguments, bool demo, CancellationToken cancellation)
    {
        SightlineSettings settings;
        try
        {
            settings = SettingsSource.Read(Environment.CurrentDirectory, arguments);
        }
        catch (SettingsException mistakes)
        {
            await Console.Error.WriteLineAsync(mistakes.Message);
            return Failed;
        }
        Scheduling.TakeTurns();
        await using var app = Program.Build(settings, TimeProvider.System);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SocketException
            or CryptographicException or ControlDatabaseException or ConventionException)
        {
            await Console.Error.WriteLineAsync(Explain(failure, app));
            return Failed;
        }
        var listeners = app.Services.GetRequiredService<BoundListeners>();
        Console.WriteLine(
            $"Sightline is at {listeners.Http}  (OTLP/HTTP {listeners.OtlpHttp}, OTLP/gRPC {listeners.OtlpGrpc})");
        if (demo)
        {
            await app.Services.GetRequiredService<DemoLoader>()
                .LoadAsync(LocalAccess.Everybody, DemoTraces.DefaultSeed, app.Lifetime.ApplicationStopping);
        }
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    static string Explain(Exception failure, WebApplication app)
    {
        if (failure.InnerException is not AddressInUseException)
            return $"Sightline cannot start: {failure.Message}";
        var taken = app.Services.GetRequiredService<BoundListeners>().Named(failure.Message);
        return $"Sightline cannot start: {taken.Address} is in use by another program. Choose another address with "
            + $"{taken.Argument} HOST:PORT or the setting {taken.Key}.";
    }
}
