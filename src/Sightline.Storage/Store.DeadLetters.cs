using Microsoft.Extensions.Logging;
using Sightline.Model;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.DeadLetters;
using Sightline.Storage.Journal;
using Sightline.Storage.Ledgers;
using Sightline.Storage.Memtables;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{

    /// <summary>Records that could not be stored and wait for somebody to try again.</summary>
    public int DeadLetterCount => _deadLetters.Count;

    /// <summary>What became of the records of a workspace that were received from an hour (since 1970) to before another.</summary>
    public IReadOnlyList<LedgerRow> ReadLedger(WorkspaceScope scope, long fromHour, long toHour) =>
        _ledger.Read(scope.Workspace, fromHour, toHour);

    /// <summary>Records of a workspace that could not be stored, the newest first.</summary>
    public IReadOnlyList<DeadLetter> ListDeadLetters(WorkspaceScope scope, int limit) => _deadLetters.List(scope, limit);

    /// <summary>
    /// Sends a dead letter through the journal again, as a request of its own; where it fails again it is a new letter.
    /// False where the workspace has none of that id.
    /// </summary>
    /// <exception cref="JournalUnavailableException">Nothing happened; the letter stays.</exception>
    /// <exception cref="InvalidDataException">It cannot be read, now as before; the letter stays.</exception>
    public async Task<bool> RetryDeadLetterAsync(WorkspaceScope scope, string id)
    {
        if (_deadLetters.Find(scope, id) is not { } letter)
            return false;
        var batch = new SpanBatch();
        if (Decode(letter.Kind, letter.Version, letter.Payload, batch) is { } failure)
        {
            batch.Dispose();
            throw new InvalidDataException(failure.Message, failure);
        }
        var header = new RecordHeader
        {
            Workspace = letter.Workspace,
            Key = letter.Key,
            Project = letter.Project,
            ReceivedUnixNano = _time.UnixNanoNow(),
            Kind = letter.Kind,
            Version = letter.Version,
        };
        await AppendAsync(header, batch).ConfigureAwait(false);
        _deadLetters.Remove(letter);
        return true;
    }

    /// <summary>Forgets a dead letter; false where the workspace has none of that id.</summary>
    public bool DropDeadLetter(WorkspaceScope scope, string id)
    {
        if (_deadLetters.Find(scope, id) is not { } letter)
            return false;
        _deadLetters.Remove(letter);
        return true;
    }

    // False where a record of an earlier run cannot be read, though its checksum is right: it is put away as a whole and
    // counted as one, because nobody knows how many spans it holds. The start goes on with the next.
    bool TryDecode(long sequence, RecordHeader header, ReadOnlyMemory<byte> payload, SpanBatch batch)
    {
        if (Decode(header.Kind, header.Version, payload, batch) is not { } failure)
            return true;
        if (_deadLetters.TryAdd(header, sequence, payload, failure, _time.UnixNanoNow()))
            LogUnreadable(_logger, sequence, payload.Length, failure.GetType().Name);
        else
            LogUnreadableLost(_logger, sequence, payload.Length, failure.GetType().Name, Limits.DeadLettersMax);
        Applied(sequence, header, new ApplyOutcome(Spans: 1, Stored: 0, Duplicates: 0, DeadLettered: 1), hasEntered: false);
        return false;
    }

    Exception? Decode(RecordKind kind, byte version, ReadOnlyMemory<byte> payload, SpanBatch batch)
    {
        try
        {
            _decode(kind, version, payload, batch);
            return null;
        }
#pragma warning disable CA1031 // What a record holds must not end the program; a mistake in reading it is told with the letter.
        catch (Exception failure) when (failure is not (IOException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            batch.Clear();
            return failure;
        }
    }

    // False where a span failed, and the rest is to be applied. What the device refuses is not the span's fault.
    bool TryApply(
        SpanTable table, RecordHeader header, SpanBatch batch, OlderTraces older, SpanFailures failures,
        ref int first, ref int stored, ref int duplicates)
    {
        try
        {
            var origin = new SpanOrigin(header.ReceivedUnixNano, header.Key, IsSampled(header.Workspace));
            table.Apply(batch, origin, older, ref first, ref stored, ref duplicates);
            return true;
        }
#pragma warning disable CA1031 // The boundary of the apply thread: one record that cannot be stored must not end the program.
        catch (Exception failure) when (failure is not (IOException or OutOfMemoryException) && first < batch.Spans.Length)
#pragma warning restore CA1031
        {
            if (failures.IsLast(first, failure))
                first++;
            return false;
        }
    }

    /// <summary>How often the spans of a request failed.</summary>
    sealed class SpanFailures(Store store, long sequence, RecordHeader header, SpanBatch batch)
    {
        int _span = -1;
        int _attempts;

        public int DeadLettered { get; private set; }

        /// <summary>Notes that a span failed; true when it is given up, and lies among the dead letters.</summary>
        public bool IsLast(int span, Exception failure)
        {
            _attempts = span == _span ? _attempts + 1 : 1;
            _span = span;
            if (_attempts < Limits.ApplyAttempts)
                return false;
            var kept = store._deadLetters.TryAdd(header, sequence, batch, span, failure, store._time.UnixNanoNow());
            // What an exception says may quote contents, which are never logged.
            if (kept)
                LogDeadLetter(store._logger, sequence, span, failure.GetType().Name);
            else
                LogTooMany(store._logger, sequence, span, failure.GetType().Name, Limits.DeadLettersMax);
            DeadLettered++;
            return true;
        }
    }

    [LoggerMessage(1012, LogLevel.Error, "Journal record {Sequence} of {Bytes} bytes could not be read ({Failure}); it lies "
        + "whole in dead-letters/, and can be tried again on the page Ingestion when the program can read it.")]
    static partial void LogUnreadable(ILogger logger, long sequence, int bytes, string failure);

    [LoggerMessage(1013, LogLevel.Error, "Journal record {Sequence} of {Bytes} bytes could not be read ({Failure}), and is "
        + "lost: there are {Most} dead letters already. Retry or drop them.")]
    static partial void LogUnreadableLost(ILogger logger, long sequence, int bytes, string failure, int most);

    [LoggerMessage(1010, LogLevel.Error, "Span {Span} of journal record {Sequence} could not be stored ({Failure}); it lies "
        + "in dead-letters/ with what went wrong, and can be tried again on the page Ingestion.")]
    static partial void LogDeadLetter(ILogger logger, long sequence, int span, string failure);

    [LoggerMessage(1011, LogLevel.Error, "Span {Span} of journal record {Sequence} could not be stored ({Failure}), and is "
        + "lost: there are {Most} dead letters already. Retry or drop them.")]
    static partial void LogTooMany(ILogger logger, long sequence, int span, string failure, int most);
}
