namespace Sightline.SharedData.Tests.Support;

/// <summary>A test that needs the shared data, and is skipped with that reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class SharedFolderFactAttribute : FactAttribute
{
    public SharedFolderFactAttribute() => Skip = SharedFolder.SkipReason;
}
