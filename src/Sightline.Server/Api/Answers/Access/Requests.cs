namespace Sightline.Server.Api.Answers.Access;

/// <summary>Makes the first owner.</summary>
sealed record SetUpRequest
{
    /// <summary>What the link in the log carries.</summary>
    /// <example>sl_Zm9yIGV4YW1wbGU</example>
    public string? Token { get; init; }

    /// <summary>Address of the owner.</summary>
    /// <example>ada@example.com</example>
    public string? Email { get; init; }

    /// <summary>12 to 256 characters.</summary>
    /// <example>correct horse battery staple</example>
    public string? Password { get; init; }

    /// <summary>What they are called.</summary>
    /// <example>Ada Lovelace</example>
    public string? FullName { get; init; }

    /// <summary>True: sign in by cookie, for browsers.</summary>
    /// <example>true</example>
    public bool? Cookie { get; init; }
}

/// <summary>Registers a user.</summary>
sealed record RegisterRequest
{
    /// <summary>Their address.</summary>
    /// <example>ada@example.com</example>
    public string? Email { get; init; }

    /// <summary>12 to 256 characters.</summary>
    /// <example>correct horse battery staple</example>
    public string? Password { get; init; }

    /// <summary>What they are called.</summary>
    /// <example>Ada Lovelace</example>
    public string? FullName { get; init; }

    /// <summary>Name of their own workspace; not with an invitation.</summary>
    /// <example>Analytical Engines</example>
    public string? WorkspaceName { get; init; }

    /// <summary>What the link of an invitation carries; needed where registration is by invitation.</summary>
    /// <example>si_Zm9yIGV4YW1wbGU</example>
    public string? Invitation { get; init; }
}

/// <summary>Signs in.</summary>
sealed record LoginRequest
{
    /// <summary>Address of the user.</summary>
    /// <example>ada@example.com</example>
    public string? Email { get; init; }

    /// <summary>Their password.</summary>
    /// <example>correct horse battery staple</example>
    public string? Password { get; init; }

    /// <summary>True: by cookie, for browsers; the answer then holds no tokens.</summary>
    /// <example>true</example>
    public bool? Cookie { get; init; }
}

/// <summary>Exchanges a refresh token.</summary>
sealed record RefreshRequest
{
    /// <summary>Of the last answer; each works once.</summary>
    /// <example>sr_Zm9yIGV4YW1wbGU</example>
    public string? RefreshToken { get; init; }
}

/// <summary>Changes the profile of the caller.</summary>
sealed record ProfileRequest
{
    /// <summary>What they are called.</summary>
    /// <example>Ada Lovelace</example>
    public string? FullName { get; init; }
}

/// <summary>Changes the password of the caller.</summary>
sealed record PasswordRequest
{
    /// <summary>The one that holds now.</summary>
    /// <example>correct horse battery staple</example>
    public string? CurrentPassword { get; init; }

    /// <summary>12 to 256 characters.</summary>
    /// <example>a longer and better one</example>
    public string? NewPassword { get; init; }
}

/// <summary>Names an address.</summary>
sealed record EmailRequest
{
    /// <summary>The address.</summary>
    /// <example>ada@example.com</example>
    public string? Email { get; init; }
}

/// <summary>Sets a new password with a link.</summary>
sealed record ResetRequest
{
    /// <summary>What the link carries.</summary>
    /// <example>sl_Zm9yIGV4YW1wbGU</example>
    public string? Token { get; init; }

    /// <summary>12 to 256 characters.</summary>
    /// <example>a longer and better one</example>
    public string? NewPassword { get; init; }
}

/// <summary>Names what a link carries.</summary>
sealed record LinkRequest
{
    /// <summary>What stands behind token= in the link.</summary>
    /// <example>sl_Zm9yIGV4YW1wbGU</example>
    public string? Token { get; init; }
}

/// <summary>Makes a workspace.</summary>
sealed record WorkspaceRequest
{
    /// <summary>At most 200 characters.</summary>
    /// <example>Checkout</example>
    public string? Name { get; init; }
}

/// <summary>Changes a workspace; what is left out stays.</summary>
sealed record WorkspaceChangeRequest
{
    /// <summary>At most 200 characters.</summary>
    /// <example>Checkout</example>
    public string? Name { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    /// <example>Everything behind the shop's till</example>
    public string? Description { get; init; }
}

/// <summary>Sets the limits of a workspace; what is left out stays.</summary>
sealed record WorkspaceLimitsRequest
{
    /// <summary>0 for the server's setting.</summary>
    /// <example>52428800</example>
    public long? IngestBytesPerSecond { get; init; }

    /// <summary>0 for the server's setting.</summary>
    /// <example>0</example>
    public long? IngestSpansPerSecond { get; init; }
}

/// <summary>Sets how long a workspace keeps its data, all of it at once; null or left out for the server's setting.</summary>
sealed record RetentionRequest
{
    /// <summary>Days that traces and their spans are kept, 1 to 3,650.</summary>
    /// <example>14</example>
    public long? TraceDays { get; init; }

    /// <summary>The same for those of the class important; not less than trace_days.</summary>
    /// <example>null</example>
    public long? ImportantDays { get; init; }

    /// <summary>Days that calls are kept, 1 to 3,650.</summary>
    /// <example>null</example>
    public long? CallDays { get; init; }

    /// <summary>Days that the audit log is kept, 1 to 3,650.</summary>
    /// <example>730</example>
    public long? AuditDays { get; init; }
}

/// <summary>Names a user.</summary>
sealed record TransferRequest
{
    /// <summary>Id of a member.</summary>
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44</example>
    public string? UserId { get; init; }
}

/// <summary>Gives a member a role.</summary>
sealed record MemberRequest
{
    /// <summary>owner, admin, member or viewer.</summary>
    /// <example>member</example>
    public string? Role { get; init; }
}

/// <summary>Invites somebody.</summary>
sealed record InvitationRequest
{
    /// <summary>Their address.</summary>
    /// <example>ada@example.com</example>
    public string? Email { get; init; }

    /// <summary>owner, admin, member or viewer; member when it is left out.</summary>
    /// <example>member</example>
    public string? Role { get; init; }
}

/// <summary>Makes an API key.</summary>
sealed record ApiKeyRequest
{
    /// <summary>What it is for.</summary>
    /// <example>Checkout</example>
    public string? Name { get; init; }

    /// <summary>What it may do; both when it is left out.</summary>
    public PermissionsItem? Permissions { get; init; }

    /// <summary>Default project of what it sends.</summary>
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e49</example>
    public string? ProjectId { get; init; }

    /// <summary>Default environment of what it sends.</summary>
    /// <example>production</example>
    public string? Environment { get; init; }

    /// <summary>RFC 3339; never when it is left out.</summary>
    /// <example>2027-03-01T12:00:00Z</example>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Makes a project.</summary>
sealed record ProjectRequest
{
    /// <summary>At most 200 characters.</summary>
    /// <example>Checkout</example>
    public string? Name { get; init; }

    /// <summary>Its project.id: lower-case letters, digits and dashes; made from the name when it is left out.</summary>
    /// <example>checkout</example>
    public string? Slug { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    /// <example>Everything behind the shop's till</example>
    public string? Description { get; init; }
}

/// <summary>Changes a project; what is left out stays.</summary>
sealed record ProjectChangeRequest
{
    /// <summary>At most 200 characters.</summary>
    /// <example>Checkout</example>
    public string? Name { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    /// <example>Everything behind the shop's till</example>
    public string? Description { get; init; }
}

/// <summary>Changes a user; what is left out stays.</summary>
sealed record AccountRequest
{
    /// <summary>False keeps them out, and ends their sessions.</summary>
    /// <example>true</example>
    public bool? IsActive { get; init; }

    /// <summary>Whether they may run the instance.</summary>
    /// <example>false</example>
    public bool? IsOps { get; init; }
}
