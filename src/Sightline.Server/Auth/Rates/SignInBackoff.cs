using System.Collections.Concurrent;

namespace Sightline.Server.Auth.Rates;

/// <summary>
/// Slows down who guesses passwords: after some failures each further one locks for twice as long. An address of a user
/// is locked for the network address that failed, soon, and for everybody, late and briefly, so that nobody locks a
/// user out from elsewhere for long. Addresses without a user are treated the same.
/// </summary>
sealed class SignInBackoff(TimeProvider time)
{
    /// <summary>People mistype; more than this in a row is rare.</summary>
    const int FreeFailures = 5;

    const int FreeFailuresFromAnywhere = 50;

    static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(15);
    static readonly TimeSpan LongestLockFromAnywhere = TimeSpan.FromMinutes(1);

    /// <summary>Failures are forgotten after this.</summary>
    static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    const int EntriesMax = 100_000;

    readonly ConcurrentDictionary<(string Email, string Address), Failures> _failures = [];

    /// <summary>How long this sign-in has to wait; zero for not at all.</summary>
    public TimeSpan Wait(string email, string address)
    {
        var (here, anywhere) = (Left((email, address)), Left((email, "")));
        return here > anywhere ? here : anywhere;
    }

    public void Failed(string email, string address)
    {
        if (_failures.Count >= EntriesMax)
            Forget();
        Add((email, address), FreeFailures, LongestLock);
        Add((email, ""), FreeFailuresFromAnywhere, LongestLockFromAnywhere);
    }

    /// <summary>The right password came: this address has proved itself.</summary>
    public void Succeeded(string email, string address) => _failures.TryRemove((email, address), out _);

    TimeSpan Left((string, string) key) =>
        _failures.TryGetValue(key, out var failures) && failures.LockedUntil > time.GetUtcNow()
            ? failures.LockedUntil - time.GetUtcNow()
            : TimeSpan.Zero;

    void Add((string, string) key, int free, TimeSpan longest)
    {
        var now = time.GetUtcNow();
        _failures.AddOrUpdate(
            key,
            _ => new Failures(1, now, now),
            (_, before) =>
            {
                var count = now - before.Last > Memory ? 1 : before.Count + 1;
                var seconds = count <= free ? 0 : Math.Pow(2, Math.Min(count - free, 20) - 1);
                var locked = TimeSpan.FromSeconds(Math.Min(seconds, longest.TotalSeconds));
                return new Failures(count, now, now + locked);
            });
    }

    void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (key, failures) in _failures)
        {
            if (now - failures.Last > Memory)
                _failures.TryRemove(key, out _);
        }
        if (_failures.Count >= EntriesMax)
            _failures.Clear();
    }

    sealed record Failures(int Count, DateTimeOffset Last, DateTimeOffset LockedUntil);
}
