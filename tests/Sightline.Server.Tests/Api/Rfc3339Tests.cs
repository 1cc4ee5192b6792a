using Sightline.Server.Api.Json;

namespace Sightline.Server.Tests.Api;

public sealed class Rfc3339Tests
{
    [Theory]
    [InlineData(0L, "1970-01-01T00:00:00.000000000Z")]
    [InlineData(1772366400123456789L, "2026-03-01T12:00:00.123456789Z")]
    [InlineData(-1L, "1969-12-31T23:59:59.999999999Z")]
    [InlineData(long.MaxValue, "2262-04-11T23:47:16.854775807Z")]
    public void Time_keeps_every_nanosecond(long unixNano, string expected) =>
        Assert.Equal(expected, Rfc3339.Format(unixNano));
}
