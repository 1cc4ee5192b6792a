using Sightline.Model.Memory;

namespace Sightline.Tests.Model;

public sealed class BuffersTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(Buffers.PooledBytesMax)]
    [InlineData(Buffers.PooledBytesMax + 1)]
    [InlineData(40_000_000)]
    public void An_array_has_room_for_what_was_asked(int length)
    {
        var rented = Buffers.Rent<byte>(length);
        Assert.True(rented.Length >= length);
        Buffers.Return(rented);
    }

    [Fact]
    public void A_large_array_is_not_kept_for_the_next()
    {
        var first = Buffers.Rent<byte>(Buffers.PooledBytesMax + 1);
        Buffers.Return(first);
        Assert.NotSame(first, Buffers.Rent<byte>(Buffers.PooledBytesMax + 1));
    }

    [Fact]
    public void Large_entries_are_not_kept_either()
    {
        var first = Buffers.Rent<(long, long, long)>(100_000);
        Buffers.Return(first);
        Assert.NotSame(first, Buffers.Rent<(long, long, long)>(100_000));
    }
}
