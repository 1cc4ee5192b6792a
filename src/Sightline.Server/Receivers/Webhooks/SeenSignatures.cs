using System.Security.Cryptography;
using System.Text;
using Sightline.Ingest.Webhooks;

namespace Sightline.Server.Receivers.Webhooks;

/// <summary>
/// Events that were taken, so that a copy of one does nothing: for as long as the time of its signature is accepted, or a
/// day where it has none. After that, and after a start, a copy makes the same spans, which are there already.
/// </summary>
sealed class SeenSignatures(TimeProvider time)
{
    /// <summary>About ten megabytes; beyond, the oldest is forgotten first.</summary>
    const int KeptMax = 100_000;

    static readonly TimeSpan Untimed = TimeSpan.FromDays(1);

    readonly Lock _lock = new();

    // Guarded by _lock.
    readonly Dictionary<string, DateTimeOffset> _until = [];
    readonly Queue<string> _byAge = [];

    /// <summary>What an event is known by.</summary>
    public static string KeyOf(string source, ReadOnlySpan<byte> body, DateTimeOffset? signed) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{source}\n{signed?.ToUnixTimeSeconds()}\n"), .. body]));

    public bool Contains(string key)
    {
        lock (_lock)
            return _until.TryGetValue(key, out var until) && until > time.GetUtcNow();
    }

    public void Add(string key, bool isTimed)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            _until[key] = now + (isTimed ? 2 * WebhookSignature.Tolerance : Untimed);
            _byAge.Enqueue(key);
            while (_byAge.TryPeek(out var oldest)
                && (_byAge.Count > KeptMax || !_until.TryGetValue(oldest, out var until) || until <= now))
                _until.Remove(_byAge.Dequeue());
        }
    }
}
