namespace Sightline.Server.Api.Answers.Access;

/// <summary>Makes the first owner.</summary>
/// <param name="Token">What the link in the log carries.</param>
/// <param name="Email">Address of the owner.</param>
/// <param name="Password">12 to 256 characters.</param>
/// <param name="FullName">What they are called.</param>
/// <param name="Cookie">True: sign in by cookie, for browsers.</param>
sealed record SetUpRequest(string? Token, string? Email, string? Password, string? FullName, bool? Cookie);

/// <summary>Registers a user.</summary>
/// <param name="Email">Their address.</param>
/// <param name="Password">12 to 256 characters.</param>
/// <param name="FullName">What they are called.</param>
/// <param name="WorkspaceName">Name of their own workspace; not with an invitation.</param>
/// <param name="Invitation">What the link of an invitation carries; needed where registration is by invitation.</param>
sealed record RegisterRequest(
    string? Email, string? Password, string? FullName, string? WorkspaceName, string? Invitation);

/// <summary>Signs in.</summary>
/// <param name="Email">Address of the user.</param>
/// <param name="Password">Their password.</param>
/// <param name="Cookie">True: by cookie, for browsers; the answer then holds no tokens.</param>
sealed record LoginRequest(string? Email, string? Password, bool? Cookie);

/// <summary>Exchanges a refresh token.</summary>
/// <param name="RefreshToken">Of the last answer; each works once.</param>
sealed record RefreshRequest(string? RefreshToken);

/// <summary>Changes the profile of the caller.</summary>
/// <param name="FullName">What they are called.</param>
sealed record ProfileRequest(string? FullName);

/// <summary>Changes the password of the caller.</summary>
/// <param name="CurrentPassword">The one that holds now.</param>
/// <param name="NewPassword">12 to 256 characters.</param>
sealed record PasswordRequest(string? CurrentPassword, string? NewPassword);

/// <summary>Names an address.</summary>
/// <param name="Email">The address.</param>
sealed record EmailRequest(string? Email);

/// <summary>Sets a new password with a link.</summary>
/// <param name="Token">What the link carries.</param>
/// <param name="NewPassword">12 to 256 characters.</param>
sealed record ResetRequest(string? Token, string? NewPassword);

/// <summary>Names what a link carries.</summary>
/// <param name="Token">What stands behind token= in the link.</param>
sealed record LinkRequest(string? Token);

/// <summary>Makes a workspace.</summary>
/// <param name="Name">At most 200 characters.</param>
sealed record WorkspaceRequest(string? Name);

/// <summary>Changes a workspace; what is left out stays.</summary>
/// <param name="Name">At most 200 characters.</param>
/// <param name="Description">At most 2,000 characters.</param>
/// <param name="AuditRetentionDays">1 to 3,650; 0 for the server's setting.</param>
sealed record WorkspaceChangeRequest(string? Name, string? Description, long? AuditRetentionDays);

/// <summary>Sets the limits of a workspace; what is left out stays.</summary>
/// <param name="IngestBytesPerSecond">0 for the server's setting.</param>
/// <param name="IngestSpansPerSecond">0 for the server's setting.</param>
sealed record WorkspaceLimitsRequest(long? IngestBytesPerSecond, long? IngestSpansPerSecond);

/// <summary>Names a user.</summary>
/// <param name="UserId">Id of a member.</param>
sealed record TransferRequest(string? UserId);

/// <summary>Gives a member a role.</summary>
/// <param name="Role">owner, admin, member or viewer.</param>
sealed record MemberRequest(string? Role);

/// <summary>Invites somebody.</summary>
/// <param name="Email">Their address.</param>
/// <param name="Role">owner, admin, member or viewer; member when it is left out.</param>
sealed record InvitationRequest(string? Email, string? Role);

/// <summary>Makes an API key.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Permissions">What it may do; both when it is left out.</param>
/// <param name="ProjectId">Default project of what it sends.</param>
/// <param name="Environment">Default environment of what it sends.</param>
/// <param name="ExpiresAt">RFC 3339; never when it is left out.</param>
sealed record ApiKeyRequest(
    string? Name, PermissionsItem? Permissions, string? ProjectId, string? Environment, DateTimeOffset? ExpiresAt);

/// <summary>Makes a project.</summary>
/// <param name="Name">At most 200 characters.</param>
/// <param name="Slug">Its project.id: lower-case letters, digits and dashes; made from the name when it is left out.</param>
/// <param name="Description">At most 2,000 characters.</param>
sealed record ProjectRequest(string? Name, string? Slug, string? Description);

/// <summary>Changes a project; what is left out stays.</summary>
/// <param name="Name">At most 200 characters.</param>
/// <param name="Description">At most 2,000 characters.</param>
sealed record ProjectChangeRequest(string? Name, string? Description);

/// <summary>Changes a user; what is left out stays.</summary>
/// <param name="IsActive">False keeps them out, and ends their sessions.</param>
/// <param name="IsOps">Whether they may run the instance.</param>
sealed record AccountRequest(bool? IsActive, bool? IsOps);
