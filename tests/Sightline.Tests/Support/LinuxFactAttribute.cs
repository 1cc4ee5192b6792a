namespace Sightline.Tests.Support;

/// <summary>A test of what Linux alone has.</summary>
sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Linux alone has it";
    }
}
