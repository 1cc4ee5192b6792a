using System.Text.Json;

namespace Sightline.Server.Cli.Import;

/// <summary>
/// Takes a stream apart into the JSON values that follow each other in it, whether one stands on a line or on many.
/// Holds one value at a time.
/// </summary>
sealed class JsonValues(Stream content)
{
    const int FirstBufferBytes = 64 << 10;
    const int ReadBytesMax = 1 << 20;

    /// <summary>Depth is the server's to judge.</summary>
    public static readonly JsonReaderOptions Options = new() { MaxDepth = 1000 };

    byte[] _buffer = new byte[FirstBufferBytes];
    int _start;
    int _end;
    bool _ended;
    long _consumed;

    /// <summary>
    /// The first byte, but for white space and a byte order mark in front of JSON; null at the end.
    /// </summary>
    public async ValueTask<byte?> PeekAsync(CancellationToken cancellation)
    {
        await FillAsync(cancellation);
        if (_consumed == 0 && _buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8))
            Consume(3);
        var first = SkipWhiteSpace();
        while (first == _end && !_ended)
        {
            await FillAsync(cancellation);
            first = SkipWhiteSpace();
        }
        if (_start == _end)
            return null;
        return first > _start && StartsObject(first) ? (byte)'{' : _buffer[_start];
    }

    /// <summary>The next value; null at the end.</summary>
    /// <exception cref="UnreadableFileException">There is something else.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Consume(SkipWhiteSpace() - _start);
            if (_start < _end && ValueLength() is > 0 and var length)
            {
                var value = _buffer.AsSpan(_start, length).ToArray();
                Consume(length);
                return value;
            }
            if (_ended)
                return null;
            await FillAsync(cancellation);
        }
    }

    /// <summary>All that is left, as it is.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> RestAsync(CancellationToken cancellation)
    {
        while (!_ended)
            await FillAsync(cancellation);
        return _buffer.AsMemory(_start, _end - _start);
    }

    // A protobuf request begins with the byte of a line feed, and a length that can be the byte of a brace: only what
    // follows tells.
    bool StartsObject(int at)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(at, _end - at), _ended, new JsonReaderState(Options));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // 0 while the value has not been read to its end.
    int ValueLength()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _ended, new JsonReaderState(Options));
        try
        {
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : 0;
        }
        catch (JsonException broken)
        {
            throw Broken(broken.Message);
        }
    }

    UnreadableFileException Broken(string why) => new($"the JSON value at byte {_consumed} cannot be read: {why}");

    int SkipWhiteSpace()
    {
        var at = _start;
        while (at < _end && _buffer[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
        return at;
    }

    void Consume(int bytes)
    {
        _start += bytes;
        _consumed += bytes;
    }

    async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
        {
            if (_end >= OtlpFile.RequestBytesMax)
                throw new UnreadableFileException($"one request is over {OtlpFile.RequestBytesMax >> 20} MiB");
            Array.Resize(ref _buffer, _end * 2);
        }
        // The buffer is filled to its end before a value is tried again, so that a long one is not read once per read.
        do
        {
            var read = await content.ReadAsync(
                _buffer.AsMemory(_end, Math.Min(ReadBytesMax, _buffer.Length - _end)), cancellation);
            _ended = read == 0;
            _end += read;
        }
        while (!_ended && _end < _buffer.Length);
    }
}
