using System.Diagnostics;

namespace Sightline.Load.Servers;

/// <summary>A process that the bench starts: the bench may be ended at any moment, and it is not to stay behind.</summary>
static class ChildProcess
{
    public static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(process);
        AppDomain.CurrentDomain.UnhandledException += (_, _) => End(process);
        return process;
    }

    /// <summary>Kills it where it still runs.</summary>
    public static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill();
        }
        catch (InvalidOperationException)
        {
            // Disposed of: it has ended.
        }
    }
}
