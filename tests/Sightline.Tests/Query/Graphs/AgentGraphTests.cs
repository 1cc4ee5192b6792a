using Sightline.Ingest.Conventions;
using Sightline.Model;
using Sightline.Query.Filters;
using Sightline.Query.Graphs;
using Sightline.Query.Traces;
using Sightline.Storage.Queries;

namespace Sightline.Tests.Query.Graphs;

public sealed class AgentGraphTests
{
    static AgentGraph Graph(FilledStore filled, string q = "")
    {
        using var graphs = new AgentGraphs(filled.Store, SpanConventions.BuiltIn.Read);
        return graphs.OfRange(
            FilledStore.Scope, new TraceFilter { Where = Filter.Parse("q", q) }, TimeRange.All, CancellationToken.None);
    }

    [Fact]
    public async Task Workflow_of_agent_framework_is_joined_by_links()
    {
        using var filled = new FilledStore();
        var file = Path.Combine(AppContext.BaseDirectory, "Cases", "graphs", "agent-framework-workflow.json");
        await filled.AddJsonAsync(await File.ReadAllBytesAsync(file));
        filled.Settle();
        string[] expected =
        [
            "workflow article-pipeline > chain Intake 1",
            "chain Intake > agent Researcher 1 message 1 tokens 3320",
            "chain Intake > agent FactChecker 1 message 1 tokens 890",
            "agent Researcher > llm gpt-4o 2 tokens 3320",
            "agent Researcher > tool web_search 1",
            "agent FactChecker > llm gpt-4o-mini 1 tokens 890",
            "agent Researcher > agent Writer 1 message 1 tokens 3200",
            "agent FactChecker > agent Writer 1 message 1",
            "agent Writer > llm gpt-4o 2 tokens 7450",
            "agent Writer > agent Critic 2 message 2 tokens 2490",
            "agent Critic > llm gpt-4o-mini 2 tokens 2490",
            "agent Critic > agent Writer 1 message 1 tokens 4250",
            "agent Critic > chain Publish 1 message 1 failed 1",
            "chain Publish > store postgresql 1 failed 1",
        ];
        foreach (var flushed in (ReadOnlySpan<bool>)[false, true])
        {
            if (flushed)
                filled.Store.Flush();
            var graph = Graph(filled);
            Assert.Equal(expected.Order(StringComparer.Ordinal), GraphLines.Of(graph).Order(StringComparer.Ordinal));
            // The agents' spans repeat what their models used.
            Assert.Equal(14150, graph.Usage.Tokens);
            Assert.Equal(14150, Total(graph, "agent"));
            Assert.Equal(14150, Total(graph, "llm"));
            var writer = Assert.Single(graph.Nodes, node => node.Name == "Writer");
            Assert.Equal((2, 0), (writer.Counts.Calls, writer.Counts.Errors));
        }
    }

    static Int128 Total(AgentGraph graph, string kind) => graph.Nodes.Where(node => node.Kind == kind)
        .Aggregate((Int128)0, (sum, node) => sum + node.Usage.Tokens.GetValueOrDefault());

    [Fact]
    public async Task Graph_of_a_range_adds_the_traces_that_a_filter_names()
    {
        using var filled = new FilledStore();
        for (var trace = 1; trace <= 4; trace++)
            await filled.AddAsync(Agents(trace, trace % 2 == 0 ? "even" : "odd"));
        filled.Settle();
        Assert.Equal(
            ["agent even > llm m 4 tokens 20", "agent odd > llm m 4 tokens 20"],
            GraphLines.Of(Graph(filled)).Order(StringComparer.Ordinal));
        filled.Store.Flush();
        var graph = Graph(filled, "service:odd");
        Assert.Equal(["agent odd > llm m 4 tokens 20"], GraphLines.Of(graph));
        Assert.Equal((2, false), (graph.Traces, graph.HasMoreTraces));
        var edge = Assert.Single(graph.Edges);
        Assert.Equal((2, 1_900_000_000L), (edge.Traces, edge.Counts.P95Nano));
        Assert.Empty(Graph(filled, "service:nobody").Nodes);
    }

    [Fact]
    public async Task Nodes_of_a_trace_have_its_spans_in_order_also_of_those_that_begin_together()
    {
        using var filled = new FilledStore();
        await filled.AddAsync(Agents(1, "a"));
        using var graphs = new AgentGraphs(filled.Store, SpanConventions.BuiltIn.Read);
        var graph = graphs.OfTrace(FilledStore.Scope, FilledStore.Trace(1), CancellationToken.None)!;
        Assert.Equal([2, 3], graph.Nodes.Single(node => node.Kind == "llm").Spans.Select(id => (int)id.Value));
        Assert.Null(graphs.OfTrace(FilledStore.OtherScope, FilledStore.Trace(1), CancellationToken.None));
    }

    [Fact]
    public async Task Filters_of_nodes_and_edges_list_the_traces_behind_them()
    {
        using var filled = new FilledStore();
        await filled.AddAsync(Agents(1, "a b"));
        await filled.AddAsync(Agents(2, "other"));
        await filled.AddAsync(
            new TestSpan(3, 1) { Name = "run * \"x\"" },
            new TestSpan(3, 2, 1) { Name = "invoke_agent idle", Attributes = [("gen_ai.operation.name", "invoke_agent")] },
            new TestSpan(3, 4, 2)
            {
                Name = "remember",
                SpanKind = 3,
                Attributes = [("gen_ai.operation.name", "create_memory"), ("gen_ai.memory.store.id", "facts")],
            },
            new TestSpan(3, 5, 2) { Name = "SELECT", SpanKind = 3, Attributes = [("db.system", "postgresql")] },
            new TestSpan(3, 3, 2) { Name = "check", Attributes = [("openinference.span.kind", "GUARDRAIL")] });
        filled.Settle();
        var graph = Graph(filled);
        foreach (var (filter, traces) in graph.Nodes.Select(node => (node.Filter, node.Traces))
            .Concat(graph.Edges.Select(edge => (edge.Filter, edge.Traces))))
        {
            var found = filled.Store.Execute(
                FilledStore.Scope,
                new LogicalQuery { Table = QueryTable.Traces, Where = Filter.Parse("q", filter) }, CancellationToken.None);
            Assert.True(found.Traces.Count == traces, $"{filter} lists {found.Traces.Count} traces, not {traces}");
        }
        Assert.Equal("agent:\"a b\"", graph.Nodes.Single(node => node.Name == "a b").Filter);
        Assert.Equal(
            "agent:other kind:llm model:m",
            graph.Edges.Single(edge => edge is { From: "agent other", To: "llm m" }).Filter);
    }

    [Fact]
    public async Task Nodes_with_the_fewest_calls_are_left_out_and_said()
    {
        using var filled = new FilledStore();
        await filled.AddAsync(Agents(1, "a"));
        await filled.AddAsync(
        [
            .. Enumerable.Range(1, 1_000).Select(i => new TestSpan(1, 100 + i, 1)
            {
                Name = $"execute_tool t{i}",
                Attributes = [("gen_ai.operation.name", "execute_tool"), ("gen_ai.tool.name", $"t{i}")],
            }),
        ]);
        var graph = Graph(filled);
        Assert.Equal(Sightline.Query.Limits.GraphNodesMax, graph.Nodes.Count);
        Assert.Equal(1_002 - graph.Nodes.Count, graph.NodesLeftOut);
        Assert.Equal(1_001 - graph.Edges.Count, graph.EdgesLeftOut);
        Assert.Contains(graph.Nodes, node => node.Id == "llm m");
    }

    static TestSpan[] Agents(int trace, string agent) =>
    [
        new(trace, 1)
        {
            Service = agent,
            Name = $"invoke_agent {agent}",
            Attributes = [("gen_ai.operation.name", "invoke_agent"), ("gen_ai.agent.name", agent)],
        },
        .. Enumerable.Range(2, 2).Select(id => new TestSpan(trace, id, 1, 0, id == 2 ? 1.5 : 1.9)
        {
            Service = agent,
            Name = "chat m",
            Attributes = [("gen_ai.operation.name", "chat"), ("gen_ai.request.model", "m"), ("gen_ai.usage.input_tokens", 5)],
        }),
    ];
}
