using System.Text;
using Sightline.Model.Ids;
using Sightline.Storage;
using Sightline.Storage.Deletion;
using Sightline.Storage.Queries;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

/// <summary>Parts of answers on disk: found after a start, never wrong, and gone with what they are of.</summary>
public sealed class AnswerPartTests : IDisposable
{
    const long Day = 86_400_000_000_000;
    const long Base = 20_000 * Day;

    static readonly StoreOptions Options = new() { FreeBytesMin = 0, AnswerRowsMin = 1 };

    static readonly LogicalQuery ByUser = new()
    {
        Table = QueryTable.Calls,
        Range = new(Base - Day, Base + 12 * Day),
        GroupBy = [new GroupKey.ValueOrNone(Of("user_id"))],
        Aggregates =
        [
            new(AggregateKind.Count), new(AggregateKind.Sum, Of("tokens_input")), new(AggregateKind.Distinct, Of("session_id")),
            new(AggregateKind.Quantile, Of("duration"), 0.9), new(AggregateKind.Max, Of("start")),
            new(AggregateKind.Average, Of("duration")),
        ],
    };

    readonly SimulatedDisk _disk = new(1);
    StoreRun _run;

    public AnswerPartTests() => _run = new StoreRun(_disk, Options);

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_part_is_found_after_a_start()
    {
        await FillAsync();
        var before = Ask();
        Restart();
        Assert.Equal(before, Ask());
        Assert.NotEqual(0, _run.Store.Statistics.AnswerPartsRead);
        Assert.Equal(Anew(), before);
    }

    [Fact]
    public async Task A_damaged_part_is_left_out_and_deleted()
    {
        await FillAsync();
        var before = Ask();
        foreach (var place in (Func<int, int>[])[_ => 0, _ => 7, _ => 30, length => length / 2, length => length - 1])
        {
            _run.Dispose();
            var names = _disk.Files("answers");
            Assert.NotEmpty(names);
            foreach (var name in names)
            {
                var bytes = _disk.Get($"answers/{name}");
                bytes[place(bytes.Length)] ^= 0x10;
                _disk.Put($"answers/{name}", bytes);
            }
            _run = new StoreRun(_disk, Options);
            await _run.Store.Ready;
            Assert.Equal(before, Ask());
            Assert.Equal(0, _run.Store.Statistics.AnswerPartsRead);
        }
    }

    [Fact]
    public async Task What_a_deleted_user_had_is_in_no_part_any_more()
    {
        await FillAsync();
        Assert.Contains("user 1", Ask());
        Restart();
        Assert.Contains("user 1", TextOfParts());

        _ = _run.Store.Delete(StoreRun.Scope, new DeletionTarget.User("user 1"), default);
        _run.Store.SweepParts();
        Assert.DoesNotContain("user 1", TextOfParts());
        var after = Ask();
        Assert.DoesNotContain("user 1", after);
        Assert.Contains("user 2", after);
        Restart();
        Assert.Equal(after, Ask());
        Assert.DoesNotContain("user 1", TextOfParts());
    }

    [Fact]
    public async Task A_period_and_the_one_before_it_each_have_a_part_of_the_day_that_they_share()
    {
        await FillAsync();
        await _run.Append(new TestSpan(new TraceId(7, 1), 1)
        {
            Start = Base + 5 * Day + Day / 2,
            Attributes = [("gen_ai.operation.name", "chat"), ("gen_ai.usage.input_tokens", 9), ("user.id", "late")],
        });
        _run.Store.Flush();
        var border = Base + 5 * Day + Day / 4;
        LogicalQuery before = ByUser with { Range = new(Base + 4 * Day, border) };
        LogicalQuery after = ByUser with { Range = new(border, Base + 7 * Day) };
        Assert.DoesNotContain("late", Show(Ask(before)), StringComparison.Ordinal);
        Assert.Contains("late", Show(Ask(after)), StringComparison.Ordinal);
        Restart();
        // Two days each, one of them the same.
        Assert.Equal(4, _disk.Files("answers").Count);
    }

    [Fact]
    public async Task Parts_take_no_more_of_the_disk_than_they_may()
    {
        _run.Dispose();
        _run = new StoreRun(_disk, Options with { AnswerDiskBytes = 8_000 });
        await FillAsync();
        for (var limit = 1; limit <= 20; limit++)
        {
            _ = _run.Store.Execute(StoreRun.Scope, ByUser with
            {
                Where = new Predicate.Compare(Of("tokens_input"), CompareOp.Less, $"{limit}", limit),
            }, default);
        }
        Restart();
        Assert.InRange(_disk.Files("answers").Sum(name => _disk.Get($"answers/{name}").Length), 1, 8_000);
    }

    async Task FillAsync()
    {
        await _run.Store.Ready;
        for (var day = 0; day < 10; day++)
        {
            await _run.Append(Enumerable.Range(1, 40).Select(call => new TestSpan(new TraceId(6, (ulong)(day * 40 + call)), 1)
            {
                Start = Base + day * Day + call * 1_000_000_000L,
                End = Base + day * Day + call * 1_000_000_000L + call * (day + 1),
                Attributes =
                [
                    ("gen_ai.operation.name", "chat"), ("gen_ai.usage.input_tokens", call), ("user.id", $"user {call % 3}"),
                    ("session.id", $"session {call % 7}"),
                ],
            }));
            _run.Store.Flush();
        }
    }

    void Restart()
    {
        _run.Dispose();
        _run = new StoreRun(_disk, Options);
        _run.Store.Ready.GetAwaiter().GetResult();
    }

    string TextOfParts() => string.Concat(
        _disk.Files("answers").Select(name => Encoding.Latin1.GetString(_disk.Get($"answers/{name}"))));

    string Ask() => Show(Ask(ByUser));

    QueryResult Ask(LogicalQuery query) => _run.Store.Execute(StoreRun.Scope, query, default);

    string Anew() => Show(_run.Store.ExecuteAnew(StoreRun.Scope, ByUser));

    static Field Of(string name) => new(FieldSource.Call, name);

    static string Show(QueryResult result) => string.Join('\n', result.Groups
        .Select(group => $"{group.Keys[0] ?? "-"} {string.Join(' ', group.Values)} {string.Join(' ', group.Sums)}")
        .Order(StringComparer.Ordinal));
}
