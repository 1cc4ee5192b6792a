namespace Sightline.SharedData.Tests.Support;

/// <summary>The shared data: the folder <c>shared/data</c> beside the repository, or the one that SIGHTLINE_SHARED_DATA names.</summary>
static class SharedFolder
{
    const string Variable = "SIGHTLINE_SHARED_DATA";

    /// <summary>Null where the folder is absent.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why tests on the folder are skipped; null where it is there.</summary>
    public static string? SkipReason { get; } =
        Path is null ? $"../shared/data is not beside the repository, and {Variable} names no other folder" : null;

    public static string File(params string[] parts) => System.IO.Path.Combine([Path!, .. parts]);

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Sightline.slnx")) || folder.Parent is null)
                continue;
            var beside = System.IO.Path.Combine(folder.Parent.FullName, "shared", "data");
            return Directory.Exists(beside) ? beside : null;
        }
        return null;
    }
}
