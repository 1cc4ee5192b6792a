using Sightline.Storage.Queries.Execution.Parts;

namespace Sightline.Storage.Queries.Execution.Grouping;

sealed partial class GroupTable
{
    /// <summary>Memory held, roughly; of the numbers of quantiles only what was kept.</summary>
    public long Bytes
    {
        get
        {
            var bytes = Keys.Bytes;
            foreach (var key in _keys)
                bytes += key.Bytes;
            foreach (var accumulator in _accumulators)
                bytes += accumulator.Bytes;
            return bytes;
        }
    }

    /// <summary>
    /// Of a part that was merged here, by aggregate and group there: buckets whose numbers quantiles need and it does not
    /// know. Null where it knows all.
    /// </summary>
    public int[][]?[]? MissingOf(GroupTable part) =>
        Missing((field, at) => field.MissingOf(QuantilesOf(part._accumulators[at])!));

    /// <summary>
    /// Of what was folded here, by aggregate and group: buckets whose numbers quantiles need and are not known. Null where all
    /// are. Called when all rows are in.
    /// </summary>
    public int[][]?[]? Missing() => Missing((field, _) => field.Missing());

    /// <summary>
    /// Begins with the groups of another one under their numbers, and only takes numbers of quantiles that are missing there.
    /// </summary>
    public void Seek(GroupTable other, int[][]?[] missing)
    {
        _ = AddGroups(other);
        for (var i = 0; i < missing.Length; i++)
        {
            if (QuantilesOf(_accumulators[i]) is { } field)
                field.Only = missing[i] ?? [];
        }
    }

    /// <summary>Takes the numbers that a table found that sought them.</summary>
    public void TakeFound(GroupTable found)
    {
        for (var i = 0; i < _accumulators.Length; i++)
            QuantilesOf(_accumulators[i])?.TakeAgain(QuantilesOf(found._accumulators[i])!);
    }

    /// <summary>Learns what was missing here, from tables that sought it.</summary>
    public void Learn(int[][]?[] missing, List<GroupSink> found)
    {
        for (var i = 0; i < missing.Length; i++)
        {
            if (missing[i] is not { } buckets)
                continue;
            QuantilesOf(_accumulators[i])!.Kept!.Learn(
                buckets, found.ConvertAll(sink => QuantilesOf(sink.Table._accumulators[i])!.Numbers(buckets.Length)));
        }
    }

    /// <summary>Keeps counts in place of the numbers of quantiles, and lets go of what is only needed to add more.</summary>
    public void Keep()
    {
        foreach (var accumulator in _accumulators)
            QuantilesOf(accumulator)?.Keep();
        Trim();
    }

    /// <summary>Lets go of what is only needed to add more: parts were merged here, and nothing else.</summary>
    public void Trim()
    {
        Keys.Trim();
        foreach (var accumulator in _accumulators)
            (accumulator as DistinctAccumulator)?.Trim(Keys.Count);
    }

    /// <summary>Writes groups and aggregates that were kept.</summary>
    public void Write(PartWriter to)
    {
        foreach (var key in _keys)
            key.Write(to);
        Keys.Write(to);
        foreach (var accumulator in _accumulators)
            accumulator.Write(to);
    }

    /// <summary>Reads groups and aggregates that were written, of the same question; there is none yet.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public void Read(PartReader from)
    {
        foreach (var key in _keys)
            key.Read(from);
        Keys.Read(from);
        foreach (var accumulator in _accumulators)
            accumulator.Read(from);
        // Arrays of aggregates are at least as long as there are groups.
        Reserve();
    }

    int[][]?[]? Missing(Func<QuantileField, int, int[][]?> of)
    {
        var missing = new int[][]?[_accumulators.Length];
        var isMissing = false;
        for (var i = 0; i < missing.Length; i++)
        {
            if (QuantilesOf(_accumulators[i]) is { } field)
                isMissing |= (missing[i] = of(field, i)) is not null;
        }
        return isMissing ? missing : null;
    }

    static QuantileField? QuantilesOf(Accumulator accumulator) =>
        accumulator is QuantileAccumulator { IsFirst: true } quantile ? quantile.Field : null;
}
