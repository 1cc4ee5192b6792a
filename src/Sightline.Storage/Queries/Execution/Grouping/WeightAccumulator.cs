using Sightline.Model.Sampling;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Counts spans, each as often as its trace stands for traces.</summary>
sealed class WeightAccumulator(QueryMemory memory) : Accumulator
{
    double[] _sums = [];

    public override void Reserve(int groups) => Reserve(ref _sums, groups, memory, sizeof(double));

    public override void Add(int group, in RowInput row) => _sums[group] += row.Weight;

    public void Add(int group, double weight) => _sums[group] += weight;

    /// <summary>Counts rows of a row group in; groups below 0 are not counted.</summary>
    /// <param name="place">The row group.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="groups">Theirs.</param>
    /// <param name="shares">Of its traces, in millionths; empty where each row counts once.</param>
    public void Add(SpanPlace place, ReadOnlySpan<int> rows, ReadOnlySpan<int> groups, ReadOnlySpan<int> shares)
    {
        var sums = _sums;
        for (var i = 0; i < rows.Length; i++)
        {
            if (groups[i] >= 0)
                sums[groups[i]] += WeightAt(place, rows[i], shares);
        }
    }

    public static double WeightAt(SpanPlace place, int row, ReadOnlySpan<int> shares) =>
        shares.IsEmpty ? 1 : TraceSampling.WeightOf(shares[place.TraceOf(row)]);

    public override void MergeAll(Accumulator other, int[] groups)
    {
        for (var group = 0; group < groups.Length; group++)
            _sums[groups[group]] += ((WeightAccumulator)other)._sums[group];
    }

    public override double ValueOf(int group) => _sums[group];

    public override Int128 SumOf(int group) => (Int128)Math.Round(_sums[group]);
}
