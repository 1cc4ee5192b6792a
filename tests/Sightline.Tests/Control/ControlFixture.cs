using Microsoft.Extensions.Logging.Abstractions;
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
using Sightline.Control.Sampling;
using Sightline.Control.Webhooks;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

/// <summary>A control database of its own on one engine, with all that works on it.</summary>
sealed class ControlFixture : IDisposable
{
    public static readonly Actor Tester = new(ActorKind.User, "", "tester@example.test", "203.0.113.9", "tests");

    readonly string _folder;
    readonly bool _ownsFolder;

    ControlFixture(ControlDatabase database, string connection, string folder, TimeProvider time, bool ownsFolder)
    {
        (Database, Connection, _folder, _ownsFolder) = (database, connection, folder, ownsFolder);
        Directory = new AccessDirectory(database, time);
        Audit = new AuditLog(database, time);
        Accounts = new Accounts(database, Directory, Audit, time);
        Sessions = new Sessions(database, Directory, Audit, time);
        Workspaces = new WorkspaceList(database, Directory, Audit, time);
        Retention = new RetentionList(database, Directory, Audit, time);
        Members = new MemberList(database, Directory, Audit, time);
        Invitations = new InvitationList(database, Directory, Audit, Accounts, time);
        Keys = new ApiKeyRing(database, Directory, Audit, time);
        Projects = new ProjectList(database, Directory, Audit, time);
        Redaction = new RedactionSettings(database, Audit, time);
        Webhooks = new WebhookSources(database, Audit, time);
        Contract = new ContractSettings(database, Audit, time);
        Sampling = new SamplingSettings(database, Audit, time);
        ContractCounts = new ContractCounts(database);
        Instrumentation = new InstrumentationFlags(database, Audit, time);
        Overhead = new OverheadDays(database, time);
        Prices = new PriceList(database, Audit, time);
        Agents = new AgentRegistry(database, Audit, time);
        Budgets = new BudgetList(database, Audit, time);
        SavedQueries = new SavedQueryList(database, Audit, time);
    }

    public ControlDatabase Database { get; }
    public string Connection { get; }
    public AccessDirectory Directory { get; }
    public AuditLog Audit { get; }
    public Accounts Accounts { get; }
    public Sessions Sessions { get; }
    public WorkspaceList Workspaces { get; }
    public RetentionList Retention { get; }
    public MemberList Members { get; }
    public InvitationList Invitations { get; }
    public ApiKeyRing Keys { get; }
    public ProjectList Projects { get; }
    public RedactionSettings Redaction { get; }
    public WebhookSources Webhooks { get; }
    public ContractSettings Contract { get; }
    public SamplingSettings Sampling { get; }
    public ContractCounts ContractCounts { get; }
    public InstrumentationFlags Instrumentation { get; }
    public OverheadDays Overhead { get; }
    public PriceList Prices { get; }
    public AgentRegistry Agents { get; }
    public BudgetList Budgets { get; }
    public SavedQueryList SavedQueries { get; }
    public string Folder => _folder;

    public static async Task<ControlFixture> OpenAsync(Engine engine, TimeProvider? time = null)
    {
        var connection = engine == Engine.Postgres ? PostgresCluster.NewDatabase() : "";
        return await OpenAsync(connection, System.IO.Directory.CreateTempSubdirectory("sightline-control-").FullName, time);
    }

    /// <summary>Another program on the same database.</summary>
    public Task<ControlFixture> AgainAsync() => OpenAsync(Connection, _folder, null, ownsFolder: false);

    public static async Task<ControlFixture> OpenAsync(
        string connection, string folder, TimeProvider? time, bool ownsFolder = true)
    {
        time ??= TimeProvider.System;
        var database = ControlDatabase.Open(connection, folder, time, NullLoggerFactory.Instance);
        var fixture = new ControlFixture(database, connection, folder, time, ownsFolder);
        await fixture.Workspaces.EnsureDefaultAsync(default);
        return fixture;
    }

    /// <summary>A workspace with an owner; gives its scope and the owner's id.</summary>
    public async Task<(WorkspaceScope Scope, Guid Owner)> NewWorkspaceAsync(string name)
    {
        var email = $"{Guid.NewGuid():N}@example.test";
        await Accounts.RegisterAsync(new NewAccount(email, "x", "Owner"), name, verifies: false, Tester, default);
        var owner = Guid.Parse((await Accounts.FindAsync(email, default))!.Id);
        return (new WorkspaceScope(Directory.MembershipsOf(owner).Single().Workspace.Id), owner);
    }

    public async Task<(ApiKey Key, string Text)> NewKeyAsync(WorkspaceScope scope, string name = "key") =>
        await Keys.CreateAsync(
            scope, new NewApiKey(name, new KeyPermissions(true, true), Guid.Empty, "", 0), Tester, default);

    /// <inheritdoc/>
    public void Dispose()
    {
        Redaction.Dispose();
        Webhooks.Dispose();
        Contract.Dispose();
        Instrumentation.Dispose();
        Sampling.Dispose();
        Directory.Dispose();
        Database.Dispose();
        if (_ownsFolder)
            System.IO.Directory.Delete(_folder, recursive: true);
    }
}
