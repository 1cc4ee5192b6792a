namespace Sightline.Server.Web;

/// <summary>The pages of the UI.</summary>
sealed class WebOptions
{
    /// <summary>Folder of the built UI; empty for <c>wwwroot</c> beside the program, where the build puts it.</summary>
    public string Path { get; init; } = "";
}
