namespace Sightline.Model.Wire;

/// <summary>Protobuf wire types (protobuf.dev, "Encoding").</summary>
public enum WireType : byte
{
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2,
    StartGroup = 3,
    EndGroup = 4,
    Fixed32 = 5,
}
