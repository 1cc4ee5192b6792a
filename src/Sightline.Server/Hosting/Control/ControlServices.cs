using Sightline.Control.Access;
using Sightline.Control.Agents;
using Sightline.Control.Audit;
using Sightline.Control.Budgets;
using Sightline.Control.Contract;
using Sightline.Control.Database;
using Sightline.Control.Identity;
using Sightline.Control.Instrumentation;
using Sightline.Control.Invitations;
using Sightline.Control.Keys;
using Sightline.Control.Prices;
using Sightline.Control.Projects;
using Sightline.Control.Queries;
using Sightline.Control.Redaction;
using Sightline.Control.Webhooks;
using Sightline.Control.Workspaces;
using Sightline.Ingest.Pricing;
using Sightline.Server.Hosting.Settings;
using Sightline.Storage.Disk;

namespace Sightline.Server.Hosting.Control;

static class ControlServices
{
    /// <summary>The control database, what works on it, and what looks after it.</summary>
    public static IServiceCollection AddControl(this IServiceCollection services) => services
        .AddSingleton(Open)
        .AddSingleton<AccessDirectory>()
        .AddSingleton<AuditLog>()
        .AddSingleton<Accounts>()
        .AddSingleton<Sessions>()
        .AddSingleton<SigningKeys>()
        .AddSingleton<WorkspaceList>()
        .AddSingleton<RetentionList>()
        .AddSingleton<MemberList>()
        .AddSingleton<InvitationList>()
        .AddSingleton<ApiKeyRing>()
        .AddSingleton<ProjectList>()
        .AddSingleton<RedactionSettings>()
        .AddSingleton<WebhookSources>()
        .AddSingleton<ContractSettings>()
        .AddSingleton<ContractCounts>()
        .AddSingleton<InstrumentationFlags>()
        .AddSingleton<OverheadDays>()
        .AddSingleton<PriceList>()
        .AddSingleton<AgentRegistry>()
        .AddSingleton<BudgetList>()
        .AddSingleton<SavedQueryList>()
        .AddSingleton<PriceBooks>()
        .AddSingleton<PriceRefresh>()
        .AddHostedService<FirstStart>()
        .AddHostedService<ControlUpkeep>();

    static ControlDatabase Open(IServiceProvider services)
    {
        // The folder belongs to one process; asked for first, so that it is given back last.
        services.GetRequiredService<FolderLock>();
        return ControlDatabase.Open(
            services.GetRequiredService<ControlOptions>().ConnectionString,
            Path.GetFullPath(services.GetRequiredService<DataFolderOptions>().Path),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILoggerFactory>());
    }
}
