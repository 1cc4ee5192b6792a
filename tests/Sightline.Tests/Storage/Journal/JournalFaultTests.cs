using Sightline.Storage.Journal;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Journal;

/// <summary>Every operation of a script fails once in every way; what was acknowledged is there afterwards.</summary>
public sealed class JournalFaultTests(ITestOutputHelper output)
{
    const int Records = 24;
    const int Seeds = 2;

    [Theory]
    [InlineData((int)SimulatedDiskFault.NoSpace)]
    [InlineData((int)SimulatedDiskFault.InputOutput)]
    [InlineData((int)SimulatedDiskFault.PowerLoss)]
    public async Task Acknowledged_records_survive_a_fault_of_any_operation(int fault)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var whole = new SimulatedDisk(seed);
            await Play(whole, new Ledger());
            Assert.True(whole.OperationCount > 50);
            for (var k = 1; k <= whole.OperationCount; k++)
                await PlayWithFault(seed, k, (SimulatedDiskFault)fault);
        }
    }

    async Task PlayWithFault(int seed, int k, SimulatedDiskFault fault)
    {
        var disk = new SimulatedDisk(seed);
        disk.FailAt(k, fault);
        var ledger = new Ledger();
        try
        {
            await Play(disk, ledger);
        }
        catch (IOException)
        {
            // A new opening of the journal may fail as a whole; it acknowledges nothing.
        }
        try
        {
            // Twice: what the first opening after the crash writes must survive the next crash.
            for (var crash = 0; crash < 2; crash++)
            {
                disk = disk.Crash();
                using var run = new JournalRun(disk, coveredThrough: ledger.Released);
                Check(run, ledger);
                Assert.True(await Write(run, ledger, 1000 + crash));
            }
        }
        catch
        {
            output.WriteLine($"seed {seed}, operation {k}, {fault}");
            throw;
        }
    }

    static async Task Play(SimulatedDisk disk, Ledger ledger)
    {
        for (var opening = 0; opening < 2; opening++)
        {
            using var run = new JournalRun(disk, coveredThrough: ledger.Released);
            Check(run, ledger);
            for (var i = 0; i < Records; i++)
            {
                await Write(run, ledger, opening * Records + i);
                if (i % 10 != 9)
                    continue;
                ledger.Released = Math.Max(ledger.Released, run.Writer.LastSequence - 4);
                run.Writer.Release(ledger.Released);
            }
        }
    }

    static async Task<bool> Write(JournalRun run, Ledger ledger, int id)
    {
        var payload = JournalRun.Payload(id, 600 + id * 37 % 3000);
        var append = run.Append(payload);
        try
        {
            await append.Completion;
        }
        catch (JournalUnavailableException)
        {
            if (append.Sequence == 0)
                ledger.Refused.Add(Convert.ToHexString(payload));
            return false;
        }
        ledger.Acknowledged.Add(append.Sequence, payload);
        return true;
    }

    static void Check(JournalRun run, Ledger ledger)
    {
        var records = run.Replay(ledger.Released, out var summary);
        var sequences = records.ConvertAll(record => record.Sequence);
        Assert.Equal(sequences.Distinct().Order(), sequences);
        var found = records.ToDictionary(record => record.Sequence, record => record.Payload);
        foreach (var (sequence, payload) in ledger.Acknowledged.Where(entry => entry.Key > ledger.Released))
            Assert.Equal(payload, found.GetValueOrDefault(sequence));
        Assert.DoesNotContain(records, record => ledger.Refused.Contains(Convert.ToHexString(record.Payload)));
        Assert.Equal(0, summary.Damaged);
        Assert.True(run.Files.LastSequence >= ledger.Acknowledged.Keys.DefaultIfEmpty().Max());
    }

    sealed class Ledger
    {
        public SortedDictionary<long, byte[]> Acknowledged { get; } = [];

        /// <summary>Refused before it got a sequence.</summary>
        public HashSet<string> Refused { get; } = [];

        /// <summary>What a manifest would say is in segments.</summary>
        public long Released { get; set; }
    }
}
