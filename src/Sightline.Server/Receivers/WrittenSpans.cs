using Sightline.Ingest.Writing;
using Sightline.Model.Ids;
using Sightline.Model.Memory;
using Sightline.Model.Spans;

namespace Sightline.Server.Receivers;

/// <summary>Spans that this program wrote from a request in another shape. Disposing gives their array back.</summary>
sealed class WrittenSpans : IDisposable
{
    byte[] _bytes;

    public WrittenSpans(SpanWriter writer)
    {
        _bytes = writer.Detach(out var length);
        Request = _bytes.AsMemory(0, length);
    }

    /// <summary>The OTLP request.</summary>
    public ReadOnlyMemory<byte> Request { get; }

    /// <summary>Items of the request that were refused before.</summary>
    public int Refused { get; init; }

    /// <summary>Bytes of the request, inflated.</summary>
    public long Received { get; init; }

    /// <summary>Bytes that the quota was told of when it came.</summary>
    public long Admitted { get; init; }

    /// <summary>Turns what was decoded and redacted into what is stored, another batch; null for nothing.</summary>
    public Func<SpanBatch, SpanBatch>? Revise { get; init; }

    /// <summary>The spans that the decoder accepted; known once it has run.</summary>
    public HashSet<SpanId> Accepted { get; } = [];

    public void Note(SpanBatch batch)
    {
        foreach (ref readonly var span in batch.Spans)
            Accepted.Add(span.SpanId);
    }

    /// <summary>Hands the array to somebody who gives it back.</summary>
    public byte[] Detach()
    {
        var bytes = _bytes;
        _bytes = [];
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes.Length > 0)
            Buffers.Return(_bytes);
        _bytes = [];
    }
}
