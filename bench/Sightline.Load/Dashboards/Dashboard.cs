namespace Sightline.Load.Dashboards;

/// <summary>A page and what it asks for, as the UI does; the range is added to each.</summary>
/// <param name="Name">Of the page.</param>
/// <param name="Answers">Paths under <c>/api/v1</c> with their parameters.</param>
sealed record Dashboard(string Name, IReadOnlyList<string> Answers)
{
    public static IReadOnlyList<Dashboard> All { get; } =
    [
        new("home",
        [
            "metrics/home-kpis?compare=previous", "usage/calls-over-time?timezone=Europe/Berlin",
            "performance/latency?timezone=Europe/Berlin", "cost/by?dimension=agent&compare=previous",
            "cost/by?dimension=model&compare=previous", "usage/agent-distribution?limit=8", "performance/errors?limit=8",
            "activity/stream?type=trace&limit=8",
        ]),
        new("usage",
        [
            "usage/overview?compare=previous", "usage/calls-over-time?timezone=Europe/Berlin",
            "usage/agent-distribution?limit=10", "usage/top-users?limit=10",
        ]),
        new("cost",
        [
            "cost/overview?compare=previous", "cost/trend?timezone=Europe/Berlin", "cost/trend-by?dimension=model",
            "cost/by?dimension=model&compare=previous&limit=10", "cost/by?dimension=user&compare=previous&limit=10",
            "cost/by?dimension=service&compare=previous&limit=10", "cost/by-model?limit=10", "cost/cache-savings",
        ]),
        new("performance",
        [
            "performance/overview?compare=previous", "performance/latency?timezone=Europe/Berlin",
            "performance/throughput?timezone=Europe/Berlin", "performance/heatmap?timezone=Europe/Berlin",
            "performance/errors?limit=8", "performance/tools?limit=12",
        ]),
        new("agents", ["agents?limit=50"]),
        new("models", ["models?limit=100"]),
        new("users", ["users?limit=50"]),
        new("sessions", ["sessions?limit=50"]),
        new("versions",
        [
            "cost/by?dimension=service&sort=calls&limit=100", "cost/trend-by?dimension=version&service=service-00000&limit=8",
            "performance/overview?service=service-00000&version=2.0.0", "performance/overview?service=service-00000&version=2.1.0",
            "cost/by?dimension=version&service=service-00000&limit=100",
        ]),
    ];
}
