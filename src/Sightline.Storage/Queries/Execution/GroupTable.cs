using System.Buffers.Binary;
using System.Text;
using Sightline.Storage.Memory;

namespace Sightline.Storage.Queries.Execution;

/// <summary>
/// Groups in the making: a key of bytes (time bucket, then texts with their lengths) to the numbers of its aggregates.
/// A row with several values for a key counts once in each of its groups.
/// </summary>
sealed class GroupTable
{
    readonly LogicalQuery _query;
    readonly BytesDictionary _keys = new(new ByteArena(64 << 10));
    readonly List<double[]> _numbers = [];
    readonly List<long> _lastRow = [];
    readonly List<long> _counts = [];
    byte[] _key = new byte[256];
    int _length;
    long _row;

    public GroupTable(LogicalQuery query) => _query = query;

    /// <summary>Rows that were counted in.</summary>
    public long Rows => _row;

    public void BeginRow()
    {
        _row++;
        _length = 0;
    }

    /// <summary>Length of the key so far, to go back to with <see cref="Cut"/>.</summary>
    public int Mark => _length;

    public void Cut(int mark) => _length = mark;

    public void AddKey(long time)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(8), time);
        _length += 8;
    }

    public void AddKey(ReadOnlySpan<byte> text)
    {
        var room = Room(4 + text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(room, text.Length);
        text.CopyTo(room[4..]);
        _length += 4 + text.Length;
    }

    /// <summary>Counts the row into the group of the key as it stands.</summary>
    public void Count(bool isError, ReadOnlySpan<double> values)
    {
        var group = _keys.Add(_key.AsSpan(0, _length));
        if (group == _numbers.Count)
        {
            _numbers.Add(new double[_query.Aggregates.Count]);
            _lastRow.Add(0);
            _counts.Add(0);
        }
        if (_lastRow[group] == _row)
            return;
        _lastRow[group] = _row;
        var first = _counts[group]++ == 0;
        var numbers = _numbers[group];
        for (var i = 0; i < numbers.Length; i++)
            Fold(ref numbers[i], _query.Aggregates[i].Kind, isError, values[i], first);
    }

    public QueryResult Result()
    {
        var rows = new List<GroupRow>(_numbers.Count);
        for (var group = 0; group < _numbers.Count; group++)
            rows.Add(Row(group));
        if (_query.Order is { } order)
            rows.Sort((a, b) => order.Descending ? -Compare(a, b, order.Column) : Compare(a, b, order.Column));
        var limited = rows.Count > _query.Limit;
        if (limited)
            rows.RemoveRange(_query.Limit, rows.Count - _query.Limit);
        return new QueryResult { Groups = rows, Matched = _row, HasMore = limited };
    }

    static void Fold(ref double number, AggregateKind kind, bool isError, double value, bool first)
    {
        switch (kind)
        {
            case AggregateKind.Count:
                number++;
                break;
            case AggregateKind.CountErrors:
                number += isError ? 1 : 0;
                break;
            case AggregateKind.Min:
                number = first ? value : Math.Min(number, value);
                break;
            case AggregateKind.Max:
                number = first ? value : Math.Max(number, value);
                break;
            default:
                number += value;
                break;
        }
    }

    GroupRow Row(int group)
    {
        var key = _keys[group];
        long? time = null;
        var texts = new List<string>(_query.GroupBy.Count);
        foreach (var part in _query.GroupBy)
        {
            if (part is GroupKey.TimeBucket)
            {
                time = BinaryPrimitives.ReadInt64LittleEndian(key);
                key = key[8..];
                continue;
            }
            var length = BinaryPrimitives.ReadInt32LittleEndian(key);
            texts.Add(Encoding.UTF8.GetString(key.Slice(4, length)));
            key = key[(4 + length)..];
        }
        var numbers = (double[])_numbers[group].Clone();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (_query.Aggregates[i].Kind == AggregateKind.Average)
                numbers[i] /= _counts[group];
        }
        return new GroupRow(time, texts, numbers);
    }

    // Columns are numbered as the query names them: group keys, then aggregates.
    int Compare(GroupRow a, GroupRow b, int column)
    {
        if (column >= _query.GroupBy.Count)
        {
            var order = a.Values[column - _query.GroupBy.Count].CompareTo(b.Values[column - _query.GroupBy.Count]);
            return order;
        }
        if (_query.GroupBy[column] is GroupKey.TimeBucket)
            return Nullable.Compare(a.Time, b.Time);
        var text = 0;
        for (var i = 0; i < column; i++)
            text += _query.GroupBy[i] is GroupKey.TimeBucket ? 0 : 1;
        return string.CompareOrdinal(a.Keys[text], b.Keys[text]);
    }

    Span<byte> Room(int bytes)
    {
        if (_key.Length - _length < bytes)
            Array.Resize(ref _key, (_length + bytes) * 2);
        return _key.AsSpan(_length);
    }
}

/// <summary>Takes the first number of a field.</summary>
struct NumberVisitor() : IFieldVisitor
{
    public double Value = double.NaN;

    public bool Visit(in FieldValue value)
    {
        if (!value.IsNumber)
            return false;
        Value = value.Double;
        return true;
    }
}
