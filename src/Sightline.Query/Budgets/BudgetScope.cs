using Sightline.Query.Calls;

namespace Sightline.Query.Budgets;

/// <summary>What of a workspace a budget is of.</summary>
public static class BudgetScope
{
    /// <summary>All of it.</summary>
    public const string Workspace = "workspace";

    static readonly (string Name, Func<string, CallFilter> Of)[] All =
    [
        (Workspace, _ => new CallFilter()),
        ("project", value => new CallFilter { Project = value }),
        ("agent", value => new CallFilter { Agent = value }),
        ("user", value => new CallFilter { User = value }),
        ("model", value => new CallFilter { Model = value }),
        ("provider", value => new CallFilter { Provider = value }),
        ("service", value => new CallFilter { Service = value }),
        ("environment", value => new CallFilter { Environment = value }),
        ("workflow", value => new CallFilter { Where = CallFilter.Is("workflow", value) }),
    ];

    /// <summary>As requests name them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(scope => scope.Name)];

    /// <summary>Its calls that count.</summary>
    public static CallFilter Filter(string scope, string value) => All.First(one => one.Name == scope).Of(value).ForFigures();
}
