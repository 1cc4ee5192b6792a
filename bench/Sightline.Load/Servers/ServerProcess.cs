using System.Globalization;

namespace Sightline.Load.Servers;

/// <summary>What Linux tells about the server's process; elsewhere, or without a process id, nothing.</summary>
sealed class ServerProcess(int? pid)
{
    // USER_HZ of every Linux architecture that .NET runs on (man 5 proc).
    const double TicksPerSecond = 100;

    /// <summary>User and system time so far, in seconds.</summary>
    public double? CpuSeconds => CpuSecondsOf("stat");

    /// <summary>The same of its threads that have a name.</summary>
    public double ThreadCpuSeconds(string name)
    {
        var tasks = $"/proc/{pid}/task";
        if (pid is null || !Directory.Exists(tasks))
            return 0;
        var seconds = 0.0;
        foreach (var task in Directory.GetDirectories(tasks))
        {
            var relative = $"task/{Path.GetFileName(task)}";
            if (Read($"{relative}/comm")?.Trim() == name)
                seconds += CpuSecondsOf($"{relative}/stat") ?? 0;
        }
        return seconds;
    }

    double? CpuSecondsOf(string file)
    {
        if (Read(file) is not { } stat)
            return null;
        // The name in parentheses may hold blanks; utime and stime are the 12th and 13th fields after it.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
    }

    /// <summary>Largest resident size so far, in bytes.</summary>
    public long? PeakBytes => Status("VmHWM:") * 1024;

    /// <summary>Resident size, in bytes.</summary>
    public long? ResidentBytes => Status("VmRSS:") * 1024;

    public long? Threads => Status("Threads:");

    /// <summary>Open files, sockets and the like.</summary>
    public long? OpenFiles
    {
        get
        {
            var folder = $"/proc/{pid}/fd";
            return pid is not null && Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder).Length : null;
        }
    }

    long? Status(string name)
    {
        var line = Read("status")?.Split('\n').First(l => l.StartsWith(name, StringComparison.Ordinal));
        return line is null ? null : Number(line[name.Length..].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[0]);
    }

    string? Read(string name)
    {
        var path = $"/proc/{pid}/{name}";
        return pid is not null && File.Exists(path) ? File.ReadAllText(path) : null;
    }

    static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
