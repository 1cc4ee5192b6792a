using System.Net;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Answers.Lists;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

/// <summary>Sessions, tools and the activity stream equal what the traces that were sent say.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    const string Day = "from=2026-03-01T00:00:00Z&to=2026-03-03T00:00:00Z";

    readonly KnownSessions _sent = new(seed: 3);
    SightlineProgram _program = null!;

    public async Task InitializeAsync()
    {
        // Calls are settled as soon as nothing comes to their trace.
        _program = await SightlineProgram.StartAsync(data: null, ["Store:SettleIdle=00:00:01"]);
        await _sent.SendAsync(_program, 60);
        _program.Store.Flush();
        await _sent.SendAsync(_program, 40);
    }

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Theory]
    [InlineData("last_at", "desc")]
    [InlineData("started_at", "asc")]
    [InlineData("cost_usd", "desc")]
    [InlineData("traces", "desc")]
    public async Task Sessions_are_listed_with_the_sums_of_their_traces(string sort, string order)
    {
        var items = new List<ConversationItem>();
        string? cursor = null;
        do
        {
            var page = await ReadAsync<ConversationsAnswer>("sessions", $"{Day}&sort={sort}&order={order}&limit=2&cursor={cursor}");
            items.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        var sessions = _sent.Sent.Where(trace => trace.Session is not null).GroupBy(trace => trace.Session!).ToList();
        Assert.Equal(
            sessions.Select(Show).Order(),
            items.Select(item => $"{item.SessionId} {item.Traces} {item.Errors} {item.Tokens} {item.CostUsd:F6} "
                + $"{Reckoning.Nano(item.StartedAt)} {Reckoning.Nano(item.LastAt)} {string.Join(',', item.Agents.Order())}").Order());
        var values = items.ConvertAll(item => sort switch
        {
            "last_at" => Reckoning.Nano(item.LastAt),
            "started_at" => Reckoning.Nano(item.StartedAt),
            "traces" => item.Traces,
            _ => (decimal)item.CostUsd!,
        });
        Assert.Equal(order == "asc" ? values.Order() : values.OrderDescending(), values);
    }

    [Fact]
    public async Task Sessions_are_of_the_traces_that_satisfy_the_filter()
    {
        var answer = await ReadAsync<ConversationsAnswer>("sessions", $"{Day}&user=ada");
        var traces = _sent.Sent.Where(trace => trace is { User: "ada", Session: not null }).GroupBy(trace => trace.Session!);
        Assert.Equal(
            traces.Select(session => $"{session.Key} {session.Count()}").Order(),
            answer.Items.Select(item => $"{item.SessionId} {item.Traces}").Order());
        Assert.All(answer.Items, item => Assert.Equal("ada", item.UserId));
        Assert.Empty((await ReadAsync<ConversationsAnswer>("sessions", $"{Day}&model=nothing")).Items);
        Assert.Equal(5, (await ReadAsync<ConversationsAnswer>("sessions", $"{Day}&model=gpt-4o-2024-08-06")).Items.Count);
    }

    [Theory]
    [InlineData("s/1", "s%2F1")]
    [InlineData("s 2", "s%202")]
    public async Task A_session_is_a_conversation_in_the_order_of_time(string session, string path)
    {
        var expected = _sent.Sent.Where(trace => trace.Session == session).OrderBy(trace => trace.Start).ToList();
        // Calls say the session once they are settled, which the session of their trace waits for.
        var answer = await WaitAsync($"sessions/{path}", expected.Sum(trace => trace.Calls));
        Assert.Equal((session, expected.Count), (answer.Session.SessionId, answer.Session.Traces));
        Assert.Equal(expected.Sum(trace => trace.Cost), answer.Session.CostUsd);
        var turns = new List<TurnItem>();
        string? cursor = null;
        do
        {
            var page = await ReadAsync<ConversationAnswer>($"sessions/{path}", $"limit=4&cursor={cursor}");
            turns.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        Assert.Equal(
            expected.Select(trace => $"{trace.Id} {trace.Input} {trace.Output} {trace.Tokens}"),
            turns.Select(turn => $"{turn.Trace.TraceId} {turn.Input} {turn.Output} {turn.Trace.Tokens}"));
    }

    [Fact]
    public async Task A_session_that_nothing_says_is_not_found()
    {
        using var answer = await _program.Client.GetAsync("/api/v1/sessions/none");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var outside = await _program.Client.GetAsync("/api/v1/sessions/s-3?range=1h");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public async Task Tools_have_their_failures_and_what_was_tried_again()
    {
        // Whether a call was tried again is known once its trace is settled.
        for (var wait = 0; wait < 600 && _program.Store.Statistics.OpenTraces > 0; wait++)
            await Task.Delay(50);
        Assert.Equal(0, _program.Store.Statistics.OpenTraces);
        var answer = await ReadAsync<ToolsAnswer>("performance/tools", Day);
        Assert.Equal(2, answer.Count);
        foreach (var item in answer.Items)
        {
            var traces = _sent.Sent.Select(trace => trace.Tools.Where(tool => tool.Name == item.Tool).ToList()).ToList();
            var all = traces.SelectMany(tools => tools).ToList();
            var retries = traces.Sum(tools => tools.SkipLast(1).Count(tool => tool.IsFailed));
            var failed = traces.Where(tools => tools.Exists(tool => tool.IsFailed)).ToList();
            Assert.Equal(
                (all.Count, all.Count(t => t.IsFailed), retries, failed.Count, failed.Count(tools => !tools[^1].IsFailed)),
                (item.Calls, item.Errors, item.Retries, item.FailedTraces, item.RecoveredTraces));
            Assert.Equal(all.Max(tool => tool.Duration) / 1e6, item.LatencyMs!.Max);
            Reckoning.AssertNear(all.Count(tool => !tool.IsFailed) / (double)all.Count, item.SuccessRate);
        }
    }

    [Theory]
    [InlineData("all")]
    [InlineData("trace")]
    [InlineData("call")]
    public async Task Activity_is_one_stream_from_new_to_old(string type)
    {
        var items = new List<ActivityItem>();
        string? cursor = null;
        do
        {
            var page = await ReadAsync<ActivityAnswer>("activity/stream", $"{Day}&type={type}&limit=37&cursor={cursor}");
            items.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        var calls = _sent.Sent.Sum(trace => trace.Calls + trace.Tools.Count);
        var ids = items.ConvertAll(item => item.Trace?.TraceId ?? item.Call!.TraceId + item.Call.SpanId);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(
            (type == "call" ? 0 : _sent.Sent.Count, type == "trace" ? 0 : calls),
            (items.Count(item => item.Type == "trace"), items.Count(item => item.Type == "call")));
        Assert.Equal(items.Select(item => item.At).OrderDescending(StringComparer.Ordinal), items.Select(item => item.At));
    }

    static string Show(IGrouping<string, SentTrace> session) =>
        $"{session.Key} {session.Count()} {session.Count(trace => trace.IsFailed)} {session.Sum(trace => trace.Tokens)} "
        + $"{session.Sum(trace => trace.Cost):F6} {session.Min(trace => trace.Start)} {session.Max(trace => trace.End)} "
        + string.Join(',', session.Select(trace => trace.Agent).Distinct().Order());

    async Task<ConversationAnswer> WaitAsync(string path, int calls)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await ReadAsync<ConversationAnswer>(path, "");
            if (answer.Session.Calls == calls || attempt == 100)
            {
                Assert.Equal(calls, answer.Session.Calls);
                return answer;
            }
            await Task.Delay(100);
        }
    }

    async Task<T> ReadAsync<T>(string path, string query) =>
        Strict.Read<T>(await _program.Client.GetStringAsync($"/api/v1/{path}?{query}"));
}
