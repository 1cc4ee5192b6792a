namespace Sightline.Server.Demo;

/// <summary>A service of the demo system: what its OTLP resource and scope say.</summary>
/// <param name="Language">Value of <c>telemetry.sdk.language</c>.</param>
sealed record DemoService(string Name, string Version, string Language, string Scope)
{
    public static readonly DemoService Gateway = new("travel-gateway", "3.2.0", "nodejs", "travel.gateway");
    public static readonly DemoService Guard = new("policy-guard", "0.9.4", "python", "travel.guardrails");
    public static readonly DemoService Planner = new("trip-planner", "2.8.1", "dotnet", "Travel.Planner");
    public static readonly DemoService Booking = new("booking-agent", "2.8.0", "dotnet", "Travel.Booking");
    public static readonly DemoService Payments = new("payment-agent", "1.15.2", "dotnet", "Travel.Payments");
    public static readonly DemoService Knowledge = new("knowledge-agent", "0.21.0", "python", "travel.knowledge");
    public static readonly DemoService Support = new("support-agent", "1.4.7", "python", "travel.support");
}
