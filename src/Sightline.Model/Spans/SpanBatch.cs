using Sightline.Model.Memory;

namespace Sightline.Model.Spans;

/// <summary>
/// The spans of one request: the bytes of an OTLP <c>ExportTraceServiceRequest</c> and, per resource, scope and span,
/// where its pieces lie in them. What comes out of the decoder is valid: ids are there, times are in range, strings
/// are UTF-8, nesting is bounded. Its buffers go back on <see cref="Dispose"/>; nobody keeps a piece after that.
/// </summary>
public sealed class SpanBatch : IDisposable
{
    SpanEntry[] _spans = Buffers.Rent<SpanEntry>(256);
    ScopeEntry[] _scopes = Buffers.Rent<ScopeEntry>(16);
    ResourceEntry[] _resources = Buffers.Rent<ResourceEntry>(16);
    int _spanCount;
    int _scopeCount;
    int _resourceCount;
    byte[]? _owned;

    /// <summary>The OTLP request that the ranges point into; what the journal keeps.</summary>
    public ReadOnlyMemory<byte> Payload { get; private set; }

    public ReadOnlySpan<SpanEntry> Spans => _spans.AsSpan(0, _spanCount);
    public ReadOnlySpan<ScopeEntry> Scopes => _scopes.AsSpan(0, _scopeCount);
    public ReadOnlySpan<ResourceEntry> Resources => _resources.AsSpan(0, _resourceCount);

    /// <summary>Points the batch at bytes that outlive it and belong to somebody else.</summary>
    public void Borrow(ReadOnlyMemory<byte> payload) => Payload = payload;

    /// <summary>Points the batch at an array of <see cref="Buffers"/> that it gives back when disposed.</summary>
    public void Own(byte[] rented, int length)
    {
        _owned = rented;
        Payload = rented.AsMemory(0, length);
    }

    /// <summary>Copies borrowed bytes, so that their owner may use them again while the batch lives on.</summary>
    public void Detach()
    {
        if (_owned is not null)
            return;
        var copy = Buffers.Rent<byte>(Payload.Length);
        Payload.CopyTo(copy);
        Own(copy, Payload.Length);
    }

    /// <summary>Adds a resource and gives its index.</summary>
    public int Add(in ResourceEntry resource)
    {
        if (_resourceCount == _resources.Length)
            Grow(ref _resources);
        _resources[_resourceCount] = resource;
        return _resourceCount++;
    }

    /// <summary>Adds a scope and gives its index.</summary>
    public int Add(in ScopeEntry scope)
    {
        if (_scopeCount == _scopes.Length)
            Grow(ref _scopes);
        _scopes[_scopeCount] = scope;
        return _scopeCount++;
    }

    public void Add(in SpanEntry span)
    {
        if (_spanCount == _spans.Length)
            Grow(ref _spans);
        _spans[_spanCount++] = span;
    }

    /// <summary>Forgets all entries, so that the batch can be filled again from other bytes.</summary>
    public void Clear()
    {
        _spanCount = 0;
        _scopeCount = 0;
        _resourceCount = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Buffers.Return(_spans);
        Buffers.Return(_scopes);
        Buffers.Return(_resources);
        _spans = [];
        _scopes = [];
        _resources = [];
        Clear();
        if (_owned is { } owned)
            Buffers.Return(owned);
        _owned = null;
        Payload = default;
    }

    static void Grow<T>(ref T[] entries)
    {
        var larger = Buffers.Rent<T>(entries.Length * 2);
        entries.CopyTo(larger, 0);
        Buffers.Return(entries);
        entries = larger;
    }
}
