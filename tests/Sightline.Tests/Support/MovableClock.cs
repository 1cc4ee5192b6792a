namespace Sightline.Tests.Support;

/// <summary>A clock of which the date can be set; time passes on it as on others.</summary>
sealed class MovableClock : TimeProvider
{
    long _ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));
}
