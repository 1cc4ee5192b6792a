namespace Sightline.Storage.Encodings;

/// <summary>Rows with and without a value in turns, as they come when rows of one kind lie together.</summary>
sealed class RunPresence : Presence
{
    readonly uint[] _ends;
    readonly int[] _ranks;
    readonly bool _first;

    RunPresence(bool first, uint[] ends, int[] ranks)
    {
        _first = first;
        _ends = ends;
        _ranks = ranks;
    }

    public static RunPresence Read(int rows, ref ChunkReader reader)
    {
        var first = reader.Byte();
        if (first > 1)
            ChunkReader.Refuse($"the first run has state {first}");
        var ends = RunEnds.Read(rows, ref reader);
        var ranks = new int[ends.Length];
        var (start, present) = (0, 0);
        for (var i = 0; i < ends.Length; i++)
        {
            ranks[i] = present;
            present += (i & 1) == 0 == (first == 1) ? (int)ends[i] - start : 0;
            start = (int)ends[i];
        }
        return new RunPresence(first == 1, ends, ranks) { Rows = rows, Present = present };
    }

    public override bool Contains(int row, out int rank)
    {
        var run = RunEnds.RunOf(_ends, row);
        var has = Has(run);
        rank = _ranks[run] + (has ? row - Start(run) : 0);
        return has;
    }

    public override void AddTo(RowSet into)
    {
        for (var run = _first ? 0 : 1; run < _ends.Length; run += 2)
            into.SetRange(Start(run), (int)_ends[run]);
    }

    public override void Spread(RowSet ranks, RowSet into)
    {
        for (var run = _first ? 0 : 1; run < _ends.Length; run += 2)
        {
            var start = Start(run);
            var end = _ranks[run] + (int)_ends[run] - start;
            for (var rank = ranks.NextSet(_ranks[run]); rank >= 0 && rank < end; rank = ranks.NextSet(rank + 1))
                into.Set(start + rank - _ranks[run]);
        }
    }

    public override void Spread(int from, Span<long> values)
    {
        var left = CountOf(from, from + values.Length);
        var end = from + values.Length;
        for (var run = end == from ? -1 : RunEnds.RunOf(_ends, end - 1); end > from; run--)
        {
            var start = Math.Max(from, Start(run));
            var piece = values[(start - from)..(end - from)];
            if (Has(run))
            {
                left -= piece.Length;
                values.Slice(left, piece.Length).CopyTo(piece);
            }
            else
            {
                piece.Fill(NumberColumn.None);
            }
            end = start;
        }
    }

    bool Has(int run) => (run & 1) == 0 == _first;

    int Start(int run) => run == 0 ? 0 : (int)_ends[run - 1];
}
