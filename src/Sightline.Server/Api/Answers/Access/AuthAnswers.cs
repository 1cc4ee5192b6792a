using Sightline.Control.Access;
using Sightline.Control.Identity;
using Sightline.Control.Workspaces;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Access;

/// <summary>What a page needs to know before anybody has signed in.</summary>
sealed record AuthConfigAnswer
{
    /// <summary>local: no sign-in. required: everything needs a credential.</summary>
    /// <example>required</example>
    public required string Mode { get; init; }

    /// <summary>Who may register: open, invite or closed.</summary>
    /// <example>invite</example>
    public required string Registration { get; init; }

    /// <summary>There is no user yet; the link to make the first one is in the server's log.</summary>
    /// <example>false</example>
    public required bool SetupRequired { get; init; }

    /// <summary>The server sends mail, so that passwords can be reset by mail and addresses are verified.</summary>
    /// <example>true</example>
    public required bool Mail { get; init; }

    /// <summary>Characters that a password has at least.</summary>
    /// <example>12</example>
    public required int PasswordLengthMin { get; init; }
}

/// <summary>A user.</summary>
sealed record UserItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44</example>
    public required string Id { get; init; }

    /// <example>ada@example.com</example>
    public required string Email { get; init; }

    /// <example>Ada Lovelace</example>
    public required string FullName { get; init; }

    /// <summary>The address is known to be theirs.</summary>
    /// <example>true</example>
    public required bool IsVerified { get; init; }

    /// <summary>May run the instance.</summary>
    /// <example>false</example>
    public required bool IsOps { get; init; }

    public static UserItem Of(UserEntry user) => new()
    {
        Id = user.Id.ToString(),
        Email = user.Email,
        FullName = user.FullName,
        IsVerified = user.IsVerified,
        IsOps = user.IsOps,
    };
}

/// <summary>What a sign-in gives.</summary>
sealed record SignInAnswer
{
    /// <summary>For Authorization: Bearer; null with a cookie.</summary>
    /// <example>eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6IjAxOWEifQ.e30.c2lnbmF0dXJl</example>
    public required string? AccessToken { get; init; }

    /// <summary>Exchanged once for a new pair; null with a cookie.</summary>
    /// <example>sr_Zm9yIGV4YW1wbGU</example>
    public required string? RefreshToken { get; init; }

    /// <summary>Bearer or Cookie.</summary>
    /// <example>Bearer</example>
    public required string TokenType { get; init; }

    /// <summary>Seconds until the access token, or the cookie, expires.</summary>
    /// <example>86400</example>
    public required long ExpiresIn { get; init; }

    /// <summary>With a cookie: to be sent as X-CSRF-Token with every change. Else null.</summary>
    /// <example>null</example>
    public required string? CsrfToken { get; init; }

    public required UserItem User { get; init; }
}

/// <summary>What became of a registration; the same whether or not the address had an account.</summary>
sealed record RegisterAnswer
{
    /// <example>ada@example.com</example>
    public required string Email { get; init; }

    /// <summary>A mail with a link was sent; sign-in works once it was opened.</summary>
    /// <example>true</example>
    public required bool VerificationRequired { get; init; }
}

/// <summary>A workspace of the caller, and what they are in it.</summary>
sealed record MembershipItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45</example>
    public required string Id { get; init; }

    /// <example>Analytical Engines</example>
    public required string Name { get; init; }

    /// <example>analytical-engines</example>
    public required string Slug { get; init; }

    /// <summary>owner, admin, member or viewer.</summary>
    /// <example>admin</example>
    public required string Role { get; init; }

    public static MembershipItem Of(MembershipEntry membership) => new()
    {
        Id = membership.Workspace.Id.Value.ToString(),
        Name = membership.Workspace.Name,
        Slug = membership.Workspace.Slug,
        Role = RoleText.Of(membership.Role),
    };
}

/// <summary>Who is asking.</summary>
sealed record MeAnswer
{
    /// <summary>local or required.</summary>
    /// <example>required</example>
    public required string Mode { get; init; }

    /// <summary>Null in mode local, and for an API key.</summary>
    public required UserItem? User { get; init; }

    /// <summary>Null for a user.</summary>
    public required MeApiKey? ApiKey { get; init; }

    /// <summary>The workspace that this request meant; null for a user without one.</summary>
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45</example>
    public required string? WorkspaceId { get; init; }

    /// <summary>The caller's role in it; null for an API key.</summary>
    /// <example>admin</example>
    public required string? Role { get; init; }

    /// <summary>
    /// What the caller may do there: read_telemetry, write_telemetry, read_workspace, manage_projects, manage_keys,
    /// manage_members, manage_workspace, read_audit, own_workspace; and operate on the instance.
    /// </summary>
    public required IReadOnlyList<string> Rights { get; init; }

    /// <summary>The workspaces that the caller may choose from.</summary>
    public required IReadOnlyList<MembershipItem> Workspaces { get; init; }

    /// <summary>With a cookie: to be sent as X-CSRF-Token with every change. Else null.</summary>
    public required string? CsrfToken { get; init; }
}

/// <summary>The API key that asks.</summary>
sealed record MeApiKey
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46</example>
    public required string Id { get; init; }

    /// <example>checkout production</example>
    public required string Name { get; init; }

    /// <summary>What it sends belongs to this project where it does not say otherwise; null for none.</summary>
    /// <example>checkout</example>
    public required string? Project { get; init; }

    /// <summary>The same for the environment.</summary>
    /// <example>production</example>
    public required string? Environment { get; init; }
}

/// <summary>A session that has not ended.</summary>
sealed record SessionItem
{
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e47</example>
    public required string Id { get; init; }

    /// <summary>cookie for a browser, token for a program.</summary>
    /// <example>cookie</example>
    public required string Kind { get; init; }

    /// <summary>The session of this request.</summary>
    /// <example>true</example>
    public required bool IsCurrent { get; init; }

    /// <summary>Where it began.</summary>
    /// <example>203.0.113.9</example>
    public required string Address { get; init; }

    /// <summary>What the client called itself.</summary>
    /// <example>Mozilla/5.0</example>
    public required string UserAgent { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <summary>Some seconds behind.</summary>
    /// <example>2026-03-01T14:00:00.000000000Z</example>
    public required string? LastSeenAt { get; init; }

    /// <example>2026-03-31T12:00:00.000000000Z</example>
    public required string ExpiresAt { get; init; }

    public static SessionItem Of(OpenSession session, Guid current) => new()
    {
        Id = session.Id,
        Kind = session.Kind,
        IsCurrent = session.Id == current.ToString(),
        Address = session.Address,
        UserAgent = session.UserAgent,
        CreatedAt = TimeText.At(session.CreatedAt),
        LastSeenAt = TimeText.Of(session.LastSeenAt),
        ExpiresAt = TimeText.At(session.ExpiresAt),
    };
}

/// <summary>The sessions of the caller.</summary>
sealed record SessionsAnswer
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<SessionItem> Items { get; init; }

    /// <summary>Always null: there are at most 50.</summary>
    /// <example>null</example>
    public required string? NextCursor { get; init; }
}
