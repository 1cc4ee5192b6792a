using Sightline.Server.Api.Instrumentation;

namespace Sightline.Server.Api.Access;

static class AccessRoutes
{
    /// <summary>
    /// Sign-in, workspaces, members, keys, projects, saved queries, the audit log, redaction, the contract, instrumentation,
    /// and the instance.
    /// </summary>
    public static void MapAccess(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AskControl();
        api.MapSignIn();
        api.MapPasswords();
        api.MapProfile();
        api.MapWorkspaces();
        api.MapRetention();
        api.MapMembers();
        api.MapInvitations();
        api.MapApiKeys();
        api.MapWebhookSources();
        api.MapProjects();
        api.MapAgents();
        api.MapBudgets();
        api.MapSavedQueries();
        api.MapPrices();
        api.MapAudit();
        api.MapRedaction();
        api.MapContract();
        api.MapInstrumentation();
        api.MapFlags();
        api.MapInstance();
        app.MapGroup("/ofrep/v1").AskControl().MapOfrep();
    }
}
