using System.Runtime.CompilerServices;
using Sightline.Storage.Memory;

namespace Sightline.Tests.Storage.Memory;

public sealed class ChunkPoolTests
{
    const int ChunkBytes = 100_000;

    ReadOnlyMemory<byte> _held;

    [Fact]
    public void A_chunk_comes_back_once_nobody_holds_it_and_not_before()
    {
        var pool = new ChunkPool(ChunkBytes, bytesMax: 10 * ChunkBytes);
        var first = RentAndHold(pool);
        // What a reader holds is a piece of it.
        Assert.Equal(0, Collected(pool));
        LetGo();

        Assert.Equal(1, Collected(pool));
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(first, RentAgain(pool));
            Assert.Equal(1, Collected(pool));
        }
    }

    [Fact]
    public void No_more_is_kept_than_was_said()
    {
        var pool = new ChunkPool(ChunkBytes, bytesMax: 2 * ChunkBytes);
        RentMany(pool, 5);
        Assert.Equal(2, Collected(pool));
        RentMany(pool, 5);
        Assert.Equal(2, Collected(pool));
    }

    // Methods of their own: locals of a method may be held until it ends.
    [MethodImpl(MethodImplOptions.NoInlining)]
    int RentAndHold(ChunkPool pool)
    {
        var chunk = pool.Rent();
        chunk[500] = 7;
        _held = chunk.AsMemory(500, 1);
        return RuntimeHelpers.GetHashCode(chunk);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void LetGo()
    {
        Assert.Equal(7, _held.Span[0]);
        _held = default;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int RentAgain(ChunkPool pool) => RuntimeHelpers.GetHashCode(pool.Rent());

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void RentMany(ChunkPool pool, int count)
    {
        var rented = new byte[count][];
        for (var i = 0; i < count; i++)
            rented[i] = pool.Rent();
        Assert.Equal(count, rented.Distinct().Count());
    }

    static int Collected(ChunkPool pool)
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return pool.Free;
    }
}
