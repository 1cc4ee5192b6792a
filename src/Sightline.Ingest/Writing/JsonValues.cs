using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Sightline.Ingest.Otlp;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Writing;

/// <summary>Values of a JSON document as bytes and as OTLP values, without a detour over strings.</summary>
static class JsonValues
{
    /// <summary>Levels of a value; the decoder takes a few more, for what stands around it.</summary>
    public const int DepthMax = OtlpLimits.AnyValueDepthMax - 4;

    static ReadOnlySpan<byte> Separator => "."u8;

    /// <summary>UTF-8 of a string, its escapes resolved; half a surrogate pair becomes U+FFFD.</summary>
    public static byte[] Text(JsonElement text) => Unescaped(JsonMarshal.GetRawUtf8Value(text)[1..^1]);

    /// <summary>A string as it is, anything else as JSON text.</summary>
    public static byte[] TextOrJson(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? Text(value)
        : JsonMarshal.GetRawUtf8Value(value).ToArray();

    public static byte[] Name(JsonProperty property) => Unescaped(JsonMarshal.GetRawUtf8PropertyName(property));

    /// <summary>Why a value cannot be stored; null where it can.</summary>
    public static string? Fault(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (raw.Length > OtlpLimits.ValueBytesMax)
            return FaultText.ValueBytes;
        if (!Utf8.IsValid(raw))
            return FaultText.Utf8;
        return Depth(value, DepthMax) ? null : FaultText.Depth;
    }

    /// <summary>
    /// Writes the members of an object as attributes: those of objects within it under names with dots between them.
    /// </summary>
    public static void WriteMembers(SpanWriter writer, ReadOnlySpan<byte> prefix, JsonElement members)
    {
        foreach (var member in members.EnumerateObject())
        {
            byte[] key = [.. prefix, .. Name(member)];
            if (member.Value.ValueKind == JsonValueKind.Object && member.Value.GetPropertyCount() > 0)
                WriteMembers(writer, [.. key, .. Separator], member.Value);
            else
                Write(writer, key, member.Value);
        }
    }

    /// <summary>How many attributes <see cref="WriteMembers"/> writes.</summary>
    public static int CountMembers(JsonElement members)
    {
        var count = 0;
        foreach (var member in members.EnumerateObject())
        {
            var value = member.Value;
            count += value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() > 0 ? CountMembers(value) : 1;
        }
        return count;
    }

    /// <summary>Writes an attribute.</summary>
    public static void Write(SpanWriter writer, ReadOnlySpan<byte> key, JsonElement value)
    {
        var (target, attribute, any) = writer.BeginValue(key);
        WriteValue(target, value);
        writer.EndValue(attribute, any);
    }

    static void WriteValue(ProtobufWriter target, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                target.WriteBytes(AnyValueField.String, Text(value));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                target.WriteVarint(AnyValueField.Bool, value.ValueKind == JsonValueKind.True ? 1u : 0u);
                break;
            case JsonValueKind.Number when value.TryGetInt64(out var whole):
                target.WriteVarint(AnyValueField.Int, (ulong)whole);
                break;
            case JsonValueKind.Number:
                target.WriteFixed64(AnyValueField.Double, BitConverter.DoubleToUInt64Bits(value.GetDouble()));
                break;
            case JsonValueKind.Array:
                WriteArray(target, value);
                break;
            case JsonValueKind.Object:
                WriteObject(target, value);
                break;
        }
    }

    static void WriteArray(ProtobufWriter target, JsonElement value)
    {
        var array = target.Begin(AnyValueField.Array, 2);
        foreach (var element in value.EnumerateArray())
        {
            var any = target.Begin(1, 1);
            WriteValue(target, element);
            target.End(any);
        }
        target.End(array);
    }

    static void WriteObject(ProtobufWriter target, JsonElement value)
    {
        var list = target.Begin(AnyValueField.KvList, 2);
        foreach (var member in value.EnumerateObject())
        {
            var entry = target.Begin(1, 1);
            target.WriteBytes(KeyValueField.Key, Name(member));
            var any = target.Begin(KeyValueField.Value, 1);
            WriteValue(target, member.Value);
            target.End(any);
            target.End(entry);
        }
        target.End(list);
    }

    static bool Depth(JsonElement value, int left)
    {
        if (left == 0)
            return false;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray())
            {
                if (!Depth(element, left - 1))
                    return false;
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                if (!Depth(member.Value, left - 1))
                    return false;
            }
        }
        return true;
    }

    static byte[] Unescaped(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf((byte)'\\') < 0)
            return text.ToArray();
        var target = new byte[text.Length];
        return target[..JsonText.Unescape(text, target)];
    }
}
