using System.Diagnostics;

namespace Sightline.Server.Tests.Crash;

/// <summary>The program under strace, on a data folder of its own.</summary>
sealed class TracedProgram : IDisposable
{
    const string Calls =
        "trace=fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg,read,recvfrom,recvmsg";

    readonly string _folder = Directory.CreateTempSubdirectory("sightline-strace-").FullName;
    readonly Process _process;

    TracedProgram() => _process = Start("strace", [
        "-f", "-ttt", "-y", "-s", "4096", "-o", Log, "-e", Calls,
        "dotnet", typeof(Program).Assembly.Location, "serve", "--data", "data", "--http", "127.0.0.1:0",
        "--otlp-http", "127.0.0.1:0", "--otlp-grpc", "127.0.0.1:0", "--set", "Store:FreeBytesMin=0"]);

    string Log => Path.Combine(_folder, "strace.log");

    /// <summary>Why strace cannot be used here; null when it can.</summary>
    public static string? Obstacle
    {
        get
        {
            if (!OperatingSystem.IsLinux())
                return "strace needs Linux";
            try
            {
                using var trial = Process.Start(new ProcessStartInfo("strace", ["-o", "/dev/null", "true"])
                {
                    RedirectStandardError = true,
                })!;
                var error = trial.StandardError.ReadToEnd();
                trial.WaitForExit();
                return trial.ExitCode == 0 ? null : $"strace may not trace here: {error.Trim()}";
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return "strace is not installed";
            }
        }
    }

    public static async Task<(TracedProgram Program, Uri Http, Uri Grpc)> StartAsync()
    {
        var program = new TracedProgram();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await program._process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("Sightline is at ", StringComparison.Ordinal))
            {
                var words = line.Split(' ', ')');
                return (program, new Uri(words[3]), new Uri(words[^2]));
            }
        }
        program.Dispose();
        throw new InvalidOperationException("The traced program did not start.");
    }

    /// <summary>Ends the program and gives the log.</summary>
    public string[] End()
    {
        // The program, not strace: strace ends by itself behind it, and writes the log to its end.
        var traced = File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children").Trim();
        using (var kill = Process.Start("kill", ["-TERM", traced]))
            kill.WaitForExit();
        _process.WaitForExit();
        return File.ReadAllLines(Log);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = _folder,
        RedirectStandardOutput = true,
    })!;
}
