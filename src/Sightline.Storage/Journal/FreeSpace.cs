using System.Globalization;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>Refuses writes that would leave too little of the device. Used by the writer's thread only.</summary>
sealed class FreeSpace
{
    readonly IDisk _disk;
    readonly long _min;
    readonly TimeProvider _time;
    long _askedAt;
    long? _free;

    public FreeSpace(IDisk disk, long min, TimeProvider time)
    {
        _disk = disk;
        _min = min;
        _time = time;
    }

    /// <summary>Goes by an answer of the device that is at most <see cref="Limits.FreeBytesCheckMs"/> old.</summary>
    /// <exception cref="JournalUnavailableException">There is not enough left.</exception>
    public void Demand(long bytes)
    {
        if (_free is null || _time.GetElapsedTime(_askedAt).TotalMilliseconds >= Limits.FreeBytesCheckMs)
            Ask();
        Check(bytes);
    }

    /// <summary>Asks the device now.</summary>
    /// <exception cref="JournalUnavailableException">There is not enough left.</exception>
    public void DemandNow(long bytes)
    {
        Ask();
        Check(bytes);
    }

    void Ask()
    {
        _askedAt = _time.GetTimestamp();
        _free = _disk.FreeBytes;
    }

    void Check(long bytes)
    {
        if (_free < _min + bytes)
            throw new JournalUnavailableException(string.Create(CultureInfo.InvariantCulture,
                $"The disk is nearly full: {_free} bytes are free, {_min + bytes} are needed to take this request."));
    }
}
