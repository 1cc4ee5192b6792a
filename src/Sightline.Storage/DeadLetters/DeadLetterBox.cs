using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;

namespace Sightline.Storage.DeadLetters;

/// <summary>
/// The folder <c>dead-letters</c>. Letters of journal records that are replayed are made anew then, or not, so that
/// those of an earlier run go at the start.
/// </summary>
sealed class DeadLetterBox
{
    const string Folder = "dead-letters";
    const string Extension = ".json";
    const string Temporary = Folder + "/new.tmp";

    /// <summary>Guards the folder.</summary>
    readonly Lock _gate = new();
    readonly IDisk _disk;
    int _count;

    public DeadLetterBox(IDisk disk, long replayAfter)
    {
        _disk = disk;
        foreach (var name in disk.Files(Folder))
        {
            if (!name.EndsWith(Extension, StringComparison.Ordinal) || SequenceOf(name) > replayAfter)
                disk.Delete(PathOf(name));
            else
                _count++;
        }
    }

    public int Count => Volatile.Read(ref _count);

    /// <summary>Keeps a span that could not be stored; false where there are as many as there may be.</summary>
    /// <exception cref="IOException">The device refuses.</exception>
    public bool TryAdd(
        RecordHeader header, long sequence, SpanBatch batch, int span, Exception failure, long nowUnixNano)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{sequence:d16}-{span}");
        return TryAdd(id, header, Request(batch, batch.Spans[span]), failure, nowUnixNano);
    }

    /// <summary>The same of a whole record of the journal, in which no span can be told from another.</summary>
    /// <exception cref="IOException">The device refuses.</exception>
    public bool TryAdd(
        RecordHeader header, long sequence, ReadOnlyMemory<byte> payload, Exception failure, long nowUnixNano) =>
        TryAdd(
            string.Create(CultureInfo.InvariantCulture, $"{sequence:d16}-record"), header, payload.ToArray(), failure,
            nowUnixNano);

    /// <summary>Writes the letters to the folder of a copy; gives the bytes of each.</summary>
    /// <exception cref="IOException">A device refuses.</exception>
    public IReadOnlyList<long> CopyTo(IDisk target)
    {
        var sizes = new List<long>();
        lock (_gate)
        {
            foreach (var name in _disk.Files(Folder))
            {
                if (!name.EndsWith(Extension, StringComparison.Ordinal))
                    continue;
                target.CreateFolder(Folder);
                var bytes = ReadBytes(name);
                using var file = target.Create(PathOf(name));
                file.Write(bytes, 0);
                file.Sync();
                sizes.Add(bytes.Length);
            }
        }
        if (sizes.Count > 0)
            target.SyncFolder(Folder);
        return sizes;
    }

    bool TryAdd(string id, RecordHeader header, byte[] payload, Exception failure, long nowUnixNano)
    {
        var letter = new DeadLetter
        {
            Id = id,
            WorkspaceId = header.Workspace.Value,
            Key = header.Key,
            Project = header.Project,
            ReceivedUnixNano = header.ReceivedUnixNano,
            FailedUnixNano = nowUnixNano,
            Kind = header.Kind,
            Version = header.Version,
            Error = failure.ToString(),
            Payload = payload,
        };
        lock (_gate)
        {
            if (_count >= Limits.DeadLettersMax)
                return false;
            _disk.CreateFolder(Folder);
            if (_disk.Exists(Temporary))
                _disk.Delete(Temporary);
            using (var file = _disk.Create(Temporary))
            {
                file.Write(JsonSerializer.SerializeToUtf8Bytes(letter, DeadLetterJson.Default.DeadLetter), 0);
                file.Sync();
            }
            var isNew = !_disk.Exists(PathOf(id + Extension));
            _disk.Rename(Temporary, PathOf(id + Extension));
            _disk.SyncFolder(Folder);
            _count += isNew ? 1 : 0;
            return true;
        }
    }

    /// <summary>The letters of a workspace, the newest first.</summary>
    public IReadOnlyList<DeadLetter> List(WorkspaceScope scope, int limit)
    {
        var letters = new List<DeadLetter>();
        lock (_gate)
        {
            var names = _disk.Files(Folder);
            for (var i = names.Count - 1; i >= 0 && letters.Count < limit; i--)
            {
                if (Read(names[i]) is { } letter && letter.Workspace == scope.Workspace)
                    letters.Add(letter);
            }
        }
        return letters;
    }

    /// <summary>A letter of a workspace; null for none.</summary>
    public DeadLetter? Find(WorkspaceScope scope, string id)
    {
        lock (_gate)
        {
            // An id is compared with names that are there, and never becomes a path itself.
            foreach (var name in _disk.Files(Folder))
            {
                if (name == id + Extension)
                    return Read(name) is { } letter && letter.Workspace == scope.Workspace ? letter : null;
            }
            return null;
        }
    }

    public void Remove(DeadLetter letter)
    {
        lock (_gate)
        {
            var path = PathOf(letter.Id + Extension);
            if (!_disk.Exists(path))
                return;
            _disk.Delete(path);
            _disk.SyncFolder(Folder);
            _count--;
        }
    }

    DeadLetter? Read(string name)
    {
        if (!name.EndsWith(Extension, StringComparison.Ordinal))
            return null;
        try
        {
            return JsonSerializer.Deserialize(ReadBytes(name), DeadLetterJson.Default.DeadLetter);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    byte[] ReadBytes(string name)
    {
        using var file = _disk.Open(PathOf(name));
        var bytes = new byte[file.Length];
        return bytes[..file.Read(bytes, 0)];
    }

    static byte[] Request(SpanBatch batch, in SpanEntry span)
    {
        var payload = batch.Payload.Span;
        ref readonly var scope = ref batch.Scopes[span.Scope];
        ref readonly var resource = ref batch.Resources[scope.Resource];
        using var writer = new ProtobufWriter(span.Message.Length + resource.Message.Length + 1024);
        var resourceSpans = writer.Begin(RequestField.ResourceSpans, lengthBytes: 3);
        writer.WriteBytes(ResourceSpansField.Resource, resource.Message.Of(payload));
        var scopeSpans = writer.Begin(ResourceSpansField.ScopeSpans, lengthBytes: 3);
        writer.WriteBytes(ScopeSpansField.Scope, scope.Message.Of(payload));
        writer.WriteBytes(ScopeSpansField.Spans, span.Message.Of(payload));
        if (scope.SchemaUrl.Length > 0)
            writer.WriteBytes(ScopeSpansField.SchemaUrl, scope.SchemaUrl.Of(payload));
        writer.End(scopeSpans);
        if (resource.SchemaUrl.Length > 0)
            writer.WriteBytes(ResourceSpansField.SchemaUrl, resource.SchemaUrl.Of(payload));
        writer.End(resourceSpans);
        return writer.Written.ToArray();
    }

    static string PathOf(string name) => $"{Folder}/{name}";

    static long SequenceOf(string name) =>
        long.TryParse(name.AsSpan(0, name.IndexOf('-') is > 0 and var dash ? dash : 0), NumberStyles.None,
            CultureInfo.InvariantCulture, out var sequence) ? sequence : long.MaxValue;
}

/// <summary>The JSON of a letter. A name that this version does not know is passed over.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DeadLetter))]
sealed partial class DeadLetterJson : JsonSerializerContext;
