namespace Sightline.Server.Cli.Import;

/// <summary>Sends the requests of one file.</summary>
sealed class FileImport(TraceUpload upload, ImportSummary summary)
{
    /// <summary>
    /// Requests on their way at once: the server puts those that arrive together on disk together, and each is held
    /// in memory here.
    /// </summary>
    const int InFlight = 4;

    /// <summary>Imports a file; what goes wrong with it ends up in the summary.</summary>
    /// <param name="file">The file.</param>
    /// <param name="progress">Told how many bytes of the file have been read.</param>
    /// <param name="cancellation">Stops in the middle.</param>
    /// <exception cref="ServerUnreachableException">Nobody listens.</exception>
    public async Task RunAsync(InputFile file, Action<long> progress, CancellationToken cancellation)
    {
        try
        {
            await using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var options = new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellation };
            await Parallel.ForEachAsync(
                OtlpFile.ReadAsync(content, cancellation),
                options,
                async (request, cancel) =>
                {
                    await SendAsync(file, request, cancel);
                    progress(content.Position);
                });
            summary.AddFile();
        }
        catch (UnreadableFileException foreign) when (foreign.IsForeign && !file.Named)
        {
            summary.Skip();
        }
        catch (Exception broken)
            when (broken is UnreadableFileException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            summary.Fail(file.Path, broken.Message);
        }
    }

    // A request that is too large is no reason to leave out those after it.
    async Task SendAsync(InputFile file, OtlpRequest request, CancellationToken cancellation)
    {
        try
        {
            summary.Add(file.Path, request.Number, await upload.SendAsync(request, cancellation));
        }
        catch (UnreadableFileException unsendable)
        {
            summary.Fail($"{file.Path}, request {request.Number}", unsendable.Message);
        }
    }
}
