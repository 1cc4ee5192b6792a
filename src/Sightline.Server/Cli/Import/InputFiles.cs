namespace Sightline.Server.Cli.Import;

/// <summary>A file to import.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Named">The user named it; else it was found in a folder, where it may be something else.</param>
sealed record InputFile(string Path, bool Named);

static class InputFiles
{
    /// <summary>The files that paths stand for, folders with all that lies below them, in order of their paths.</summary>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> paths)
    {
        var files = new List<InputFile>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(new InputFile(path, Named: true));
                continue;
            }
            var below = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false };
            files.AddRange(Directory.EnumerateFiles(path, "*", below)
                .Order(StringComparer.Ordinal)
                .Select(file => new InputFile(file, Named: false)));
        }
        return files;
    }
}
