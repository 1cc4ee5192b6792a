using Sightline.Control.Instrumentation;
using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Traces;
using Sightline.Server.Api.Answers.Instrumentation;
using Sightline.Server.Api.Json;
using Sightline.Server.Receivers;

namespace Sightline.Server.Api.Instrumentation;

/// <summary>Puts together what services are told, what they send, and what they measured.</summary>
sealed class InstrumentationReport(
    InstrumentationFlags flags, OverheadDays overhead, ServiceActivity activity, ServiceTraffic traffic, FlagClients clients,
    TimeProvider time)
{
    const long NanosPerMilli = 1_000_000;
    const long NanosPerMinute = 60_000_000_000;
    const double MicrosPerMs = 1_000;

    /// <summary>A day more than the flag has to stand, so that the first of them is seen whole.</summary>
    const int DaysSeen = RemovalCheck.DaysNeeded + 1;

    /// <summary>Spans that begin this long after the flag went off were told; clocks differ, and clients have 10 s.</summary>
    const long GraceNanos = 15_000_000_000;

    const long StartingNanos = 10 * NanosPerMinute;
    const long SilentNanos = 15 * NanosPerMinute;
    const long HourNanos = 60 * NanosPerMinute;

    public async Task<InstrumentationAnswer> ReadAsync(WorkspaceScope scope, CancellationToken cancellation)
    {
        var now = time.UnixNanoNow();
        var rules = flags.Of(scope.Workspace);
        var measured = (await overhead.ReadAsync(scope, RemovalCheck.DaysNeeded, cancellation))
            .ToDictionary(row => row.Service, StringComparer.Ordinal);
        var seen = activity.Read(scope, now, DaysSeen, cancellation);
        var rates = traffic.Of(scope);
        var asking = clients.Of(scope);
        var names = rules.Services.Values.Where(service => service.IsListed).Select(service => service.Service)
            .Concat(seen.Keys.Where(name => name.Length > 0)).Concat(asking.Keys).Distinct(StringComparer.Ordinal);
        var services = names.Select(rules.Find)
            .OrderBy(service => service.Phase).ThenBy(service => service.Service, StringComparer.Ordinal)
            .Select(service => Item(
                service, rules.SharePpmOf(service), now, seen.GetValueOrDefault(service.Service),
                rates.GetValueOrDefault(service.Service), asking.GetValueOrDefault(service.Service),
                measured.GetValueOrDefault(service.Service)))
            .ToList();
        return new InstrumentationAnswer
        {
            Flag = FlagRules.Flag,
            AsOf = Rfc3339.Format(now),
            Rollout = Item(rules.Rollout),
            Services = services,
            Removal = RemovalCheck.Of(rules, services, now / NanosPerMilli),
        };
    }

    public static RolloutItem Item(Rollout rollout) => new()
    {
        Enabled = rollout.IsEnabled,
        Phase = rollout.Phase,
        Share = Share(rollout.SharePpm),
        UpdatedAt = Time(rollout.UpdatedAt),
    };

    /// <summary>What a service does, beside what it is told.</summary>
    static string Finding(bool isOn, long sinceMs, long lastSeen, bool isAsked, long now)
    {
        var since = sinceMs * NanosPerMilli;
        if (!isOn)
        {
            if (lastSeen <= since + GraceNanos || lastSeen <= now - HourNanos)
                return "quiet";
            // It was never told to send, and nobody asked: it knows nothing of the flag.
            return sinceMs == 0 && !isAsked ? "unasked" : "still_sending";
        }
        if (lastSeen > now - SilentNanos && lastSeen > since)
            return "sending";
        return now - since < StartingNanos ? "starting" : "silent";
    }

    static InstrumentedService Item(
        RolloutService service, int ppm, long now, ServiceSeen? seen, ServiceRate rate, FlagAskers askers, Overhead? measured) =>
        new()
        {
            Service = service.Service,
            Listed = service.IsListed,
            Phase = service.Phase,
            Mode = ModeText.Of(service.Mode),
            OwnShare = service.SharePpm is { } own ? Share(own) : null,
            Share = Share(ppm),
            Since = Time(service.Since),
            Finding = Finding(ppm > 0, service.Since, seen?.LastSeen ?? 0, askers.Asking > 0, now),
            Telemetry = Telemetry(seen, rate),
            Clients = new FlagClientsItem
            {
                Asking = askers.Asking,
                ToldOn = askers.ToldOn,
                LastAt = askers.Last == default ? null : Rfc3339.Format(UnixNano.Of(askers.Last)),
            },
            Overhead = measured is null ? null : Item(measured),
        };

    static ServiceTelemetry Telemetry(ServiceSeen? seen, ServiceRate rate)
    {
        double? spansPerRequest = seen is { RequestsOfHour: > 0 } ? (double)seen.SpansOfHour / seen.RequestsOfHour : null;
        return new ServiceTelemetry
        {
            FirstSeenAt = seen is null ? null : Rfc3339.Format(seen.FirstSeen),
            LastSeenAt = seen is null ? null : Rfc3339.Format(seen.LastSeen),
            SpansPerMinute = rate.Spans == 0 ? 0 : rate.SpansPerMinute,
            BytesPerMinute = rate.Spans == 0 ? 0 : rate.BytesPerMinute,
            SpansPerRequest = spansPerRequest,
            BytesPerRequest = rate.Spans == 0 ? null : spansPerRequest * rate.Bytes / rate.Spans,
            InstanceCount = seen?.InstancesOfHour ?? 0,
        };
    }

    static OverheadItem Item(Overhead measured) => new()
    {
        CpuShare = (double)measured.CpuPpmSum / measured.Reports / FlagRules.Whole,
        CpuShareMax = (double)measured.CpuPpmMax / FlagRules.Whole,
        MemoryBytesMax = measured.MemoryMax,
        P50DeltaMsMax = measured.P50UsMax / MicrosPerMs,
        P95DeltaMsMax = measured.P95UsMax / MicrosPerMs,
        Reports = measured.Reports,
        LastAt = Rfc3339.Format(measured.LastAt * NanosPerMilli),
    };

    static double Share(int ppm) => (double)ppm / FlagRules.Whole;

    static string? Time(long ms) => ms == 0 ? null : Rfc3339.Format(ms * NanosPerMilli);
}
