using System.Collections.Concurrent;

namespace Sightline.Server.Auth.Rates;

/// <summary>What a bucket says to a request.</summary>
/// <param name="IsAllowed">It had a token left.</param>
/// <param name="Remaining">Tokens that are left now.</param>
/// <param name="Wait">How long until there is one again; zero when there is.</param>
/// <param name="Reset">How long until the bucket is full again.</param>
readonly record struct BucketAnswer(bool IsAllowed, int Remaining, TimeSpan Wait, TimeSpan Reset);

/// <summary>One token bucket per caller: it holds so many tokens, and so many come back in a time.</summary>
sealed class TokenBuckets<TKey>(int capacity, double tokensPerSecond, TimeProvider time)
    where TKey : notnull
{
    /// <summary>
    /// Buckets in memory. Full ones say nothing and go when there are more; an attacker with as many addresses as this
    /// is not stopped by counting them.
    /// </summary>
    const int BucketsMax = 100_000;

    readonly ConcurrentDictionary<TKey, Bucket> _buckets = [];

    public int Capacity => capacity;

    /// <summary>Takes a token, if there is one.</summary>
    public BucketAnswer Take(TKey key)
    {
        if (_buckets.Count >= BucketsMax)
            DropFull();
        return _buckets.GetOrAdd(key, _ => new Bucket(capacity, time.GetTimestamp())).Take(this);
    }

    void DropFull()
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsFull(this))
                _buckets.TryRemove(key, out _);
        }
        if (_buckets.Count >= BucketsMax)
            _buckets.Clear();
    }

    sealed class Bucket(double tokens, long at)
    {
        /// <summary>Guards both: how many tokens there were, and when.</summary>
        readonly Lock _lock = new();

        double _tokens = tokens;
        long _at = at;

        public BucketAnswer Take(TokenBuckets<TKey> of)
        {
            lock (_lock)
            {
                Fill(of);
                var isAllowed = _tokens >= 1;
                if (isAllowed)
                    _tokens--;
                var perSecond = of.Rate;
                return new BucketAnswer(
                    isAllowed, (int)_tokens, TimeSpan.FromSeconds(Math.Max(0, 1 - _tokens) / perSecond),
                    TimeSpan.FromSeconds((of.Capacity - _tokens) / perSecond));
            }
        }

        public bool IsFull(TokenBuckets<TKey> of)
        {
            lock (_lock)
            {
                Fill(of);
                return _tokens >= of.Capacity;
            }
        }

        void Fill(TokenBuckets<TKey> of)
        {
            var now = of.Now;
            _tokens = Math.Min(of.Capacity, _tokens + (of.ElapsedSeconds(_at, now) * of.Rate));
            _at = now;
        }
    }

    double Rate => tokensPerSecond;

    long Now => time.GetTimestamp();

    double ElapsedSeconds(long from, long to) => time.GetElapsedTime(from, to).TotalSeconds;
}
