namespace Sightline.Query.Graphs;

/// <summary>
/// Tells agents apart: by their ids, and where they say none by their names. A name without an id is the agent of that
/// name where there is one only. Ids that frameworks make anew for each object tell nothing apart.
/// </summary>
sealed class AgentIdentities
{
    readonly Dictionary<string, SortedSet<string>> _idsOfName = new(StringComparer.Ordinal);
    readonly Dictionary<string, SortedSet<string>> _namesOfId = new(StringComparer.Ordinal);

    public AgentIdentities(IEnumerable<IEnumerable<GraphSpan>> traces)
    {
        foreach (var span in traces.SelectMany(spans => spans))
        {
            if (GraphRoles.Of(span) == GraphRole.Agent)
                Note(IdOf(span), GraphNames.NameOf(span, GraphRole.Agent));
            else if (span.Call is { AgentName: { } name } call)
                Note(call.AgentId, name);
        }
    }

    public AgentIdentity Of(GraphSpan agent) => Of(IdOf(agent), GraphNames.NameOf(agent, GraphRole.Agent));

    public AgentIdentity Of(string? id, string name)
    {
        if (!IsReal(id) && _idsOfName.TryGetValue(name, out var ids) && ids.Count == 1)
            id = ids.Min;
        if (!IsReal(id))
            return new AgentIdentity(name, name, name);
        // One of the names of an agent that has several, always the same.
        var label = _namesOfId.TryGetValue(id!, out var names) ? names.Min! : name;
        var isOnly = names is { Count: 1 } && _idsOfName[label].Count == 1;
        return new AgentIdentity(isOnly ? label : id!, label, isOnly ? label : id!);
    }

    static string? IdOf(GraphSpan span) => span.AgentId ?? span.Call?.AgentId;

    static bool IsReal(string? id) => id is not null && !Guid.TryParse(id, out _);

    void Note(string? id, string name)
    {
        if (!IsReal(id))
            return;
        AddTo(_idsOfName, name, id!);
        AddTo(_namesOfId, id!, name);
    }

    static void AddTo(Dictionary<string, SortedSet<string>> map, string key, string value)
    {
        if (!map.TryGetValue(key, out var values))
            map.Add(key, values = new SortedSet<string>(StringComparer.Ordinal));
        values.Add(value);
    }
}

/// <summary>Who an agent is.</summary>
/// <param name="Key">Its name, or its id where the name does not tell.</param>
/// <param name="Label">A name.</param>
/// <param name="Filter">The value of <c>agent:</c> that its calls have.</param>
readonly record struct AgentIdentity(string Key, string Label, string Filter);
