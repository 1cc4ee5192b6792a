using System.Diagnostics;
using System.Net;
using Sightline.Load.Servers;

namespace Sightline.Load.Isolation;

/// <summary>
/// An attack in a process of its own that gets only time that nothing else wants: elsewhere attackers have a machine of
/// their own, here they get what the server leaves of this one.
/// </summary>
sealed class AttackProcess
{
    readonly Process _process;

    AttackProcess(Process process) => _process = process;

    public static AttackProcess Start(string name, IPEndPoint server, string key)
    {
        string[] command = ["dotnet", typeof(AttackProcess).Assembly.Location, "attack", name, $"{server}", key];
        // Elsewhere there is no such command: there they run as they are.
        string[] start = OperatingSystem.IsLinux() ? ["chrt", "--idle", "0", .. command] : command;
        return new AttackProcess(ChildProcess.Start(new ProcessStartInfo(start[0], start[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }));
    }

    /// <summary>Ends it; what it was answered, and how often.</summary>
    public async Task<string> StopAsync()
    {
        _process.StandardInput.Close();
        var answers = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        return answers.Trim();
    }

    /// <summary>What the process does: attacks until its input ends.</summary>
    /// <param name="name">Which attack.</param>
    /// <param name="server">Where.</param>
    /// <param name="key">The attacker's.</param>
    public static async Task<int> RunAsync(string name, string server, string key)
    {
        var attack = Attack.All(IPEndPoint.Parse(server), key).Single(a => a.Name == name);
        using var stop = new CancellationTokenSource();
        var running = attack.RunAsync(stop.Token);
        await Console.In.ReadToEndAsync(CancellationToken.None);
        await stop.CancelAsync();
        await running;
        Console.WriteLine(attack.Answers);
        return 0;
    }
}
