using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>
/// The scopes of rows. An entry of the dictionary is a scope under a resource, an entry of the resources has a
/// service, so that a row needs one number for the three.
/// </summary>
sealed class ScopeBuilder(Column column) : ColumnBuilder(column)
{
    readonly TextPool _scopes = new();
    readonly TextPool _resources = new();
    readonly TextPool _services = new();
    readonly ColumnWriter _entry = new();
    readonly Remaps _remaps = new();
    GrowList<int> _ids = new();

    /// <summary>Adds a scope of a memtable's table, always the same one.</summary>
    public void Add(int scope, ResourceTable table)
    {
        ref var mapped = ref _remaps.Of(0, scope);
        if (mapped == 0)
        {
            var view = new SpanView();
            table.Read(scope, ref view);
            mapped = Entry(view) + 1;
        }
        _ids.Add(mapped - 1);
    }

    public override void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows)
    {
        var view = new SpanView();
        foreach (var row in rows)
        {
            var source = sources[row.Source].Scope;
            var id = source.Numbers[row.Row];
            ref var mapped = ref _remaps.Of(row.Source, id);
            if (mapped == 0)
            {
                source.Read(id, ref view);
                mapped = Entry(view) + 1;
            }
            _ids.Add(mapped - 1);
        }
    }

    public override void Write(GroupBuilder group)
    {
        TextDictionary.Write(_scopes, group.Scratch);
        group.Add(Column, ChunkPart.Dictionary, compress: true);
        TextDictionary.Write(_resources, group.Scratch);
        group.Add(Column, ChunkPart.Resources, compress: true);
        TextDictionary.Write(_services, group.Scratch);
        group.Add(Column, ChunkPart.Services, compress: true);
        IdColumn.Write(_ids.Items, Math.Max(1, _scopes.Count), group.Scratch);
        group.Add(Column, ChunkPart.Values, compress: false);
    }

    public override void Clear()
    {
        _scopes.Clear();
        _resources.Clear();
        _services.Clear();
        _ids.Clear();
        _remaps.Clear();
    }

    public override void Release() => _ids.Release();

    // Owner (4), length of the message (4), message, schema URL.
    int Entry(in SpanView view)
    {
        var service = view.Service.IsEmpty ? -1 : _services.Add(view.Service);
        var resource = Entry(_resources, service, view.Resource, view.ResourceSchemaUrl);
        return Entry(_scopes, resource, view.Scope, view.ScopeSchemaUrl);
    }

    int Entry(TextPool pool, int owner, ReadOnlySpan<byte> message, ReadOnlySpan<byte> schemaUrl)
    {
        _entry.Clear();
        _entry.Add(owner);
        _entry.Add(message.Length);
        _entry.Add(message);
        _entry.Add(schemaUrl);
        return pool.Add(_entry.Bytes);
    }
}
