using Sightline.Ingest.Conventions;
using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.DeadLetters;

public sealed class DeadLetterTests
{
    static readonly TraceId Trace = new(7, 7);

    int _attempts;
    bool _isRepaired;

    [Fact]
    public async Task A_span_that_cannot_be_stored_is_tried_three_times_and_leaves_its_neighbours_alone()
    {
        var disk = new SimulatedDisk(1);
        using var run = new StoreRun(disk, readCall: Reader);
        await run.Store.Ready;
        await run.Append(Span(1, "good"), Span(2, "bad"), Span(3, "good"));
        await run.Append(new TestSpan(new TraceId(8, 8), 1) { Name = "bad" });

        Assert.Equal(2 * 3, _attempts);
        Assert.Equal(2, run.Store.FindTrace(StoreRun.Scope, Trace)!.Record.SpanCount);
        Assert.Null(run.Store.FindTrace(StoreRun.Scope, new TraceId(8, 8)));
        Assert.Equal((4, 2, 2), Counts(run));
        var letters = run.Store.ListDeadLetters(StoreRun.Scope, 10);
        Assert.Equal(2, letters.Count);
        Assert.Contains("unreadable", letters[0].Error, StringComparison.Ordinal);
        Assert.Empty(run.Store.ListDeadLetters(new WorkspaceScope(new WorkspaceId(Guid.NewGuid())), 10));

        run.Store.Flush();
        Assert.Single(run.Store.FindTrace(StoreRun.Scope, Trace)!.Record.Services);
    }

    [Fact]
    public async Task A_dead_letter_can_be_tried_again_by_its_own_workspace()
    {
        using var run = new StoreRun(new SimulatedDisk(1), readCall: Reader);
        await run.Store.Ready;
        await run.Append(Span(1, "bad"));
        var letter = run.Store.ListDeadLetters(StoreRun.Scope, 10).Single();
        Assert.False(await run.Store.RetryDeadLetterAsync(new WorkspaceScope(new WorkspaceId(Guid.NewGuid())), letter.Id));

        // Still unreadable: a new letter takes the place of the old one.
        Assert.True(await run.Store.RetryDeadLetterAsync(StoreRun.Scope, letter.Id));
        var second = run.Store.ListDeadLetters(StoreRun.Scope, 10).Single();
        Assert.NotEqual(letter.Id, second.Id);

        _isRepaired = true;
        Assert.True(await run.Store.RetryDeadLetterAsync(StoreRun.Scope, second.Id));
        Assert.Empty(run.Store.ListDeadLetters(StoreRun.Scope, 10));
        Assert.Equal(0, run.Store.DeadLetterCount);
        Assert.Equal("bad", run.Store.FindTrace(StoreRun.Scope, Trace)!.Record.RootName);
        Assert.False(await run.Store.RetryDeadLetterAsync(StoreRun.Scope, second.Id));
        Assert.False(run.Store.DropDeadLetter(StoreRun.Scope, "../MANIFEST"));
    }

    [Fact]
    public async Task A_crash_leaves_each_dead_letter_once_and_the_ledger_right()
    {
        var disk = new SimulatedDisk(2);
        using (var run = new StoreRun(disk, readCall: Reader))
        {
            await run.Store.Ready;
            await run.Append(Span(1, "bad"), Span(2, "good"));
            run.Store.Flush();
            await run.Append(Span(3, "bad"), Span(4, "good"));
            disk = disk.Crash();
        }
        using (var again = new StoreRun(disk, readCall: Reader))
        {
            await again.Store.Ready;
            Assert.Equal(2, again.Store.ListDeadLetters(StoreRun.Scope, 10).Count);
            Assert.Equal((4, 2, 2), Counts(again));
            disk = disk.Crash();
        }
        // What the newer program can store when it replays is no dead letter any more.
        _isRepaired = true;
        using var repaired = new StoreRun(disk, readCall: Reader);
        await repaired.Store.Ready;
        Assert.Single(repaired.Store.ListDeadLetters(StoreRun.Scope, 10));
        Assert.Equal((4, 3, 1), Counts(repaired));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_at_replay_is_put_away_whole_and_the_start_goes_on()
    {
        var disk = new SimulatedDisk(3);
        using (var run = new StoreRun(disk))
        {
            await run.Store.Ready;
            await run.Append(Span(1, "before"));
            // Bytes that are no protobuf: what is in the journal is right, and nobody can read it.
            await run.AppendRaw([0x0a, 0xff, 0xff]);
            await run.Append(Span(2, "after"));
            disk = disk.Crash();
        }
        using (var again = new StoreRun(disk))
        {
            await again.Store.Ready;
            Assert.Equal(2, again.Store.FindTrace(StoreRun.Scope, Trace)!.Record.SpanCount);
            Assert.Equal((3, 2, 1), Counts(again));
            Assert.Equal(1, again.Store.DeadLetterCount);
            var letter = again.Store.ListDeadLetters(StoreRun.Scope, 10).Single();
            Assert.Equal([0x0a, 0xff, 0xff], letter.Payload);
            await Assert.ThrowsAsync<InvalidDataException>(
                () => again.Store.RetryDeadLetterAsync(StoreRun.Scope, letter.Id));
            Assert.Equal(1, again.Store.DeadLetterCount);
            again.Store.Flush();
            disk = disk.Crash();
        }
        // It stays after its journal went, until a program can read it.
        byte[] readable = RequestBuilder.Build([Span(3, "found")]);
        using var newer = new StoreRun(disk, decode: (kind, version, payload, batch) => StoreRun.Decode(
            kind, version, payload.Length == 3 ? readable : payload, batch));
        await newer.Store.Ready;
        Assert.True(await newer.Store.RetryDeadLetterAsync(
            StoreRun.Scope, newer.Store.ListDeadLetters(StoreRun.Scope, 10).Single().Id));
        Assert.Equal(0, newer.Store.DeadLetterCount);
    }

    [Fact]
    public async Task A_copy_has_the_dead_letters_and_they_can_be_tried_again_there()
    {
        using var run = new StoreRun(new SimulatedDisk(4), readCall: Reader);
        await run.Store.Ready;
        await run.Append(Span(1, "bad"));
        run.Store.Flush();
        await run.Append(Span(2, "bad"), Span(3, "good"));
        var copy = new SimulatedDisk(5);
        run.Store.Backup(copy, _ => { }, default);

        using var restored = new StoreRun(copy.Crash(), readCall: Reader);
        await restored.Store.Ready;
        var letters = restored.Store.ListDeadLetters(StoreRun.Scope, 10);
        Assert.Equal(2, letters.Count);
        Assert.Equal((3, 1, 2), Counts(restored));
        _isRepaired = true;
        foreach (var letter in letters)
            Assert.True(await restored.Store.RetryDeadLetterAsync(StoreRun.Scope, letter.Id));
        Assert.Equal(3, restored.Store.FindTrace(StoreRun.Scope, Trace)!.Record.SpanCount);
    }

    bool Reader(in SpanMessage span, bool always, ref CallFacts facts)
    {
        if (!_isRepaired && span.Name.SequenceEqual("bad"u8))
        {
            _attempts++;
            throw new InvalidOperationException("The contents are unreadable.");
        }
        return SpanConventions.BuiltIn.Read(span, always, ref facts);
    }

    static (long, long, long) Counts(StoreRun run)
    {
        var row = run.Store.ReadLedger(StoreRun.Scope, 0, long.MaxValue).Single();
        Assert.Equal(row.Received, row.Stored + row.Duplicate + row.Rejected + row.DeadLettered);
        return (row.Received, row.Stored, row.DeadLettered);
    }

    static TestSpan Span(ulong id, string name) => new(Trace, id) { Name = name };
}
