using System.ComponentModel;
using System.Diagnostics;

namespace Sightline.Server.Tests.Sdks;

/// <summary>A test that runs another program; skipped, with its name, where that is not there.</summary>
sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="missing">What to say where it is not there.</param>
    /// <param name="command">The program, and arguments with which it ends with 0 when all that is needed is there.</param>
    public ToolFactAttribute(string missing, params string[] command)
    {
        if (!Runs(command))
            Skip = missing;
    }

    static bool Runs(string[] command)
    {
        try
        {
            var start = new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = SdkScript.Folder,
            };
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
