using Sightline.Storage.Queries.Execution.Grouping;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>Parts of answers, the least recently used of which give way. Usable from several threads.</summary>
/// <param name="bytesMax">Memory that they take at most.</param>
/// <param name="files">Where they are kept beyond that; null for nowhere.</param>
sealed class GroupParts(long bytesMax, PartFiles? files = null)
{
    /// <summary>A part that takes more of the room would push out what many others use.</summary>
    const int ShareMax = 4;

    readonly Dictionary<PartKey, LinkedListNode<(PartKey Key, GroupPart Part, long Bytes)>> _parts = [];
    readonly LinkedList<(PartKey Key, GroupPart Part, long Bytes)> _recent = new();
    readonly Lock _gate = new();

    /// <summary>Fewer rows are looked at in less time than it takes to keep what they give.</summary>
    public required int RowsMin { get; init; }

    public ReplacedGroups Replaced { get; } = new();

    public RankedSets Ranked { get; } = new();

    /// <summary>Memory held, roughly.</summary>
    public long Bytes { get; private set; }

    /// <summary>Bytes of files.</summary>
    public long FileBytes => files?.Bytes ?? 0;

    /// <summary>Parts that were found in files.</summary>
    public long FoundInFiles => files?.Found ?? 0;

    /// <summary>Bytes of the largest part that is kept.</summary>
    public long PartBytesMax => bytesMax / ShareMax;

    /// <param name="key">Of which question.</param>
    /// <param name="table">Makes a table of the question, without groups.</param>
    public GroupPart? Find(in PartKey key, Func<GroupTable> table)
    {
        if (FindHeld(key) is { } held)
            return held;
        if (files?.Find(key, table) is not { } part)
            return null;
        TryHold(key, part);
        return part;
    }

    /// <summary>A part that is in memory.</summary>
    public GroupPart? FindHeld(in PartKey key)
    {
        lock (_gate)
        {
            if (!_parts.TryGetValue(key, out var node))
                return null;
            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value.Part;
        }
    }

    /// <summary>Keeps what is made of other parts, in memory alone.</summary>
    public void PutUnion(in PartKey key, GroupPart union) => TryHold(key, union);

    /// <summary>Keeps a part, in place of an earlier one of the same key; also after it has grown.</summary>
    public void Put(in PartKey key, GroupPart part)
    {
        if (TryHold(key, part))
            files?.Put(key, part);
    }

    /// <summary>Lets go of the parts that are no use any more, since one of their row groups is not there or has other rows.</summary>
    public void Sweep(HashSet<PartPiece> live)
    {
        lock (_gate)
        {
            for (var node = _recent.First; node is not null;)
            {
                var next = node.Next;
                if (!node.Value.Part.Pieces.IsSubsetOf(live))
                    Remove(node);
                node = next;
            }
        }
        files?.Sweep(live);
    }

    // False where it is too large.
    bool TryHold(in PartKey key, GroupPart part)
    {
        var bytes = part.Bytes;
        lock (_gate)
        {
            if (_parts.TryGetValue(key, out var before))
                Remove(before);
            if (bytes > PartBytesMax)
                return false;
            _parts.Add(key, _recent.AddFirst((key, part, bytes)));
            Bytes += bytes;
            while (Bytes > bytesMax)
                Remove(_recent.Last!);
        }
        return true;
    }

    void Remove(LinkedListNode<(PartKey Key, GroupPart Part, long Bytes)> node)
    {
        _recent.Remove(node);
        _parts.Remove(node.Value.Key);
        Bytes -= node.Value.Bytes;
    }
}
