using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Sightline.Ingest.Redaction;
using Sightline.Ingest.Redaction.Secrets;
using Sightline.Model.Workspaces;
using Sightline.Server.Metrics;

namespace Sightline.Server.Receivers.Redaction;

/// <summary>
/// How often each rule changed something since the server started: by workspace for its members, and in total as a
/// metric, in which the names that workspaces give to rules do not appear.
/// </summary>
sealed class RedactionMetrics
{
    /// <summary>Names of a workspace that are counted one by one; its settings hold fewer, but they change.</summary>
    const int NamesMax = 1_000;

    static readonly HashSet<string> Known = [.. SecretRules.All.Select(r => r.Name), RedactionKeys.Content];

    readonly ConcurrentDictionary<WorkspaceId, ConcurrentDictionary<string, long>> _counts = [];
    readonly Counter<long> _redactions;

    public RedactionMetrics(IMeterFactory meters) => _redactions = meters.Create(OwnMeter.Name).CreateCounter<long>(
        "sightline.ingest.redactions", null, "Texts and values that were not stored as they came.");

    public void Add(WorkspaceId workspace, IReadOnlyList<(string Rule, int Count)> counts)
    {
        var ofWorkspace = _counts.GetOrAdd(workspace, _ => []);
        foreach (var (rule, count) in counts)
        {
            if (ofWorkspace.Count < NamesMax || ofWorkspace.ContainsKey(rule))
                ofWorkspace.AddOrUpdate(rule, count, (_, before) => before + count);
            _redactions.Add(count, new KeyValuePair<string, object?>("rule", Known.Contains(rule) ? rule : "own"));
        }
    }

    /// <summary>How often a rule of a workspace changed something.</summary>
    public long Of(WorkspaceId workspace, string rule) =>
        _counts.TryGetValue(workspace, out var counts) ? counts.GetValueOrDefault(rule) : 0;
}
