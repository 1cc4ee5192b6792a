using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sightline.Control.Database;
using Sightline.Control.Keys;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Access;

/// <summary>
/// All that requests ask of the control database, in memory: keys, sessions, users, memberships, workspaces. What is not
/// here is not valid, so unknown credentials cost no query either. Changes made through this object hold when they
/// return; those of other programs on the same database are read by <see cref="RefreshAsync"/>, which the server calls
/// twice a second. How much there can be is bounded by <see cref="Limits"/>.
/// </summary>
public sealed partial class AccessDirectory(ControlDatabase database, TimeProvider time) : IDisposable
{
    readonly ConcurrentDictionary<KeyHash, KeyEntry> _keys = [];
    readonly ConcurrentDictionary<Guid, SessionEntry> _sessions = [];
    readonly ConcurrentDictionary<Guid, UserEntry> _users = [];
    readonly ConcurrentDictionary<WorkspaceId, WorkspaceEntry> _workspaces = [];
    readonly ConcurrentDictionary<Guid, ImmutableSortedDictionary<Guid, Role>> _roles = [];
    readonly ConcurrentDictionary<string, SigningKeyEntry> _signingKeys = [];

    /// <summary>Guards <see cref="_seen"/>: one refresh after the other, so that older rows never replace newer ones.</summary>
    readonly SemaphoreSlim _oneRefresh = new(1);

    /// <summary>The value of the change counter that memory is as new as; -1 before the first refresh.</summary>
    long _seen = -1;

    /// <summary>False before the first refresh, when nothing here says anything yet.</summary>
    public bool IsLoaded => Volatile.Read(ref _seen) >= 0;

    /// <summary>Users there are; none means that the server waits for its set-up.</summary>
    public int UserCount => _users.Count;

    /// <summary>Keys in memory, those that were revoked lately included.</summary>
    public int KeyCount => _keys.Count;

    public IEnumerable<WorkspaceEntry> Workspaces => _workspaces.Values;

    /// <summary>The key with this text, also when it was revoked or has expired; null for no key of this server.</summary>
    public KeyEntry? FindKey(ReadOnlySpan<char> key) =>
        ApiKeyText.IsOne(key) && _keys.TryGetValue(KeyHash.Of(key), out var entry) ? entry : null;

    /// <summary>A session that has not ended; null for one that has, or never was.</summary>
    public SessionEntry? FindSession(Guid id) =>
        _sessions.TryGetValue(id, out var session)
        && session.ExpiresAtMs > time.GetUtcNow().ToUnixTimeMilliseconds()
            ? session
            : null;

    public UserEntry? FindUser(Guid id) => _users.GetValueOrDefault(id);

    /// <summary>A workspace that is not deleted.</summary>
    public WorkspaceEntry? FindWorkspace(WorkspaceId id) =>
        _workspaces.TryGetValue(id, out var workspace) && workspace.IsActive ? workspace : null;

    /// <summary>A workspace, also one that was deleted; null for one that never was.</summary>
    public WorkspaceEntry? FindAnyWorkspace(WorkspaceId id) => _workspaces.GetValueOrDefault(id);

    /// <summary>The workspaces of a user, the oldest first.</summary>
    public IEnumerable<MembershipEntry> MembershipsOf(Guid user)
    {
        foreach (var (id, role) in _roles.GetValueOrDefault(user, ImmutableSortedDictionary<Guid, Role>.Empty))
        {
            if (FindWorkspace(new WorkspaceId(id)) is { } workspace)
                yield return new MembershipEntry(workspace, role);
        }
    }

    /// <summary>What a user is in a workspace; null for nothing.</summary>
    public MembershipEntry? MembershipOf(Guid user, WorkspaceId workspace) =>
        _roles.TryGetValue(user, out var roles) && roles.TryGetValue(workspace.Value, out var role)
        && FindWorkspace(workspace) is { } found
            ? new MembershipEntry(found, role)
            : null;

    public SigningKeyEntry? FindSigningKey(string id) => _signingKeys.GetValueOrDefault(id);

    /// <summary>The key that signs; null before there is one.</summary>
    public SigningKeyEntry? NewestSigningKey =>
        _signingKeys.Values.Where(k => k.RetiredAtMs == 0).MaxBy(k => (k.CreatedAtMs, k.Id));

    /// <summary>Reads what has changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _oneRefresh.WaitAsync(cancellation);
        try
        {
            Volatile.Write(ref _seen, await database.ReadAsync(session => Load(session, _seen), cancellation));
        }
        finally
        {
            _oneRefresh.Release();
        }
    }

    /// <summary>Changes something that requests ask for; it holds when this returns.</summary>
    internal async Task<T> ChangeAsync<T>(Func<ControlSession, T> work, CancellationToken cancellation)
    {
        var result = await database.WriteAsync(work, cancellation);
        await RefreshAsync(CancellationToken.None);
        return result;
    }

    /// <summary>As above, within one workspace.</summary>
    internal async Task<T> ChangeAsync<T>(
        WorkspaceScope scope, Func<ControlSession, T> work, CancellationToken cancellation)
    {
        var result = await database.WriteAsync(scope, work, cancellation);
        await RefreshAsync(CancellationToken.None);
        return result;
    }

    /// <summary>Writes when keys and sessions were last used, and forgets sessions that have expired.</summary>
    public async Task WriteUsesAsync(CancellationToken cancellation)
    {
        var keys = Unwritten(_keys.Values, k => k.Id);
        var sessions = Unwritten(_sessions.Values, s => s.Id);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var session in _sessions.Values.Where(s => s.ExpiresAtMs <= now))
            _sessions.TryRemove(session.Id, out _);
        if (keys.Count + sessions.Count == 0)
            return;
        await database.WriteAsync(
            session =>
            {
                foreach (var (id, at) in keys)
                    session.Execute("update api_keys set last_used_at = @At where id = @Id", new { Id = id, At = at });
                foreach (var (id, at) in sessions)
                    session.Execute("update sessions set last_seen_at = @At where id = @Id", new { Id = id, At = at });
                return 0;
            }, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _oneRefresh.Dispose();

    static List<(string Id, long At)> Unwritten<T>(IEnumerable<T> entries, Func<T, Guid> id)
        where T : Used
    {
        var unwritten = new List<(string, long)>();
        foreach (var entry in entries)
        {
            if (entry.TakeUnwritten() is > 0 and var at)
                unwritten.Add((id(entry).ToString(), at));
        }
        return unwritten;
    }
}
