using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// Cuts a large request into small ones that say the same: each is stored by itself, so that what others send need not
/// wait for all of it. Fields of the messages around spans that OTLP does not know are left out.
/// </summary>
public sealed class BatchPieces
{
    /// <summary>Spans of a piece.</summary>
    public const int SpansMax = 256;

    /// <summary>Bytes of the spans of a piece, but for one span that is more.</summary>
    public const int BytesMax = 256 << 10;

    // Every piece says its resources and scopes again.
    const int HeadBytesMax = 16 << 10;
    const int LengthBytes = 3;

    readonly SpanBatch _batch;
    int _first;
    int _next;

    BatchPieces(SpanBatch batch) => _batch = batch;

    /// <summary>The pieces of a batch, which has to live until the last one was taken; null where it is small enough.</summary>
    public static BatchPieces? Of(SpanBatch batch) =>
        batch.Spans.Length > 1 && (batch.Spans.Length > SpansMax || batch.Payload.Length > 2 * BytesMax) && HasSmallHeads(batch)
            ? new BatchPieces(batch)
            : null;

    /// <summary>The next piece, which owns its bytes; null after the last.</summary>
    public SpanBatch? Next()
    {
        if (_next == _batch.Spans.Length)
            return null;
        _first = _next;
        using var writer = new ProtobufWriter(BytesMax + HeadBytesMax);
        while (IsNext(writer))
            WriteResource(writer);
        var piece = new SpanBatch();
        TraceScan.Take(piece, writer);
        return piece;
    }

    void WriteResource(ProtobufWriter writer)
    {
        var resource = ResourceOf(_next);
        var of = _batch.Resources[resource];
        var nested = writer.Begin(RequestField.ResourceSpans, LengthBytes);
        Write(of.Message, ResourceSpansField.Resource, writer);
        do
        {
            WriteScope(writer);
        }
        while (IsNext(writer) && ResourceOf(_next) == resource);
        Write(of.SchemaUrl, ResourceSpansField.SchemaUrl, writer);
        writer.End(nested);
    }

    void WriteScope(ProtobufWriter writer)
    {
        var scope = _batch.Spans[_next].Scope;
        var of = _batch.Scopes[scope];
        var nested = writer.Begin(ResourceSpansField.ScopeSpans, LengthBytes);
        Write(of.Message, ScopeSpansField.Scope, writer);
        do
        {
            writer.WriteBytes(ScopeSpansField.Spans, _batch.Spans[_next++].Message.Of(_batch.Payload.Span));
        }
        while (IsNext(writer) && _batch.Spans[_next].Scope == scope);
        Write(of.SchemaUrl, ScopeSpansField.SchemaUrl, writer);
        writer.End(nested);
    }

    // The first span goes whatever it takes.
    bool IsNext(ProtobufWriter writer) =>
        _next < _batch.Spans.Length
        && (_next == _first
            || (_next - _first < SpansMax && writer.Length + _batch.Spans[_next].Message.Length <= BytesMax));

    void Write(ByteRange range, int field, ProtobufWriter writer)
    {
        if (range.Length > 0)
            writer.WriteBytes(field, range.Of(_batch.Payload.Span));
    }

    int ResourceOf(int span) => _batch.Scopes[_batch.Spans[span].Scope].Resource;

    static bool HasSmallHeads(SpanBatch batch)
    {
        var largest = 0;
        foreach (ref readonly var scope in batch.Scopes)
        {
            var resource = batch.Resources[scope.Resource];
            largest = Math.Max(
                largest, scope.Message.Length + scope.SchemaUrl.Length + resource.Message.Length + resource.SchemaUrl.Length);
        }
        return largest <= HeadBytesMax;
    }
}
