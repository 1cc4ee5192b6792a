namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>Parts of answers, the least recently used of which give way. Usable from several threads.</summary>
sealed class GroupParts(long bytesMax)
{
    /// <summary>A part that takes more of the room would push out what many others use.</summary>
    const int ShareMax = 4;

    readonly Dictionary<PartKey, LinkedListNode<(PartKey Key, GroupPart Part, long Bytes)>> _parts = [];
    readonly LinkedList<(PartKey Key, GroupPart Part, long Bytes)> _recent = new();
    readonly Lock _gate = new();

    /// <summary>Fewer rows are looked at in less time than it takes to keep what they give.</summary>
    public required int RowsMin { get; init; }

    public ReplacedGroups Replaced { get; } = new();

    /// <summary>Memory held, roughly.</summary>
    public long Bytes { get; private set; }

    /// <summary>Bytes of the largest part that is kept.</summary>
    public long PartBytesMax => bytesMax / ShareMax;

    public GroupPart? Find(in PartKey key)
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

    /// <summary>Keeps a part, in place of an earlier one of the same key; also after it has grown.</summary>
    public void Put(in PartKey key, GroupPart part)
    {
        var bytes = part.Bytes;
        lock (_gate)
        {
            if (_parts.TryGetValue(key, out var before))
                Remove(before);
            if (bytes > PartBytesMax)
                return;
            _parts.Add(key, _recent.AddFirst((key, part, bytes)));
            Bytes += bytes;
            while (Bytes > bytesMax)
                Remove(_recent.Last!);
        }
    }

    void Remove(LinkedListNode<(PartKey Key, GroupPart Part, long Bytes)> node)
    {
        _recent.Remove(node);
        _parts.Remove(node.Value.Key);
        Bytes -= node.Value.Bytes;
    }
}
