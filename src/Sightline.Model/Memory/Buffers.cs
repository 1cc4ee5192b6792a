using System.Buffers;
using System.Numerics;

namespace Sightline.Model.Memory;

/// <summary>
/// Arrays for what passes through. The shared pool keeps one array per thread and size for good, so that a few requests
/// of 64 MiB would leave a gigabyte behind: what is large comes from the garbage collector and goes back to it.
/// </summary>
public static class Buffers
{
    /// <summary>Largest array of the shared pool, bytes: most requests and blocks are smaller.</summary>
    public const int PooledBytesMax = 1 << 20;

    /// <summary>
    /// Bytes given back to the garbage collector after which it is told to look. Left alone it lets hundreds of
    /// megabytes of dead arrays gather; a look takes about 10 ms, because what lives is mostly arrays of plain values.
    /// </summary>
    const long CollectEveryBytes = 32 << 20;

    /// <summary>Bytes of an element that is no plain number: about those of a span's entry.</summary>
    const int EntryBytes = 128;

    static long _dropped;

    /// <summary>An array of at least so many elements, not cleared; given back with <see cref="Return"/>.</summary>
    public static T[] Rent<T>(int length) =>
        IsPooled<T>(length) ? ArrayPool<T>.Shared.Rent(length) : GC.AllocateUninitializedArray<T>(length);

    /// <summary>Gives an array back that came from <see cref="Rent"/>.</summary>
    public static void Return<T>(T[] rented)
    {
        if (IsPooled<T>(rented.Length))
            ArrayPool<T>.Shared.Return(rented);
        else
            Dropped((long)rented.Length * ElementBytes<T>());
    }

    /// <summary>Tells that so many bytes in large arrays, from here or not, are not used any more.</summary>
    public static void Dropped(long bytes)
    {
        if (Interlocked.Add(ref _dropped, bytes) < CollectEveryBytes)
            return;
        Interlocked.Exchange(ref _dropped, 0);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }

    // The pool rounds lengths up to a power of two, so that the answer is the same for what is asked and what is given.
    static bool IsPooled<T>(int length) =>
        (long)BitOperations.RoundUpToPowerOf2((uint)length) * ElementBytes<T>() <= PooledBytesMax;

    static int ElementBytes<T>() =>
        typeof(T) == typeof(byte) ? sizeof(byte)
        : typeof(T) == typeof(char) ? sizeof(char)
        : typeof(T) == typeof(int) ? sizeof(int)
        : typeof(T) == typeof(long) || typeof(T) == typeof(ulong) ? sizeof(long)
        : EntryBytes;
}
