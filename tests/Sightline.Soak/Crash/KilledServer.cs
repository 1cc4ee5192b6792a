using System.Diagnostics;
using System.Text;

namespace Sightline.Soak.Crash;

/// <summary>The program as a process of its own on a data folder that stays, ended by SIGKILL only.</summary>
sealed class KilledServer : IDisposable
{
    /// <summary>
    /// What a start and an answer may take: about half a second, but beside other work they may have to wait for their turn.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    const int OutputCharsMax = 1 << 16;

    // SIGHTLINE_DLL names the program that people run; without it, what was built beside this one.
    static readonly string Program = Path.GetFullPath(Environment.GetEnvironmentVariable("SIGHTLINE_DLL")
        ?? Path.Combine(AppContext.BaseDirectory, "sightline.dll"));

    readonly Process _process;
    readonly StringBuilder _output = new();
    readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    KilledServer(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    void Keep(string? line)
    {
        if (line?.StartsWith("Sightline is at ", StringComparison.Ordinal) == true)
            _address.TrySetResult(new Uri(line.Split(' ')[3]));
        lock (_output)
        {
            _output.AppendLine(line);
            if (_output.Length > 2 * OutputCharsMax)
                _output.Remove(0, _output.Length - OutputCharsMax);
        }
    }

    /// <summary>The last of what it wrote.</summary>
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
        start.ArgumentList.Add(Program);
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
        try
        {
            return await _address.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new BrokenPromiseException($"the server does not start: {Output}");
        }
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
