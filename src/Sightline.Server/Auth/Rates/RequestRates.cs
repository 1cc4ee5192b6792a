using System.Globalization;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Auth.Rates;

/// <summary>
/// How many REST requests a user or key may make, and how many sign-ins or registrations may come from one address.
/// What is over the limit is refused at once; every answer says how much is left.
/// </summary>
sealed class RequestRates(LimitOptions options, TimeProvider time)
{
    readonly TokenBuckets<Guid> _requests =
        new(Math.Max(1, options.RequestBurst), options.RequestsPerMinute / 60.0, time);

    readonly TokenBuckets<string> _signIns =
        new(Math.Max(1, options.SignInsPerMinute), options.SignInsPerMinute / 60.0, time);

    readonly TokenBuckets<string> _registrations =
        new(Math.Max(1, options.RegistrationsPerHour), options.RegistrationsPerHour / 3600.0, time);

    /// <summary>Counts a REST request; gives the answer to one too many, else null.</summary>
    public IResult? Request(HttpContext context, Guid caller) => options.RequestsPerMinute == 0
        ? null
        : Check(context, _requests, caller, $"A user or key may make {options.RequestsPerMinute} requests a minute.");

    /// <summary>Counts an attempt to sign in, or to use a link.</summary>
    public IResult? SignIn(HttpContext context) => options.SignInsPerMinute == 0
        ? null
        : Check(context, _signIns, context.ClientIp(), "Too many attempts came from your address.");

    /// <summary>Counts a registration.</summary>
    public IResult? Registration(HttpContext context) => options.RegistrationsPerHour == 0
        ? null
        : Check(context, _registrations, context.ClientIp(), "Too many registrations came from your address.");

    static IResult? Check<TKey>(HttpContext context, TokenBuckets<TKey> buckets, TKey key, string words)
        where TKey : notnull
    {
        var answer = buckets.Take(key);
        var headers = context.Response.Headers;
        // The names that clients know, from draft-ietf-httpapi-ratelimit-headers-03.
        headers["RateLimit-Limit"] = Text(buckets.Capacity);
        headers["RateLimit-Remaining"] = Text(answer.Remaining);
        headers["RateLimit-Reset"] = Text(Seconds(answer.Reset));
        if (answer.IsAllowed)
            return null;
        var wait = Seconds(answer.Wait);
        headers.RetryAfter = Text(wait);
        return ProblemKind.RateLimited.With($"{words} Try again in {wait} s.");
    }

    static int Seconds(TimeSpan time) => Math.Max(1, (int)Math.Ceiling(time.TotalSeconds));

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
