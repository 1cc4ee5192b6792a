using System.Text;
using Sightline.Model.Memory;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers;

/// <summary>What a service sent lately.</summary>
/// <param name="Spans">Spans that were taken.</param>
/// <param name="Bytes">Their bytes as OTLP, without those of their resource.</param>
/// <param name="Window">The time in which they came.</param>
readonly record struct ServiceRate(long Spans, long Bytes, TimeSpan Window)
{
    public double SpansPerMinute => Spans / Window.TotalMinutes;
    public double BytesPerMinute => Bytes / Window.TotalMinutes;
}

/// <summary>Spans and bytes of each service in the last minutes, by their receipt: for who wants to know what sending costs.</summary>
sealed class ServiceTraffic(TimeProvider time)
{
    /// <summary>Minutes that are looked back on; the one that runs counts as far as it has come.</summary>
    const int Minutes = 15;

    /// <summary>Services of a workspace that are told apart; further ones are not counted.</summary>
    const int OfWorkspaceMax = 500;

    /// <summary>Services of all workspaces: about 500 bytes each.</summary>
    const int Max = 20_000;

    readonly DateTimeOffset _start = time.GetUtcNow();
    readonly Lock _lock = new();

    // Guarded by _lock.
    readonly Dictionary<WorkspaceId, Dictionary<string, Counts>> _services = [];
    int _count;

    /// <summary>Counts the spans of a request.</summary>
    public void Add(WorkspaceId workspace, SpanBatch batch)
    {
        var minute = Minute();
        var payload = batch.Payload.Span;
        lock (_lock)
        {
            if (!_services.TryGetValue(workspace, out var services))
                _services.Add(workspace, services = new Dictionary<string, Counts>(StringComparer.Ordinal));
            Counts? counts = null;
            var resource = -1;
            foreach (ref readonly var span in batch.Spans)
            {
                var its = batch.Scopes[span.Scope].Resource;
                if (its != resource)
                {
                    resource = its;
                    counts = Of(services, batch.Resources[its].Service.Of(payload));
                }
                counts?.Add(minute, span.Message.Length);
            }
        }
    }

    /// <summary>What each service of a workspace sent in the last minutes.</summary>
    public IReadOnlyDictionary<string, ServiceRate> Of(WorkspaceScope scope)
    {
        var (now, minute) = (time.GetUtcNow(), Minute());
        var since = DateTimeOffset.FromUnixTimeSeconds((minute - Minutes + 1) * 60);
        var window = now - (since > _start ? since : _start);
        // What came in the first seconds is not taken for what comes in a minute.
        var least = TimeSpan.FromMinutes(1);
        lock (_lock)
        {
            return _services.TryGetValue(scope.Workspace, out var services)
                ? services.ToDictionary(
                    service => service.Key, service => service.Value.Of(minute, window > least ? window : least), StringComparer.Ordinal)
                : new Dictionary<string, ServiceRate>(StringComparer.Ordinal);
        }
    }

    Counts? Of(Dictionary<string, Counts> services, ReadOnlySpan<byte> name)
    {
        if (services.TryGetUtf8(name, out var counts) || services.Count >= OfWorkspaceMax || _count >= Max)
            return counts;
        _count++;
        return services[Encoding.UTF8.GetString(name)] = new Counts();
    }

    long Minute() => time.GetUtcNow().ToUnixTimeSeconds() / 60;

    /// <summary>A slot for each minute, used again when its time has come round.</summary>
    sealed class Counts
    {
        readonly (long Minute, long Spans, long Bytes)[] _slots = new (long, long, long)[Minutes];

        public void Add(long minute, int bytes)
        {
            ref var slot = ref _slots[minute % Minutes];
            if (slot.Minute != minute)
                slot = (minute, 0, 0);
            slot.Spans++;
            slot.Bytes += bytes;
        }

        public ServiceRate Of(long minute, TimeSpan window)
        {
            var (spans, bytes) = (0L, 0L);
            foreach (var slot in _slots)
            {
                if (slot.Minute <= minute - Minutes)
                    continue;
                spans += slot.Spans;
                bytes += slot.Bytes;
            }
            return new ServiceRate(spans, bytes, window);
        }
    }
}
