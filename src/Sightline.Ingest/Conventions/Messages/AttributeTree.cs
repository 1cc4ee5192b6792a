using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>Values of attributes as JSON.</summary>
static class AttributeTree
{
    /// <summary>Integers up to this are exact in a double, which is what JSON readers make of numbers.</summary>
    const long ExactIntegerMax = 1L << 53;

    /// <summary>Lists in keys are not made longer; the rest is dropped.</summary>
    const int DepthMax = 32;

    public static JsonNode? NodeOf(in AnyValue value)
    {
        switch (value.Type)
        {
            case AnyValueType.String:
                return JsonValue.Create(Encoding.UTF8.GetString(value.Bytes));
            case AnyValueType.Bool:
                return JsonValue.Create(value.Bool);
            case AnyValueType.Int:
                return value.Int is >= -ExactIntegerMax and <= ExactIntegerMax
                    ? JsonValue.Create(value.Int)
                    : JsonValue.Create(value.Int.ToString(CultureInfo.InvariantCulture));
            case AnyValueType.Double:
                return double.IsFinite(value.Double)
                    ? JsonValue.Create(value.Double)
                    : JsonValue.Create(value.Double.ToString(CultureInfo.InvariantCulture));
            case AnyValueType.Array:
                var list = new JsonArray();
                foreach (var element in value.Elements)
                    list.Add(NodeOf(element));
                return list;
            case AnyValueType.KvList:
                return ObjectOf(value.Entries);
            case AnyValueType.Bytes:
                return JsonValue.Create(Convert.ToBase64String(value.Bytes));
            default:
                return null;
        }
    }

    public static JsonObject ObjectOf(AttributeList attributes)
    {
        var fields = new JsonObject();
        while (attributes.MoveNext())
            fields[Encoding.UTF8.GetString(attributes.Key)] = NodeOf(attributes.Value);
        return fields;
    }

    /// <summary>
    /// Puts together what was flattened into keys with numbers, such as <c>llm.tools.0.tool.json_schema</c>; null where
    /// no key begins so.
    /// </summary>
    public static JsonArray? Indexed(AttributeList attributes, string prefix)
    {
        var root = new JsonObject();
        var start = Encoding.UTF8.GetBytes($"{prefix}.");
        while (attributes.MoveNext())
        {
            if (!attributes.Key.StartsWith(start) || attributes.Key.Length == start.Length
                || attributes.Key[start.Length] is < (byte)'0' or > (byte)'9')
                continue;
            Put(root, Encoding.UTF8.GetString(attributes.Key[start.Length..]).Split('.', DepthMax), NodeOf(attributes.Value));
        }
        return root.Count == 0 ? null : Listed(root) as JsonArray;
    }

    static void Put(JsonObject at, string[] steps, JsonNode? value)
    {
        for (var i = 0; i < steps.Length - 1; i++)
        {
            if (at[steps[i]] is not JsonObject next)
                at[steps[i]] = next = [];
            at = next;
        }
        at[steps[^1]] = value;
    }

    // Objects whose keys are all numbers become lists, in the order of the numbers.
    static JsonNode? Listed(JsonNode? node)
    {
        if (node is not JsonObject fields)
            return node?.DeepClone();
        var members = new List<(int Number, string Key, JsonNode? Value)>();
        var isList = fields.Count > 0;
        foreach (var (key, value) in fields)
        {
            var isNumber = int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            isList &= isNumber;
            members.Add((number, key, Listed(value)));
        }
        if (!isList)
        {
            var made = new JsonObject();
            foreach (var (_, key, value) in members)
                made[key] = value;
            return made;
        }
        members.Sort((a, b) => a.Number.CompareTo(b.Number));
        var list = new JsonArray();
        foreach (var (_, _, value) in members)
            list.Add(value);
        return list;
    }
}
