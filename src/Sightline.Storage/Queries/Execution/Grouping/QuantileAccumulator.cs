using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>All quantiles of one field: they share its numbers.</summary>
sealed class QuantileField(bool real, QueryMemory memory)
{
    /// <summary>Groups that a thread does at once.</summary>
    const int GroupsPerPiece = 64;

    readonly List<double> _shares = [];
    int _groups;
    long[]? _found;

    public GroupedValues Values { get; } = new(memory);

    public int GroupCount => _groups;

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
