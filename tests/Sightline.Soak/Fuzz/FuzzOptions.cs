namespace Sightline.Soak.Fuzz;

/// <summary>How long to go on, and with which bodies.</summary>
public sealed record FuzzOptions
{
    /// <summary>Decides the bodies; which connection sends one still depends on the machine.</summary>
    public required int Seed { get; init; }

    public required TimeSpan Time { get; init; }
}
