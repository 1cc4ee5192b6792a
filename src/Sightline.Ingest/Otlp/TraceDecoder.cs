using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// Reads <c>ExportTraceServiceRequest</c>: validates every span, redacts, and says where the pieces lie. One decoder
/// serves all requests at once.
/// </summary>
public sealed class TraceDecoder(Redactor redactor, TimeProvider time)
{
    readonly Redactor _redactor = redactor;
    readonly TimeProvider _time = time;

    /// <summary>
    /// Fills an empty batch with the valid spans of a body. The batch points into <paramref name="body"/> where nothing
    /// had to be changed, so the body must outlive it; else it owns a rewritten request.
    /// </summary>
    public DecodeOutcome Decode(ReadOnlyMemory<byte> body, OtlpEncoding encoding, SpanBatch batch) =>
        throw new NotImplementedException($"{_redactor}{_time}");

    /// <summary>
    /// Fills an empty batch from a payload that <see cref="Decode"/> once gave to the journal. Refuses nothing and asks
    /// no clock: what was accepted stays accepted.
    /// </summary>
    public void DecodeStored(ReadOnlyMemory<byte> payload, SpanBatch batch) => throw new NotImplementedException();
}
