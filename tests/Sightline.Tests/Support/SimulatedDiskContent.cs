namespace Sightline.Tests.Support;

/// <summary>A file of a <see cref="SimulatedDisk"/>: what a reader sees, and what would survive a loss of power.</summary>
sealed class SimulatedDiskContent
{
    const int PageBytes = 4096;

    readonly SortedSet<int> _dirty = [];
    byte[] _seen = [];
    byte[] _durable = [];
    int _durableLength;

    public int Length { get; private set; }

    public static SimulatedDiskContent Durable(ReadOnlySpan<byte> bytes)
    {
        var content = new SimulatedDiskContent();
        content.Write(bytes, 0);
        content.Sync();
        return content;
    }

    public int Read(Span<byte> buffer, long offset)
    {
        var count = (int)Math.Clamp(Length - offset, 0, buffer.Length);
        if (count > 0)
            _seen.AsSpan((int)offset, count).CopyTo(buffer);
        return count;
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        if (bytes.IsEmpty)
            return;
        var end = (int)offset + bytes.Length;
        if (end > Length)
            SetLength(end);
        bytes.CopyTo(_seen.AsSpan((int)offset));
        for (var page = (int)offset / PageBytes; page <= (end - 1) / PageBytes; page++)
            _dirty.Add(page);
    }

    public void SetLength(int length)
    {
        var capacity = (length + PageBytes - 1) / PageBytes * PageBytes;
        if (capacity > _seen.Length)
        {
            Array.Resize(ref _seen, Math.Max(capacity, 2 * _seen.Length));
            Array.Resize(ref _durable, _seen.Length);
        }
        if (length < Length)
        {
            _seen.AsSpan(length).Clear();
            for (var page = length / PageBytes; page * PageBytes < Length; page++)
                _dirty.Add(page);
        }
        Length = length;
    }

    public void Sync()
    {
        foreach (var page in _dirty)
            Page(_seen, page).CopyTo(Page(_durable, page));
        _dirty.Clear();
        _durableLength = Length;
    }

    /// <summary>Forgets that some pages are not on the device, as systems do when a sync fails.</summary>
    public void FailSync(Random random) => _dirty.RemoveWhere(_ => random.Next(2) == 0);

    /// <summary>One of the contents that a loss of power may leave.</summary>
    public SimulatedDiskContent Crash(Random random)
    {
        foreach (var page in _dirty)
        {
            var from = Page(_seen, page);
            var to = Page(_durable, page);
            var half = PageBytes / 2;
            switch (random.Next(4))
            {
                case 0: from.CopyTo(to); break;
                case 1: from[..half].CopyTo(to); break;
                case 2: from[half..].CopyTo(to[half..]); break;
            }
        }
        var length = random.Next(3) switch
        {
            0 => Length,
            1 => _durableLength,
            _ => random.Next(Math.Min(Length, _durableLength), Math.Max(Length, _durableLength) + 1),
        };
        return Durable(_durable.AsSpan(0, length));
    }

    static Span<byte> Page(byte[] bytes, int page) => bytes.AsSpan(page * PageBytes, PageBytes);
}
