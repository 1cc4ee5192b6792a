using Sightline.Model.Ids;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers.Langfuse;

/// <summary>
/// Lets one request at a time read a trace and write it anew: two at once would each write what they know, and the later
/// hide what the earlier added.
/// </summary>
sealed class TraceGates
{
    /// <summary>Requests of different traces seldom meet at a gate.</summary>
    const int GatesMax = 256;

    readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, GatesMax).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for all of them; disposing lets the next ones in.</summary>
    public async Task<IDisposable> EnterAsync(
        WorkspaceScope scope, IEnumerable<TraceId> traces, CancellationToken cancellation)
    {
        // In one order, so that no two wait for each other.
        var places = new SortedSet<int>(traces.Select(trace => PlaceOf(scope, trace)));
        var entered = new Entered(_gates);
        try
        {
            foreach (var place in places)
            {
                await _gates[place].WaitAsync(cancellation);
                entered.Add(place);
            }
            return entered;
        }
        catch
        {
            entered.Dispose();
            throw;
        }
    }

    static int PlaceOf(WorkspaceScope scope, TraceId trace) =>
        (int)((uint)HashCode.Combine(scope.Workspace, trace) % GatesMax);

    sealed class Entered(SemaphoreSlim[] gates) : IDisposable
    {
        readonly List<int> _places = [];

        public void Add(int place) => _places.Add(place);

        public void Dispose()
        {
            foreach (var place in _places)
                gates[place].Release();
            _places.Clear();
        }
    }
}
