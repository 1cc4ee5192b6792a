namespace Sightline.Query.Answers;

/// <summary>What calls are told apart by.</summary>
/// <param name="Name">As parameters name it.</param>
/// <param name="Column">Of the table of calls.</param>
/// <param name="Detail">Another column that tells apart too: of agents the id, of models the provider.</param>
public sealed record CallDimension(string Name, string Column, string? Detail = null)
{
    static readonly CallDimension[] All =
    [
        new("agent", "agent_name", "agent_id"), new("model", "billed_model", "provider"), new("provider", "provider"),
        new("user", "user_id"), new("session", "session_id"), new("workflow", "workflow"), new("service", "service"),
        new("environment", "environment"), new("project", "project"), new("version", "version"), new("kind", "kind"),
        new("tool", "tool"), new("service_tier", "service_tier"), new("error_type", "error_type"),
    ];

    /// <summary>As parameters name them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(dimension => dimension.Name)];

    /// <summary>The one of a name.</summary>
    public static CallDimension Of(string name) => All.First(dimension => dimension.Name == name);
}
