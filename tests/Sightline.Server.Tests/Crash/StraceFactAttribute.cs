namespace Sightline.Server.Tests.Crash;

/// <summary>A test that needs strace. Without it the test is skipped, but not where CI=true: there it fails.</summary>
sealed class StraceFactAttribute : FactAttribute
{
    public StraceFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Skip = TracedProgram.Obstacle;
    }
}
