namespace Sightline.Tests.Ingest;

/// <summary>A clock that stands at the beginning of 2026.</summary>
sealed class FixedTime : TimeProvider
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
