using Sightline.Model.Memory;

namespace Sightline.Server.Receivers;

/// <summary>
/// The bytes of one request in an array of <see cref="Buffers"/>, counted as in flight. Disposing gives both back,
/// whoever has the array by then.
/// </summary>
sealed class RequestBody(InFlightBytes inFlight, int bytesMax) : IDisposable
{
    /// <summary>Where a body of unknown length begins: most requests of exporters are smaller.</summary>
    public const int FirstCapacity = 64 << 10;

    byte[] _bytes = [];
    int _capacity;
    int _length;
    long _claimed;
    bool _detached;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>The bytes as a stream; valid as long as they are.</summary>
    public Stream OpenRead() => new MemoryStream(_bytes, 0, _length, writable: false);

    /// <summary>Reads a stream of known length, which is at most the limit.</summary>
    /// <param name="stream">What is read.</param>
    /// <param name="length">Bytes to read.</param>
    /// <param name="working">
    /// Bytes that decoding will need besides; claimed at once, so that no two wait for each other.
    /// </param>
    /// <param name="pace">What makes the sender hurry.</param>
    public async Task ReadExactlyAsync(Stream stream, int length, int working, SendingPace pace)
    {
        await ClaimAsync((long)length + working, pace);
        Move(length);
        while (_length < length)
        {
            var read = await stream.ReadAsync(_bytes.AsMemory(_length, length - _length), pace.Token);
            if (read == 0)
                throw new EndOfStreamException();
            _length += read;
            pace.Received(read);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="RefusedRequestException">It is longer than the limit.</exception>
    public async Task ReadToEndAsync(Stream stream, SendingPace pace, int first = FirstCapacity)
    {
        await GrowAsync(Math.Min(first, bytesMax), pace);
        int read;
        while ((read = await stream.ReadAsync(_bytes.AsMemory(_length, _capacity - _length), pace.Token)) > 0)
        {
            _length += read;
            pace.Received(read);
            if (_length < _capacity)
                continue;
            if (_capacity < bytesMax)
                await GrowAsync((int)Math.Min(2L * _capacity, bytesMax), pace);
            else if (await stream.ReadAsync(new byte[1], pace.Token) > 0)
                throw TooLarge(bytesMax);
            else
                return;
        }
    }

    /// <summary>Claims bytes that decoding will need besides the array.</summary>
    public async ValueTask ClaimAsync(long bytes, SendingPace pace)
    {
        if (!await inFlight.TryClaimAsync(bytes, more: _claimed > 0, pace.Token))
            throw Busy();
        _claimed += bytes;
        pace.Restart();
    }

    /// <summary>Hands the array to somebody who gives it back to <see cref="Buffers"/>.</summary>
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
        $"The request is larger than {bytesMax} bytes (inflated); send fewer records at once "
        + "(the limit is Ingest:MaxRequestBytes).");

    static RefusedRequestException Busy() => new(
        Outcome.Busy, "The server is receiving as much as it can hold (Ingest:InFlightBytes); try again.");

    async ValueTask GrowAsync(int capacity, SendingPace pace)
    {
        // Until the copy is done both arrays are held, so both are counted.
        await ClaimAsync(capacity, pace);
        var before = _capacity;
        Move(capacity);
        _claimed -= before;
        inFlight.Release(before);
    }

    void Move(int capacity)
    {
        var larger = Buffers.Rent<byte>(capacity);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        Return();
        _bytes = larger;
        _capacity = capacity;
    }

    void Return()
    {
        if (_bytes.Length > 0 && !_detached)
            Buffers.Return(_bytes);
    }
}
