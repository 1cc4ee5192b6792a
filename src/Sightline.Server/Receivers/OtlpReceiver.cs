using Sightline.Ingest.Otlp;
using Sightline.Model;
using Sightline.Model.Spans;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Receivers.Contract;
using Sightline.Server.Receivers.Redaction;
using Sightline.Storage;
using Sightline.Storage.Journal;

namespace Sightline.Server.Receivers;

/// <summary>
/// Takes OTLP requests in, whatever transport brought them: decodes, journals, and answers once what was valid is on
/// disk.
/// </summary>
sealed class OtlpReceiver(
    TraceDecoder decoder, Store store, Redactors redactors, RedactionMetrics redactions, ContractGate contract,
    WorkspaceKeys keys, ServiceTraffic traffic, IngestMetrics metrics, IngestQuota quota, WorkLanes lanes,
    TimeProvider time)
{
    /// <summary>Takes a millisecond or more to decode.</summary>
    const int LargeBytes = 64 << 10;

    static readonly ReceiverAnswer Unavailable = new(
        Outcome.Unavailable, 0, "The journal takes nothing at the moment (see the server's log); try again.");

    /// <summary>Holds a request, before its body is read, until the quota of its workspace has room.</summary>
    /// <param name="caller">Who sends.</param>
    /// <param name="bytes">What the request announces; 0 for unknown.</param>
    /// <param name="cancellation">The sender is gone.</param>
    /// <exception cref="RefusedRequestException">There is none in time.</exception>
    public async ValueTask AdmitAsync(Caller caller, long bytes, CancellationToken cancellation)
    {
        var wait = await quota.EnterAsync(caller.Workspace.Workspace, bytes, cancellation);
        if (wait > TimeSpan.Zero)
        {
            throw new RefusedRequestException(
                Outcome.OverQuota, "The workspace sends more than its quota of bytes or spans a second; send less, or ask "
                + "who runs the server to raise it (docs/access.md).", wait);
        }
    }

    /// <summary>Takes one request in; the caller disposes the body afterwards.</summary>
    /// <param name="signal">What it holds.</param>
    /// <param name="caller">Who sends.</param>
    /// <param name="body">Its body.</param>
    /// <param name="encoding">How the body is written.</param>
    /// <param name="admitted">Bytes that <see cref="AdmitAsync"/> was told of.</param>
    public async Task<ReceiverAnswer> ReceiveAsync(
        OtlpSignal signal, Caller caller, RequestBody body, OtlpEncoding encoding, long admitted)
    {
        metrics.Received(signal, body.Bytes.Length);
        quota.Charge(caller.Workspace.Workspace, body.Bytes.Length - admitted, spans: 0);
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

    /// <summary>Takes spans in that this program wrote from another shape; they take the road of a received request.</summary>
    /// <param name="caller">Who sends.</param>
    /// <param name="written">The spans, and what of the request was refused before.</param>
    public async Task<ReceiverAnswer> StoreAsync(Caller caller, WrittenSpans written)
    {
        metrics.Received(OtlpSignal.Traces, (int)written.Received);
        quota.Charge(caller.Workspace.Workspace, written.Received - written.Admitted, spans: 0);
        try
        {
            var (batch, decoded) = await DecodeAsync(caller, written.Request, OtlpEncoding.Protobuf, written.Detach);
            written.Note(batch);
            if (written.Revise is { } revise && decoded.Accepted > 0)
                batch = revise(batch);
            return await StoreAsync(caller, batch, decoded, written.Refused, written.Received);
        }
        catch (JournalUnavailableException)
        {
            return Unavailable;
        }
    }

    async Task<ReceiverAnswer> StoreSpansAsync(Caller caller, RequestBody body, OtlpEncoding encoding)
    {
        var (batch, decoded) = await DecodeAsync(caller, body.Bytes, encoding, body.Detach);
        if (decoded.Malformed is { } fault)
        {
            batch.Dispose();
            return new ReceiverAnswer(Outcome.Malformed, 0, fault);
        }
        return await StoreAsync(caller, batch, decoded, refused: 0, body.Bytes.Length);
    }

    async Task<ReceiverAnswer> StoreAsync(
        Caller caller, SpanBatch batch, DecodeOutcome decoded, int refused, long bytes)
    {
        var received = time.UnixNanoNow();
        var accepted = batch.Spans.Length;
        var rejected = Rejected(decoded, refused);
        var delay = Delay(batch, received);
        if (accepted > 0)
        {
            traffic.Add(caller.Workspace.Workspace, batch);
            await AppendAsync(Header(caller, received, RecordKind.OtlpTraces, rejected), batch);
        }
        else
        {
            batch.Dispose();
            await JournalCountsAsync(caller, received, rejected);
        }
        quota.Charge(caller.Workspace.Workspace, moreBytes: 0, accepted);
        metrics.SpansAccepted(accepted);
        keys.AddCut(caller.Workspace.Workspace, decoded.AttributesCut);
        if (decoded.Redacted is { } redacted)
            redactions.Add(caller.Workspace.Workspace, redacted);
        metrics.Rejected(rejected);
        return new ReceiverAnswer(Outcome.Stored, decoded.Rejected + refused, decoded.Message)
        {
            Accepted = accepted,
            Bytes = bytes,
            Delay = delay,
        };
    }

    // While others send, a large request goes in pieces, so that theirs come in between. Of one that fails half-way the
    // client hears that it has to send it again, and what is stored of it is counted as duplicates then.
    async Task AppendAsync(RecordHeader header, SpanBatch batch)
    {
        if (lanes.IsAlone(header.Workspace) || BatchPieces.Of(batch) is not { } pieces)
        {
            await AppendPieceAsync(header, batch);
            return;
        }
        using (batch)
        {
            while (await lanes.Large.RunAsync(pieces.Next) is { } piece)
            {
                await AppendPieceAsync(header, piece);
                header = header with { Rejected = [] };
            }
        }
    }

    async Task AppendPieceAsync(RecordHeader header, SpanBatch batch)
    {
        using var place = await lanes.Storing.EnterAsync(header.Workspace, batch.Spans.Length, CancellationToken.None);
        await store.AppendAsync(header, batch);
    }

    static RejectedCount[] Rejected(DecodeOutcome decoded, int refused)
    {
        var invalid = decoded.Rejected - decoded.TooLarge - decoded.InFullTraces - decoded.OutOfContract + refused;
        RejectedCount[] counts =
        [
            new(Signal.Traces, RejectReason.Invalid, (uint)invalid),
            new(Signal.Traces, RejectReason.TooLarge, (uint)decoded.TooLarge),
            new(Signal.Traces, RejectReason.TraceTooLarge, (uint)decoded.InFullTraces),
            new(Signal.Traces, RejectReason.Contract, (uint)decoded.OutOfContract),
        ];
        return Array.FindAll(counts, count => count.Count > 0);
    }

    static TimeSpan? Delay(SpanBatch batch, long received)
    {
        var newest = 0L;
        foreach (ref readonly var span in batch.Spans)
            newest = Math.Max(newest, span.EndUnixNano);
        return newest == 0 ? null : TimeSpan.FromTicks((received - newest) / TimeSpan.NanosecondsPerTick);
    }

    async ValueTask<(SpanBatch Batch, DecodeOutcome Decoded)> DecodeAsync(
        Caller caller, ReadOnlyMemory<byte> body, OtlpEncoding encoding, Func<byte[]> detach)
    {
        using var lane = await lanes.Decoding.EnterAsync(caller.Workspace.Workspace, 1, CancellationToken.None);
        return body.Length > LargeBytes && !lanes.IsAlone(caller.Workspace.Workspace)
            ? await lanes.Large.RunAsync(() => Decode(caller, body, encoding, detach))
            : Decode(caller, body, encoding, detach);
    }

    // The batch is the store's from AppendAsync on, longer than the request lives: it must own what it points into.
    (SpanBatch Batch, DecodeOutcome Decoded) Decode(
        Caller caller, ReadOnlyMemory<byte> body, OtlpEncoding encoding, Func<byte[]> detach)
    {
        var batch = new SpanBatch();
        try
        {
            var decoded = decoder.Decode(
                body, encoding, batch, redactors.Of(caller.Workspace.Workspace),
                caller.ApiKey?.Environment ?? "", store.FullTracesOf(caller.Workspace),
                keys.Of(caller.Workspace.Workspace));
            if (caller.Defaults is { } defaults && !defaults.TryFill(ref batch))
                throw TooLargeWithDefaults();
            decoded = contract.Pass(caller.Workspace.Workspace, ref batch, decoded);
            if (decoded.Accepted > 0 && batch.Payload.Equals(body))
                batch.Own(detach(), body.Length);
            return (batch, decoded);
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }

    static RefusedRequestException TooLargeWithDefaults() => new(
        Outcome.TooLarge, "With the default project and environment of its API key the request is larger than "
        + $"{ResourceDefaults.PayloadBytesMax} bytes; send fewer resources at once.");

    async Task<ReceiverAnswer> CountAsync(OtlpSignal signal, Caller caller, RequestBody body, OtlpEncoding encoding)
    {
        var received = time.UnixNanoNow();
        if (!RecordCounter.TryCount(signal, body.Bytes, encoding, out var records, out var malformed))
            return new ReceiverAnswer(Outcome.Malformed, 0, malformed);
        if (records == 0)
            return new ReceiverAnswer(Outcome.Stored, 0, null);
        var (kind, words) = signal == OtlpSignal.Logs ? (Signal.Logs, "logs") : (Signal.Metrics, "metrics");
        RejectedCount[] rejected = [new RejectedCount(kind, RejectReason.NotStored, (uint)records)];
        await JournalCountsAsync(caller, received, rejected);
        quota.Charge(caller.Workspace.Workspace, moreBytes: 0, records);
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
}
