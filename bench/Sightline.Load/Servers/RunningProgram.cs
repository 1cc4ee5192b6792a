using System.Diagnostics;
using System.Net;

namespace Sightline.Load.Servers;

/// <summary>A server that the bench starts, on free loopback ports, and ends.</summary>
sealed class RunningProgram : IAsyncDisposable
{
    static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);
    static readonly TimeSpan StopPatience = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    readonly Process _process;
    readonly List<string> _lines;

    RunningProgram(Process process, string folder, Uri address, List<string> lines, TimeSpan listening)
    {
        _process = process;
        _lines = lines;
        Folder = folder;
        Address = address;
        Listening = listening;
        EndPoint = new IPEndPoint(IPAddress.Parse(address.Host), address.Port);
        Process = new ServerProcess(process.Id);
        Reader = new ReadBack(address);
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    public Uri Address { get; }

    public IPEndPoint EndPoint { get; }

    public ServerProcess Process { get; }

    public ReadBack Reader { get; }

    /// <summary>From the start of the process until it said where it listens.</summary>
    public TimeSpan Listening { get; }

    /// <summary>Starts the program and waits until it listens; settings as <c>Key=value</c>.</summary>
    /// <exception cref="InvalidDataException">It ended, or took too long.</exception>
    public static async Task<RunningProgram> StartAsync(string program, string folder, params string[] settings)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [program, "serve", "--data", folder, "--http", "127.0.0.1:0", "--otlp-http", "127.0.0.1:0", "--otlp-grpc", "127.0.0.1:0",
                .. settings.SelectMany(s => (string[])["--set", s])])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var began = Stopwatch.GetTimestamp();
        var process = ChildProcess.Start(start);
        var lines = new List<string>();
        var listening = new TaskCompletionSource<(Uri Address, TimeSpan Time)>();
        process.ErrorDataReceived += (_, line) => Keep(lines, line.Data);
        process.OutputDataReceived += (_, line) =>
        {
            Keep(lines, line.Data);
            if (line.Data?.StartsWith("Sightline is at ", StringComparison.Ordinal) == true)
                listening.TrySetResult((new Uri(line.Data.Split(' ')[3]), Stopwatch.GetElapsedTime(began)));
            else if (line.Data is null)
                listening.TrySetException(new InvalidDataException($"The server did not start:\n{string.Join('\n', lines)}"));
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var (address, time) = await listening.Task.WaitAsync(StartPatience);
        return new RunningProgram(process, folder, address, lines, time);
    }

    /// <summary>The last lines that the server wrote.</summary>
    public string LastLines
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    /// <summary>Waits until an address answers 200; gives the time since <paramref name="began"/>.</summary>
    public async Task<TimeSpan> WaitForAsync(string path, long began)
    {
        while (Stopwatch.GetElapsedTime(began) < StartPatience)
        {
            using var answer = await Reader.Http.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.IsSuccessStatusCode)
                return Stopwatch.GetElapsedTime(began);
            await Task.Delay(Poll);
        }
        throw new InvalidDataException($"{path} does not answer 200.");
    }

    /// <summary>Ends it as a power failure would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Runs a client command of the program against this server; throws when it fails.</summary>
    public async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--server", Address.ToString()])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var client = System.Diagnostics.Process.Start(start)!;
        var output = client.StandardOutput.ReadToEndAsync();
        var errors = await client.StandardError.ReadToEndAsync();
        await client.WaitForExitAsync();
        if (client.ExitCode != 0)
            throw new InvalidDataException($"sightline {string.Join(' ', arguments)} failed: {errors}{await output}");
    }

    /// <summary>Stops it in order, and by force when that takes too long.</summary>
    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        if (!_process.HasExited)
        {
            using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{_process.Id}"]))
                await kill.WaitForExitAsync();
            using var patience = new CancellationTokenSource(StopPatience);
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                ChildProcess.End(_process);
            }
        }
        _process.Dispose();
    }


    static void Keep(List<string> lines, string? line)
    {
        const int LinesMax = 20;
        if (line is null)
            return;
        lock (lines)
        {
            lines.Add(line);
            if (lines.Count > LinesMax)
                lines.RemoveAt(0);
        }
    }
}
