namespace Sightline.Server.Tests.Support;

/// <summary>The system's clock with another date; timers are not touched.</summary>
sealed class ShiftedTime : TimeProvider
{
    long _shift;

    public TimeSpan Shift
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _shift));
        set => Interlocked.Exchange(ref _shift, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
