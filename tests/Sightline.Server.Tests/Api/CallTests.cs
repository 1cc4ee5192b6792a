using System.Net;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Graphs;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api;

public sealed class CallTests(SampleCalls sample) : IClassFixture<SampleCalls>
{
    HttpClient Client => sample.Client;

    [Fact]
    public async Task A_call_says_who_paid_for_what()
    {
        var call = Assert.Single((await sample.CallsAsync("&model=gpt-4o&limit=1")).Items);
        Assert.Equal(
            (SampleCalls.Yesterday, "0000000000000002", "llm", "chat gpt-4o", "planner", "openai", "gpt-4o", "gpt-4o-2024-08-06"),
            (call.TraceId, call.SpanId, call.Kind, call.Name, call.Agent, call.Provider, call.Model, call.BilledModel));
        Assert.Equal(
            (1000L, 600L, null, 50L, 30L),
            (call.TokensInput, call.TokensCacheRead, call.TokensCacheWrite, call.TokensOutput, call.TokensReasoning));
        Assert.Equal((2000.0, "unset", "ada", "s1"), (call.LatencyMs, call.Status, call.UserId, call.SessionId));
        // 400 × 2.5 + 600 × 1.25 + 50 × 10, USD for a million.
        Assert.Equal((0.00225m, "openai/gpt-4o-2024-08-06", true, true), (call.CostUsd, call.PriceId, call.Counted, call.Settled));
        Assert.Equal(0.5m, call.ClientCostUsd);
    }

    [Theory]
    [InlineData("", 8)]
    [InlineData("&kind=llm", 4)]
    [InlineData("&kind=tool", 2)]
    [InlineData("&kind=agent&counted=false", 2)]
    [InlineData("&counted=true", 4)]
    [InlineData("&agent=planner&user=ada&session=s1&provider=openai", 4)]
    [InlineData("&model=gpt-4o-2024-08-06", 2)]
    [InlineData("&model=nobody", 0)]
    [InlineData("&q=model:gpt-4o* cost>0.002 tokens>1000", 2)]
    [InlineData("&q=model:ours NOT cost:*", 2)]
    [InlineData("&q=attr.note:hello", 2)]
    [InlineData("&q=agent:planner kind:tool OR name:\"chat ours\"", 4)]
    [InlineData("&q=any(kind:tool) trace.tokens>1000 duration>1s", 8)]
    public async Task List_gives_what_its_parameters_ask_for(string parameters, int count) =>
        Assert.Equal(count, (await sample.CallsAsync(parameters)).Items.Count);

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await sample.CallsAsync($"&limit=3{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(page.Items.Select(call => call.TraceId + call.SpanId));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        Assert.Equal(8, seen.Distinct().Count());
        Assert.Equal(8, seen.Count);
        cursor = (await sample.CallsAsync("&limit=3")).NextCursor;
        using var other = await Client.GetAsync($"/api/v1/calls?range=7d&kind=llm&cursor={cursor}");
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task Overview_adds_up_the_calls_that_count()
    {
        var usage = Strict.Read<UsageAnswer>(await Client.GetStringAsync("/api/v1/usage/overview?range=7d"));
        Assert.Equal(
            (4L, 2L * (1000 + 50 + 7 + 3), 2L * 1007, 1200L, 0L, 106L, 60L, 0.0045m, 20L, 1L, 1L, 1L),
            (usage.TotalCalls, usage.TotalTokens, usage.TokensInput, usage.TokensCacheRead, usage.TokensCacheWrite,
                usage.TokensOutput, usage.TokensReasoning, usage.CostUsd, usage.UnpricedTokens, usage.Users, usage.Agents,
                usage.Sessions));
        var tools = Strict.Read<UsageAnswer>(await Client.GetStringAsync("/api/v1/usage/overview?range=7d&kind=tool"));
        Assert.Equal((2L, 0L), (tools.TotalCalls, tools.TotalTokens));
        var nothing = Strict.Read<UsageAnswer>(await Client.GetStringAsync("/api/v1/usage/overview?range=7d&user=nobody"));
        Assert.Equal((0L, 0L, 0m), (nothing.TotalCalls, nothing.TotalTokens, nothing.CostUsd));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tokens_that_a_client_does_not_say_are_estimated_and_marked_where_that_is_configured(bool estimates)
    {
        await using var program = await SightlineProgram.StartAsync($"Calls:EstimateTokens={estimates}");
        var start = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000;
        await SampleTraces.PostAsync(program.Client, $$"""
            {"resourceSpans":[{"scopeSpans":[{"spans":[
              {"traceId":"{{SampleCalls.Yesterday}}","spanId":"0000000000000001","name":"chat","startTimeUnixNano":"{{start}}",
               "endTimeUnixNano":"{{start}}","attributes":[
                {"key":"gen_ai.operation.name","value":{"stringValue":"chat"} },
                {"key":"gen_ai.provider.name","value":{"stringValue":"openai"} },
                {"key":"gen_ai.request.model","value":{"stringValue":"gpt-4o"} },
                {"key":"gen_ai.prompt.0.content","value":{"stringValue":"How warm is Rome"} },
                {"key":"gen_ai.completion.0.content","value":{"stringValue":"31 °C."} }]},
              {"traceId":"{{SampleCalls.DayBefore}}","spanId":"0000000000000002","name":"chat","startTimeUnixNano":"{{start}}",
               "endTimeUnixNano":"{{start}}","attributes":[
                {"key":"gen_ai.operation.name","value":{"stringValue":"chat"} },
                {"key":"gen_ai.request.model","value":{"stringValue":"ours"} },
                {"key":"gen_ai.usage.input_tokens","value":{"intValue":"7"} }]}
            ]}]}]}
            """);
        var calls = Strict.Read<CallsAnswer>(await program.Client.GetStringAsync("/api/v1/calls?range=1h"));
        var call = Assert.Single(calls.Items, call => call.TraceId == SampleCalls.Yesterday);
        // 4 × 2.5 + 2 × 10, USD for a million.
        Assert.Equal(
            estimates ? (4L, 2L, true, 0.00003m) : (null, null, false, (decimal?)null),
            (call.TokensInput, call.TokensOutput, call.TokensEstimated, call.CostUsd));
        Assert.False(Assert.Single(calls.Items, call => call.TraceId == SampleCalls.DayBefore).TokensEstimated);
        var usage = Strict.Read<UsageAnswer>(await program.Client.GetStringAsync("/api/v1/usage/overview?range=1h"));
        Assert.Equal(
            estimates ? (13L, 6L, 7L) : (7L, 0L, 7L), (usage.TotalTokens, usage.EstimatedTokens, usage.UnpricedTokens));
        var traces = Strict.Read<TraceListAnswer>(await program.Client.GetStringAsync("/api/v1/traces?range=1h"));
        var trace = Assert.Single(traces.Items, trace => trace.TraceId == SampleCalls.Yesterday);
        Assert.Equal(estimates ? (6L, 6L) : ((long?)null, 0L), (trace.Tokens, trace.EstimatedTokens));
        Assert.Equal(0, Assert.Single(traces.Items, trace => trace.TraceId == SampleCalls.DayBefore).EstimatedTokens);
        var span = await program.Client.GetStringAsync($"/api/v1/traces/{SampleCalls.Yesterday}/spans/0000000000000001");
        Assert.Contains(
            estimates ? "\"tokens_estimated\":true" : "\"tokens_estimated\":false", span, StringComparison.Ordinal);
        var graph = Strict.Read<TraceGraphAnswer>(
            await program.Client.GetStringAsync($"/api/v1/traces/{SampleCalls.Yesterday}/graph"));
        Assert.Equal(estimates ? 6 : 0, graph.Totals.EstimatedTokens);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("q=model:gpt-4o", 2)]
    [InlineData("q=model:gpt-4o cost>0.002", 2)]
    [InlineData("q=model:ours tokens>10", 0)]
    [InlineData("q=model:ours tokens:10", 2)]
    [InlineData("q=cost>0.01", 0)]
    [InlineData("q=trace.cost>0.002 trace.tokens>=1060 trace.agent:planner trace.user:ada trace.session:s1 trace.kind:agent", 2)]
    [InlineData("q=trace.cost<0.002", 0)]
    [InlineData("q=agent:planner user:ada session:s1", 2)]
    [InlineData("q=model:gpt-4o attr.note:hello", 0)]
    [InlineData("q=kind:tool attr.note:hello", 2)]
    [InlineData("q=model:gpt-4o any(attr.note:hello)", 2)]
    [InlineData("q=NOT any(model:gpt-4o)", 0)]
    [InlineData("q=any(model:gpt-4o) NOT any(model:nobody)", 2)]
    [InlineData("sort=cost_usd", 2)]
    [InlineData("sort=tokens&order=asc", 2)]
    public async Task Traces_are_found_by_what_their_calls_used(string parameters, int count)
    {
        var page = Strict.Read<TraceListAnswer>(await Client.GetStringAsync($"/api/v1/traces?range=7d&{parameters}"));
        Assert.Equal(count, page.Items.Count);
    }

    [Fact]
    public async Task A_trace_says_what_its_calls_that_count_used_also_on_disk()
    {
        for (var round = 0; round < 2; round++)
        {
            var page = Strict.Read<TraceListAnswer>(await Client.GetStringAsync("/api/v1/traces?range=7d"));
            Assert.All(page.Items, trace => Assert.Equal(
                ("agent", "planner", 1060L, 0.00225m, 10L, "ada", "s1"),
                (trace.Kind, trace.Agent, trace.Tokens, trace.CostUsd, trace.UnpricedTokens, trace.UserId, trace.SessionId)));
            sample.Program.Store.Flush();
        }
    }
}
