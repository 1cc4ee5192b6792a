using Sightline.Model.Workspaces;

namespace Sightline.Server.Api.Instrumentation;

/// <summary>Targets of a service that asked for flags lately.</summary>
/// <param name="Asking">How many.</param>
/// <param name="ToldOn">Those that were told to instrument themselves.</param>
/// <param name="Last">When one last asked.</param>
readonly record struct FlagAskers(int Asking, int ToldOn, DateTimeOffset Last);

/// <summary>
/// Who asked this server for flags and what they were told: whether instances follow the flag is seen here before it is
/// seen in telemetry. Forgotten by a restart.
/// </summary>
sealed class FlagClients(TimeProvider time)
{
    /// <summary>Twice as long as a request may wait, so that whoever waits counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    /// <summary>Targets of a workspace that are told apart; further ones are not counted.</summary>
    const int OfWorkspaceMax = 5_000;

    /// <summary>Targets of all workspaces, about 200 bytes each.</summary>
    const int Max = 50_000;

    readonly Lock _lock = new();

    // Guarded by _lock.
    readonly Dictionary<WorkspaceId, Dictionary<FlagTarget, (DateTimeOffset At, bool IsOn)>> _seen = [];
    int _count;

    /// <summary>Takes note of what a target is told.</summary>
    public void Note(WorkspaceScope scope, FlagTarget target, bool isOn)
    {
        lock (_lock)
        {
            if (!_seen.TryGetValue(scope.Workspace, out var targets))
                _seen.Add(scope.Workspace, targets = []);
            if (!targets.ContainsKey(target))
            {
                if (targets.Count >= OfWorkspaceMax || _count >= Max)
                    Forget();
                if (targets.Count >= OfWorkspaceMax || _count >= Max)
                    return;
                _count++;
            }
            targets[target] = (time.GetUtcNow(), isOn);
        }
    }

    /// <summary>Those of a workspace, by service; of services that nobody asks for any more only when one last did.</summary>
    public IReadOnlyDictionary<string, FlagAskers> Of(WorkspaceScope scope)
    {
        var since = time.GetUtcNow() - Window;
        lock (_lock)
        {
            return _seen.TryGetValue(scope.Workspace, out var targets)
                ? targets.GroupBy(target => target.Key.Service, StringComparer.Ordinal).ToDictionary(
                    service => service.Key,
                    service => new FlagAskers(
                        service.Count(target => target.Value.At >= since),
                        service.Count(target => target.Value.At >= since && target.Value.IsOn),
                        service.Max(target => target.Value.At)),
                    StringComparer.Ordinal)
                : new Dictionary<string, FlagAskers>(StringComparer.Ordinal);
        }
    }

    // Everything is looked at, which is seldom: only when it is full.
    void Forget()
    {
        var since = time.GetUtcNow() - Window;
        foreach (var targets in _seen.Values)
        {
            foreach (var (target, _) in targets.Where(target => target.Value.At < since).ToList())
            {
                targets.Remove(target);
                _count--;
            }
        }
    }
}
