using System.Buffers.Binary;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;

namespace Sightline.Storage.Segments.Reading;

/// <summary>The scopes of rows, the resources that they stand under, and those resources' services.</summary>
sealed class ScopeColumn(Texts scopes, Texts resources, Texts services, IdColumn ids)
{
    int[]? _numbers;

    /// <summary>Number of scopes.</summary>
    public int Count => scopes.Count;

    public Texts Services => services;

    /// <summary>The numbers as they are packed, for scans.</summary>
    public IdColumn Ids => ids;

    /// <summary>The number of each row's scope.</summary>
    public int[] Numbers
    {
        get
        {
            if (_numbers is null)
            {
                _numbers = new int[ids.Count];
                ids.CopyTo(0, _numbers);
            }
            return _numbers;
        }
    }

    public int NumberAt(int row) => _numbers is null ? ids[row] : _numbers[row];

    /// <summary>Number of a scope's service, or -1.</summary>
    public int ServiceOf(int scope) => OwnerOf(resources[OwnerOf(scopes[scope])]);

    /// <summary>Fills the parts of a view that come from its scope.</summary>
    public void Read(int scope, ref SpanView view)
    {
        var resource = Read(scopes[scope], out view.Scope, out view.ScopeSchemaUrl);
        var service = Read(resources[resource], out view.Resource, out view.ResourceSchemaUrl);
        view.Service = service < 0 ? default : services[service];
    }

    static int OwnerOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadInt32LittleEndian(entry);

    static int Read(ReadOnlySpan<byte> entry, out ReadOnlySpan<byte> message, out ReadOnlySpan<byte> schemaUrl)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
        message = entry.Slice(8, length);
        schemaUrl = entry[(8 + length)..];
        return OwnerOf(entry);
    }
}
