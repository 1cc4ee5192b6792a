using System.IO.Compression;

namespace Sightline.Server.Cli.Export;

/// <summary>
/// Where an export goes. A file gets its name only when it is whole, so that half an export is never taken for one.
/// </summary>
sealed class ExportFile : IAsyncDisposable
{
    public const string StandardOutput = "-";

    readonly string _path;
    readonly string _unfinished;
    bool _finished;

    /// <exception cref="IOException">The file cannot be written.</exception>
    public ExportFile(string path)
    {
        _path = path;
        _unfinished = path + ".part";
        Stream file = path == StandardOutput ? Console.OpenStandardOutput() : File.Create(_unfinished);
        Content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionLevel.Fastest)
            : file;
    }

    public Stream Content { get; }

    /// <summary>Writes what is left and gives the file its name.</summary>
    public async Task FinishAsync()
    {
        await Content.DisposeAsync();
        _finished = true;
        if (_path != StandardOutput)
            File.Move(_unfinished, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_finished)
            return;
        await Content.DisposeAsync();
        if (_path != StandardOutput)
            File.Delete(_unfinished);
    }
}
