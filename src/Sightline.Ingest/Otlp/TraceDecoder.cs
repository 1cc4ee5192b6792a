using System.Globalization;
using System.Text.Json;
using Sightline.Ingest.Redaction;
using Sightline.Model.Ids;
using Sightline.Model.Memory;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// Reads <c>ExportTraceServiceRequest</c>: validates every span, redacts, and says where the pieces lie. One decoder
/// serves all requests at once.
/// </summary>
public sealed class TraceDecoder(Redactor redactor, TimeProvider time)
{
    const string NoProtobuf = "found bytes that are no protobuf";

    readonly Redactor _redactor = redactor;
    readonly TimeProvider _time = time;

    /// <summary>
    /// Fills an empty batch with the valid spans of a body. The batch points into <paramref name="body"/> where nothing
    /// had to be changed, so the body must outlive it; else it owns a rewritten request. Where nothing was accepted its
    /// payload is empty.
    /// </summary>
    public DecodeOutcome Decode(ReadOnlyMemory<byte> body, OtlpEncoding encoding, SpanBatch batch) =>
        Decode(body, encoding, batch, _redactor);

    /// <summary>The same, with what a workspace does not want to be stored.</summary>
    /// <param name="body">The request.</param>
    /// <param name="encoding">How it is written.</param>
    /// <param name="batch">To be filled.</param>
    /// <param name="redactor">What is not to be stored.</param>
    /// <param name="environment">The environment of resources that name none; '' for none.</param>
    /// <param name="isFull">Whether a trace takes no more spans; null where none is full.</param>
    /// <param name="keys">
    /// Keys of attributes that the workspace may use in spans, events and links; null for any. Attributes with others are cut.
    /// </param>
    public DecodeOutcome Decode(
        ReadOnlyMemory<byte> body, OtlpEncoding encoding, SpanBatch batch, Redactor redactor, string environment = "",
        Func<TraceId, bool>? isFull = null, AttributeKeys? keys = null)
    {
        var redaction = new RedactionRun(redactor, environment);
        return encoding == OtlpEncoding.Json
            ? DecodeJson(body, batch, redaction, isFull, keys)
            : DecodeProtobuf(body, batch, redaction, isFull, keys);
    }

    /// <summary>
    /// Fills an empty batch from a payload that <c>Decode</c> once gave to the journal. Refuses nothing and asks
    /// no clock: what was accepted stays accepted. The payload must outlive the batch.
    /// </summary>
    /// <exception cref="InvalidDataException">It is none; the batch is empty.</exception>
    public void DecodeStored(ReadOnlyMemory<byte> payload, SpanBatch batch)
    {
        batch.Borrow(payload);
        var scan = new TraceScan(payload.Span, batch, rules: null);
        if (scan.Run())
            return;
        batch.Clear();
        throw new InvalidDataException(string.Create(
            CultureInfo.InvariantCulture,
            $"A stored request of {payload.Length} bytes cannot be read: {NoProtobuf} at byte {scan.MalformedAt}."));
    }

    DecodeOutcome DecodeProtobuf(
        ReadOnlyMemory<byte> body, SpanBatch batch, RedactionRun redaction, Func<TraceId, bool>? isFull,
        AttributeKeys? keys)
    {
        var scan = new TraceScan(body.Span, batch, Rules(OtlpEncoding.Protobuf, null, isFull, keys));
        if (!scan.Run())
        {
            batch.Clear();
            return Malformed(string.Create(
                CultureInfo.InvariantCulture,
                $"body: expected a protobuf ExportTraceServiceRequest, {NoProtobuf} at byte {scan.MalformedAt} of {body.Length}"));
        }
        if (!TryRewrite(body.Span, in scan, batch, redaction, keys, out var cut) && batch.Spans.Length > 0)
            batch.Borrow(body);
        return Outcome(in scan, batch, Warning(cut, keys), redaction) with { AttributesCut = cut };
    }

    DecodeOutcome DecodeJson(
        ReadOnlyMemory<byte> body, SpanBatch batch, RedactionRun redaction, Func<TraceId, bool>? isFull,
        AttributeKeys? keys)
    {
        // JSON is longer than what it says in protobuf, names alone make the difference; usually it is twice as long. A
        // large one gets room for all at once: a second, larger array while the first is copied was not accounted for.
        using var writer = new ProtobufWriter(body.Length <= Buffers.PooledBytesMax ? body.Length / 2 : body.Length);
        var json = body.Span.StartsWith("\uFEFF"u8) ? body.Span[3..] : body.Span;
        if (JsonMalformed(json, writer, out var faults, out var unknownName) is { } malformed)
            return Malformed(malformed);

        var scan = new TraceScan(writer.Written, batch, Rules(OtlpEncoding.Json, faults, isFull, keys));
        scan.Run();
        if (!TryRewrite(writer.Written, in scan, batch, redaction, keys, out var cut) && batch.Spans.Length > 0)
        {
            var rented = writer.Detach(out var length);
            batch.Own(rented, length);
        }
        var warning = unknownName is null
            ? Warning(cut, keys)
            : $"body: nothing was read: expected \"resourceSpans\", found \"{unknownName}\" (names are lowerCamelCase)";
        return Outcome(in scan, batch, warning, redaction) with { AttributesCut = cut };
    }

    static string? JsonMalformed(
        ReadOnlySpan<byte> body, ProtobufWriter writer, out JsonFaults? faults, out string? unknownName)
    {
        faults = null;
        unknownName = null;
        if (body.IsEmpty)
            return "body: expected a JSON object {\"resourceSpans\": […]}, found nothing";
        var transcoder = new JsonTranscoder(body, writer);
        try
        {
            transcoder.Run();
            faults = transcoder.Faults;
            unknownName = transcoder.UnknownName;
            return null;
        }
        catch (OtlpFormatException e)
        {
            return e.Message;
        }
        catch (JsonException e)
        {
            return JsonText.Sentence(transcoder.Place, transcoder.Offset, e);
        }
        finally
        {
            transcoder.Return();
        }
    }

    ScanRules Rules(OtlpEncoding encoding, JsonFaults? faults, Func<TraceId, bool>? isFull, AttributeKeys? keys)
    {
        var latest = _time.GetUtcNow() + OtlpLimits.StartAheadMax - DateTimeOffset.UnixEpoch;
        return new ScanRules(encoding, (ulong)latest.Ticks * TimeSpan.NanosecondsPerTick, faults, isFull, keys);
    }

    // False when the request can stay as it is.
    static bool TryRewrite(
        ReadOnlySpan<byte> request, in TraceScan scan, SpanBatch batch, RedactionRun redaction, AttributeKeys? keys,
        out int cut)
    {
        cut = 0;
        var isRequired = scan.NeedsMerge || scan.Refused is not null || scan.HasKeysToCut;
        var redactor = redaction.Redactor;
        var accepted = batch.Spans.Length;
        if (accepted == 0)
            return false;
        if (!isRequired && !redactor.SeesEverything
            && !(redactor.FindsSecrets && new RedactionProbe(request, redaction).Run()))
            return false;
        using var writer = new ProtobufWriter(request.Length);
        var rewriter = new TraceRewriter(request, redaction, scan.Refused, writer, scan.HasKeysToCut ? keys : null);
        rewriter.Run();
        cut = rewriter.AttributesCut;
        if (!isRequired && redaction.Counts.IsEmpty)
            return false;
        batch.Clear();
        TraceScan.Take(batch, writer);
        return true;
    }

    static DecodeOutcome Outcome(in TraceScan scan, SpanBatch batch, string? warning, RedactionRun redaction)
    {
        var rejected = scan.Refused?.Count ?? 0;
        return new DecodeOutcome
        {
            Accepted = batch.Spans.Length,
            Rejected = rejected,
            TooLarge = scan.TooLarge,
            InFullTraces = scan.InFullTraces,
            Redacted = redaction.Counts.IsEmpty ? null : redaction.Counts.Items,
            Message = rejected == 0
                ? warning
                : string.Create(
                    CultureInfo.InvariantCulture, $"{scan.FirstFault}. Refused {rejected} of {scan.SpanCount} spans."),
        };
    }

    static string? Warning(int cut, AttributeKeys? keys) => cut == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{cut} attributes were left out: today the workspace has used {keys!.Most} different keys (the limit is "
        + $"Limits:AttributeKeys); put what differs into values, not into keys.");

    static DecodeOutcome Malformed(string message) => new() { Malformed = message };
}
