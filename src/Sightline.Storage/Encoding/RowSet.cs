using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sightline.Storage.Encodings;

/// <summary>
/// Rows of a row group: a bit per row. The bits behind the last row are always clear, so that counts and words need no
/// care at the end. For one thread at a time.
/// </summary>
sealed class RowSet
{
    ulong[] _words;
    int _used;

    /// <summary>An empty set over so many rows.</summary>
    public RowSet(int rows)
    {
        _words = [];
        Reset(rows);
    }

    /// <summary>Rows that the set speaks of, in it or not.</summary>
    public int Rows { get; private set; }

    /// <summary>Row r is bit r mod 64 of word r / 64. A writer leaves the bits behind the last row clear.</summary>
    public Span<ulong> Words => _words.AsSpan(0, _used);

    /// <summary>Rows in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool IsEmpty => !Words.ContainsAnyExcept(0UL);

    /// <summary>Empties the set for so many rows; keeps its memory.</summary>
    public void Reset(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        _used = (int)(((long)rows + 63) / 64);
        if (_words.Length < _used)
            _words = new ulong[_used];
        Rows = rows;
        Words.Clear();
    }

    public bool Contains(int row)
    {
        CheckRow(row);
        return (_words[row >> 6] & 1UL << row) != 0;
    }

    public void Set(int row)
    {
        CheckRow(row);
        _words[row >> 6] |= 1UL << row;
    }

    public void Clear(int row)
    {
        CheckRow(row);
        _words[row >> 6] &= ~(1UL << row);
    }

    public void SetAll() => SetRange(0, Rows);

    /// <summary>Adds the rows of [from, to).</summary>
    public void SetRange(int from, int to)
    {
        CheckRange(from, to);
        if (from == to)
            return;
        var (first, last) = (from >> 6, (to - 1) >> 6);
        if (first == last)
        {
            _words[first] |= From(from) & Through(to - 1);
            return;
        }
        _words[first] |= From(from);
        _words.AsSpan(first + 1, last - first - 1).Fill(ulong.MaxValue);
        _words[last] |= Through(to - 1);
    }

    /// <summary>Whether any row of [from, to) is in the set.</summary>
    public bool Any(int from, int to)
    {
        CheckRange(from, to);
        if (from == to)
            return false;
        var (first, last) = (from >> 6, (to - 1) >> 6);
        if (first == last)
            return (_words[first] & From(from) & Through(to - 1)) != 0;
        return (_words[first] & From(from)) != 0 || (_words[last] & Through(to - 1)) != 0
            || _words.AsSpan(first + 1, last - first - 1).ContainsAnyExcept(0UL);
    }

    /// <summary>The first row of the set at or behind <paramref name="from"/>; -1 when there is none.</summary>
    public int NextSet(int from)
    {
        if ((uint)from >= (uint)Rows)
            return -1;
        var index = from >> 6;
        var word = _words[index] & From(from);
        while (word == 0)
        {
            if (++index == _used)
                return -1;
            word = _words[index];
        }
        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Some row is in both.</summary>
    public bool Intersects(RowSet other)
    {
        CheckSame(other);
        for (var i = 0; i < _used; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Keeps the rows that the other has too.</summary>
    public void And(RowSet other)
    {
        CheckSame(other);
        var mine = Vectors(Words);
        var theirs = Vectors(other.Words);
        for (var i = 0; i < mine.Length; i++)
            mine[i] &= theirs[i];
        for (var i = mine.Length * Vector256<ulong>.Count; i < _used; i++)
            _words[i] &= other._words[i];
    }

    /// <summary>Adds the rows of the other.</summary>
    public void Or(RowSet other)
    {
        CheckSame(other);
        var mine = Vectors(Words);
        var theirs = Vectors(other.Words);
        for (var i = 0; i < mine.Length; i++)
            mine[i] |= theirs[i];
        for (var i = mine.Length * Vector256<ulong>.Count; i < _used; i++)
            _words[i] |= other._words[i];
    }

    /// <summary>Takes the rows of the other away.</summary>
    public void AndNot(RowSet other)
    {
        CheckSame(other);
        var mine = Vectors(Words);
        var theirs = Vectors(other.Words);
        for (var i = 0; i < mine.Length; i++)
            mine[i] = Vector256.AndNot(mine[i], theirs[i]);
        for (var i = mine.Length * Vector256<ulong>.Count; i < _used; i++)
            _words[i] &= ~other._words[i];
    }

    /// <summary>The rows that were not in the set.</summary>
    public void Not()
    {
        foreach (ref var word in Words)
            word = ~word;
        if ((Rows & 63) != 0)
            _words[_used - 1] &= Through(Rows - 1);
    }

    public Enumerator GetEnumerator() => new(this);

    /// <summary>The rows of the set, ascending.</summary>
    public ref struct Enumerator(RowSet set)
    {
        readonly ReadOnlySpan<ulong> _words = set.Words;
        ulong _left;
        int _index = -1;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_index >= _words.Length)
                    return false;
                _left = _words[_index];
            }
            Current = (_index << 6) + BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }

    static Span<Vector256<ulong>> Vectors(Span<ulong> words) => MemoryMarshal.Cast<ulong, Vector256<ulong>>(words);

    static ulong From(int row) => ulong.MaxValue << row;

    static ulong Through(int row) => ulong.MaxValue >> (63 - (row & 63));

    void CheckRow(int row) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));

    void CheckRange(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)from, (uint)to, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)to, (uint)Rows, nameof(to));
    }

    void CheckSame(RowSet other)
    {
        if (other.Rows != Rows)
            throw new ArgumentException($"A set over {other.Rows} rows meets one over {Rows}.", nameof(other));
    }
}
