using System.Text;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// What an API key says of the telemetry that comes with it: attributes of resources that do not say it themselves. Where
/// a span says it for itself its resource is left alone, since a resource goes before its spans.
/// </summary>
public sealed class ResourceDefaults
{
    /// <summary>A record of the journal holds this and its own header.</summary>
    public const int PayloadBytesMax = 64 << 20;

    /// <summary>Attributes by which a resource or span names its project, the first is the one that is filled in.</summary>
    static readonly byte[][] ProjectKeys = Keys("project.id", "projectId", "openinference.project.name");

    static readonly byte[][] EnvironmentKeys = Keys("deployment.environment.name", "deployment.environment");

    readonly byte[] _project;
    readonly byte[] _environment;

    ResourceDefaults(string project, string environment)
    {
        _project = Encoding.UTF8.GetBytes(project);
        _environment = Encoding.UTF8.GetBytes(environment);
    }

    /// <summary>The defaults of a key; null for one that has none.</summary>
    /// <param name="project">Its <c>project.id</c>; '' for none.</param>
    /// <param name="environment">Its <c>deployment.environment.name</c>; '' for none.</param>
    public static ResourceDefaults? Of(string project, string environment) =>
        project.Length + environment.Length == 0 ? null : new ResourceDefaults(project, environment);

    /// <summary>
    /// Fills the defaults into a batch. Where something is missing another batch, which owns its bytes, takes its place,
    /// and the one before is disposed. False when the request would be larger than <see cref="PayloadBytesMax"/>: the
    /// batch is as it was.
    /// </summary>
    public bool TryFill(ref SpanBatch batch)
    {
        if (batch.Spans.Length == 0 || !IsAnyMissing(batch.Payload.Span))
            return true;
        using var writer = new ProtobufWriter(batch.Payload.Length);
        Write(batch.Payload.Span, writer);
        if (writer.Length > PayloadBytesMax)
            return false;
        var filled = new SpanBatch();
        TraceScan.Take(filled, writer);
        batch.Dispose();
        batch = filled;
        return true;
    }

    bool IsAnyMissing(ReadOnlySpan<byte> request)
    {
        var reader = new ProtobufReader(request);
        while (reader.TryReadField())
        {
            if (IsResourceSpans(in reader) && Missing(reader.Value) != (false, false))
                return true;
        }
        return false;
    }

    void Write(ReadOnlySpan<byte> request, ProtobufWriter writer)
    {
        var reader = new ProtobufReader(request);
        while (reader.TryReadField())
        {
            if (IsResourceSpans(in reader) && Missing(reader.Value) is var missing && missing != (false, false))
            {
                var added = new List<(byte[] Key, byte[] Value)>(2);
                if (missing.Project)
                    added.Add((ProjectKeys[0], _project));
                if (missing.Environment)
                    added.Add((EnvironmentKeys[0], _environment));
                AddedAttributes.Write(reader.Value, added, writer);
            }
            else
            {
                writer.Append(request[reader.FieldOffset..reader.Position]);
            }
        }
    }

    (bool Project, bool Environment) Missing(ReadOnlySpan<byte> resourceSpans) => (
        _project.Length > 0 && !IsSaid(resourceSpans, ProjectKeys),
        _environment.Length > 0 && !IsSaid(resourceSpans, EnvironmentKeys));

    static bool IsSaid(ReadOnlySpan<byte> resourceSpans, byte[][] keys)
    {
        // Most messages are settled by this, without walking the attributes of every span.
        if (!HoldsAny(resourceSpans, keys))
            return false;
        if (HasAny(AddedAttributes.Resource(resourceSpans), ResourceField.Attributes, keys))
            return true;
        var scopes = new ProtobufReader(resourceSpans);
        while (scopes.TryReadField())
        {
            if (scopes is not { Field: ResourceSpansField.ScopeSpans, Type: WireType.Bytes })
                continue;
            var spans = new ProtobufReader(scopes.Value);
            while (spans.TryReadField())
            {
                if (spans is { Field: ScopeSpansField.Spans, Type: WireType.Bytes }
                    && HasAny(spans.Value, SpanField.Attributes, keys))
                    return true;
            }
        }
        return false;
    }

    static bool HoldsAny(ReadOnlySpan<byte> bytes, byte[][] keys)
    {
        foreach (var key in keys)
        {
            if (bytes.IndexOf(key) >= 0)
                return true;
        }
        return false;
    }

    static bool HasAny(ReadOnlySpan<byte> message, int field, byte[][] keys)
    {
        var attributes = new AttributeList(message, field);
        while (attributes.MoveNext())
        {
            foreach (var key in keys)
            {
                if (attributes.Key.SequenceEqual(key))
                    return true;
            }
        }
        return false;
    }

    static bool IsResourceSpans(in ProtobufReader reader) =>
        reader is { Field: RequestField.ResourceSpans, Type: WireType.Bytes };

    static byte[][] Keys(params string[] keys)
    {
        var bytes = new byte[keys.Length][];
        for (var i = 0; i < keys.Length; i++)
            bytes[i] = Encoding.UTF8.GetBytes(keys[i]);
        return bytes;
    }
}
