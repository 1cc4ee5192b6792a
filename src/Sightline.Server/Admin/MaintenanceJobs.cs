using Sightline.Storage;

namespace Sightline.Server.Admin;

/// <summary>The jobs: one of each kind runs at a time. Only deletions outlive the program, by <see cref="DeletionJobs"/>.</summary>
sealed partial class MaintenanceJobs(Store store, AdminAudit audit, TimeProvider time, ILogger<MaintenanceJobs> logger)
    : IAsyncDisposable
{
    /// <summary>Older finished jobs are forgotten.</summary>
    public const int KeptMax = 200;

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

    /// <summary>Adds a job that has ended.</summary>
    public void Add(MaintenanceJob job)
    {
        lock (_gate)
        {
            _jobs.Add(job);
            if (_jobs.Count > KeptMax && _jobs.FindIndex(j => j.State.FinishedAt is not null) is >= 0 and var oldest)
                _jobs.RemoveAt(oldest);
        }
    }

    /// <summary>Queues a job.</summary>
    /// <param name="job">How it is known.</param>
    /// <param name="run">Does it, on a thread of its own; what it throws is why the job failed.</param>
    /// <param name="ended">Called with its last state; not when the program stops before.</param>
    public MaintenanceJob Start(
        MaintenanceJob job, Func<MaintenanceJob, CancellationToken, Task> run, Action<MaintenanceJob>? ended = null)
    {
        Add(job);
        lock (_gate)
        {
            _running.RemoveAll(task => task.IsCompleted);
            _running.Add(Task.Run(() => RunAsync(job, run, ended)));
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

    async Task RunAsync(
        MaintenanceJob job, Func<MaintenanceJob, CancellationToken, Task> run, Action<MaintenanceJob>? ended)
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
            await WorkAsync(job, run, ended);
        }
        finally
        {
            turn.Release();
        }
    }

    async Task WorkAsync(
        MaintenanceJob job, Func<MaintenanceJob, CancellationToken, Task> run, Action<MaintenanceJob>? ended)
    {
        try
        {
            job.Set(state => state with { Status = JobStatus.Running, StartedAt = time.GetUtcNow() });
            await run(job, _stopping.Token);
            End(job, ended, state => state with { Status = JobStatus.Succeeded, Progress = 1, Tables = store.Tables });
        }
        catch (OperationCanceledException)
        {
            Fail(job, "The program was stopped.");
            return;
        }
#pragma warning disable CA1031 // The boundary of a job: who asks gets the message, the log the exception.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(logger, failure, job.Kind, job.Id);
            End(job, ended, state => state with { Status = JobStatus.Failed, Error = failure.Message });
        }
        await audit.EndedAsync(job);
    }

    // What has to be kept is kept before anybody can see the end.
    void End(MaintenanceJob job, Action<MaintenanceJob>? ended, Func<JobState, JobState> last)
    {
        var state = last(job.State) with { FinishedAt = time.GetUtcNow() };
        ended?.Invoke(new MaintenanceJob
        {
            Id = job.Id,
            Kind = job.Kind,
            Workspace = job.Workspace,
            RequestedBy = job.RequestedBy,
            CreatedAt = job.CreatedAt,
            State = state,
        });
        job.Set(_ => state);
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
