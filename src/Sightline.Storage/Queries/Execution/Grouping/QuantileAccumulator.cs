using Sightline.Storage.Queries.Execution.Parts;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>One quantile of a field.</summary>
sealed class QuantileAccumulator(QuantileField numbers, double share) : Accumulator
{
    readonly int _share = numbers.AddShare(share);

    public QuantileField Field => numbers;

    /// <summary>It is the first of its field, which takes the numbers for all of them.</summary>
    public bool IsFirst => _share == 0;

    public override long Bytes => IsFirst ? numbers.Kept?.Bytes ?? 0 : 0;

    public override void Reserve(int groups) => numbers.Reserve(groups);

    public override void Add(int group, in RowInput row)
    {
        if (IsFirst)
            numbers.Add(group, row.Number);
    }

    // Numbers are merged all at once: they are not ordered by groups.
    public override void Merge(int group, Accumulator other, int otherGroup) { }

    public override void Finish(CancellationToken cancellation) => numbers.Finish(cancellation);

    public override void Write(PartWriter to)
    {
        if (IsFirst)
            numbers.Kept!.Write(to);
    }

    public override void Read(PartReader from)
    {
        if (IsFirst)
            numbers.ReadKept(from);
    }

    public override double ValueOf(int group) => numbers.ValueOf(group, _share);
}
