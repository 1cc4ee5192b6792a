using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Sightline.Storage.Memory;

/// <summary>
/// Large arrays of one size that are used again once nobody holds them, not even a reader's span: the garbage collector
/// says so, so that nobody has to give them back. Without it the arenas of memtables fill the large object heap, whose
/// collections stop all threads for 20 to 50 ms, some times a second under load. Usable from several threads.
/// </summary>
/// <param name="chunkBytes">Length of the arrays.</param>
/// <param name="bytesMax">What is kept at most for use again.</param>
sealed class ChunkPool(int chunkBytes, long bytesMax)
{
    readonly ConcurrentQueue<byte[]> _free = new();
    // A token lives as long as its chunk, and holds it: when the chunk can no longer be reached from elsewhere, both are
    // handed to the token's finalizer.
    readonly ConditionalWeakTable<byte[], Token> _tokens = [];

    /// <summary>Arrays that wait to be used again.</summary>
    public int Free => _free.Count;

    /// <summary>An array with whatever an earlier user left in it.</summary>
    public byte[] Rent()
    {
        if (_free.TryDequeue(out var chunk))
            return chunk;
        chunk = GC.AllocateUninitializedArray<byte>(chunkBytes);
        _tokens.Add(chunk, new Token(this, chunk));
        return chunk;
    }

    bool TryKeep(byte[] chunk)
    {
        if ((long)_free.Count * chunkBytes >= bytesMax)
            return false;
        _free.Enqueue(chunk);
        return true;
    }

    sealed class Token(ChunkPool pool, byte[] chunk)
    {
        ~Token()
        {
            if (pool.TryKeep(chunk))
                GC.ReRegisterForFinalize(this);
        }
    }
}
