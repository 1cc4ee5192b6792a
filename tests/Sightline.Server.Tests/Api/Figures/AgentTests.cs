using System.Net;
using System.Net.Http.Json;
using Sightline.Server.Api.Answers.Lists;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

public sealed class AgentTests
{
    const string Range = "from=2026-03-10T00:00:00Z&to=2026-03-20T00:00:00Z";

    [Fact]
    public async Task Agents_are_discovered_from_calls_and_described_by_people()
    {
        await using var program = await SightlineProgram.StartAsync();
        var month = new KnownMonth(seed: 33);
        await month.SendAsync(program, 400);
        program.Store.Flush();
        await month.SendAsync(program, 200);
        var sent = month.Sent.Where(call =>
            call.Start >= Reckoning.Nano("2026-03-10T00:00:00Z") && call.Start < Reckoning.Nano("2026-03-20T00:00:00Z")
            && call.Agent is not null).GroupBy(call => call.Agent!).ToDictionary(agent => agent.Key, agent => agent.ToList());

        var answer = await ReadAsync<AgentsAnswer>(program, $"agents?{Range}&sort=cost_usd");
        Assert.Equal((3, 3), (answer.Count, answer.Items.Count));
        Assert.Equal(sent.Keys.OrderByDescending(agent => Reckoning.Cost(sent[agent])), answer.Items.Select(item => item.AgentId));
        foreach (var item in answer.Items)
        {
            var calls = sent[item.AgentId];
            Assert.Equal(
                (item.AgentId, false, calls.Count, calls.Count(c => c.IsFailed), calls.Sum(c => c.Tokens), Reckoning.Cost(calls),
                    calls.Where(c => c.User is not null).Select(c => c.User).Distinct().Count()),
                (item.Name, item.Described, item.Calls, item.Errors, item.Tokens, item.CostUsd, item.Users));
            Assert.Equal(
                (calls.Min(c => c.Start), calls.Max(c => c.Start)), (Reckoning.Nano(item.FirstAt!), Reckoning.Nano(item.LastAt!)));
        }

        using var changed = await program.Client.PatchAsJsonAsync(
            "/api/v1/agents/planner", new { name = "The planner", owner = "travel team", tags = new[] { "travel", "travel", "beta" } });
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        using var again = await program.Client.PatchAsJsonAsync(
            "/api/v1/agents/planner", new { description = "Plans.", is_active = false });
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var agent = await ReadAsync<AgentAnswer>(program, $"agents/planner?{Range}");
        Assert.Equal(
            ("The planner", "travel team", "Plans.", true, false, sent["planner"].Count),
            (agent.Agent.Name, agent.Agent.Owner, agent.Agent.Description, agent.Agent.Described, agent.Agent.IsActive, agent.Agent.Calls));
        Assert.Equal(["travel", "beta"], agent.Agent.Tags);
        Assert.Equal(
            sent["planner"].GroupBy(c => c.Model).Select(m => $"{m.Key} {m.Count()}").Order(),
            agent.Models.Select(m => $"{m.Model} {m.Calls}").Order());

        // Described, it stays in lists of times without calls.
        var quiet = await ReadAsync<AgentsAnswer>(program, "agents?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z");
        Assert.Equal(("planner", 0L), (Assert.Single(quiet.Items).AgentId, quiet.Items[0].Calls));
        using var forgotten = await program.Client.DeleteAsync("/api/v1/agents/planner");
        Assert.Equal(HttpStatusCode.NoContent, forgotten.StatusCode);
        Assert.False((await ReadAsync<AgentAnswer>(program, $"agents/planner?{Range}")).Agent.Described);
        var audit = await program.Client.GetStringAsync("/api/v1/audit?action=agent");
        Assert.Contains("agent.described", audit, StringComparison.Ordinal);
        Assert.Contains("agent.forgotten", audit, StringComparison.Ordinal);

        using var unknown = await program.Client.PatchAsJsonAsync("/api/v1/agents/nobody", new { owner = "x" });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var wrong = await program.Client.PatchAsJsonAsync("/api/v1/agents/planner", new { tags = new[] { "" } });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    static async Task<T> ReadAsync<T>(SightlineProgram program, string path) =>
        Strict.Read<T>(await program.Client.GetStringAsync($"/api/v1/{path}"));
}
