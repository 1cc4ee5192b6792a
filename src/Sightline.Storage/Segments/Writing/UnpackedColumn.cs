using Sightline.Model.Memory;
using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>
/// One column of the row groups that rows are copied from, unpacked while they are: a merge has many columns, and room
/// for one at a time. Memory comes from the pool.
/// </summary>
/// <param name="sources">The row groups.</param>
/// <param name="unpack">Writes the values of all rows of one.</param>
sealed class UnpackedColumn<T>(IReadOnlyList<GroupReader> sources, UnpackColumn<T> unpack) : IDisposable
    where T : unmanaged
{
    readonly T[]?[] _values = new T[]?[sources.Count];

    /// <summary>The values of a source, by row.</summary>
    public T[] this[int source] => _values[source] ?? Unpack(source);

    public void Dispose()
    {
        foreach (var values in _values)
        {
            if (values is not null)
                Buffers.Return(values);
        }
    }

    T[] Unpack(int source)
    {
        var values = Buffers.Rent<T>(sources[source].Rows);
        unpack(sources[source], values.AsSpan(0, sources[source].Rows));
        return _values[source] = values;
    }
}

/// <summary>Writes the values of all rows of a row group.</summary>
delegate void UnpackColumn<T>(GroupReader source, Span<T> to);
