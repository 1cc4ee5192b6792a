using System.Buffers.Binary;
using Sightline.Model.Spans;
using Sightline.Storage.Memory;

namespace Sightline.Storage.Memtables;

/// <summary>The resources, scopes and services of a table, each kept once. One writer, many readers.</summary>
sealed class ResourceTable(ByteArena arena)
{
    readonly BytesDictionary _resourceKeys = new(arena);
    readonly BytesDictionary _scopeKeys = new(arena);
    readonly AppendList<TableResource> _resources = new();
    readonly AppendList<TableScope> _scopes = new();
    byte[] _key = new byte[256];

    public BytesDictionary Services { get; } = new(arena);

    public int ResourceCount => _resources.Count;

    public int ScopeCount => _scopes.Count;

    public TableResource Resource(int id) => _resources[id];

    public TableScope Scope(int id) => _scopes[id];

    public int AddResource(ReadOnlySpan<byte> message, ReadOnlySpan<byte> schemaUrl, ReadOnlySpan<byte> service)
    {
        var id = _resourceKeys.Add(Key(schemaUrl.Length, schemaUrl, message));
        if (id == _resources.Count)
        {
            var serviceId = service.IsEmpty ? -1 : Services.Add(service);
            _resources.Add(new TableResource(arena.Add(message), arena.Add(schemaUrl), serviceId));
        }
        return id;
    }

    public int AddScope(ReadOnlySpan<byte> message, ReadOnlySpan<byte> schemaUrl, int resource)
    {
        // The resource is part of the key, so that a row needs to name its scope only.
        var id = _scopeKeys.Add(Key((long)resource << 32 | (uint)schemaUrl.Length, schemaUrl, message));
        if (id == _scopes.Count)
            _scopes.Add(new TableScope(arena.Add(message), arena.Add(schemaUrl), resource));
        return id;
    }

    ReadOnlySpan<byte> Key(long head, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var length = 8 + a.Length + b.Length;
        if (_key.Length < length)
            _key = new byte[length * 2];
        BinaryPrimitives.WriteInt64LittleEndian(_key, head);
        a.CopyTo(_key.AsSpan(8));
        b.CopyTo(_key.AsSpan(8 + a.Length));
        return _key.AsSpan(0, length);
    }

    /// <summary>Fills the parts of a view that come from its scope.</summary>
    public void Read(int scopeId, ref SpanView view)
    {
        var scope = _scopes[scopeId];
        var resource = _resources[scope.Resource];
        view.Scope = arena[scope.Message];
        view.ScopeSchemaUrl = arena[scope.SchemaUrl];
        view.Resource = arena[resource.Message];
        view.ResourceSchemaUrl = arena[resource.SchemaUrl];
        view.Service = resource.Service < 0 ? default : Services[resource.Service];
    }
}
