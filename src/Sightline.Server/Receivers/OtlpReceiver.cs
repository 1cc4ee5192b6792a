using Sightline.Ingest.Otlp;
using Sightline.Model.Spans;
using Sightline.Server.Auth;
using Sightline.Storage;
using Sightline.Storage.Journal;

namespace Sightline.Server.Receivers;

/// <summary>
/// Takes OTLP requests in, whatever transport brought them: decodes, journals, and answers once what was valid is on
/// disk.
/// </summary>
sealed class OtlpReceiver(TraceDecoder decoder, Store store, IngestMetrics metrics, TimeProvider time)
{
    const long NanosPerTick = 100;

    static readonly ReceiverAnswer Unavailable = new(
        Outcome.Unavailable, 0, "The journal takes nothing at the moment (see the server's log); try again.");

    /// <summary>Takes one request in; the caller disposes the body afterwards.</summary>
    public async Task<ReceiverAnswer> ReceiveAsync(
        OtlpSignal signal, Caller caller, RequestBody body, OtlpEncoding encoding)
    {
        metrics.Received(signal, body.Bytes.Length);
        try
        {
            return signal == OtlpSignal.Traces
                ? await StoreSpansAsync(caller, body, encoding)
                : await CountAsync(signal, caller, body, encoding);
        }
        catch (JournalUnavailableException)
        {
            return Unavailable;
        }
    }

    async Task<ReceiverAnswer> StoreSpansAsync(Caller caller, RequestBody body, OtlpEncoding encoding)
    {
        var received = UnixNanoNow();
        var batch = Decode(body, encoding, out var decoded);
        if (decoded.Malformed is { } fault)
        {
            batch.Dispose();
            return new ReceiverAnswer(Outcome.Malformed, 0, fault);
        }
        RejectedCount[] rejected = decoded.Rejected == 0
            ? []
            : [new RejectedCount(Signal.Traces, RejectReason.Invalid, (uint)decoded.Rejected)];
        if (decoded.Accepted > 0)
        {
            await store.AppendAsync(Header(caller, received, RecordKind.OtlpTraces, rejected), batch);
        }
        else
        {
            batch.Dispose();
            await JournalCountsAsync(caller, received, rejected);
        }
        metrics.SpansAccepted(decoded.Accepted);
        metrics.Rejected(rejected);
        return new ReceiverAnswer(Outcome.Stored, decoded.Rejected, decoded.Message);
    }

    // The batch is the store's from AppendAsync on, longer than the request lives: it must own what it points into.
    SpanBatch Decode(RequestBody body, OtlpEncoding encoding, out DecodeOutcome decoded)
    {
        var batch = new SpanBatch();
        try
        {
            decoded = decoder.Decode(body.Bytes, encoding, batch);
            if (decoded.Accepted > 0 && batch.Payload.Equals(body.Bytes))
                batch.Own(body.Detach(), body.Bytes.Length);
            return batch;
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }

    async Task<ReceiverAnswer> CountAsync(OtlpSignal signal, Caller caller, RequestBody body, OtlpEncoding encoding)
    {
        var received = UnixNanoNow();
        if (!RecordCounter.TryCount(signal, body.Bytes, encoding, out var records, out var malformed))
            return new ReceiverAnswer(Outcome.Malformed, 0, malformed);
        if (records == 0)
            return new ReceiverAnswer(Outcome.Stored, 0, null);
        var (kind, words) = signal == OtlpSignal.Logs ? (Signal.Logs, "logs") : (Signal.Metrics, "metrics");
        RejectedCount[] rejected = [new RejectedCount(kind, RejectReason.NotStored, (uint)records)];
        await JournalCountsAsync(caller, received, rejected);
        metrics.Rejected(rejected);
        return new ReceiverAnswer(Outcome.Stored, records, $"This version of Sightline does not store {words} yet.");
    }

    Task JournalCountsAsync(Caller caller, long received, RejectedCount[] rejected) => rejected.Length == 0
        ? Task.CompletedTask
        : store.AppendAsync(Header(caller, received, RecordKind.CountsOnly, rejected), batch: null);

    static RecordHeader Header(Caller caller, long received, RecordKind kind, RejectedCount[] rejected) => new()
    {
        Workspace = caller.Workspace.Workspace,
        Key = caller.Key,
        Project = caller.Project,
        ReceivedUnixNano = received,
        Kind = kind,
        Rejected = rejected,
    };

    long UnixNanoNow() => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * NanosPerTick;
}
