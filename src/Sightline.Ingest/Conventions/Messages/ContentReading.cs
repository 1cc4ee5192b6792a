using System.Text;
using System.Text.Json.Nodes;
using Sightline.Model.Calls;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>Applies the rules of content to one span: of each field the first that gives something.</summary>
ref struct ContentReading(ConventionRules rules, SpanReading reading, SpanMessage span)
{
    readonly ConventionRules _rules = rules;
    readonly SpanReading _reading = reading;
    readonly SpanMessage _span = span;
    readonly List<SaidContent> _said = [];
    string? _system;
    string? _finishReason;
    List<JsonNode?>? _tools;
    List<Message>? _inputMessages;
    List<Message>? _outputMessages;
    JsonNode? _input;
    JsonNode? _output;

    public SpanContent Read()
    {
        foreach (var rule in _rules.Content)
        {
            if (!IsSaid(rule.Field) && _reading.Holds(rule) && Find(rule, out var key) is { } node && Take(rule, node))
                _said.Add(new SaidContent(rule.Field, rule, key));
        }
        LiftSystem();
        SetFinishReason();
        return new SpanContent
        {
            System = _system,
            Tools = _tools ?? [],
            InputMessages = _inputMessages ?? [],
            OutputMessages = _outputMessages ?? [],
            Input = _inputMessages is null ? _input : null,
            Output = _outputMessages is null ? _output : null,
            Said = _said,
        };
    }

    // What is messages need not be said as a value too.
    readonly bool IsSaid(CallField field) => field switch
    {
        CallField.System => _system is not null,
        CallField.ToolDefinitions => _tools is not null,
        CallField.InputMessages => _inputMessages is not null,
        CallField.OutputMessages => _outputMessages is not null,
        CallField.FinishReason => _finishReason is not null,
        CallField.Input => _input is not null || _inputMessages is not null,
        _ => _output is not null || _outputMessages is not null,
    };

    bool Take(Rule rule, JsonNode node)
    {
        switch (rule.Field)
        {
            case CallField.System:
                return (_system = TextOf(JsonText.Opened(node))) is not null;
            case CallField.ToolDefinitions:
                return (_tools = ToolsOf(node)) is not null;
            case CallField.InputMessages:
                return (_inputMessages = MessagesOf(node, rule)) is not null;
            case CallField.OutputMessages:
                return (_outputMessages = MessagesOf(node, rule)) is not null;
            case CallField.FinishReason:
                var reason = JsonText.Opened(node);
                _finishReason = JsonText.TextOf(reason is JsonArray { Count: > 0 } list ? list[0] : reason);
                return _finishReason is not null;
            case CallField.Input:
                return (_input = JsonText.Opened(node)) is not null;
            default:
                return (_output = JsonText.Opened(node)) is not null;
        }
    }

    List<Message>? MessagesOf(JsonNode node, Rule rule)
    {
        // What may hold anything holds messages in a model call; elsewhere they have to show that they are some.
        var isStrict = rule.Kinds != 0 && _reading.Kind != WorkKind.Llm;
        var reader = new MessageReader(rule.Role, isStrict);
        if (!reader.TryRead(node))
            return null;
        if (_tools is null && reader.Tools is { } tools)
            _tools = ToolsOf(tools);
        return reader.Messages;
    }

    static List<JsonNode?>? ToolsOf(JsonNode node)
    {
        if (JsonText.Opened(node) is not JsonArray { Count: > 0 } list)
            return null;
        var tools = new List<JsonNode?>();
        foreach (var item in list)
        {
            var tool = JsonText.Opened(item);
            // OpenInference wraps each.
            if (tool is JsonObject { Count: 1 } wrapped && wrapped["tool"] is JsonObject inner)
                tool = JsonText.Opened(inner["json_schema"] ?? inner);
            tools.Add(tool?.DeepClone());
        }
        return tools;
    }

    static string? TextOf(JsonNode? node)
    {
        var parts = new List<MessagePart>();
        PartReader.ReadAll(node, parts);
        var text = TextOf(parts);
        return text.Length == 0 ? null : text;
    }

    static string TextOf(IReadOnlyList<MessagePart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (text.Length > 0)
                text.Append('\n');
            text.Append(part switch
            {
                TextPart said => said.Text,
                OtherPart other => JsonText.Written(other.Value),
                _ => "",
            });
        }
        return text.ToString();
    }

    // Leading system messages are the instructions, wherever a convention puts them.
    void LiftSystem()
    {
        if (_inputMessages is null)
            return;
        var count = 0;
        while (count < _inputMessages.Count && _inputMessages[count].Role == "system")
        {
            var text = TextOf(_inputMessages[count].Parts);
            if (_system != text)
                _system = _system is null ? text : $"{_system}\n\n{text}";
            count++;
        }
        _inputMessages.RemoveRange(0, count);
    }

    readonly void SetFinishReason()
    {
        if (_finishReason is not null && _outputMessages is { Count: > 0 } messages && messages[^1].FinishReason is null)
            messages[^1] = messages[^1] with { FinishReason = _finishReason };
    }

    JsonNode? Find(Rule rule, out string key)
    {
        key = rule.Key;
        switch (rule.Source)
        {
            case RuleSource.Event:
                return FindEvents(rule);
            case RuleSource.Parts:
                return FindParts(rule);
            case RuleSource.Indexed:
                foreach (var prefix in rule.Keys)
                {
                    key = prefix;
                    if (AttributeTree.Indexed(new AttributeList(_span.Rest, SpanField.Attributes), prefix) is { } list)
                        return list;
                }
                return null;
            default:
                foreach (var name in rule.Keys)
                {
                    key = name;
                    var node = FindAttribute(rule.Source, name);
                    if ((rule.PathText is { } path ? Inside(node, path) : node) is { } value)
                        return value;
                }
                return null;
        }
    }

    JsonNode? FindAttribute(RuleSource source, string name)
    {
        var key = Encoding.UTF8.GetBytes(name);
        var attributes = source == RuleSource.Resource
            ? new AttributeList(_span.Resource, ResourceField.Attributes)
            : new AttributeList(_span.Rest, SpanField.Attributes);
        JsonNode? found = null;
        while (attributes.MoveNext())
        {
            if (attributes.Key.SequenceEqual(key) && attributes.Value is { Type: not AnyValueType.Empty } value
                && !(value.Type == AnyValueType.String && value.Bytes.IsEmpty))
                found = AttributeTree.NodeOf(value);
        }
        return found;
    }

    static JsonNode? Inside(JsonNode? node, string path)
    {
        foreach (var step in path.Split('.'))
            node = JsonText.Opened(node) is JsonObject fields ? fields[step] : null;
        return node;
    }

    JsonObject? FindParts(Rule rule)
    {
        var parts = new JsonArray();
        for (var i = 0; i < rule.Keys.Count; i++)
        {
            if (FindAttribute(RuleSource.Attribute, rule.Keys[i]) is not { } node)
                continue;
            if (rule.PartTypes[i] != "tool_calls")
                parts.Add(new JsonObject { ["type"] = rule.PartTypes[i], ["text"] = JsonText.Written(node) });
            else if (JsonText.Opened(node) is JsonArray calls)
                AddCalls(calls, parts);
        }
        return parts.Count == 0 ? null : new JsonObject { ["role"] = rule.Role ?? "assistant", ["content"] = parts };
    }

    static void AddCalls(JsonArray calls, JsonArray to)
    {
        foreach (var call in calls)
        {
            if (call?.DeepClone() is not JsonObject fields)
                continue;
            fields["type"] = "tool_call";
            to.Add(fields);
        }
    }

    JsonNode? FindEvents(Rule rule)
    {
        var found = new JsonArray();
        var reader = new ProtobufReader(_span.Rest);
        while (reader.TryReadField())
        {
            if (reader.Field == SpanField.Events && reader.Type == WireType.Bytes && IsOneOf(rule.Keys, reader.Value, out var name)
                && EventContent.Read(reader.Value, name, rule.PathText) is { } content)
                found.Add(content);
        }
        return found.Count == 0 ? null : rule.PathText is not null ? found[0]!.DeepClone() : found;
    }

    static bool IsOneOf(IReadOnlyList<string> names, ReadOnlySpan<byte> spanEvent, out string name)
    {
        name = "";
        var reader = new ProtobufReader(spanEvent);
        while (reader.TryReadField())
        {
            if (reader.Field == EventField.Name && reader.Type == WireType.Bytes)
                name = Encoding.UTF8.GetString(reader.Value);
        }
        foreach (var known in names)
        {
            if (known == name)
                return true;
        }
        return false;
    }
}
