using System.Text.Json.Nodes;
using Sightline.Control.Audit;
using Sightline.Control.Identity;
using Sightline.Control.Keys;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Access;

/// <summary>What an API key may do.</summary>
sealed record PermissionsItem
{
    /// <summary>See telemetry. True when it is left out.</summary>
    /// <example>true</example>
    public bool Read { get; init; } = true;

    /// <summary>Send telemetry. True when it is left out.</summary>
    /// <example>true</example>
    public bool Write { get; init; } = true;
}

/// <summary>An API key, without its text.</summary>
sealed record ApiKeyItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46</example>
    public required string Id { get; init; }

    /// <example>checkout production</example>
    public required string Name { get; init; }

    /// <summary>How its text begins.</summary>
    /// <example>pk_live_9Gx2kQa</example>
    public required string KeyPrefix { get; init; }

    public required PermissionsItem Permissions { get; init; }

    /// <summary>Its default project; null for none.</summary>
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e49</example>
    public required string? ProjectId { get; init; }

    /// <summary>Its default environment; null for none.</summary>
    /// <example>production</example>
    public required string? Environment { get; init; }

    /// <summary>Who made it.</summary>
    /// <example>ada@example.com</example>
    public required string CreatedBy { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <summary>Some seconds behind; null for never.</summary>
    /// <example>2026-03-02T08:00:00.000000000Z</example>
    public required string? LastUsedAt { get; init; }

    /// <summary>Null for never.</summary>
    /// <example>null</example>
    public required string? ExpiresAt { get; init; }

    public static ApiKeyItem Of(ApiKey key)
    {
        var permissions = KeyPermissions.Read(key.Permissions);
        return new ApiKeyItem
        {
            Id = key.Id,
            Name = key.Name,
            KeyPrefix = key.KeyPrefix,
            Permissions = new PermissionsItem { Read = permissions.CanRead, Write = permissions.CanWrite },
            ProjectId = key.ProjectId.Length == 0 ? null : key.ProjectId,
            Environment = key.Environment.Length == 0 ? null : key.Environment,
            CreatedBy = key.CreatedBy,
            CreatedAt = TimeText.At(key.CreatedAt),
            LastUsedAt = TimeText.Of(key.LastUsedAt),
            ExpiresAt = TimeText.Of(key.ExpiresAt),
        };
    }
}

/// <summary>A key that was just made: the only answer that holds its text.</summary>
sealed record ApiKeyCreatedAnswer
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46</example>
    public required string Id { get; init; }

    /// <summary>The text; shown this once, and stored nowhere.</summary>
    /// <example>pk_live_9Gx2kQaZm9yIGV4YW1wbGUgb25seQ</example>
    public required string Key { get; init; }

    /// <example>pk_live_9Gx2kQa</example>
    public required string KeyPrefix { get; init; }

    /// <example>checkout production</example>
    public required string Name { get; init; }

    public required PermissionsItem Permissions { get; init; }

    /// <example>null</example>
    public required string? ProjectId { get; init; }

    /// <example>production</example>
    public required string? Environment { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <example>null</example>
    public required string? ExpiresAt { get; init; }

    public static ApiKeyCreatedAnswer Of(ApiKey key, string text)
    {
        var item = ApiKeyItem.Of(key);
        return new ApiKeyCreatedAnswer
        {
            Id = item.Id,
            Key = text,
            KeyPrefix = item.KeyPrefix,
            Name = item.Name,
            Permissions = item.Permissions,
            ProjectId = item.ProjectId,
            Environment = item.Environment,
            CreatedAt = item.CreatedAt,
            ExpiresAt = item.ExpiresAt,
        };
    }
}

/// <summary>The keys of a workspace that are not revoked.</summary>
sealed record ApiKeysAnswer
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<ApiKeyItem> Items { get; init; }

    /// <summary>For the next page; null at the end.</summary>
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46</example>
    public required string? NextCursor { get; init; }
}

/// <summary>A row of the audit log.</summary>
sealed record AuditItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e4a</example>
    public required string Id { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string At { get; init; }

    /// <summary>user, api_key, local, anonymous or program.</summary>
    /// <example>user</example>
    public required string ActorKind { get; init; }

    /// <summary>Id of the user or key; null for none.</summary>
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44</example>
    public required string? ActorId { get; init; }

    /// <summary>Address of the user, or name of the key, at that moment.</summary>
    /// <example>ada@example.com</example>
    public required string ActorName { get; init; }

    /// <summary>A noun and a verb; stable.</summary>
    /// <example>api_key.created</example>
    public required string Action { get; init; }

    /// <summary>ok, or refused for an attempt that failed.</summary>
    /// <example>ok</example>
    public required string Outcome { get; init; }

    /// <example>api_key</example>
    public required string ObjectKind { get; init; }

    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46</example>
    public required string? ObjectId { get; init; }

    /// <example>checkout production</example>
    public required string ObjectName { get; init; }

    /// <summary>Network address of the client.</summary>
    /// <example>203.0.113.9</example>
    public required string Address { get; init; }

    /// <summary>What the client called itself.</summary>
    /// <example>Mozilla/5.0</example>
    public required string UserAgent { get; init; }

    /// <summary>More; what it holds depends on the action.</summary>
    public required JsonNode? Detail { get; init; }

    public static AuditItem Of(AuditRow row) => new()
    {
        Id = row.Id,
        At = TimeText.At(row.AtMs),
        ActorKind = row.ActorKind,
        ActorId = row.ActorId.Length == 0 ? null : row.ActorId,
        ActorName = row.ActorName,
        Action = row.Action,
        Outcome = row.Outcome,
        ObjectKind = row.ObjectKind,
        ObjectId = row.ObjectId.Length == 0 ? null : row.ObjectId,
        ObjectName = row.ObjectName,
        Address = row.Address,
        UserAgent = row.UserAgent,
        Detail = JsonNode.Parse(row.Detail),
    };
}

/// <summary>Rows of the audit log.</summary>
sealed record AuditAnswer
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<AuditItem> Items { get; init; }

    /// <summary>For the next page; null at the end.</summary>
    /// <example>1772366400123.019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e4a</example>
    public required string? NextCursor { get; init; }
}

/// <summary>A user, as who runs the instance sees them.</summary>
sealed record AccountItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44</example>
    public required string Id { get; init; }

    /// <example>ada@example.com</example>
    public required string Email { get; init; }

    /// <example>Ada Lovelace</example>
    public required string FullName { get; init; }

    /// <summary>False for one who is kept out.</summary>
    /// <example>true</example>
    public required bool IsActive { get; init; }

    /// <example>true</example>
    public required bool IsVerified { get; init; }

    /// <example>false</example>
    public required bool IsOps { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <summary>Null for never.</summary>
    /// <example>2026-03-02T08:00:00.000000000Z</example>
    public required string? LastSignInAt { get; init; }

    public static AccountItem Of(Account account) => new()
    {
        Id = account.Id,
        Email = account.Email,
        FullName = account.FullName,
        IsActive = account.IsActive == 1,
        IsVerified = account.IsVerified == 1,
        IsOps = account.IsOps == 1,
        CreatedAt = TimeText.At(account.CreatedAt),
        LastSignInAt = TimeText.Of(account.LastLoginAt),
    };
}

/// <summary>The users of the instance.</summary>
sealed record AccountsAnswer
{
    /// <summary>By address.</summary>
    public required IReadOnlyList<AccountItem> Items { get; init; }

    /// <summary>For the next page; null at the end.</summary>
    /// <example>ada@example.com</example>
    public required string? NextCursor { get; init; }
}

/// <summary>A one-time link, to be handed to a user.</summary>
sealed record LinkAnswer
{
    /// <summary>Shown this once.</summary>
    /// <example>https://sightline.example.com/reset#token=sl_Zm9yIGV4YW1wbGU</example>
    public required string Link { get; init; }
}

/// <summary>All workspaces of the instance.</summary>
sealed record InstanceWorkspacesAnswer
{
    /// <summary>By id.</summary>
    public required IReadOnlyList<InstanceWorkspaceItem> Items { get; init; }

    /// <summary>Always null.</summary>
    /// <example>null</example>
    public required string? NextCursor { get; init; }
}

/// <summary>A workspace, as who runs the instance sees it.</summary>
sealed record InstanceWorkspaceItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45</example>
    public required string Id { get; init; }

    /// <example>Analytical Engines</example>
    public required string Name { get; init; }

    /// <example>analytical-engines</example>
    public required string Slug { get; init; }

    public required LimitsItem Limits { get; init; }
}
