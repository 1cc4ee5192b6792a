using System.Collections.Immutable;
using Sightline.Control.Database;
using Sightline.Control.Keys;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Access;

/// <summary>How memory follows the database: each kind of row that changed since the counter was last read.</summary>
public sealed partial class AccessDirectory
{
    long Load(ControlSession session, long seen)
    {
        // Read first: rows that change meanwhile are read again the next time.
        var now = session.LastChange();
        if (now == seen)
            return seen;
        var since = new { Seen = seen, Recent = OldestRevoked() };
        foreach (var row in session.List<WorkspaceRow>(
            "select id, name, slug, is_active, ingest_bytes_per_second, ingest_spans_per_second, trace_days, "
            + "important_days, call_days, audit_days from workspaces where change > @Seen", since))
            Take(row);
        foreach (var row in session.List<UserRow>(
            "select id, email, full_name, is_active, is_verified, is_ops from users where change > @Seen", since))
            Take(row);
        foreach (var row in session.List<MemberRow>(
            "select workspace_id, user_id, role, removed_at from workspace_members where change > @Seen", since))
            Take(row);
        foreach (var row in session.List<SigningKeyRow>(
            "select id, secret, created_at, retired_at from signing_keys where change > @Seen", since))
            _signingKeys[row.Id] = new SigningKeyEntry(
                row.Id, Convert.FromHexString(row.Secret), row.CreatedAt, row.RetiredAt);
        foreach (var row in session.List<SessionRow>(
            "select id, user_id, kind, secret_hash, expires_at, ended_at from sessions "
            + "where change > @Seen and (ended_at = 0 or @Seen >= 0)", since))
            Take(row);
        foreach (var row in session.List<KeyRow>(
            "select k.id, k.workspace_id, k.name, k.key_hash, k.permissions, k.project_id, "
            + "coalesce(p.slug, '') as project_slug, k.environment, k.expires_at, k.revoked_at from api_keys k "
            + "left join projects p on p.id = k.project_id and p.workspace_id = k.workspace_id "
            + "where k.change > @Seen and (k.revoked_at = 0 or k.revoked_at > @Recent)", since))
            Take(row);
        return now;
    }

    long OldestRevoked() => (time.GetUtcNow() - Limits.RevokedMemory).ToUnixTimeMilliseconds();

    void Take(WorkspaceRow row)
    {
        var id = new WorkspaceId(Guid.Parse(row.Id));
        _workspaces[id] = new WorkspaceEntry(
            id, row.Name, row.Slug, row.IsActive == 1, row.IngestBytesPerSecond, row.IngestSpansPerSecond)
        {
            Retention = new RetentionDays
            {
                TraceDays = row.TraceDays,
                ImportantDays = row.ImportantDays,
                CallDays = row.CallDays,
                AuditDays = row.AuditDays,
            },
        };
    }

    void Take(UserRow row)
    {
        var id = Guid.Parse(row.Id);
        _users[id] = new UserEntry(
            id, row.Email, row.FullName, row.IsActive == 1, row.IsVerified == 1, row.IsOps == 1);
    }

    void Take(MemberRow row)
    {
        var (user, workspace) = (Guid.Parse(row.UserId), Guid.Parse(row.WorkspaceId));
        var roles = _roles.GetValueOrDefault(user, ImmutableSortedDictionary<Guid, Role>.Empty);
        _roles[user] = row.RemovedAt > 0 || RoleText.Read(row.Role) is not { } role
            ? roles.Remove(workspace)
            : roles.SetItem(workspace, role);
    }

    void Take(SessionRow row)
    {
        var id = Guid.Parse(row.Id);
        if (row.EndedAt > 0)
        {
            _sessions.TryRemove(id, out _);
            return;
        }
        var entry = new SessionEntry(id, Guid.Parse(row.UserId), row.Kind, row.SecretHash, row.ExpiresAt);
        if (_sessions.TryGetValue(id, out var before))
            entry.Follow(before);
        _sessions[id] = entry;
    }

    void Take(KeyRow row)
    {
        var hash = KeyHash.Parse(row.KeyHash);
        var entry = new KeyEntry
        {
            Id = Guid.Parse(row.Id),
            Workspace = new WorkspaceId(Guid.Parse(row.WorkspaceId)),
            Name = row.Name,
            CanRead = KeyPermissions.Read(row.Permissions).CanRead,
            CanWrite = KeyPermissions.Read(row.Permissions).CanWrite,
            Project = IdText.ToGuid(row.ProjectId),
            ProjectSlug = row.ProjectSlug,
            Environment = row.Environment,
            ExpiresAtMs = row.ExpiresAt,
            RevokedAtMs = row.RevokedAt,
        };
        if (_keys.TryGetValue(hash, out var before))
            entry.Follow(before);
        _keys[hash] = entry;
    }
}
