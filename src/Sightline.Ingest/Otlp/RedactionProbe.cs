using Sightline.Ingest.Otlp.Schema;
using Sightline.Ingest.Redaction;
using Sightline.Ingest.Redaction.Secrets;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// Asks whether a request holds a secret at all, without looking at each of its texts: first where in its bytes one may
/// stand, which mostly is nowhere, then what the fields around those places hold.
/// </summary>
ref struct RedactionProbe(ReadOnlySpan<byte> bytes, RedactionRun run)
{
    readonly ReadOnlySpan<byte> _bytes = bytes;
    readonly RedactionRun _run = run;
    readonly List<int> _places = [];

    // The first place that no field before ended behind.
    int _next;

    public bool Run()
    {
        SecretFinder.FindPlaces(_bytes, _places);
        return _places.Count > 0 && Holds(OtlpSchema.Request, new ByteRange(0, _bytes.Length));
    }

    bool Holds(WireMessage message, ByteRange range)
    {
        var reader = new ProtobufReader(_bytes, range);
        var end = range.Offset;
        while (reader.TryReadField())
        {
            // Between two fields lies nothing, or a group of unknown fields.
            if (HasPlace(end, reader.FieldOffset) && _run.Finds(_bytes[end..reader.FieldOffset]))
                return true;
            end = reader.Position;
            if (reader.Type != WireType.Bytes || !HasPlace(reader.ValueOffset, reader.Position))
                continue;
            var field = message.Find(reader.Field);
            if (field is { Kind: FieldKind.Message } && field.Type == reader.Type
                ? Holds(field.Message!, reader.Range)
                : IsLooked(field) && _run.Finds(reader.Value))
                return true;
        }
        var last = range.Offset + range.Length;
        return HasPlace(end, last) && _run.Finds(_bytes[end..last]);
    }

    // Ids and the like are no text.
    static bool IsLooked(WireField? field) => field is null or { Kind: FieldKind.Text or FieldKind.Bytes };

    // Called with ranges that never go back.
    bool HasPlace(int from, int to)
    {
        while (_next < _places.Count && _places[_next] < from)
            _next++;
        return _next < _places.Count && _places[_next] < to;
    }
}
