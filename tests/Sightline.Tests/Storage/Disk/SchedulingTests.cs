using System.Globalization;
using Sightline.Storage.Disk;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Disk;

/// <summary>Linux has taken what a thread asked of it, for that thread alone.</summary>
public sealed class SchedulingTests
{
    // Of /proc/thread-self/stat, counted behind the name of the thread: man 5 proc.
    const int NiceAt = 16;
    const int PolicyAt = 38;
    const int Batch = 3;

    [LinuxFact]
    public void A_thread_that_yields_has_a_lower_priority_and_pushes_nothing_away()
    {
        var own = Read();
        Assert.Equal((10, Batch), OnThread(Scheduling.Yield));
        Assert.Equal((5, Batch), OnThread(Scheduling.YieldALittle));
        Assert.Equal(own, Read());
    }

    [LinuxFact]
    public void A_thread_that_takes_turns_keeps_its_priority() =>
        Assert.Equal(OnThread(() => { }), OnThread(Scheduling.TakeTurns));

    static (int Nice, int Policy) OnThread(Action change)
    {
        var seen = default((int, int));
        var thread = new Thread(() =>
        {
            change();
            seen = Read();
        });
        thread.Start();
        thread.Join();
        return seen;
    }

    static (int Nice, int Policy) Read()
    {
        var line = File.ReadAllText("/proc/thread-self/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (int.Parse(fields[NiceAt], CultureInfo.InvariantCulture), int.Parse(fields[PolicyAt], CultureInfo.InvariantCulture));
    }
}
