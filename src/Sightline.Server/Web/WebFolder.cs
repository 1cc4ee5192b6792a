using Microsoft.Extensions.FileProviders;

namespace Sightline.Server.Web;

/// <summary>The built UI as it lies on disk.</summary>
sealed class WebFolder : IDisposable
{
    const string IndexFile = "index.html";

    readonly PhysicalFileProvider? _files;

    public WebFolder(WebOptions options)
    {
        var path = options.Path.Length > 0
            ? System.IO.Path.GetFullPath(options.Path)
            : System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(path))
            _files = new PhysicalFileProvider(path);
    }

    /// <summary>The file at a path of the URL; null where there is none. The index is a page, not a file.</summary>
    public IFileInfo? Find(PathString path)
    {
        var file = _files?.GetFileInfo(path.Value!);
        return file is { Exists: true, IsDirectory: false, PhysicalPath: not null } && file.Name != IndexFile
            ? file
            : null;
    }

    /// <summary>
    /// The page that starts the UI; null where it was not built. Read with each request: it is small, and a new build
    /// shows without a restart.
    /// </summary>
    public string? ReadIndex()
    {
        var index = _files?.GetFileInfo(IndexFile);
        return index is { Exists: true, PhysicalPath: { } path } ? File.ReadAllText(path) : null;
    }

    public void Dispose() => _files?.Dispose();
}
