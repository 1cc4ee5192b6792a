using Sightline.Control.Invitations;
using Sightline.Control.Projects;
using Sightline.Control.Workspaces;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Access;

/// <summary>A workspace.</summary>
sealed record WorkspaceItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45</example>
    public required string Id { get; init; }

    /// <example>Analytical Engines</example>
    public required string Name { get; init; }

    /// <summary>Names it in URLs and in X-Workspace-ID; never changes.</summary>
    /// <example>analytical-engines</example>
    public required string Slug { get; init; }

    /// <example>Agents of the engine room</example>
    public required string Description { get; init; }

    /// <summary>What the caller is here; null for who runs the instance without being a member.</summary>
    /// <example>admin</example>
    public required string? Role { get; init; }

    public required LimitsItem Limits { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string UpdatedAt { get; init; }

    public static WorkspaceItem Of(Workspace workspace, string? role, LimitsItem limits) => new()
    {
        Id = workspace.Id,
        Name = workspace.Name,
        Slug = workspace.Slug,
        Description = workspace.Description,
        Role = role,
        Limits = limits,
        CreatedAt = TimeText.At(workspace.CreatedAt),
        UpdatedAt = TimeText.At(workspace.UpdatedAt),
    };
}

/// <summary>What holds for a workspace and its callers; null for no limit.</summary>
sealed record LimitsItem
{
    /// <summary>Bytes of telemetry a second, inflated.</summary>
    /// <example>20971520</example>
    public required long? IngestBytesPerSecond { get; init; }

    /// <summary>Spans, log records and data points a second.</summary>
    /// <example>null</example>
    public required long? IngestSpansPerSecond { get; init; }

    /// <summary>What was set for this workspace; the rest are the server's settings.</summary>
    public required OwnLimitsItem Own { get; init; }

    /// <summary>REST requests of each user and key.</summary>
    /// <example>1000</example>
    public required int? RequestsPerMinute { get; init; }

    /// <summary>How many of them may come at once.</summary>
    /// <example>100</example>
    public required int? RequestBurst { get; init; }
}

/// <summary>Limits that were set for a workspace; null for the server's setting.</summary>
sealed record OwnLimitsItem
{
    /// <example>null</example>
    public required long? IngestBytesPerSecond { get; init; }

    /// <example>null</example>
    public required long? IngestSpansPerSecond { get; init; }
}

/// <summary>The workspaces of the caller.</summary>
sealed record WorkspacesAnswer
{
    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<MembershipItem> Items { get; init; }

    /// <summary>Always null.</summary>
    public required string? NextCursor { get; init; }
}

/// <summary>What the deletion of a workspace took away.</summary>
sealed record WorkspaceDeletedAnswer
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45</example>
    public required string WorkspaceId { get; init; }

    /// <summary>Keys that are refused from now on.</summary>
    /// <example>3</example>
    public required long ApiKeys { get; init; }

    /// <example>5</example>
    public required long Members { get; init; }

    /// <summary>Open invitations.</summary>
    /// <example>1</example>
    public required long Invitations { get; init; }

    public required TelemetryDeleted Telemetry { get; init; }
}

/// <summary>What became of the telemetry of a deleted workspace.</summary>
sealed record TelemetryDeleted
{
    /// <summary>hidden: no query finds it; a job removes the bytes from disk.</summary>
    /// <example>hidden</example>
    public required string State { get; init; }

    /// <summary>Traces that went.</summary>
    /// <example>1204</example>
    public required long Traces { get; init; }

    /// <summary>Of the job that removes the bytes: GET /api/v1/admin/jobs/{job_id} gives its report.</summary>
    /// <example>0198c5d0a1b27c3d8e4f5a6b7c8d9e0f</example>
    public required string JobId { get; init; }
}

/// <summary>A member.</summary>
sealed record MemberItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44</example>
    public required string UserId { get; init; }

    /// <example>ada@example.com</example>
    public required string Email { get; init; }

    /// <example>Ada Lovelace</example>
    public required string FullName { get; init; }

    /// <summary>owner, admin, member or viewer.</summary>
    /// <example>admin</example>
    public required string Role { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string JoinedAt { get; init; }

    /// <summary>Null for never.</summary>
    /// <example>2026-03-02T08:00:00.000000000Z</example>
    public required string? LastSignInAt { get; init; }

    /// <summary>False for a user whom who runs the instance keeps out.</summary>
    /// <example>true</example>
    public required bool IsActive { get; init; }

    public static MemberItem Of(WorkspaceMember member) => new()
    {
        UserId = member.UserId,
        Email = member.Email,
        FullName = member.FullName,
        Role = member.Role,
        JoinedAt = TimeText.At(member.JoinedAt),
        LastSignInAt = TimeText.Of(member.LastLoginAt),
        IsActive = member.IsActive == 1,
    };
}

/// <summary>The members of a workspace.</summary>
sealed record MembersAnswer
{
    /// <summary>By address.</summary>
    public required IReadOnlyList<MemberItem> Items { get; init; }

    /// <summary>For the next page; null at the end.</summary>
    public required string? NextCursor { get; init; }
}

/// <summary>An invitation that is open.</summary>
sealed record InvitationItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e48</example>
    public required string Id { get; init; }

    /// <example>grace@example.com</example>
    public required string Email { get; init; }

    /// <example>member</example>
    public required string Role { get; init; }

    /// <example>ada@example.com</example>
    public required string InvitedBy { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <example>2026-03-08T12:00:00.000000000Z</example>
    public required string ExpiresAt { get; init; }

    public static InvitationItem Of(Invitation invitation) => new()
    {
        Id = invitation.Id,
        Email = invitation.Email,
        Role = invitation.Role,
        InvitedBy = invitation.InvitedBy,
        CreatedAt = TimeText.At(invitation.CreatedAt),
        ExpiresAt = TimeText.At(invitation.ExpiresAt),
    };
}

/// <summary>The open invitations of a workspace.</summary>
sealed record InvitationsAnswer
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<InvitationItem> Items { get; init; }

    /// <summary>Always null: there are at most 200.</summary>
    public required string? NextCursor { get; init; }
}

/// <summary>An invitation that was just made.</summary>
sealed record InvitationCreatedAnswer
{
    public required InvitationItem Invitation { get; init; }

    /// <summary>A mail with the link was sent.</summary>
    /// <example>false</example>
    public required bool Mailed { get; init; }

    /// <summary>The link, to be handed on where no mail is sent; shown this once. Null when it was mailed.</summary>
    /// <example>https://sightline.example.com/invitation#token=si_Zm9yIGV4YW1wbGU</example>
    public required string? Link { get; init; }
}

/// <summary>Where an invitation leads.</summary>
sealed record InvitationViewAnswer
{
    /// <example>Analytical Engines</example>
    public required string WorkspaceName { get; init; }

    /// <summary>Who was invited; only they can accept.</summary>
    /// <example>grace@example.com</example>
    public required string Email { get; init; }

    /// <example>member</example>
    public required string Role { get; init; }

    /// <summary>True: sign in and accept. False: register.</summary>
    /// <example>false</example>
    public required bool HasAccount { get; init; }
}

/// <summary>A project.</summary>
sealed record ProjectItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e49</example>
    public required string Id { get; init; }

    /// <example>Checkout</example>
    public required string Name { get; init; }

    /// <summary>What telemetry carries as project.id; never changes.</summary>
    /// <example>checkout</example>
    public required string Slug { get; init; }

    /// <example>Everything behind the shop's till</example>
    public required string Description { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string UpdatedAt { get; init; }

    public static ProjectItem Of(Project project) => new()
    {
        Id = project.Id,
        Name = project.Name,
        Slug = project.Slug,
        Description = project.Description,
        CreatedAt = TimeText.At(project.CreatedAt),
        UpdatedAt = TimeText.At(project.UpdatedAt),
    };
}

/// <summary>The projects of a workspace.</summary>
sealed record ProjectsAnswer
{
    /// <summary>By slug.</summary>
    public required IReadOnlyList<ProjectItem> Items { get; init; }

    /// <summary>For the next page; null at the end.</summary>
    public required string? NextCursor { get; init; }
}
