namespace Sightline.Storage.Segments;

/// <summary>Decoded chunks of segments, the least recently used of which give way. Usable from several threads.</summary>
sealed class BlockCache(long bytesMax)
{
    readonly Dictionary<(SegmentFile, long), LinkedListNode<Block>> _blocks = [];
    readonly LinkedList<Block> _recent = new();
    readonly Lock _gate = new();
    long _bytes;

    readonly record struct Block((SegmentFile, long) Key, byte[] Bytes);

    public byte[]? Find(SegmentFile file, long offset)
    {
        lock (_gate)
        {
            if (!_blocks.TryGetValue((file, offset), out var node))
                return null;
            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value.Bytes;
        }
    }

    public void Add(SegmentFile file, long offset, byte[] bytes)
    {
        // A block that would push out a quarter of the cache is not worth keeping.
        if (bytes.Length > bytesMax / 4)
            return;
        lock (_gate)
        {
            var key = (file, offset);
            if (file.IsRetired || _blocks.ContainsKey(key))
                return;
            _blocks.Add(key, _recent.AddFirst(new Block(key, bytes)));
            _bytes += bytes.Length;
            while (_bytes > bytesMax)
            {
                var oldest = _recent.Last!;
                _recent.RemoveLast();
                _blocks.Remove(oldest.Value.Key);
                _bytes -= oldest.Value.Bytes.Length;
            }
        }
    }

    /// <summary>Drops all blocks of a file.</summary>
    public void Remove(SegmentFile file)
    {
        lock (_gate)
        {
            for (var node = _recent.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Key.Item1 == file)
                {
                    _recent.Remove(node);
                    _blocks.Remove(node.Value.Key);
                    _bytes -= node.Value.Bytes.Length;
                }
                node = next;
            }
        }
    }
}
