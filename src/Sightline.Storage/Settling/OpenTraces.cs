using Sightline.Model.Ids;
using Sightline.Model.Workspaces;

namespace Sightline.Storage.Settling;

/// <summary>A trace of a workspace.</summary>
readonly record struct TraceKey(WorkspaceId Workspace, TraceId Trace);

/// <summary>
/// The traces with calls that are not settled, by when they changed last and by when they were opened. Bounded: one too
/// many makes the one that has waited longest due. Usable from several threads.
/// </summary>
sealed class OpenTraces(int countMax)
{
    const int None = -1;

    readonly Lock _gate = new();
    readonly Dictionary<TraceKey, int> _places = [];
    readonly Queue<TraceKey> _early = new();
    readonly HashSet<TraceKey> _inEarly = [];
    readonly int _earlyMax = Math.Max(1, countMax / 4);
    Entry[] _entries = new Entry[256];
    int _free = None;
    int _used;
    // Oldest and newest of the two orders.
    Order _changed = new();
    Order _opened = new();
    long _settledEarly;
    long _givenUp;

    struct Entry
    {
        public TraceKey Key;
        /// <summary>Ticks of UTC.</summary>
        public long Opened;
        public long Changed;
        public Links ByChange;
        public Links ByOpening;
    }

    struct Links
    {
        public int Before;
        public int After;
    }

    struct Order()
    {
        public int First = None;
        public int Last = None;
    }

    public int Count
    {
        get
        {
            lock (_gate)
                return _places.Count + _early.Count;
        }
    }

    /// <summary>Traces that were settled before their time because there were too many.</summary>
    public long SettledEarly => Interlocked.Read(ref _settledEarly);

    /// <summary>Traces that were given up, to be looked for when there are fewer, because even then there were too many.</summary>
    public long GivenUp => Interlocked.Read(ref _givenUp);

    /// <summary>Whether a trace is open, and waits for its time.</summary>
    public bool Contains(TraceKey key)
    {
        lock (_gate)
            return _places.ContainsKey(key);
    }

    /// <summary>Notes that a trace changed; true when it was not open before.</summary>
    public bool Touch(TraceKey key, long now)
    {
        lock (_gate)
        {
            if (_places.TryGetValue(key, out var place))
            {
                _entries[place].Changed = now;
                Unlink(ref _changed, place, byChange: true);
                Append(ref _changed, place, byChange: true);
                return false;
            }
            if (_places.Count >= countMax)
                CloseOldest();
            Open(key, now);
            return true;
        }
    }

    /// <summary>Makes a trace due that is not open; false when there are too many.</summary>
    public bool TryAddDue(TraceKey key)
    {
        lock (_gate)
        {
            if (_places.ContainsKey(key) || _inEarly.Contains(key))
                return true;
            if (_places.Count + _early.Count >= countMax)
                return false;
            AddEarly(key);
            return true;
        }
    }

    /// <summary>Takes a trace that has not changed since a time, or was opened before another; false when none has.</summary>
    public bool TryTakeDue(long changedUntil, long openedUntil, out TraceKey key)
    {
        lock (_gate)
        {
            if (TryTakeEarly(out key))
                return true;
            var place = _changed.First;
            if (place == None)
                return false;
            if (_entries[place].Changed > changedUntil)
                place = _opened.First;
            if (_entries[place].Changed > changedUntil && _entries[place].Opened > openedUntil)
                return false;
            key = _entries[place].Key;
            Remove(place);
            return true;
        }
    }

    void CloseOldest()
    {
        if (_early.Count >= _earlyMax && TryTakeEarly(out _))
            _givenUp++;
        AddEarly(_entries[_changed.First].Key);
        Remove(_changed.First);
        _settledEarly++;
    }

    void AddEarly(TraceKey key)
    {
        if (_inEarly.Add(key))
            _early.Enqueue(key);
    }

    bool TryTakeEarly(out TraceKey key) => _early.TryDequeue(out key) && _inEarly.Remove(key);

    void Open(TraceKey key, long now)
    {
        var place = _free;
        if (place != None)
            _free = _entries[place].ByChange.After;
        else
            place = _used++;
        if (place == _entries.Length)
            Array.Resize(ref _entries, place * 2);
        _entries[place] = new Entry { Key = key, Opened = now, Changed = now };
        _places.Add(key, place);
        Append(ref _changed, place, byChange: true);
        Append(ref _opened, place, byChange: false);
    }

    void Remove(int place)
    {
        Unlink(ref _changed, place, byChange: true);
        Unlink(ref _opened, place, byChange: false);
        _places.Remove(_entries[place].Key);
        _entries[place].ByChange.After = _free;
        _free = place;
    }

    void Append(ref Order order, int place, bool byChange)
    {
        LinksOf(place, byChange) = new Links { Before = order.Last, After = None };
        if (order.Last == None)
            order.First = place;
        else
            LinksOf(order.Last, byChange).After = place;
        order.Last = place;
    }

    void Unlink(ref Order order, int place, bool byChange)
    {
        var links = LinksOf(place, byChange);
        if (links.Before == None)
            order.First = links.After;
        else
            LinksOf(links.Before, byChange).After = links.After;
        if (links.After == None)
            order.Last = links.Before;
        else
            LinksOf(links.After, byChange).Before = links.Before;
    }

    ref Links LinksOf(int place, bool byChange)
    {
        ref var entry = ref _entries[place];
        if (byChange)
            return ref entry.ByChange;
        return ref entry.ByOpening;
    }
}
