using System.Globalization;
using System.Text;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>The groups of one thread: keys and aggregates. A row with several values for a key counts once in each of its groups.</summary>
sealed partial class GroupTable
{
    readonly LogicalQuery _query;
    readonly KeySource[] _keys;
    readonly Accumulator[] _accumulators;
    readonly List<int>[] _values;
    readonly int[] _combination;
    readonly int[] _counts;
    // Of each group, the last row of several values that was counted in.
    readonly List<long> _lastRow = [];
    long _row;
    int _reserved;

    public GroupTable(LogicalQuery query, KeySource[] keys, Accumulator[] accumulators, QueryMemory memory)
    {
        (_query, _keys, _accumulators) = (query, keys, accumulators);
        Keys = new GroupKeys(keys.Length, memory);
        _values = Array.ConvertAll(keys, _ => new List<int>());
        _combination = new int[keys.Length];
        _counts = new int[keys.Length];
    }

    public GroupKeys Keys { get; }

    /// <summary>The values of the row that <see cref="AddRow(ReadOnlySpan{RowInput})"/> counts, by key.</summary>
    public List<int>[] Values => _values;

    /// <summary>
    /// Gives each row its group by its codes, one span of codes behind the other; <see cref="KeySource.None"/> and
    /// <see cref="KeySource.Several"/> where a code is that.
    /// </summary>
    public void FillGroups(int[][] codes, Span<int> groups)
    {
        for (var key = 0; key < _keys.Length; key++)
            _counts[key] = _keys[key].Count;
        if (Keys.TryFill(codes, _counts, groups))
        {
            Reserve();
            return;
        }
        var combination = _combination.AsSpan();
        for (var i = 0; i < groups.Length; i++)
        {
            var special = 0;
            for (var key = 0; key < combination.Length; key++)
            {
                var code = codes[key][i];
                combination[key] = code;
                if (code < 0)
                    special = code == KeySource.None || special == KeySource.None ? KeySource.None : code;
            }
            groups[i] = special < 0 ? special : Keys.Add(combination);
        }
        Reserve();
    }

    /// <summary>Counts a row, one input per aggregate, into the groups of all combinations of <see cref="Values"/>.</summary>
    public void AddRow(ReadOnlySpan<RowInput> inputs)
    {
        _row++;
        AddRow(inputs, 0);
    }

    /// <summary>The group of these codes, one per key.</summary>
    public int GroupOf(ReadOnlySpan<int> codes)
    {
        var group = Keys.Add(codes);
        Reserve();
        return group;
    }

    /// <summary>Takes the groups of another one, which stays as it is.</summary>
    public void Merge(GroupTable other)
    {
        var groups = AddGroups(other);
        for (var i = 0; i < _accumulators.Length; i++)
            _accumulators[i].MergeAll(other._accumulators[i], groups);
    }

    // Gives the number here of each group of another one.
    int[] AddGroups(GroupTable other)
    {
        var groups = new int[other.Keys.Count];
        // Codes of the other one as codes here, one more, 0 where it is not asked for yet.
        var maps = Array.ConvertAll(other._keys, key => new int[key.Count]);
        for (var group = 0; group < groups.Length; group++)
        {
            var codes = other.Keys[group];
            for (var key = 0; key < maps.Length; key++)
            {
                ref var code = ref maps[key][codes[key]];
                if (code == 0)
                    code = 1 + _keys[key].CodeOf(other._keys[key], codes[key]);
                _combination[key] = code - 1;
            }
            groups[group] = Keys.Add(_combination);
        }
        Reserve();
        return groups;
    }

    public QueryResult Result(CancellationToken cancellation)
    {
        foreach (var accumulator in _accumulators)
            accumulator.Finish(cancellation);
        var order = new int[Keys.Count];
        for (var group = 0; group < order.Length; group++)
            order[group] = group;
        if (_query.Order is { } by)
            Array.Sort(order, new GroupOrder(this, by));
        var first = _query is { Order: { } ordered, AfterGroup: { } after } ? FirstAfter(order, ordered, after) : 0;
        var rows = new GroupRow[Math.Min(order.Length - first, Math.Max(0, _query.Limit))];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = Row(order[first + i]);
        return new QueryResult { Groups = rows, HasMore = order.Length - first > rows.Length };
    }

    void AddRow(ReadOnlySpan<RowInput> inputs, int key)
    {
        if (key < _keys.Length)
        {
            foreach (var code in _values[key])
            {
                _combination[key] = code;
                AddRow(inputs, key + 1);
            }
            return;
        }
        var group = Keys.Add(_combination);
        Reserve();
        while (_lastRow.Count <= group)
            _lastRow.Add(0);
        if (_lastRow[group] == _row)
            return;
        _lastRow[group] = _row;
        for (var i = 0; i < _accumulators.Length; i++)
        {
            if (!inputs[i].IsOut)
                _accumulators[i].Add(group, inputs[i]);
        }
    }

    void Reserve()
    {
        if (_reserved == Keys.Count)
            return;
        _reserved = Keys.Count;
        foreach (var accumulator in _accumulators)
            accumulator.Reserve(_reserved);
    }

    GroupRow Row(int group)
    {
        long? time = null;
        var texts = new List<string?>(_keys.Length);
        for (var key = 0; key < _keys.Length; key++)
        {
            var code = Keys[group][key];
            if (_keys[key] is TimeSource { IsNumber: false } bucket)
                time = bucket.TimeOf(code);
            else
                texts.Add(TextOf(_keys[key], code));
        }
        var values = new double[_accumulators.Length];
        var sums = new Int128[_accumulators.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _accumulators[i].ValueOf(group);
            sums[i] = _accumulators[i].SumOf(group);
        }
        return new GroupRow(time, texts, values) { Sums = sums };
    }

    static string? TextOf(KeySource source, int code)
    {
        if (source is OptionalSource optional)
            (source, code) = optional.Inner(code);
        return code == KeySource.None ? null
            : source is TimeSource numbers ? numbers.TimeOf(code).ToString(CultureInfo.InvariantCulture)
            : ((TextSource)source).TextOf(code);
    }

    int CompareKey(int a, int b, int key)
    {
        var (source, first, second) = (_keys[key], Keys[a][key], Keys[b][key]);
        if (source is OptionalSource optional)
        {
            ((source, first), second) = (optional.Inner(first), second - 1);
            // None comes first.
            if (first == KeySource.None || second == KeySource.None)
                return first.CompareTo(second);
        }
        if (source is TimeSource bucket)
            return bucket.TimeOf(first).CompareTo(bucket.TimeOf(second));
        var texts = (TextSource)source;
        return texts.BytesOf(first).SequenceCompareTo(texts.BytesOf(second));
    }

    /// <summary>How many groups have more of the aggregate that orders them, of those behind the question's position.</summary>
    public int CountAbove(double bound)
    {
        var by = _query.Order!;
        var count = 0;
        for (var group = 0; group < Keys.Count; group++)
        {
            if (_accumulators[by.Column - _keys.Length].ValueOf(group) > bound
                && (_query.AfterGroup is not { } after || IsAfter(group, by, after)))
                count++;
        }
        return count;
    }

    // Where the groups behind a position begin.
    int FirstAfter(int[] order, Ordering by, GroupPosition after)
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsAfter(order[middle], by, after))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    bool IsAfter(int group, Ordering by, GroupPosition after)
    {
        if (by.Column < _keys.Length)
            throw new ArgumentException("Groups begin after a position in an order by an aggregate.", nameof(by));
        var compared = _accumulators[by.Column - _keys.Length].ValueOf(group).CompareTo(after.Value);
        if (by.Descending)
            compared = -compared;
        for (var key = 0; compared == 0 && key < _keys.Length; key++)
            compared = Encoding.UTF8.GetBytes(TextOf(_keys[key], Keys[group][key]) ?? "").AsSpan()
                .SequenceCompareTo(Encoding.UTF8.GetBytes(after.Keys[key] ?? ""));
        return compared > 0;
    }

    // Columns are numbered as the query names them: group keys, then aggregates. Ties are by key, so that the order is
    // always the same.
    sealed class GroupOrder(GroupTable table, Ordering by) : IComparer<int>
    {
        public int Compare(int a, int b)
        {
            var keys = table._keys.Length;
            var order = by.Column < keys
                ? table.CompareKey(a, b, by.Column)
                : table._accumulators[by.Column - keys].ValueOf(a)
                    .CompareTo(table._accumulators[by.Column - keys].ValueOf(b));
            if (by.Descending)
                order = -order;
            for (var key = 0; order == 0 && key < keys; key++)
                order = table.CompareKey(a, b, key);
            return order;
        }
    }
}
