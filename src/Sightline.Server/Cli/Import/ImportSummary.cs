using System.Globalization;

namespace Sightline.Server.Cli.Import;

/// <summary>What an import did. Requests of a file are added from several threads.</summary>
sealed class ImportSummary
{
    /// <summary>Lines about refused spans that are printed; thousands of the same say no more.</summary>
    const int MessagesMax = 50;

    // Guards all fields.
    readonly Lock _lock = new();
    readonly List<string> _messages = [];
    long _messagesLeftOut;
    long _accepted;
    long _refused;
    int _files;
    int _skipped;
    int _failed;

    /// <summary>Something did not get in.</summary>
    public bool Failed
    {
        get
        {
            lock (_lock)
                return _failed > 0 || _refused > 0 || _files == 0;
        }
    }

    /// <summary>Spans that the server has.</summary>
    public long Accepted
    {
        get
        {
            lock (_lock)
                return _accepted;
        }
    }

    public void Add(string path, int request, UploadOutcome outcome)
    {
        lock (_lock)
        {
            _accepted += outcome.Accepted;
            _refused += outcome.Refused;
            if (outcome.Failed)
                _failed++;
            if (outcome.Message is { Length: > 0 } message)
                Say(string.Create(CultureInfo.InvariantCulture, $"{path}, request {request}: {message}"));
        }
    }

    /// <summary>A file was read to its end.</summary>
    public void AddFile()
    {
        lock (_lock)
            _files++;
    }

    /// <summary>A file of a folder is something else.</summary>
    public void Skip()
    {
        lock (_lock)
            _skipped++;
    }

    /// <summary>A file, or the rest of it, could not be read.</summary>
    public void Fail(string path, string message)
    {
        lock (_lock)
        {
            _failed++;
            Say($"{path}: {message}");
        }
    }

    public void Print(TextWriter output)
    {
        lock (_lock)
        {
            foreach (var message in _messages)
                output.WriteLine(message);
            if (_messagesLeftOut > 0)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {_messagesLeftOut:n0} more"));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{_files:n0} files read, {_accepted:n0} spans accepted, {_refused:n0} refused, {_failed:n0} failures."));
            if (_skipped > 0)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{_skipped:n0} files were left out: they hold no OTLP traces."));
            }
        }
    }

    void Say(string message)
    {
        if (_messages.Count < MessagesMax)
            _messages.Add(message);
        else
            _messagesLeftOut++;
    }
}
