using Sightline.Model.Workspaces;
using Sightline.Server.Auth;

namespace Sightline.Server.Receivers;

/// <summary>Who sends, as far as requests tell.</summary>
/// <param name="Key">The API key; empty for none.</param>
/// <param name="Transport">How the requests come.</param>
/// <param name="Encoding">protobuf or json.</param>
/// <param name="Agent">What the sender calls itself.</param>
readonly record struct SourceKey(Guid Key, Transport Transport, string Encoding, string Agent);

/// <summary>What came from a sender since the server started.</summary>
sealed record IngestSource(SourceKey Key)
{
    public string KeyName { get; set; } = "";
    public DateTimeOffset Last { get; set; }
    public long Requests { get; set; }
    public long Records { get; set; }
    public long Rejected { get; set; }
    public long Bytes { get; set; }

    /// <summary>From the end of the newest span of the last request to its receipt.</summary>
    public TimeSpan? Delay { get; set; }
}

/// <summary>
/// Who sent telemetry to each workspace since the server started, and how: for people who want to know whether theirs
/// arrives.
/// </summary>
sealed class IngestSources(TimeProvider time)
{
    /// <summary>Senders that are told apart in a workspace; the least recent gives way.</summary>
    const int SourcesMax = 200;

    /// <summary>Characters of what a sender calls itself.</summary>
    const int AgentCharsMax = 120;

    readonly Lock _lock = new();

    // Guarded by _lock.
    readonly Dictionary<WorkspaceId, Dictionary<SourceKey, IngestSource>> _sources = [];

    /// <summary>Takes note of a request that is about to be answered.</summary>
    public void Note(Caller caller, Transport transport, string encoding, string agent, ReceiverAnswer answer)
    {
        var key = new SourceKey(
            caller.Key, transport, encoding, agent.Length > AgentCharsMax ? agent[..AgentCharsMax] : agent);
        lock (_lock)
        {
            if (!_sources.TryGetValue(caller.Workspace.Workspace, out var ofWorkspace))
                _sources[caller.Workspace.Workspace] = ofWorkspace = [];
            if (!ofWorkspace.TryGetValue(key, out var source))
            {
                if (ofWorkspace.Count >= SourcesMax)
                    ofWorkspace.Remove(ofWorkspace.Values.MinBy(s => s.Last)!.Key);
                ofWorkspace[key] = source = new IngestSource(key);
            }
            source.KeyName = caller.ApiKey?.Name ?? "";
            source.Last = time.GetUtcNow();
            source.Requests++;
            source.Records += answer.Accepted;
            source.Rejected += answer.Rejected;
            source.Bytes += answer.Bytes;
            source.Delay = answer.Delay ?? source.Delay;
        }
    }

    /// <summary>The senders of a workspace, the last one first.</summary>
    public IReadOnlyList<IngestSource> Of(WorkspaceScope scope)
    {
        lock (_lock)
        {
            return _sources.TryGetValue(scope.Workspace, out var sources)
                ? [.. sources.Values.OrderByDescending(s => s.Last).Select(s => s with { })]
                : [];
        }
    }
}
