using System.Globalization;
using System.Text;
using Sightline.Model.Calls;
using Sightline.Model.Wire;

namespace Sightline.Tests.Ingest.Conventions;

/// <summary>The bytes of a span that is written as in <c>Cases/calls.txt</c>.</summary>
sealed class FactSpan
{
    byte[] _name = [];
    byte[] _rest = [];
    byte[] _resource = [];

    long _start;

    public SpanMessage Message => new(_name, _rest, _resource, _start);

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
            else if (words[0] == "start")
                span._start = StartOf(words[1]);
            else if (words[0] == "exception")
                AddException(rest, words[1]);
            else if (words[0] == "event")
                AddEvent(rest, words[1]);
            else if (words[0] == "resource")
                AddAttribute(resource, ResourceField.Attributes, words[1]);
            else
                AddAttribute(rest, SpanField.Attributes, line);
        }
        span._rest = rest.Written.ToArray();
        span._resource = resource.Written.ToArray();
        return span;
    }

    static long StartOf(string time) =>
        (DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).UtcTicks - DateTime.UnixEpoch.Ticks) * TimeSpan.NanosecondsPerTick;

    static void AddException(ProtobufWriter to, string type)
    {
        var spanEvent = to.Begin(SpanField.Events, 1);
        to.WriteBytes(EventField.Name, "exception"u8);
        AddAttribute(to, EventField.Attributes, $"exception.type = {type}");
        to.End(spanEvent);
    }

    static void AddEvent(ProtobufWriter to, string line)
    {
        var words = line.Split(' ', 2);
        var spanEvent = to.Begin(SpanField.Events, 1);
        to.WriteBytes(EventField.Name, Encoding.UTF8.GetBytes(words[0]));
        foreach (var attribute in words[1].Split(" ; "))
            AddAttribute(to, EventField.Attributes, attribute);
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
        else if (value.StartsWith("float ", StringComparison.Ordinal))
            to.WriteFixed64(AnyValueField.Double, BitConverter.DoubleToUInt64Bits(double.Parse(value[6..], CultureInfo.InvariantCulture)));
        else if (value.StartsWith("list ", StringComparison.Ordinal))
            AddList(to, value[5..].Split(" | "));
        else
            to.WriteBytes(AnyValueField.String, Encoding.UTF8.GetBytes(IsQuoted(value) ? value[1..^1] : value));
        to.End(any);
        to.End(attribute);
    }

    static bool IsQuoted(string value) => value.Length > 1 && value[0] == '"' && value[^1] == '"';

    static void AddList(ProtobufWriter to, string[] values)
    {
        var list = to.Begin(AnyValueField.Array, 1);
        foreach (var value in values)
        {
            var any = to.Begin(1, 1);
            to.WriteBytes(AnyValueField.String, Encoding.UTF8.GetBytes(value));
            to.End(any);
        }
        to.End(list);
    }
}
