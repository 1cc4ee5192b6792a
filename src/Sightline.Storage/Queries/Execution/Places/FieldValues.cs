using Sightline.Storage.Segments.Fields;
using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>What is common to all who look at fields of spans' messages.</summary>
static class FieldValues
{
    /// <summary>True for an attribute of that key.</summary>
    public static bool IsAttribute(FieldReader field, ReadOnlySpan<byte> key) =>
        field.Type is not (FieldType.Irregular or FieldType.Message or FieldType.Varint or FieldType.Fixed32
            or FieldType.Fixed64) && field.Key.SequenceEqual(key);

    /// <summary>A long text.</summary>
    public static byte[] Payload(FieldReader field, int entry)
    {
        var runs = field.Runs(entry);
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)field.Payloads.Length(runs)));
        field.Payloads.Read(runs, bytes);
        return bytes;
    }
}
