using System.Buffers;

namespace Sightline.Server.Receivers;

/// <summary>
/// The bytes of one request in a rented array, counted as in flight. Disposing gives both back, whoever has the
/// array by then.
/// </summary>
sealed class RequestBody(InFlightBytes inFlight, int bytesMax) : IDisposable
{
    /// <summary>Where a body of unknown length begins: most requests of exporters are smaller.</summary>
    const int FirstCapacity = 64 << 10;

    byte[] _bytes = [];
    int _capacity;
    int _length;
    long _claimed;
    bool _detached;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>Reads a stream of known length, which is at most the limit.</summary>
    public async Task ReadExactlyAsync(Stream stream, int length, CancellationToken cancellation)
    {
        await GrowAsync(length, cancellation);
        await stream.ReadExactlyAsync(_bytes.AsMemory(0, length), cancellation);
        _length = length;
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="RefusedRequestException">It is longer than the limit.</exception>
    public async Task ReadToEndAsync(Stream stream, CancellationToken cancellation)
    {
        await GrowAsync(Math.Min(FirstCapacity, bytesMax), cancellation);
        int read;
        while ((read = await stream.ReadAsync(_bytes.AsMemory(_length, _capacity - _length), cancellation)) > 0)
        {
            _length += read;
            if (_length < _capacity)
                continue;
            if (_capacity < bytesMax)
                await GrowAsync((int)Math.Min(2L * _capacity, bytesMax), cancellation);
            else if (await stream.ReadAsync(new byte[1], cancellation) > 0)
                throw TooLarge(bytesMax);
            else
                return;
        }
    }

    /// <summary>Hands the array to somebody who returns it to the shared pool.</summary>
    public byte[] Detach()
    {
        _detached = true;
        return _bytes;
    }

    public void Dispose()
    {
        Return();
        _bytes = [];
        inFlight.Release(_claimed);
        _claimed = 0;
    }

    public static RefusedRequestException TooLarge(int bytesMax) => new(
        Outcome.TooLarge,
        $"The request is larger than {bytesMax} bytes (inflated); send fewer records at once, or raise Ingest:MaxRequestBytes.");

    async ValueTask GrowAsync(int capacity, CancellationToken cancellation)
    {
        // Until the copy is done both arrays are held, so both are counted.
        if (!await inFlight.TryClaimAsync(capacity, more: _claimed > 0, cancellation))
        {
            throw new RefusedRequestException(
                Outcome.Busy, "The server is receiving as much as it can hold (Ingest:InFlightBytes); try again.");
        }
        var before = _claimed;
        _claimed += capacity;
        var larger = ArrayPool<byte>.Shared.Rent(capacity);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        Return();
        _bytes = larger;
        _capacity = capacity;
        _claimed -= before;
        inFlight.Release(before);
    }

    void Return()
    {
        if (_bytes.Length > 0 && !_detached)
            ArrayPool<byte>.Shared.Return(_bytes);
    }
}
