using System.Diagnostics;
using System.Text;

namespace Sightline.Soak.Crash;

/// <summary>The program as a process of its own on a data folder that stays, ended by SIGKILL only.</summary>
sealed class KilledServer : IDisposable
{
    // A start takes about half a second; on a busy machine some seconds.
    static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    readonly Process _process;
    readonly StringBuilder _output = new();

    KilledServer(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_output)
                _output.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to its standard error.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static KilledServer Start(string folder, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "sightline.dll"));
        foreach (var argument in (string[])["serve", "--data", "data", "--http", "127.0.0.1:0",
            "--otlp-http", "127.0.0.1:0", "--otlp-grpc", "127.0.0.1:0"])
            start.ArgumentList.Add(argument);
        foreach (var setting in settings)
        {
            start.ArgumentList.Add("--set");
            start.ArgumentList.Add(setting);
        }
        return new KilledServer(Process.Start(start)!);
    }

    /// <summary>The address of its API, as soon as it prints it.</summary>
    public async Task<Uri> AddressAsync()
    {
        using var patience = new CancellationTokenSource(StartPatience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("Sightline is at ", StringComparison.Ordinal))
                return new Uri(line.Split(' ')[3]);
        }
        throw new BrokenPromiseException($"the server does not start: {Output}");
    }

    /// <summary>Memory of the process that is in use, bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.HasExited
                ? throw new BrokenPromiseException($"the server ended by itself with code {_process.ExitCode}: {Output}")
                : _process.WorkingSet64;
        }
    }

    /// <summary>Ends it at once; nothing of it runs any more when this returns.</summary>
    public void Kill()
    {
        if (_process.HasExited)
            throw new BrokenPromiseException($"the server ended by itself with code {_process.ExitCode}: {Output}");
        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
