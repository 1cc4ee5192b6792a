using Sightline.Model.Spans;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// Which spans share a resource, and within it a scope: groups in the order in which each first appears. Copies the
/// bytes of resources and scopes, of which there are few.
/// </summary>
sealed class SpanGroups
{
    readonly List<Group> _resources = [];
    readonly int[] _next;

    public SpanGroups(int count, SpanSource spans)
    {
        _next = new int[count];
        for (var i = 0; i < count; i++)
        {
            var span = spans(i);
            var resource = Find(_resources, span.Resource, span.ResourceSchemaUrl);
            var scope = Find(resource.Scopes, span.Scope, span.ScopeSchemaUrl);
            if (scope.First < 0)
                scope.First = i;
            else
                _next[scope.Last] = i;
            scope.Last = i;
            _next[i] = -1;
        }
    }

    public IReadOnlyList<Group> Resources => _resources;

    /// <summary>The span after another in its scope; -1 after the last.</summary>
    public int Next(int span) => _next[span];

    static Group Find(List<Group> groups, ReadOnlySpan<byte> message, ReadOnlySpan<byte> schemaUrl)
    {
        // Neighbours mostly share their group, so the search begins with the youngest.
        for (var i = groups.Count - 1; i >= 0; i--)
        {
            if (message.SequenceEqual(groups[i].Message) && schemaUrl.SequenceEqual(groups[i].SchemaUrl))
                return groups[i];
        }
        var group = new Group { Message = message.ToArray(), SchemaUrl = schemaUrl.ToArray() };
        groups.Add(group);
        return group;
    }

    /// <summary>A resource with its scopes, or a scope with the first and last of its spans.</summary>
    internal sealed class Group
    {
        public required byte[] Message { get; init; }
        public required byte[] SchemaUrl { get; init; }
        public List<Group> Scopes { get; } = [];
        public int First { get; set; } = -1;
        public int Last { get; set; }
    }
}
