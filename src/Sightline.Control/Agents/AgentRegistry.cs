using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Agents;

/// <summary>What people say of an agent that telemetry knows.</summary>
public sealed record DescribedAgent
{
    /// <summary>As telemetry says it: its id, else its name.</summary>
    public string AgentId { get; init; } = "";

    /// <summary>What it is to be called; '' for as telemetry says.</summary>
    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Who answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>A JSON array of texts.</summary>
    public string Tags { get; init; } = "[]";

    public string DefaultModel { get; init; } = "";

    public string DefaultModelProvider { get; init; } = "";

    /// <summary>0 for an agent that is out of use.</summary>
    public long IsActive { get; init; } = 1;

    /// <summary>Unix milliseconds.</summary>
    public long UpdatedAt { get; init; }
}

/// <summary>The descriptions of agents.</summary>
public sealed class AgentRegistry(ControlDatabase database, AuditLog audit, TimeProvider time)
{
    const string Columns =
        "agent_id, name, description, owner, tags, default_model, default_model_provider, is_active, updated_at";

    /// <summary>Every description of a workspace.</summary>
    public Task<IReadOnlyList<DescribedAgent>> ListAsync(WorkspaceScope scope, CancellationToken cancellation) =>
        database.ReadAsync(
            scope,
            session => session.List<DescribedAgent>(
                $"select {Columns} from agents where workspace_id = @Workspace order by agent_id",
                new { Workspace = IdText.Of(scope) }), cancellation);

    /// <summary>The description of an agent; null where nobody described it.</summary>
    public Task<DescribedAgent?> FindAsync(WorkspaceScope scope, string agent, CancellationToken cancellation) =>
        database.ReadAsync(scope, session => Find(session, IdText.Of(scope), agent), cancellation);

    /// <summary>Describes an agent, or changes its description.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="agent">As telemetry says it.</param>
    /// <param name="change">Makes the new description of the one before, which is empty where there was none.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    /// <exception cref="RefusedChangeException">The workspace has as many descriptions as it may.</exception>
    public Task<DescribedAgent> DescribeAsync(
        WorkspaceScope scope, string agent, Func<DescribedAgent, DescribedAgent> change, Actor actor,
        CancellationToken cancellation) => database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, agent);
                if (before is null && session.Number(
                    "select count(*) from agents where workspace_id = @Workspace", new { Workspace = workspace })
                    >= Limits.AgentsOfWorkspaceMax)
                {
                    throw new RefusedChangeException(
                        Refusal.TooMany, $"A workspace describes {Limits.AgentsOfWorkspaceMax} agents at most.");
                }
                var now = time.GetUtcNow().ToUnixTimeMilliseconds();
                var after = change(before ?? new DescribedAgent { AgentId = agent });
                var values = new
                {
                    Id = IdText.New(time),
                    Workspace = workspace,
                    Agent = agent,
                    after.Name,
                    after.Description,
                    after.Owner,
                    after.Tags,
                    after.DefaultModel,
                    after.DefaultModelProvider,
                    after.IsActive,
                    Now = now,
                };
                session.Execute(
                    before is null
                        ? "insert into agents (id, workspace_id, agent_id, name, description, owner, tags, default_model, "
                            + "default_model_provider, is_active, created_at, updated_at) values (@Id, @Workspace, @Agent, @Name, "
                            + "@Description, @Owner, @Tags, @DefaultModel, @DefaultModelProvider, @IsActive, @Now, @Now)"
                        : "update agents set name = @Name, description = @Description, owner = @Owner, tags = @Tags, "
                            + "default_model = @DefaultModel, default_model_provider = @DefaultModelProvider, "
                            + "is_active = @IsActive, updated_at = @Now where workspace_id = @Workspace and agent_id = @Agent",
                    values);
                audit.Append(session, workspace, actor, new AuditEntry("agent.described", "agent", agent, after.Name));
                return Find(session, workspace, agent)!;
            }, cancellation);

    /// <summary>Takes the description of an agent away; telemetry keeps the agent.</summary>
    /// <exception cref="RefusedChangeException">Nobody described it.</exception>
    public Task<int> ForgetAsync(WorkspaceScope scope, string agent, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, agent)
                    ?? throw new RefusedChangeException(Refusal.NotFound, "Nobody described such an agent in this workspace.");
                audit.Append(session, workspace, actor, new AuditEntry("agent.forgotten", "agent", agent, before.Name));
                return session.Execute(
                    "delete from agents where workspace_id = @Workspace and agent_id = @Agent",
                    new { Workspace = workspace, Agent = agent });
            }, cancellation);

    static DescribedAgent? Find(ControlSession session, string workspace, string agent) => session.Find<DescribedAgent>(
        $"select {Columns} from agents where workspace_id = @Workspace and agent_id = @Agent",
        new { Workspace = workspace, Agent = agent });
}
