using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Sightline.Ingest.Otlp;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Metrics;

namespace Sightline.Server.Receivers;

/// <summary>
/// The keys of attributes that each workspace has used on this day (UTC). A day later all may be used again, so that a
/// mistake that was repaired is forgotten; a restart forgets them too.
/// </summary>
sealed class WorkspaceKeys
{
    readonly LimitOptions _options;
    readonly TimeProvider _time;
    readonly ConcurrentDictionary<WorkspaceId, (long Day, AttributeKeys Keys)> _known = [];
    readonly Counter<long> _cut;

    public WorkspaceKeys(LimitOptions options, TimeProvider time, IMeterFactory meters)
    {
        (_options, _time) = (options, time);
        _cut = meters.Create(OwnMeter.Name).CreateCounter<long>(
            "sightline.ingest.attributes_cut", null, "Attributes that were left out because of Limits:AttributeKeys.");
    }

    /// <summary>Those of a workspace; null where any may be used.</summary>
    public AttributeKeys? Of(WorkspaceId workspace)
    {
        if (_options.AttributeKeys == 0)
            return null;
        var day = _time.GetUtcNow().Ticks / TimeSpan.TicksPerDay;
        if (_known.TryGetValue(workspace, out var today) && today.Day == day)
            return today.Keys;
        return _known.AddOrUpdate(
            workspace,
            static (_, made) => (made.Day, new AttributeKeys(made.Most)),
            static (_, known, made) => known.Day == made.Day ? known : (made.Day, new AttributeKeys(made.Most)),
            (Day: day, Most: _options.AttributeKeys)).Keys;
    }

    /// <summary>Counts attributes of a workspace that were left out.</summary>
    public void AddCut(WorkspaceId workspace, int attributes)
    {
        if (attributes == 0)
            return;
        _cut.Add(attributes);
        Of(workspace)?.AddCut(attributes);
    }
}
