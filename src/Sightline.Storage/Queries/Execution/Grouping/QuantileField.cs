using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// All quantiles of one field: they share its numbers. Numbers that are too many to hold are folded; those that a quantile
/// turns out to need are then looked for again.
/// </summary>
sealed class QuantileField(bool real, QueryMemory memory)
{
    /// <summary>Groups that a thread does at once.</summary>
    const int GroupsPerPiece = 64;

    readonly List<double> _shares = [];
    readonly List<(KeptValues Values, int[] Groups)> _parts = [];
    readonly GroupedValues _values = new(memory);
    readonly GroupedValues _again = new(memory);
    int _groups;
    FoldedValues? _folded;
    KeptQuantiles? _quantiles;
    long[]? _found;

    /// <summary>What is left of the numbers once they were kept.</summary>
    public KeptValues? Kept { get; private set; }

    /// <summary>Memory of what was kept, and of where parts that were taken have their groups; not of the parts.</summary>
    public long KeptBytes
    {
        get
        {
            var bytes = Kept?.Bytes ?? 0;
            foreach (var (_, groups) in _parts)
                bytes += groups.Length * 4L;
            return bytes;
        }
    }

    /// <summary>By group: the buckets whose numbers are taken, ascending; null where all are.</summary>
    public int[][]? Only { get; set; }

    /// <summary>Takes the numbers of rows; groups below 0 are left out, and so are rows without a number.</summary>
    public void Add(ReadOnlySpan<int> groups, ReadOnlySpan<long> numbers)
    {
        _values.Add(groups, Only is null ? numbers : Wanted(groups, numbers), _groups);
        FoldMany();
    }

    /// <summary>Takes the numbers of rows of one group, which is the first.</summary>
    public void AddFirst(ReadOnlySpan<long> numbers)
    {
        _values.AddFirst(Only is null ? numbers : Wanted([], numbers));
        FoldMany();
    }

    /// <summary>Takes the number of one row.</summary>
    public void Add(int group, long number)
    {
        if (Only is not null && !IsWanted(group, number))
            return;
        _values.Add(group, number, _groups);
        FoldMany();
    }

    /// <summary>Takes another one's numbers, whose groups have other numbers here.</summary>
    public void Take(QuantileField other, int[] groups)
    {
        if (other.Kept is { } kept)
        {
            _parts.Add((kept, groups));
            return;
        }
        foreach (var (values, theirs) in other._parts)
            _parts.Add((values, Array.ConvertAll(theirs, group => groups[group])));
        // What is made of parts has nothing else, and several threads may read it.
        if (other._parts.Count > 0)
            return;
        other._values.Flush(other._groups);
        _values.Merge(other._values, groups);
        if (other._folded is not null)
            (_folded ??= new FoldedValues(_shares, memory)).Merge(other._folded, groups);
        FoldMany();
    }

    /// <summary>By group of a part: buckets with a quantile whose numbers it does not know; null where there is none.</summary>
    public int[][]? MissingOf(QuantileField part) => Some(Quantiles().Missing(part.Kept!));

    /// <summary>The same of the numbers that were folded here.</summary>
    public int[][]? Missing() => _folded is null ? null : Some(Quantiles().Missing(_folded));

    /// <summary>Takes numbers that were looked for again, of a field with the same groups.</summary>
    public void TakeAgain(QuantileField found)
    {
        found._values.Flush(found._groups);
        var same = new int[found._groups];
        for (var group = 0; group < same.Length; group++)
            same[group] = group;
        _again.Merge(found._values, same);
    }

    /// <summary>Keeps counts in place of the numbers, and those numbers that quantiles here are near.</summary>
    public void Keep()
    {
        Fold();
        Kept = KeptValues.Of(_folded!, _groups);
        _folded = null;
    }

    public void ReadKept(PartReader from) => Kept = KeptValues.Read(from);

    /// <summary>The numbers, of a field that was only to take few.</summary>
    public long[][] Numbers(int groups)
    {
        _values.Flush(_groups);
        var runs = _values.Runs(_groups);
        var numbers = new long[groups][];
        Array.Fill(numbers, []);
        for (var group = 0; group < Math.Min(groups, _groups); group++)
        {
            var all = new List<long>();
            foreach (var run in runs[group])
                all.AddRange(run);
            numbers[group] = [.. all];
        }
        return numbers;
    }

    public int AddShare(double share)
    {
        _shares.Add(Math.Clamp(share, 0, 1));
        return _shares.Count - 1;
    }

    public void Reserve(int groups) => _groups = groups;

    /// <summary>Finds the quantiles of all groups, once.</summary>
    public void Finish(CancellationToken cancellation)
    {
        if (_found is not null)
            return;
        memory.Add((long)_groups * _shares.Count * sizeof(long));
        var found = _found = new long[_groups * _shares.Count];
        if (_parts.Count > 0 || _folded is not null)
        {
            Quantiles().Find(_again.Runs(_groups), found);
            return;
        }
        _values.Flush(_groups);
        var runs = _values.Runs(_groups);
        var pieces = (_groups + GroupsPerPiece - 1) / GroupsPerPiece;
        var shares = _shares.ToArray();
        Workers.Run(pieces, () => new QuantileSearch(), (search, _, piece) =>
        {
            var end = Math.Min(_groups, (piece + 1) * GroupsPerPiece);
            for (var group = piece * GroupsPerPiece; group < end; group++)
            {
                cancellation.ThrowIfCancellationRequested();
                var into = found.AsSpan(group * shares.Length, shares.Length);
                if (!search.TryFind(runs[group], shares, into))
                    into.Fill(NumberColumn.None);
            }
        }, cancellation);
    }

    public double ValueOf(int group, int share)
    {
        var number = _found![group * _shares.Count + share];
        if (number == NumberColumn.None)
            return double.NaN;
        return real ? NumberSource.FromOrdered(number) : number;
    }

    static int[][]? Some(int[][] missing) => Array.Exists(missing, buckets => buckets.Length > 0) ? missing : null;

    // Where some numbers were folded, all are: what is looked for again is looked for in all rows.
    KeptQuantiles Quantiles()
    {
        if (_quantiles is not null)
            return _quantiles;
        if (_folded is not null)
            Fold();
        _values.Flush(_groups);
        return _quantiles = new KeptQuantiles(_values, _folded, _groups, [.. _shares], _parts);
    }

    void FoldMany()
    {
        if (Only is null && _values.Bytes > memory.HeldBytesMax)
            Fold();
    }

    void Fold()
    {
        _values.Flush(_groups);
        (_folded ??= new FoldedValues(_shares, memory)).Fold(_values.Runs(_groups), _groups);
        _values.Clear();
    }

    long[] Wanted(ReadOnlySpan<int> groups, ReadOnlySpan<long> numbers)
    {
        var wanted = numbers.ToArray();
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] != NumberColumn.None && !IsWanted(groups.IsEmpty ? 0 : groups[i], wanted[i]))
                wanted[i] = NumberColumn.None;
        }
        return wanted;
    }

    bool IsWanted(int group, long number) =>
        group >= 0 && group < Only!.Length && Array.BinarySearch(Only[group], ValueBuckets.Of(number)) >= 0;
}
