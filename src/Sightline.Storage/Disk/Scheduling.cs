using System.Runtime.InteropServices;

namespace Sightline.Storage.Disk;

/// <summary>
/// Lets threads that nobody waits for, or who can wait, stand behind those that answer. Only Linux has a priority for each
/// thread, and from 6.12 on a slice: without one, what wakes up waits until the thread that runs has had its some 3 ms,
/// however low the priority of that is (<c>sched(7)</c>).
/// </summary>
public static class Scheduling
{
    /// <summary><c>SCHED_OTHER</c>.</summary>
    const uint Normal = 0;

    /// <summary><c>SCHED_BATCH</c>: what wakes up does not push away what runs.</summary>
    const uint Batch = 3;

    /// <summary><c>PRIO_PROCESS</c>, which is 0 on every Unix; on Linux it means the thread.</summary>
    const int OfThread = 0;

    /// <summary>A tenth of what another thread gets, while others want all of the processor.</summary>
    const int Niceness = 10;

    /// <summary>A third of what another thread gets: for what holds up requests where it does not get on.</summary>
    const int LittleNiceness = 5;

    /// <summary>Longer than that of any thread that answers, each of which so comes first.</summary>
    const ulong LongSliceNano = 20_000_000;

    /// <summary>So long a thread that answers waits for another one, at most, where the system looks often enough.</summary>
    const ulong ShortSliceNano = 500_000;

    /// <summary>Gives the calling thread, and those that it begins, short slices.</summary>
    public static void TakeTurns()
    {
        if (OperatingSystem.IsLinux())
            Set(Normal, Libc.GetPriority(OfThread, 0), ShortSliceNano);
    }

    /// <summary>Lowers the priority of the calling thread.</summary>
    public static void Yield() => Yield(Niceness);

    /// <summary>The same, by less.</summary>
    public static void YieldALittle() => Yield(LittleNiceness);

    static void Yield(int niceness)
    {
        // Elsewhere the call would be about the whole process, and Thread.Priority does what it says.
        if (!OperatingSystem.IsLinux())
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
            return;
        }
        _ = Libc.SetPriority(OfThread, 0, niceness);
        Set(Batch, niceness, LongSliceNano);
    }

    // Older systems know no slices; then nothing changes.
    static void Set(uint policy, int niceness, ulong sliceNano)
    {
        SchedulingAttributes attributes = new()
        {
            Size = (uint)Marshal.SizeOf<SchedulingAttributes>(),
            Policy = policy,
            Nice = niceness,
            Runtime = sliceNano,
        };
        if (CallNumber() is { } call)
            _ = Libc.SystemCall(call, 0, ref attributes, 0);
    }

    // sched_setattr, which not every libc has a function for.
    static nint? CallNumber() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 314,
        Architecture.Arm64 => 274,
        _ => null,
    };
}
