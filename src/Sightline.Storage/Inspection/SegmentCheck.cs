using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Fields;
using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Inspection;

/// <summary>Reads every chunk of the segments of a table, and adds up what they hold.</summary>
sealed class SegmentCheck(TableSchema schema)
{
    readonly SortedDictionary<string, long> _columns = new(StringComparer.Ordinal);
    int _segments;
    long _rows;
    long _hidden;
    long _bytes;
    long _payloads;
    long _distinct;

    /// <exception cref="CorruptFileException">The file is not what was written.</exception>
    public void Add(SegmentFile file, DeleteVector hidden, CancellationToken cancellation)
    {
        foreach (var group in file.Groups)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (id, chunk) in group.Chunks)
            {
                file.Read(chunk);
                Count(NameOf(id.Column), chunk.Stored);
            }
            if (schema.Table == SegmentTable.Spans)
                AddFields(file, new GroupReader(group));
        }
        foreach (var (section, chunk) in file.Sections)
        {
            file.Read(chunk);
            Count(section == SectionId.PayloadFilters ? "payload_words" : "payloads", chunk.Stored);
        }
        for (var block = 0; block < file.Payloads.BlockCount; block++)
        {
            var bytes = file.Payloads.Block(block);
            _distinct += bytes.Length;
            Count("payloads", file.Payloads.StoredBytes(block));
        }
        _segments++;
        _bytes += file.Bytes;
        _hidden += hidden.Count;
        _rows += file.RowCount - hidden.Count;
    }

    public InspectedTable Result() => new()
    {
        Table = schema.Name,
        Segments = _segments,
        Rows = _rows,
        HiddenRows = _hidden,
        Bytes = _bytes,
        Columns = _columns,
        PayloadBytes = _payloads,
        DistinctPayloadBytes = _distinct,
    };

    // The columns of attributes are referred to by their directory.
    void AddFields(SegmentFile file, GroupReader columns)
    {
        foreach (var field in columns.Attributes.Fields)
        {
            Count(SpanColumns.Attributes.Name, field.StoredBytes);
            if (field.Type.IsNumber())
                _ = field.Numbers;
            if (!field.Type.IsText())
                continue;
            var lengths = new long[field.EntryCount];
            for (var id = 0; id < lengths.Length; id++)
                lengths[id] = field.IsPayload(id) ? file.Payloads.Length(field.Runs(id)) : 0;
            foreach (var id in field.Ids)
                _payloads += lengths[id];
        }
    }

    string NameOf(byte column)
    {
        foreach (var known in schema.Columns)
        {
            if (known.Id == column)
                return known.Name;
        }
        return column == ChunkId.TraceIndex ? "trace_id" : "unknown";
    }

    void Count(string name, long bytes) => _columns[name] = _columns.GetValueOrDefault(name) + bytes;
}
