using System.Globalization;
using System.Text;
using Sightline.Model.Calls;
using Sightline.Model.Wire;

namespace Sightline.Tests.Ingest.Facts;

/// <summary>The bytes of a span that is written as in <c>Cases/calls.txt</c>.</summary>
sealed class FactSpan
{
    byte[] _name = [];
    byte[] _rest = [];
    byte[] _resource = [];

    public SpanMessage Message => new(_name, _rest, _resource);

    public static FactSpan Of(IEnumerable<string> lines)
    {
        var span = new FactSpan();
        using var rest = new ProtobufWriter(64);
        using var resource = new ProtobufWriter(64);
        foreach (var line in lines)
        {
            var words = line.Split(' ', 2);
            if (words[0] == "name")
                span._name = Encoding.UTF8.GetBytes(words[1]);
            else if (words[0] == "exception")
                AddException(rest, words[1]);
            else if (words[0] == "resource")
                AddAttribute(resource, ResourceField.Attributes, words[1]);
            else
                AddAttribute(rest, SpanField.Attributes, line);
        }
        span._rest = rest.Written.ToArray();
        span._resource = resource.Written.ToArray();
        return span;
    }

    static void AddException(ProtobufWriter to, string type)
    {
        var spanEvent = to.Begin(SpanField.Events, 1);
        to.WriteBytes(EventField.Name, "exception"u8);
        AddAttribute(to, EventField.Attributes, $"exception.type = {type}");
        to.End(spanEvent);
    }

    static void AddAttribute(ProtobufWriter to, int field, string line)
    {
        var (key, value) = (line.Split(" = ", 2)[0], line.Split(" = ", 2)[1]);
        var attribute = to.Begin(field, 1);
        to.WriteBytes(KeyValueField.Key, Encoding.UTF8.GetBytes(key));
        var any = to.Begin(KeyValueField.Value, 1);
        if (long.TryParse(value, CultureInfo.InvariantCulture, out var whole))
            to.WriteVarint(AnyValueField.Int, (ulong)whole);
        else if (key.StartsWith("gen_ai.response.time", StringComparison.Ordinal))
            to.WriteFixed64(AnyValueField.Double, BitConverter.DoubleToUInt64Bits(double.Parse(value, CultureInfo.InvariantCulture)));
        else
            to.WriteBytes(AnyValueField.String, Encoding.UTF8.GetBytes(value.Trim('"')));
        to.End(any);
        to.End(attribute);
    }
}
