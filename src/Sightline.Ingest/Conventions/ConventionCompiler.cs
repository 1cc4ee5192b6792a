using System.Text;
using System.Text.Json;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Conventions;

/// <summary>Makes tables ready to read spans with, and collects every mistake in them.</summary>
sealed class ConventionCompiler
{
    const int ConditionsMax = 128;

    readonly List<string> _mistakes = [];
    readonly List<Rule> _rules = [];
    readonly List<Rule> _content = [];
    readonly List<byte[]> _constants = [];
    readonly Dictionary<string, RuleKey> _attributes = new(StringComparer.Ordinal);
    readonly Dictionary<string, RuleKey> _resources = new(StringComparer.Ordinal);
    readonly Dictionary<string, RuleKey> _events = new(StringComparer.Ordinal);
    readonly Dictionary<string, UInt128> _conditions = new(StringComparer.Ordinal);
    readonly List<byte[]> _telling = [];
    readonly List<byte[]> _tellingNames = [];
    readonly ByteMap?[] _values = new ByteMap?[Fields.Facts];
    readonly List<int> _keyless = [];
    readonly List<int> _keylessKinds = [];
    ByteMap? _strip;
    string _place = "";

    /// <exception cref="ConventionException">The tables have mistakes.</exception>
    public static ConventionRules Compile(IReadOnlyList<ConventionTable> tables)
    {
        var sorted = new List<ConventionTable>(tables);
        sorted.Sort((a, b) => a.Order != b.Order
            ? a.Order.CompareTo(b.Order)
            : string.CompareOrdinal(a.Table, b.Table));
        var compiler = new ConventionCompiler();
        foreach (var table in sorted)
            compiler.Add(table);
        return compiler._mistakes.Count == 0 ? compiler.Make(sorted) : throw new ConventionException(compiler._mistakes);
    }

    ConventionRules Make(IReadOnlyList<ConventionTable> tables) => new()
    {
        Tables = tables,
        Rules = [.. _rules],
        Constants = [.. _constants],
        Attributes = new KeyMap(_attributes),
        Resources = new KeyMap(_resources),
        Events = new KeyMap(_events),
        Telling = new TellingPrefixes(_telling),
        TellingNames = new TellingPrefixes(_tellingNames),
        Values = _values,
        Strip = _strip,
        Keyless = [.. _keyless],
        Content = [.. _content],
        KeylessKinds = [.. _keylessKinds],
    };

    void Add(ConventionTable table)
    {
        _place = $"table {table.Table}";
        if (table.Version < 1)
            Mistake("version must be 1 or more.");
        AddPrefixes(table.Telling, _telling);
        AddPrefixes(table.TellingNames, _tellingNames);
        foreach (var (field, values) in table.Values)
            AddValues(field, values);
        for (var i = 0; i < table.Rules.Count; i++)
        {
            _place = $"table {table.Table}, rule {i + 1} ({table.Rules[i].Field})";
            Add(table, i + 1, table.Rules[i]);
        }
    }

    void AddPrefixes(IReadOnlyList<string> prefixes, List<byte[]> to)
    {
        foreach (var prefix in prefixes)
        {
            if (Encoding.UTF8.GetByteCount(prefix) < TellingPrefixes.BytesMin)
                Mistake($"\"{prefix}\" is too short to be telling: {TellingPrefixes.BytesMin} bytes at least.");
            else
                to.Add(Encoding.UTF8.GetBytes(prefix));
        }
    }

    void AddValues(string name, ValueText values)
    {
        if (!Fields.TryFind(name, out var field, out var isWhole) || isWhole || Fields.ShapeOf(field) != FieldShape.Text)
        {
            Mistake($"values: \"{name}\" is no field of text.");
            return;
        }
        if (values.Map.Count > 0)
            _values[(int)field] = MapOf(values.Map);
        if (values.Strip.Count == 0)
            return;
        if (field == CallField.Model)
            _strip = MapOf(values.Strip);
        else
            Mistake($"values: only model can strip, not {name}.");
    }

    ByteMap MapOf(IReadOnlyDictionary<string, string?> map)
    {
        var entries = new List<(byte[], int)>();
        foreach (var (from, to) in map)
            entries.Add((Encoding.UTF8.GetBytes(from.ToLowerInvariant()), to is null ? -1 : Constant(to)));
        return new ByteMap(entries);
    }

    ByteMap KindMap(IReadOnlyDictionary<string, string?> map)
    {
        var entries = new List<(byte[], int)>();
        foreach (var (from, to) in map)
            entries.Add((Encoding.UTF8.GetBytes(from.ToLowerInvariant()), to is null ? -1 : (int)KindOf(to)));
        return new ByteMap(entries);
    }

    int Constant(string text)
    {
        _constants.Add(Encoding.UTF8.GetBytes(text));
        return _constants.Count - 1;
    }

    WorkKind KindOf(string name)
    {
        if (Enum.TryParse<WorkKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsDigit(name[0]))
            return kind;
        Mistake($"\"{name}\" is no kind: {string.Join(", ", Enum.GetNames<WorkKind>()).ToLowerInvariant()}.");
        return WorkKind.Other;
    }

    void Add(ConventionTable table, int number, RuleText text)
    {
        if (!Fields.TryFind(text.Field, out var field, out var isWhole))
        {
            Mistake("there is no such field.");
            return;
        }
        var shape = Fields.ShapeOf(field);
        var sources = 0;
        foreach (var (source, keys) in SourcesOf(text))
        {
            sources++;
            foreach (var key in shape == FieldShape.Content ? [string.Join(", ", keys)] : keys)
                AddRule(new Rule
                {
                    Table = table,
                    Number = number,
                    Field = field,
                    Shape = shape,
                    HasConditions = text.When.Count + text.Unless.Count + text.Kinds.Count > 0,
                    IsWhole = isWhole,
                    Source = source,
                    Key = key,
                    Keys = shape == FieldShape.Content ? keys : [],
                    PartTypes = [.. text.Parts.Values],
                    PathText = text.Path,
                    Path = PathOf(text.Path),
                    Pattern = source == RuleSource.SpanName ? PatternOf(key) : null,
                    Constant = text.Value is { } value ? ConstantOf(shape, value) : -1,
                    Map = text.Map is null ? null : shape == FieldShape.Kind ? KindMap(text.Map) : MapOf(text.Map),
                    Unit = UnitOf(text.Unit, shape),
                    When = BitsOf(text.When),
                    Unless = BitsOf(text.Unless),
                    Kinds = KindsOf(text.Kinds, field),
                    Role = text.Role,
                });
        }
        if (sources != 1)
            Mistake("it needs one of attribute, resource, event, indexed, parts, span_name and value, or a value for a span_name.");
        if (text.Value is not null && text.When.Count == 0 && text.SpanName is null)
            Mistake("a value needs a condition: when, or a span_name.");
        if (shape == FieldShape.Kind && text.Map is null && text.Value is null)
            Mistake("a kind needs a map.");
        if (text.Indexed.Count > 0 && shape != FieldShape.Content)
            Mistake("indexed keys hold messages and tools only.");
        if (shape == FieldShape.Content && (text.SpanName ?? text.Value) is not null)
            Mistake("content is in attributes and events only.");
        foreach (var part in text.Parts.Values)
        {
            if (part is not ("text" or "reasoning" or "tool_calls"))
                Mistake($"\"{part}\" is no part: text, reasoning, tool_calls.");
        }
    }

    static IEnumerable<(RuleSource Source, IReadOnlyList<string> Keys)> SourcesOf(RuleText text)
    {
        if (text.Attribute.Count > 0)
            yield return (RuleSource.Attribute, text.Attribute);
        if (text.Resource.Count > 0)
            yield return (RuleSource.Resource, text.Resource);
        if (text.Event.Count > 0)
            yield return (RuleSource.Event, text.Event);
        if (text.Indexed.Count > 0)
            yield return (RuleSource.Indexed, text.Indexed);
        if (text.Parts.Count > 0)
            yield return (RuleSource.Parts, [.. text.Parts.Keys]);
        if (text.SpanName is { } name)
            yield return (RuleSource.SpanName, [name]);
        else if (text.Value is { } value)
            yield return (RuleSource.Constant, [value]);
    }

    void AddRule(Rule rule)
    {
        var place = _rules.Count;
        _rules.Add(rule);
        // What is read on demand is not looked for in every span.
        if (rule.Field >= (CallField)Fields.Facts)
        {
            _content.Add(rule);
            return;
        }
        var keys = rule.Source switch
        {
            RuleSource.Attribute => _attributes,
            RuleSource.Resource => _resources,
            RuleSource.Event => _events,
            _ => null,
        };
        if (keys is null)
        {
            (rule.Field == CallField.Kind ? _keylessKinds : _keyless).Add(place);
            return;
        }
        var key = KeyOf(keys, rule.Key);
        if (rule.Field == CallField.Kind)
            key.KindRules = [.. key.KindRules, place];
        else
            key.Rules = [.. key.Rules, place];
    }

    static RuleKey KeyOf(Dictionary<string, RuleKey> keys, string name)
    {
        if (!keys.TryGetValue(name, out var key))
            keys.Add(name, key = new RuleKey());
        return key;
    }

    int ConstantOf(FieldShape shape, string value) => shape == FieldShape.Kind ? (int)KindOf(value) : Constant(value);

    NamePattern? PatternOf(string pattern)
    {
        if (NamePattern.Parse(pattern) is { } parsed)
            return parsed;
        Mistake($"\"{pattern}\" is no pattern: text, {{value}} once, {{any}}, and text between two of them.");
        return null;
    }

    JsonPath? PathOf(string? path)
    {
        if (path is null)
            return null;
        var steps = path.Split('.');
        var bytes = new byte[steps.Length][];
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Length == 0)
                Mistake($"path \"{path}\" has an empty name.");
            bytes[i] = Encoding.UTF8.GetBytes(steps[i]);
        }
        return new JsonPath(bytes);
    }

    double UnitOf(string? unit, FieldShape shape)
    {
        if (unit is null)
            return shape == FieldShape.Time ? 1e9 : 1;
        if (shape != FieldShape.Time)
            Mistake("only times have a unit.");
        switch (unit)
        {
            case "s":
                return 1e9;
            case "ms":
                return 1e6;
            case "us":
                return 1e3;
            case "ns":
                return 1;
            case "moment":
                return Rule.Moment;
            default:
                Mistake($"unit \"{unit}\" is none of s, ms, us, ns and moment.");
                return 1;
        }
    }

    int KindsOf(IReadOnlyList<string> kinds, CallField field)
    {
        if (kinds.Count > 0 && field == CallField.Kind)
            Mistake("a rule that says the kind cannot ask for kinds.");
        var bits = 0;
        foreach (var kind in kinds)
            bits |= 1 << (int)KindOf(kind);
        return bits;
    }

    UInt128 BitsOf(IReadOnlyDictionary<string, JsonElement> conditions)
    {
        UInt128 bits = 0;
        foreach (var (key, wanted) in conditions)
            bits |= BitOf(key, wanted);
        return bits;
    }

    UInt128 BitOf(string key, JsonElement wanted)
    {
        if (_conditions.TryGetValue($"{key} {wanted.GetRawText()}", out var bit))
            return bit;
        if (_conditions.Count == ConditionsMax)
        {
            Mistake($"there are more than {ConditionsMax} conditions.");
            return 0;
        }
        byte[][]? values = null;
        if (wanted.ValueKind == JsonValueKind.String)
            values = [Encoding.UTF8.GetBytes(wanted.GetString()!)];
        else if (wanted.ValueKind == JsonValueKind.Array)
            values = ValuesOf(key, wanted);
        else if (wanted.ValueKind != JsonValueKind.True)
            Mistake($"the condition on {key} must be true, a text or a list of texts.");
        bit = UInt128.One << _conditions.Count;
        _conditions.Add($"{key} {wanted.GetRawText()}", bit);
        var entry = KeyOf(_attributes, key);
        entry.Conditions = [.. entry.Conditions, (bit, values)];
        return bit;
    }

    byte[][] ValuesOf(string key, JsonElement wanted)
    {
        var values = new List<byte[]>();
        foreach (var value in wanted.EnumerateArray())
        {
            if (value.ValueKind == JsonValueKind.String)
                values.Add(Encoding.UTF8.GetBytes(value.GetString()!));
            else
                Mistake($"the condition on {key} must be true, a text or a list of texts.");
        }
        return [.. values];
    }

    void Mistake(string text) => _mistakes.Add($"{_place}: {text}");
}
