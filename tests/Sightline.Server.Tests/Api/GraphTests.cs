using System.Net;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Graphs;

namespace Sightline.Server.Tests.Api;

public sealed class GraphTests(SampleCalls sample) : IClassFixture<SampleCalls>
{
    HttpClient Client => sample.Client;

    async Task<AgentsGraphAnswer> GraphAsync(string parameters = "range=7d") =>
        Strict.Read<AgentsGraphAnswer>(await Client.GetStringAsync($"/api/v1/agents/graph?{parameters}"));

    [Fact]
    public async Task Graph_of_a_trace_has_nodes_with_their_spans_and_edges_with_numbers()
    {
        var graph = Strict.Read<TraceGraphAnswer>(
            await Client.GetStringAsync($"/api/v1/traces/{SampleCalls.Yesterday}/graph"));
        Assert.Equal(
            ["agent planner", "llm gpt-4o", "llm ours", "tool search"],
            graph.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal));
        var planner = graph.Nodes.Single(node => node.Name == "planner");
        Assert.Equal(["0000000000000001"], planner.SpanIds);
        Assert.Equal(
            (1, 0, 1060L, 0.00225m, 10L),
            (planner.Calls, planner.Errors, planner.Tokens, planner.CostUsd, planner.UnpricedTokens));
        var edge = graph.Edges.Single(edge => edge.To == "llm gpt-4o");
        Assert.Equal(
            ("agent planner", 1L, 2000.0, 2000.0, 1050L, 0.00225m, "agent:planner kind:llm model:gpt-4o"),
            (edge.From, edge.Calls, edge.TotalMs, edge.P95Ms, edge.Tokens, edge.CostUsd, edge.Q));
        Assert.False(graph.Truncated);
    }

    [Fact]
    public async Task Graph_of_a_range_has_the_tokens_and_cost_of_the_overview()
    {
        var graph = await GraphAsync();
        var usage = Strict.Read<UsageAnswer>(await Client.GetStringAsync("/api/v1/usage/overview?range=7d"));
        Assert.Equal(
            (2, false, usage.TotalTokens, usage.CostUsd, usage.UnpricedTokens),
            (graph.Traces, graph.Truncated, graph.Totals.Tokens, graph.Totals.CostUsd, graph.Totals.UnpricedTokens));
        Assert.Equal(usage.TotalTokens, graph.Nodes.Where(node => node.Kind == "agent").Sum(node => node.Tokens));
        Assert.Equal(usage.TotalTokens, graph.Nodes.Where(node => node.Kind == "llm").Sum(node => node.Tokens));
        Assert.All(graph.Nodes, node => Assert.Null(node.SpanIds));
        Assert.Equal(1, (await GraphAsync("range=7d&q=trace_id:" + SampleCalls.Yesterday)).Traces);
        Assert.Empty((await GraphAsync("range=7d&q=service:nobody")).Nodes);
    }

    [Theory]
    [InlineData("traces/ffffffffffffffffffffffffffffffff/graph", HttpStatusCode.NotFound)]
    [InlineData("traces/no/graph", HttpStatusCode.NotFound)]
    [InlineData("traces/00000000000000000000000000000001/graph?limit=1", HttpStatusCode.BadRequest)]
    [InlineData("agents/graph?q=nosuch:1", HttpStatusCode.BadRequest)]
    [InlineData("agents/graph?range=never", HttpStatusCode.BadRequest)]
    [InlineData("agents/graph?limit=1", HttpStatusCode.BadRequest)]
    public async Task Wrong_questions_are_refused(string path, HttpStatusCode status)
    {
        using var answer = await Client.GetAsync($"/api/v1/{path}");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
