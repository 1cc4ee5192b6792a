namespace Sightline.Server.Hosting.Control;

/// <summary>The control database.</summary>
sealed class ControlOptions
{
    /// <summary>Of PostgreSQL; empty for SQLite in the data folder.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Days that the audit log is kept where a workspace does not say otherwise.</summary>
    public int AuditDays { get; init; } = 365;
}
