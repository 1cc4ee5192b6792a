using Sightline.Storage.Queries.Execution.Parts;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>One quantile of a field.</summary>
sealed class QuantileAccumulator(QuantileField numbers, double share) : Accumulator
{
    readonly int _share = numbers.AddShare(share);

    public QuantileField Field => numbers;

    /// <summary>It is the first of its field, which takes the numbers for all of them.</summary>
    public bool IsFirst => _share == 0;

    public override long Bytes => IsFirst ? numbers.KeptBytes : 0;

    public override void Reserve(int groups) => numbers.Reserve(groups);

    public override void Add(int group, in RowInput row)
    {
        if (IsFirst)
            numbers.Add(group, row.Number);
    }

    public override void MergeAll(Accumulator other, int[] groups)
    {
        if (IsFirst)
            numbers.Take(((QuantileAccumulator)other).Field, groups);
    }

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
