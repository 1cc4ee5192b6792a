namespace Sightline.Control;

/// <summary>
/// How much there may be. Keys, users, memberships and sessions are all in memory, about 300 bytes each, so that no
/// request asks the database; these numbers bound that to some hundred megabytes at the very most.
/// </summary>
public static class Limits
{
    /// <summary>Keys of the instance that are or were lately valid.</summary>
    public const int ApiKeysMax = 200_000;

    /// <summary>Keys of one workspace that are not revoked.</summary>
    public const int ApiKeysOfWorkspaceMax = 1_000;

    public const int UsersMax = 100_000;

    public const int WorkspacesMax = 10_000;

    /// <summary>Workspaces that one user may own: making them is open to everybody who has signed in.</summary>
    public const int WorkspacesOfUserMax = 20;

    public const int MembersOfWorkspaceMax = 2_000;

    public const int ProjectsOfWorkspaceMax = 1_000;

    /// <summary>Prices that one workspace set; each pair of provider and model is compared with all of them once.</summary>
    public const int PricesOfWorkspaceMax = 1_000;

    /// <summary>Descriptions of agents of one workspace: all are read for a list.</summary>
    public const int AgentsOfWorkspaceMax = 5_000;

    /// <summary>Budgets of one workspace: each reads the calls of its period for the overview of all.</summary>
    public const int BudgetsOfWorkspaceMax = 100;

    /// <summary>Saved queries of one workspace: far more than a menu is read through for.</summary>
    public const int SavedQueriesOfWorkspaceMax = 200;

    /// <summary>Those of them that Home shows: each is a question that everybody who opens Home asks.</summary>
    public const int PinnedQueriesMax = 8;

    /// <summary>Characters of a saved query's JSON: room for the longest filter, and for all of them in memory.</summary>
    public const int SavedQueryCharsMax = 20_000;

    /// <summary>Tags of an agent.</summary>
    public const int TagsOfAgentMax = 20;

    /// <summary>Sources of webhooks of one workspace: all are in memory, with their mapping of some kilobytes.</summary>
    public const int WebhookSourcesOfWorkspaceMax = 100;

    /// <summary>Invitations of one workspace that are open at once: each may send a mail.</summary>
    public const int InvitationsOfWorkspaceMax = 200;

    /// <summary>Sessions of one user; the oldest ends when there would be more.</summary>
    public const int SessionsOfUserMax = 50;

    /// <summary>Hours of the contract's counts that are told apart; older ones are put together by day.</summary>
    public const int ContractHours = 48;

    /// <summary>Days of them that are kept: a quarter.</summary>
    public const int ContractDays = 90;

    /// <summary>
    /// Services of a workspace that the contract is counted by; further ones are counted as one. With 17 rules, 48 hours
    /// and 90 days that is at most 235,000 rows of a workspace.
    /// </summary>
    public const int ContractServicesMax = 100;

    /// <summary>Spans that are remembered of those that broke a rule, by service.</summary>
    public const int ContractExamplesMax = 5;

    /// <summary>Services of a workspace that the flag of instrumentation knows by name, listed or not any more.</summary>
    public const int InstrumentedServicesMax = 500;

    /// <summary>Days of measured overhead that are kept: a quarter.</summary>
    public const int OverheadDays = 90;

    /// <summary>Longest name of anything.</summary>
    public const int NameCharsMax = 200;

    /// <summary>Longest address (RFC 5321 4.5.3.1.3).</summary>
    public const int EmailCharsMax = 254;

    /// <summary>How long a revoked key or an ended session is remembered, to say so when it is used.</summary>
    public static readonly TimeSpan RevokedMemory = TimeSpan.FromDays(30);
}
