using Sightline.Storage.Schemas;

namespace Sightline.Storage;

public sealed partial class Store
{
    /// <summary>What each table holds on disk, by name; the rows of the memtable come with the next flush.</summary>
    public IReadOnlyList<TableSize> Tables
    {
        get
        {
            var sizes = new SortedDictionary<string, TableSize>(StringComparer.Ordinal);
            foreach (var schema in TableSchema.All)
                sizes.Add(schema.Name, new TableSize { Table = schema.Name });
            foreach (var segment in Segments)
            {
                var size = sizes[segment.Entry.Table];
                var hidden = segment.Hidden.Count;
                sizes[size.Table] = size with
                {
                    Segments = size.Segments + 1,
                    Rows = size.Rows + segment.File.RowCount - hidden,
                    HiddenRows = size.HiddenRows + hidden,
                    Bytes = size.Bytes + segment.Entry.Bytes,
                };
            }
            return [.. sizes.Values];
        }
    }

    /// <summary>
    /// Flushes, lets go of the journal, and merges segments until nothing is left to do. Tells how far it is, from 0 to 1.
    /// </summary>
    /// <exception cref="IOException">The device refused; it is tried again in the background.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up, or the store is closing.</exception>
    public void Compact(Action<double> progress, CancellationToken cancellation)
    {
        // A file of the journal is let go of when nothing more is written to it.
        _journal.EndFileAsync().GetAwaiter().GetResult();
        Flush();
        _compactor.Drain(progress, cancellation);
    }
}
