using Sightline.Model.Memory;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers;

/// <summary>
/// The bytes of one request in an array of <see cref="Buffers"/>, counted as in flight. Disposing gives both back,
/// whoever has the array by then.
/// </summary>
/// <param name="inFlight">Where they count.</param>
/// <param name="workspace">Whose they are.</param>
/// <param name="bytesMax">How large it may be.</param>
/// <param name="packed">What is inflated into this one.</param>
sealed class RequestBody(InFlightBytes inFlight, WorkspaceId workspace, int bytesMax, RequestBody? packed = null)
    : IDisposable
{
    /// <summary>Where a body of unknown length begins: most requests of exporters are smaller.</summary>
    public const int FirstCapacity = 64 << 10;

    /// <summary>So many announced bytes are taken at their word; of more, no more than twice what has come.</summary>
    const int AnnouncedMax = 4 << 20;

    byte[] _bytes = [];
    int _capacity;
    int _length;
    long _claimed;
    bool _detached;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>The bytes as a stream; valid as long as they are.</summary>
    public Stream OpenRead() => new MemoryStream(_bytes, 0, _length, writable: false);

    /// <summary>Reads a stream of known length, which is at most the limit.</summary>
    public async Task ReadExactlyAsync(Stream stream, int length, SendingPace pace)
    {
        await GrowAsync(Math.Min(length, AnnouncedMax), pace);
        while (_length < length)
        {
            if (_length == _capacity)
                await GrowAsync((int)Math.Min(2L * _capacity, length), pace);
            var read = await stream.ReadAsync(_bytes.AsMemory(_length, Math.Min(_capacity, length) - _length), pace.Token);
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
        if (!await inFlight.TryClaimAsync(workspace, bytes, _claimed + (packed?._claimed ?? 0), pace.Token))
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
        inFlight.Release(workspace, _claimed);
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
        inFlight.Release(workspace, before);
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
