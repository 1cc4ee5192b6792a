using System.Diagnostics;

namespace Sightline.Server.Tests.Sdks;

/// <summary>Programs in other languages that send to this one, as users of other tools have them.</summary>
static class SdkScript
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Where the scripts and their packages are.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Runs a program, and gives what it printed; it must end with 0.</summary>
    public static async Task<string> RunAsync(
        string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}{output}");
        return output.Trim();
    }

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sdks = Path.Combine(folder.FullName, "tests", "sdks");
            if (Directory.Exists(sdks))
                return sdks;
        }
        throw new DirectoryNotFoundException("tests/sdks");
    }
}
