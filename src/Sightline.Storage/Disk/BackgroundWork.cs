namespace Sightline.Storage.Disk;

/// <summary>Lets a thread that nobody waits for stand behind those that answer.</summary>
static class BackgroundWork
{
    /// <summary><c>PRIO_PROCESS</c>, which is 0 on every Unix; on Linux it means the thread.</summary>
    const int OfThread = 0;

    /// <summary>A tenth of the processor, while requests want all of it.</summary>
    const int Niceness = 10;

    /// <summary>Lowers the priority of the calling thread, where the system has one for each thread.</summary>
    public static void Yield()
    {
        // Elsewhere the call would be about the whole process, and Thread.Priority does what it says.
        if (OperatingSystem.IsLinux())
            _ = Libc.SetPriority(OfThread, 0, Niceness);
        else
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
    }
}
