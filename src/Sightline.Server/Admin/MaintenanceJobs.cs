using Sightline.Model.Workspaces;
using Sightline.Storage;

namespace Sightline.Server.Admin;

/// <summary>
/// The jobs of this run of the program: one of each kind runs at a time. They do not outlive the program; what a
/// deletion hid stays hidden, and its bytes go without the job too.
/// </summary>
sealed partial class MaintenanceJobs(Store store, TimeProvider time, ILogger<MaintenanceJobs> logger) : IAsyncDisposable
{
    /// <summary>Older finished jobs are forgotten.</summary>
    const int KeptMax = 200;

    readonly Lock _gate = new();
    readonly List<MaintenanceJob> _jobs = [];
    readonly List<Task> _running = [];
    readonly Dictionary<JobKind, SemaphoreSlim> _turns = Enum.GetValues<JobKind>().ToDictionary(k => k, _ => new SemaphoreSlim(1));
    readonly CancellationTokenSource _stopping = new();

    /// <summary>All, newest first.</summary>
    public IReadOnlyList<MaintenanceJob> List()
    {
        lock (_gate)
            return [.. Enumerable.Reverse(_jobs)];
    }

    public MaintenanceJob? Find(string id)
    {
        lock (_gate)
            return _jobs.Find(job => job.Id == id);
    }

    /// <summary>Queues a job. <paramref name="run"/> gives its last state, or throws.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="scope">Whose it is; null where it is about the whole store.</param>
    /// <param name="run">Does it, on a thread of its own.</param>
    public MaintenanceJob Start(
        JobKind kind, WorkspaceScope? scope, Func<MaintenanceJob, CancellationToken, Task> run)
    {
        var job = new MaintenanceJob(Guid.CreateVersion7().ToString("N"), kind, scope?.Workspace, time.GetUtcNow());
        lock (_gate)
        {
            _jobs.Add(job);
            if (_jobs.Count > KeptMax && _jobs.FindIndex(j => j.State.FinishedAt is not null) is >= 0 and var oldest)
                _jobs.RemoveAt(oldest);
            _running.RemoveAll(task => task.IsCompleted);
            _running.Add(Task.Run(() => RunAsync(job, run)));
        }
        return job;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Task[] running;
        lock (_gate)
            running = [.. _running];
        await Task.WhenAll(running);
        _stopping.Dispose();
        foreach (var turn in _turns.Values)
            turn.Dispose();
    }

    async Task RunAsync(MaintenanceJob job, Func<MaintenanceJob, CancellationToken, Task> run)
    {
        var turn = _turns[job.Kind];
        try
        {
            await turn.WaitAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            Fail(job, "The program was stopped before it began.");
            return;
        }
        try
        {
            job.Set(state => state with { Status = JobStatus.Running, StartedAt = time.GetUtcNow() });
            await run(job, _stopping.Token);
            job.Set(state => state with
            {
                Status = JobStatus.Succeeded,
                Progress = 1,
                FinishedAt = time.GetUtcNow(),
                Tables = store.Tables,
            });
        }
        catch (OperationCanceledException)
        {
            Fail(job, "The program was stopped.");
        }
#pragma warning disable CA1031 // The boundary of a job: who asks gets the message, the log the exception.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(logger, failure, job.Kind, job.Id);
            Fail(job, failure.Message);
        }
        finally
        {
            turn.Release();
        }
    }

    void Fail(MaintenanceJob job, string error) => job.Set(state => state with
    {
        Status = JobStatus.Failed,
        Error = error,
        FinishedAt = time.GetUtcNow(),
    });

    [LoggerMessage(1201, LogLevel.Error, "The job {Kind} {Id} failed.")]
    static partial void LogFailed(ILogger logger, Exception failure, JobKind kind, string id);
}
