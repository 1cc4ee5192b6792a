namespace Sightline.Server.Hosting.Settings;

/// <summary>The folder that belongs to this process alone.</summary>
sealed class DataFolderOptions
{
    /// <summary>Relative to the working folder.</summary>
    public string Path { get; init; } = "data";
}
