using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>All quantiles of one field: they share its numbers.</summary>
sealed class QuantileField(bool real, QueryMemory memory)
{
    /// <summary>Groups that a thread does at once.</summary>
    const int GroupsPerPiece = 64;

    readonly List<double> _shares = [];
    readonly List<(KeptValues Values, int[] Groups)> _parts = [];
    int _groups;
    long[]? _found;
    KeptQuantiles? _quantiles;

    public GroupedValues Values { get; private set; } = new(memory);

    public int GroupCount => _groups;

    /// <summary>What is left of <see cref="Values"/> once it was kept.</summary>
    public KeptValues? Kept { get; private set; }

    /// <summary>By bucket, whether its numbers are taken; null where all are.</summary>
    public bool[]? Only { get; set; }

    /// <summary>Takes another one's numbers, whose groups have other numbers here.</summary>
    public void Take(QuantileField other, int[] groups)
    {
        if (other.Kept is { } kept)
        {
            _parts.Add((kept, groups));
            return;
        }
        other.Values.Flush(other._groups);
        Values.Merge(other.Values, groups);
    }

    /// <summary>By group of a part: buckets with a quantile whose numbers it does not know; null where there is none.</summary>
    public int[][]? MissingOf(QuantileField part)
    {
        var missing = (_quantiles ??= new KeptQuantiles(Values, _groups, [.. _shares], _parts)).Missing(part.Kept!);
        return Array.Exists(missing, buckets => buckets.Length > 0) ? missing : null;
    }

    /// <summary>Keeps counts in place of the numbers, and those numbers that quantiles here are near.</summary>
    /// <param name="result">What took this one over, with its quantiles found.</param>
    /// <param name="groups">The group there of each one here.</param>
    public void Keep(QuantileField result, int[] groups)
    {
        var wanted = new int[groups.Length][];
        var shares = result._shares.Count;
        for (var group = 0; group < wanted.Length; group++)
        {
            var buckets = new SortedSet<int>();
            foreach (var number in result._found.AsSpan(groups[group] * shares, shares))
            {
                if (number != NumberColumn.None)
                    buckets.Add(ValueBuckets.Of(number));
            }
            wanted[group] = [.. buckets];
        }
        Values.Flush(_groups);
        Kept = KeptValues.Of(Values.Runs(wanted.Length), wanted);
        Values = new GroupedValues(memory);
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
        if (_parts.Count > 0)
        {
            _found = new long[_groups * _shares.Count];
            (_quantiles ??= new KeptQuantiles(Values, _groups, [.. _shares], _parts)).Find(_found);
            return;
        }
        Values.Flush(_groups);
        var runs = Values.Runs(_groups);
        memory.Add((long)_groups * _shares.Count * sizeof(long));
        var found = _found = new long[_groups * _shares.Count];
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
}

/// <summary>One quantile of a field.</summary>
sealed class QuantileAccumulator(QuantileField numbers, double share) : Accumulator
{
    readonly int _share = numbers.AddShare(share);

    public QuantileField Field => numbers;

    /// <summary>It is the first of its field, which takes the numbers for all of them.</summary>
    public bool IsFirst => _share == 0;

    public override void Reserve(int groups) => numbers.Reserve(groups);

    public override void Add(int group, in RowInput row)
    {
        if (IsFirst)
            numbers.Values.Add(group, row.Number, numbers.GroupCount);
    }

    // Numbers are merged all at once: they are not ordered by groups.
    public override void Merge(int group, Accumulator other, int otherGroup) { }

    public override void Finish(CancellationToken cancellation) => numbers.Finish(cancellation);

    public override double ValueOf(int group) => numbers.ValueOf(group, _share);
}
