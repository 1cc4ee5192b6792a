namespace Sightline.Storage.Payloads;

sealed partial class PayloadWriter
{
    readonly Dictionary<PayloadReader, CopiedChunks> _copied = [];

    /// <summary>
    /// Adds a value of another segment by its chunks, as compaction does: each chunk is read and looked up once, however
    /// many values have it; what several sources hold is stored once.
    /// </summary>
    /// <param name="source">Where the value is.</param>
    /// <param name="runs">Its runs there.</param>
    /// <param name="to">Gets its runs here appended.</param>
    /// <param name="joints">Of the row group that the value goes to.</param>
    public void Copy(PayloadReader source, ReadOnlySpan<ChunkRun> runs, List<ChunkRun> to, TokenSet joints)
    {
        if (!_copied.TryGetValue(source, out var copied))
            _copied.Add(source, copied = new CopiedChunks(source));
        var last = -1;
        foreach (var run in runs)
        {
            source.Check(run);
            for (var from = run.First; from < run.First + run.Count; from++)
            {
                var count = _chunks.Count;
                var chunk = copied[from];
                if (chunk < 0)
                    copied[from] = chunk = FindOrAppend(copied.Read(from));
                Link(last, chunk, _chunks.Count > count, to, joints);
                last = chunk;
            }
        }
    }

    /// <summary>Which chunks of a source are here already, and the block of it that was read last.</summary>
    sealed class CopiedChunks(PayloadReader source)
    {
        // Numbers here plus one, by the numbers there.
        readonly int[] _to = new int[source.ChunkCount];
        readonly BlockText _block = new(source);

        public int this[int from]
        {
            get => _to[from] - 1;
            set => _to[from] = value + 1;
        }

        public ReadOnlySpan<byte> Read(int from)
        {
            if (!_block.Holds(from))
                _block.Read(source.BlockOf(from));
            return _block[from];
        }
    }
}
