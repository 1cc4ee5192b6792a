using System.Globalization;
using Sightline.Control.Instrumentation;
using Sightline.Server.Api.Answers.Instrumentation;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Instrumentation;

/// <summary>
/// Whether the flag can be taken out of the services: after 30 days in which every service was on for all of its targets,
/// sends, and measured less than 1 % of overhead.
/// </summary>
static class RemovalCheck
{
    public const int DaysNeeded = 30;

    /// <summary>Overhead that is too much, as a part of the processor time of an instance.</summary>
    public const double CpuShareMax = 0.01;

    const long MsPerDay = 86_400_000;
    const long NanosPerMilli = 1_000_000;

    public static RemovalItem Of(FlagRules rules, IReadOnlyList<InstrumentedService> services, long nowMs)
    {
        var reasons = new List<RemovalReason>();
        if (services.Count == 0)
            reasons.Add(Reason("no_services", null, "No service is listed, asks for the flag or sends anything."));
        if (!rules.Rollout.IsEnabled)
            reasons.Add(Reason("turned_off", null, "The flag is turned off for the whole workspace."));
        else if (rules.SharePpmOf(new RolloutService()) < FlagRules.Whole)
            reasons.Add(Reason("remaining_off", null, "Phase 3, all remaining services, is not on for all."));
        foreach (var service in services)
            reasons.AddRange(Of(service, rules.Rollout.IsEnabled, nowMs));
        var since = StableSince(rules, services);
        var days = since is { } start ? (int)Math.Max(0, (nowMs - start) / MsPerDay) : 0;
        if (since is { } young && days < DaysNeeded)
        {
            var ready = DateTimeOffset.FromUnixTimeMilliseconds(young).AddDays(DaysNeeded);
            reasons.Add(Reason("too_young", null, string.Create(
                CultureInfo.InvariantCulture,
                $"Every service is on since {days} of {DaysNeeded} days; the earliest day is {ready:yyyy-MM-dd} (UTC).")));
        }
        return new RemovalItem
        {
            Ready = reasons.Count == 0,
            StableSince = since is { } ms ? Rfc3339.Format(ms * NanosPerMilli) : null,
            StableDays = days,
            DaysNeeded = DaysNeeded,
            Reasons = reasons,
        };
    }

    static IEnumerable<RemovalReason> Of(InstrumentedService service, bool isEnabled, long nowMs)
    {
        var name = service.Service;
        if (isEnabled && service.Share < 1)
        {
            yield return Reason("service_off", name, service.Share == 0
                ? $"{name} is off."
                : $"{name} is on for {Percent(service.Share)} of its instances.");
        }
        if (service.Share > 0 && IsOlderThanADay(service.Telemetry.LastSeenAt, nowMs))
            yield return Reason("silent", name, $"{name} is on and has sent nothing for a day.");
        if (service.Overhead is not { } overhead)
        {
            // One that is off has nothing to measure, and stands against it already.
            if (service.Share > 0)
                yield return Reason("overhead_unknown", name, $"{name} has not reported its overhead in the last {DaysNeeded} days.");
        }
        else if (overhead.CpuShare >= CpuShareMax)
        {
            yield return Reason("overhead_high", name,
                $"{name} measured {Percent(overhead.CpuShare)} of CPU on average; it must be under {Percent(CpuShareMax)}.");
        }
    }

    /// <summary>Since when all are on for all; null where not all are.</summary>
    static long? StableSince(FlagRules rules, IReadOnlyList<InstrumentedService> services)
    {
        if (services.Count == 0 || services.Any(service => service.Share < 1)
            || rules.SharePpmOf(new RolloutService()) < FlagRules.Whole)
            return null;
        return services.Select(service => rules.Find(service.Service).Since).Append(rules.Rollout.Since).Max();
    }

    // Times of the API sort as text.
    static bool IsOlderThanADay(string? time, long nowMs) =>
        time is null || string.CompareOrdinal(time, Rfc3339.Format((nowMs - MsPerDay) * NanosPerMilli)) < 0;

    static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %");

    static RemovalReason Reason(string reason, string? service, string detail) =>
        new() { Reason = reason, Service = service, Detail = detail };
}
