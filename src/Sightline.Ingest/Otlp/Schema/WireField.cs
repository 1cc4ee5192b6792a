using System.Text;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp.Schema;

/// <summary>What a field holds: how it looks in both encodings, and what is checked of it.</summary>
enum FieldKind : byte
{
    Text,
    Bytes,
    TraceId,
    SpanId,
    ParentSpanId,
    Nanoseconds,
    Unsigned32,
    Flags,
    SpanKind,
    StatusCode,
    Bool,
    Int,
    Double,
    Message,
}

/// <summary>One field of a <see cref="WireMessage"/>.</summary>
sealed class WireField(int number, string name, FieldKind kind)
{
    public int Number { get; } = number;

    /// <summary>The name in OTLP/JSON.</summary>
    public string Name { get; } = name;

    public byte[] NameUtf8 { get; } = Encoding.UTF8.GetBytes(name);

    public FieldKind Kind { get; } = kind;

    /// <summary>The wire type; a field that comes with another one is an unknown field, as protobuf says.</summary>
    public WireType Type { get; } = kind switch
    {
        FieldKind.Nanoseconds or FieldKind.Double => WireType.Fixed64,
        FieldKind.Flags => WireType.Fixed32,
        FieldKind.Unsigned32 or FieldKind.SpanKind or FieldKind.StatusCode or FieldKind.Bool or FieldKind.Int =>
            WireType.Varint,
        _ => WireType.Bytes,
    };

    public bool Repeated { get; init; }

    /// <summary>The nested message; null for other kinds. Set once while the schema is built.</summary>
    public WireMessage? Message { get; set; }

    /// <summary>Usual number of bytes of the nested message's length on the wire.</summary>
    public int LengthBytes { get; init; } = 1;

    /// <summary>What a redaction rule sees as the key of this text; null where it is not redacted under a key of its own.</summary>
    public byte[]? RedactionKey { get; init; }
}
