using System.Diagnostics;

namespace Sightline.Server.Tests.Support;

/// <summary>The program as users start it: a process of its own, with its console and exit code.</summary>
public sealed class SightlineProcess : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Process _process;

    SightlineProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts <c>sightline</c> with these arguments in a folder.</summary>
    public static SightlineProcess Start(string folder, params string[] arguments) =>
        Start(folder, new Dictionary<string, string>(), arguments);

    /// <summary>Starts it with more environment variables.</summary>
    public static SightlineProcess Start(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new SightlineProcess(Process.Start(start)!);
    }

    /// <summary>Waits for the line that names the addresses.</summary>
    public async Task<string> WaitForAddressesAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("Sightline is at", StringComparison.Ordinal))
                return line;
        }
        throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync(patience.Token));
    }

    /// <summary>What it wrote since its addresses; for after its end.</summary>
    public async Task<string> RestOfOutputAsync() => await _process.StandardOutput.ReadToEndAsync();

    /// <summary>Sends SIGKILL.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Sends SIGTERM.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end, and gives the exit code and what was written to standard error.</summary>
    public async Task<(int Code, string Error)> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var error = await _process.StandardError.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, error);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
