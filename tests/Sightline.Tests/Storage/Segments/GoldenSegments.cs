using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Segments;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Segments;

/// <summary>Rows of every kind that the golden files hold: written anew, they read the same as the files do.</summary>
static class GoldenSegments
{
    static readonly TraceId First = new(0x0102030405060708, 0x090a0b0c0d0e0f10);
    static readonly TraceId Second = new(0xffeeddccbbaa9988, 0x7766554433221100);
    static readonly WorkspaceId Other = new(new Guid("00000000-0000-7000-8000-000000000002"));

    /// <summary>Path by table.</summary>
    public static async Task<Dictionary<SegmentTable, string>> WriteAsync(SimulatedDisk disk)
    {
        using var run = new StoreRun(disk, time: new ManualClock());
        await run.Store.Ready;
        await run.Append(Spans());
        await run.Append(Other, [new TestSpan(new TraceId(0, 0xc1), 4) { Name = "", Service = "" }]);
        run.Store.Flush();
        var paths = new Dictionary<SegmentTable, string>();
        foreach (var name in disk.Files("segments/L0"))
        {
            using var file = SegmentFile.Open(disk, $"segments/L0/{name}", new BlockCache(1 << 20));
            paths.Add(file.Table, file.Path);
        }
        return paths;
    }

    static IEnumerable<TestSpan> Spans()
    {
        const string question = "What does a golden file show? ";
        yield return new TestSpan(First, 1)
        {
            Name = "plan",
            Service = "shop",
            Attributes = [("gen_ai.operation.name", "invoke_agent"), ("gen_ai.agent.name", "planner")],
        };
        yield return new TestSpan(First, 2)
        {
            Parent = 1,
            Start = 1_700_000_000_000_001_000,
            End = 1_700_000_000_000_000_999,
            Name = "größer",
            Status = SpanStatus.Error,
            EventName = "exception",
            Attributes =
            [
                ("gen_ai.operation.name", "chat"), ("gen_ai.request.model", "gpt-4o"),
                ("gen_ai.usage.input_tokens", 42), ("gen_ai.input.messages", string.Concat(Enumerable.Repeat(question, 80))),
            ],
        };
        yield return new TestSpan(Second, 0xfedcba9876543210)
        {
            Parent = 99,
            Start = 1_700_000_005_000_000_000,
            End = 0,
            Name = "plan",
            Service = "",
            Note = "a note",
        };
    }
}
