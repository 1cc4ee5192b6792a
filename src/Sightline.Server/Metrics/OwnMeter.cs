namespace Sightline.Server.Metrics;

static class OwnMeter
{
    /// <summary>The meter that every <c>XxxMetrics</c> class makes its instruments with.</summary>
    public const string Name = "Sightline";
}
