using System.Runtime.InteropServices;

namespace Sightline.Storage.Disk;

/// <summary><c>struct sched_attr</c> of Linux, in its first version of 48 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
struct SchedulingAttributes
{
    public uint Size;
    public uint Policy;
    public ulong Flags;
    public int Nice;
    public uint Priority;
    public ulong Runtime;
    public ulong Deadline;
    public ulong Period;
}
