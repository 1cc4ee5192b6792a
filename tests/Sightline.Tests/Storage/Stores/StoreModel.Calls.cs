using Sightline.Model.Calls;
using Sightline.Model.Spans;
using Sightline.Storage;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

sealed partial class StoreModel
{
    /// <summary>Every call once, with what its span says; once settled, with what the trace says.</summary>
    public void CheckCalls(Store store, bool settled)
    {
        var calls = 0;
        foreach (var trace in Spans.Values.GroupBy(span => span.Trace))
        {
            var spans = trace.ToDictionary(span => span.Id);
            var expected = trace.Where(IsCall).OrderBy(span => span.Start).ThenBy(span => span.Id).ToArray();
            var found = store.FindCalls(StoreRun.Scope, trace.Key);
            Assert.Equal(expected.Select(Own), found.Select(Own));
            if (settled)
            {
                Assert.Equal(expected.Select(span => FromTrace(span, spans)), found.Select(FromTrace));
                CheckRecord(store.FindTrace(StoreRun.Scope, trace.Key)!.Record, trace, found);
            }
            calls += expected.Length;
        }
        Assert.Equal(calls, store.Statistics.Calls);
    }

    // What the record says of the trace's calls is their sum, and of agent, user and session what the earliest span says.
    static void CheckRecord(TraceRecord record, IEnumerable<TestSpan> spans, IReadOnlyList<Call> calls)
    {
        var counted = calls.Where(call => call.Counted && call.TokensInput is not null).ToArray();
        Assert.Equal(counted.Length == 0 ? null : counted.Sum(call => call.TokensInput), record.Tokens);
        Assert.Equal(record.Tokens, record.UnpricedTokens);
        var known = spans.Where(span => Text(span, "gen_ai.operation.name") is not null).ToArray();
        Assert.Equal(Earliest(known, span => Text(span, "session.id")), record.SessionId);
        Assert.Equal(Earliest(known, span => Text(span, "user.id")), record.UserId);
        Assert.Equal(Earliest(known, AgentOf), record.Agent);
    }

    // An agent is called as its span where it has no name; a root of another kind may say which agent it is of.
    static string? AgentOf(TestSpan span)
    {
        var name = Text(span, "gen_ai.agent.name");
        if (Text(span, "gen_ai.operation.name") == "invoke_agent")
            return name ?? span.Name;
        return span.Parent == 0 ? name : null;
    }

    static string? Earliest(IEnumerable<TestSpan> spans, Func<TestSpan, string?> says) => spans
        .Where(span => says(span) is not null)
        .OrderBy(span => span.Parent == 0 ? 0 : span.Start).ThenBy(says, StringComparer.Ordinal)
        .Select(says).FirstOrDefault();

    static string Own(TestSpan span) =>
        $"{span.Id} {span.Name} {span.Start} {span.Service} {span.Status} {Text(span, "gen_ai.operation.name")} {Tokens(span)}";

    static string Own(Call call)
    {
        var operation = call.Kind switch
        {
            WorkKind.Llm => "chat",
            WorkKind.Tool => "execute_tool",
            _ => "invoke_agent",
        };
        return $"{call.SpanId.Value} {call.Name} {call.StartUnixNano} {call.Service} {call.Status} {operation} {call.TokensInput}";
    }

    static string FromTrace(Call call)
    {
        Assert.True(call.Settled);
        return $"{call.SpanId.Value} {call.AgentName} {call.SessionId} {call.UserId} {call.Counted} {call.Retried}";
    }

    static bool IsRetried(TestSpan span, Dictionary<ulong, TestSpan> trace) =>
        IsTool(span) && span.Status == SpanStatus.Error
        && trace.Values.Any(other => IsTool(other) && Tool(other) == Tool(span) && other.Start > span.Start);

    static bool IsTool(TestSpan span) => Text(span, "gen_ai.operation.name") == "execute_tool";

    static string Tool(TestSpan span) => Text(span, "gen_ai.tool.name") ?? span.Name;

    static string FromTrace(TestSpan span, Dictionary<ulong, TestSpan> trace)
    {
        var above = Above(span, trace);
        var agent = above.Find(s => Text(s, "gen_ai.operation.name") == "invoke_agent");
        var root = trace.Values.Where(s => s.Parent == 0).OrderBy(s => s.Start).ThenBy(s => s.Id).FirstOrDefault();
        var asked = root is null ? above : [.. above, root];
        var carries = Tokens(span) > 0;
        var below = trace.Values.Any(s => s != span && IsCall(s) && Tokens(s) > 0 && Above(s, trace).Contains(span));
        var counted = !below && (carries || Text(span, "gen_ai.operation.name") == "chat");
        var name = agent is null
            ? Text(span, "gen_ai.agent.name")
            : Text(agent, "gen_ai.agent.name") ?? agent.Name;
        return $"{span.Id} {name} {First(asked, "session.id")} {First(asked, "user.id")} {counted} {IsRetried(span, trace)}";
    }

    // The span, its parent, and so on.
    static List<TestSpan> Above(TestSpan span, Dictionary<ulong, TestSpan> trace)
    {
        var above = new List<TestSpan>();
        for (var at = span; at is not null; at = trace.GetValueOrDefault(at.Parent))
            above.Add(at);
        return above;
    }

    static string? First(IEnumerable<TestSpan> spans, string key) =>
        spans.Select(span => Text(span, key)).FirstOrDefault(text => text is not null);

    static bool IsCall(TestSpan span) =>
        Text(span, "gen_ai.operation.name") is { } operation && (operation != "invoke_agent" || Tokens(span) is not null);

    static long? Tokens(TestSpan span) =>
        span.Attributes.FirstOrDefault(attribute => attribute.Key == "gen_ai.usage.input_tokens").Value is int tokens
            ? tokens
            : null;

    static string? Text(TestSpan span, string key) =>
        span.Attributes.FirstOrDefault(attribute => attribute.Key == key).Value as string;
}
