namespace Sightline.Server.Auth.Rights;

/// <summary>What somebody may do, as a set. <see cref="RoleTable"/> says who.</summary>
[Flags]
enum Right
{
    None = 0,
    ReadTelemetry = 1,
    WriteTelemetry = 2,
    ReadWorkspace = 4,
    ManageProjects = 8,
    ManageKeys = 16,
    ManageMembers = 32,
    ManageWorkspace = 64,
    ReadAudit = 128,
    OwnWorkspace = 256,
    Operate = 512,
    DeleteTelemetry = 1024,
    ReadFlags = 2048,
    DescribeAgents = 4096,
    ManageBudgets = 8192,
    SaveQueries = 16384,
}
