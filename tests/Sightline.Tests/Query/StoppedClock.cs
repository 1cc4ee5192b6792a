using System.Globalization;

namespace Sightline.Tests.Query;

/// <summary>A clock that stands at one moment.</summary>
sealed class StoppedClock(string now) : TimeProvider
{
    readonly DateTimeOffset _now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => _now;
}
