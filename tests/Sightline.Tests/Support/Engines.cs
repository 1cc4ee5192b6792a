namespace Sightline.Tests.Support;

/// <summary>The engines that the control database runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>
/// A test that runs on every engine, which it gets as its argument. Without PostgreSQL it runs on SQLite alone, but not
/// where CI=true: there PostgreSQL must be.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnginesAttribute : Xunit.Sdk.DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod)
    {
        yield return [Engine.Sqlite];
        if (PostgresCluster.Obstacle is null || Environment.GetEnvironmentVariable("CI") == "true")
            yield return [Engine.Postgres];
    }
}

/// <summary>A test of PostgreSQL alone: skipped where it is missing, but not where CI=true.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Skip = PostgresCluster.Obstacle;
    }
}
