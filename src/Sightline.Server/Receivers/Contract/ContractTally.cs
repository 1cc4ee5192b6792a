using Sightline.Control;
using Sightline.Control.Contract;
using Sightline.Ingest.Contract;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers.Contract;

/// <summary>
/// What was found of the contract and is not written yet. Readers add it to what is stored.
/// </summary>
sealed class ContractTally(ContractRules rules) : IDisposable
{
    /// <summary>Stands for the services of a workspace beyond the most that are counted by name.</summary>
    public const string OtherServices = "*";

    /// <summary>Guards everything.</summary>
    readonly Lock _gate = new();
    readonly Dictionary<WorkspaceId, HashSet<string>> _services = [];
    Pending _open = new();
    Pending? _writing;

    /// <summary>
    /// Held while what was taken is written, and by who reads both: else a reader would see what is being written twice.
    /// </summary>
    public SemaphoreSlim OneAtATime { get; } = new(1);

    /// <summary>Services that are counted by name already.</summary>
    public void Know(IEnumerable<(WorkspaceId Workspace, string Service)> services)
    {
        lock (_gate)
        {
            foreach (var (workspace, service) in services)
                Services(workspace).Add(service);
        }
    }

    /// <summary>Adds what a request was found to hold.</summary>
    public void Add(WorkspaceId workspace, ContractFindings findings, ContractMode mode, DateTimeOffset received)
    {
        var hour = received.ToUnixTimeSeconds() / 3600;
        lock (_gate)
        {
            foreach (var resource in findings.Resources)
                Add(workspace, resource, hour, mode, received);
        }
    }

    /// <summary>What of a workspace is not written yet, of the hours from one to before another.</summary>
    public (IReadOnlyList<ContractCount> Counts, IReadOnlyList<ContractExamples> Examples) Read(
        WorkspaceId workspace, long fromHour, long toHour)
    {
        var counts = new List<ContractCount>();
        var examples = new List<ContractExamples>();
        lock (_gate)
        {
            foreach (var pending in _writing is null ? [_open] : new[] { _open, _writing })
            {
                counts.AddRange(pending.Counts(rules).Where(c => c.Workspace == workspace).Select(c => c.Count)
                    .Where(c => c.Hour >= fromHour && c.Hour < toHour));
                examples.AddRange(pending.Examples(rules).Where(e => e.Workspace == workspace));
            }
        }
        return (counts, examples);
    }

    /// <summary>Takes what is to be written; null for nothing. What was taken before was written.</summary>
    public (IReadOnlyList<ContractDelta> Counts, IReadOnlyList<ContractExamples> Examples)? Take()
    {
        lock (_gate)
        {
            // What failed to be written is tried again first, and what came meanwhile waits.
            if (_writing is null)
            {
                if (_open.IsEmpty)
                    return null;
                (_writing, _open) = (_open, new Pending());
            }
            return (_writing.Counts(rules), _writing.Examples(rules));
        }
    }

    /// <summary>What was taken is stored.</summary>
    public void Written()
    {
        lock (_gate)
            _writing = null;
    }

    /// <inheritdoc/>
    public void Dispose() => OneAtATime.Dispose();

    void Add(WorkspaceId workspace, ResourceFindings found, long hour, ContractMode mode, DateTimeOffset received)
    {
        var known = Services(workspace);
        var service = known.Contains(found.Service) || known.Count < Limits.ContractServicesMax
            ? found.Service
            : OtherServices;
        known.Add(service);
        var counts = _open.Of(workspace, service, hour, rules.All.Count);
        for (var rule = 0; rule < rules.All.Count; rule++)
        {
            counts.Checked[rule] += found.Checked[rule];
            counts.Violating[rule] += found.Violating[rule];
            if (found.Violating[rule] == 0)
                continue;
            var (trace, span) = found.Example[rule];
            _open.Add(workspace, service, rule, new ContractExample(
                trace.ToString(), span.ToString(), received.ToUnixTimeMilliseconds(), mode != ContractMode.Strict));
        }
    }

    HashSet<string> Services(WorkspaceId workspace)
    {
        if (!_services.TryGetValue(workspace, out var known))
            _services.Add(workspace, known = []);
        return known;
    }

    sealed class Pending
    {
        readonly Dictionary<(WorkspaceId Workspace, string Service, long Hour), RuleCounts> _counts = [];
        readonly Dictionary<(WorkspaceId Workspace, string Service, int Rule), Queue<ContractExample>> _examples = [];

        public bool IsEmpty => _counts.Count == 0;

        public RuleCounts Of(WorkspaceId workspace, string service, long hour, int rules)
        {
            var key = (workspace, service, hour);
            if (!_counts.TryGetValue(key, out var counts))
                _counts.Add(key, counts = new RuleCounts(new long[rules], new long[rules]));
            return counts;
        }

        public void Add(WorkspaceId workspace, string service, int rule, ContractExample example)
        {
            var key = (workspace, service, rule);
            if (!_examples.TryGetValue(key, out var queue))
                _examples.Add(key, queue = new Queue<ContractExample>(Limits.ContractExamplesMax));
            if (queue.Count == Limits.ContractExamplesMax)
                queue.Dequeue();
            queue.Enqueue(example);
        }

        public List<ContractDelta> Counts(ContractRules rules)
        {
            var deltas = new List<ContractDelta>();
            foreach (var ((workspace, service, hour), counts) in _counts)
            {
                for (var rule = 0; rule < rules.All.Count; rule++)
                {
                    if (counts.Checked[rule] == 0)
                        continue;
                    deltas.Add(new ContractDelta(workspace, new ContractCount
                    {
                        Service = service,
                        Rule = rules.All[rule].Name,
                        Hour = hour,
                        Checked = counts.Checked[rule],
                        Violating = counts.Violating[rule],
                        Revision = rules.Revision,
                    }));
                }
            }
            return deltas;
        }

        public List<ContractExamples> Examples(ContractRules rules) =>
        [
            .. _examples.Select(pair => new ContractExamples(
                pair.Key.Workspace, pair.Key.Service, rules.All[pair.Key.Rule].Name, [.. pair.Value.Reverse()])),
        ];
    }

    sealed record RuleCounts(long[] Checked, long[] Violating);
}
