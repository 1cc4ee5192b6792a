namespace Sightline.Load.Shapes;

/// <summary>Ids that look random, differ between runs, and can be found again from their number.</summary>
static class LoadIds
{
    /// <summary>The half of every trace id that names the run.</summary>
    public static ulong Run { get; } = Mix((ulong)TimeProvider.System.GetUtcNow().Ticks);

    public static ulong Trace(long number) => Mix(Run ^ (ulong)number);

    public static ulong Span(long number) => Mix(~Run + (ulong)number);

    public static string TraceHex(long number) => $"{Run:x16}{Trace(number):x16}";

    /// <summary>
    /// The finalizer of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
    /// </summary>
    public static ulong Mix(ulong z)
    {
        z += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return (z ^ (z >> 31)) | 1;
    }
}
