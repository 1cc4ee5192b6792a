using System.Buffers.Binary;
using Sightline.Model.Spans;

namespace Sightline.Storage.Segments;

/// <summary>The scopes of a row group and the resources that they stand under.</summary>
sealed class ScopeColumn
{
    readonly byte[] _scopeChunk;
    readonly byte[] _resourceChunk;
    readonly Entry[] _scopes;
    readonly Entry[] _resources;
    readonly TextColumn _services;

    /// <summary>A scope under a resource, or a resource with a service (-1: none).</summary>
    readonly record struct Entry(int Owner, ByteRange Message, ByteRange SchemaUrl);

    public ScopeColumn(RowGroup group)
    {
        _scopeChunk = group.Chunk(ChunkId.ScopeTexts);
        _resourceChunk = group.Chunk(ChunkId.ResourceTexts);
        _services = new TextColumn(group.Chunk(ChunkId.ServiceTexts));
        _scopes = ReadEntries(_scopeChunk);
        _resources = ReadEntries(_resourceChunk);
    }

    public void Read(int id, ref SpanView view)
    {
        var scope = _scopes[id];
        var resource = _resources[scope.Owner];
        view.Scope = scope.Message.Of(_scopeChunk);
        view.ScopeSchemaUrl = scope.SchemaUrl.Of(_scopeChunk);
        view.Resource = resource.Message.Of(_resourceChunk);
        view.ResourceSchemaUrl = resource.SchemaUrl.Of(_resourceChunk);
        view.Service = resource.Owner < 0 ? default : _services[resource.Owner];
    }

    static Entry[] ReadEntries(byte[] chunk)
    {
        var entries = new Entry[ColumnReader.Int(chunk, 0)];
        var offset = 4;
        for (var i = 0; i < entries.Length; i++)
        {
            var owner = BinaryPrimitives.ReadInt32LittleEndian(chunk.AsSpan(offset));
            offset += 4;
            var message = ReadText(chunk, ref offset);
            var schemaUrl = ReadText(chunk, ref offset);
            entries[i] = new Entry(owner, message, schemaUrl);
        }
        return entries;
    }

    static ByteRange ReadText(byte[] chunk, ref int offset)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(chunk.AsSpan(offset));
        var range = new ByteRange(offset + 4, length);
        offset += 4 + length;
        return range;
    }
}
