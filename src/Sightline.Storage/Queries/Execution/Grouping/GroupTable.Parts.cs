namespace Sightline.Storage.Queries.Execution.Grouping;

sealed partial class GroupTable
{
    /// <summary>By aggregate: the numbers of quantiles, at the first of each field.</summary>
    public IEnumerable<QuantileField?> Quantiles => Array.ConvertAll(_accumulators, QuantilesOf);

    /// <summary>Memory held, roughly; without the numbers of quantiles.</summary>
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
    public int[][]?[]? MissingOf(GroupTable part)
    {
        var missing = new int[][]?[_accumulators.Length];
        var isMissing = false;
        for (var i = 0; i < missing.Length; i++)
        {
            if (QuantilesOf(_accumulators[i]) is { } field)
                isMissing |= (missing[i] = field.MissingOf(QuantilesOf(part._accumulators[i])!)) is not null;
        }
        return isMissing ? missing : null;
    }

    /// <summary>Only takes numbers of quantiles that are missing.</summary>
    public void KeepOnly(int[][]?[] missing)
    {
        for (var i = 0; i < missing.Length; i++)
        {
            if (QuantilesOf(_accumulators[i]) is not { } field)
                continue;
            field.Only = new bool[ValueBuckets.Count];
            foreach (var buckets in missing[i] ?? [])
            {
                foreach (var bucket in buckets)
                    field.Only[bucket] = true;
            }
        }
    }

    /// <summary>Learns what was missing here, from a table of the same rows.</summary>
    public void Learn(int[][]?[] missing, GroupTable found)
    {
        var groups = new int[found.Keys.Count];
        // Nothing is added: the groups and their keys are here.
        lock (Keys)
        {
            var combination = new int[_keys.Length];
            for (var group = 0; group < groups.Length; group++)
            {
                for (var key = 0; key < combination.Length; key++)
                    combination[key] = _keys[key].CodeOf(found._keys[key], found.Keys[group][key]);
                groups[group] = Keys.Add(combination);
            }
        }
        for (var i = 0; i < missing.Length; i++)
        {
            if (missing[i] is { } buckets)
                QuantilesOf(_accumulators[i])!.Kept!.Learn(buckets, Numbers(QuantilesOf(found._accumulators[i])!, groups));
        }
    }

    /// <summary>Keeps counts in place of the numbers of quantiles; see <see cref="QuantileField.Keep"/>.</summary>
    public void KeepQuantiles(GroupTable result, int[] groups)
    {
        for (var i = 0; i < _accumulators.Length; i++)
            QuantilesOf(_accumulators[i])?.Keep(QuantilesOf(result._accumulators[i])!, groups);
    }

    static QuantileField? QuantilesOf(Accumulator accumulator) =>
        accumulator is QuantileAccumulator { IsFirst: true } quantile ? quantile.Field : null;

    // By group here; groups are the numbers here of those there.
    long[][] Numbers(QuantileField found, int[] groups)
    {
        found.Values.Flush(groups.Length);
        var runs = found.Values.Runs(groups.Length);
        var numbers = new long[Keys.Count][];
        Array.Fill(numbers, []);
        for (var group = 0; group < groups.Length; group++)
        {
            var all = new List<long>();
            foreach (var run in runs[group])
                all.AddRange(run);
            numbers[groups[group]] = [.. all];
        }
        return numbers;
    }
}
