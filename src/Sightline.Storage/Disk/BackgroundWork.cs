namespace Sightline.Storage.Disk;

/// <summary>Lets a thread that nobody waits for, or who can wait, stand behind those that answer.</summary>
public static class BackgroundWork
{
    /// <summary><c>PRIO_PROCESS</c>, which is 0 on every Unix; on Linux it means the thread.</summary>
    const int OfThread = 0;

    /// <summary>A tenth of what another thread gets, while others want all of the processor.</summary>
    const int Niceness = 10;

    /// <summary>A third of what another thread gets: for what holds up requests where it does not get on.</summary>
    const int LittleNiceness = 5;

    /// <summary>Lowers the priority of the calling thread, where the system has one for each thread.</summary>
    public static void Yield() => Yield(Niceness);

    /// <summary>The same, by less.</summary>
    public static void YieldALittle() => Yield(LittleNiceness);

    static void Yield(int niceness)
    {
        // Elsewhere the call would be about the whole process, and Thread.Priority does what it says.
        if (OperatingSystem.IsLinux())
            _ = Libc.SetPriority(OfThread, 0, niceness);
        else
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
    }
}
