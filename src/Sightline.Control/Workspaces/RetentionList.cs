using System.Text.Json.Nodes;
using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Workspaces;

/// <summary>How long each workspace keeps its data. The store asks <see cref="AccessDirectory"/>, which follows this.</summary>
public sealed class RetentionList(ControlDatabase database, AccessDirectory directory, AuditLog audit, TimeProvider time)
{
    const string Find = "select trace_days, important_days, call_days, audit_days from workspaces "
        + "where id = @Id and is_active = 1";

    /// <summary>That of a workspace; null when it was deleted a moment ago.</summary>
    public Task<RetentionDays?> FindAsync(WorkspaceScope scope, CancellationToken cancellation) => database.ReadAsync(
        scope, session => session.Find<RetentionDays>(Find, new { Id = IdText.Of(scope) }), cancellation);

    /// <summary>Sets all of it; what becomes older than it may be is gone for readers when this returns.</summary>
    public Task<RetentionDays> SetAsync(
        WorkspaceScope scope, RetentionDays days, Actor actor, CancellationToken cancellation) => directory.ChangeAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = session.Find<RetentionDays>(Find, new { Id = workspace })
                    ?? throw new RefusedChangeException(Refusal.NotFound, "There is no such workspace.");
                session.Execute(
                    "update workspaces set trace_days = @TraceDays, important_days = @ImportantDays, "
                    + "call_days = @CallDays, audit_days = @AuditDays, updated_at = @Now, change = @Change where id = @Id",
                    new
                    {
                        Id = workspace,
                        days.TraceDays,
                        days.ImportantDays,
                        days.CallDays,
                        days.AuditDays,
                        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                        Change = session.NextChange(),
                    });
                audit.Append(
                    session, workspace, actor,
                    new AuditEntry("workspace.retention_changed", "workspace", workspace, "")
                    {
                        Detail = Differences(before, days).ToJsonString(),
                    });
                return days;
            }, cancellation);

    // Null is the server's setting.
    static JsonObject Differences(RetentionDays before, RetentionDays after)
    {
        var detail = new JsonObject();
        foreach (var (name, from, to) in new[]
        {
            ("trace_days", before.TraceDays, after.TraceDays),
            ("important_days", before.ImportantDays, after.ImportantDays),
            ("call_days", before.CallDays, after.CallDays),
            ("audit_days", before.AuditDays, after.AuditDays),
        })
        {
            if (from != to)
                detail[name] = new JsonObject { ["from"] = Own(from), ["to"] = Own(to) };
        }
        return detail;
    }

    static JsonValue? Own(long days) => days == 0 ? null : JsonValue.Create(days);
}
