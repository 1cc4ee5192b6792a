using System.Globalization;
using System.Text;
using Sightline.Model.Calls;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Conventions;

/// <summary>
/// Applies rules to one span: 1. notes the attributes that rules speak of, and which conditions they fulfil; 2. finds
/// the kind; 3. finds every other field. Of two rules that match, the one with the smaller place says the field.
/// </summary>
ref struct SpanReading(ConventionRules rules, scoped in SpanMessage span)
{
    /// <summary>Whole numbers beyond this are not exact in a double.</summary>
    const double ExactMax = 1L << 53;

    readonly ConventionRules _rules = rules;
    readonly ReadOnlySpan<byte> _span = span.Rest;
    readonly ReadOnlySpan<byte> _resource = span.Resource;
    readonly ReadOnlySpan<byte> _name = span.Name;
    readonly long _start = span.StartUnixNano;
    FoundKeys _found;
    int _count;
    UInt128 _conditions;
    SaidFacts _said;
    // The provider that the name of the model began with.
    int _stripped = -1;

    public WorkKind Kind { get; private set; }

    public readonly SaidFact this[CallField field] => _said[(int)field];

    public void Read()
    {
        Collect();
        FindKind();
        for (var i = 0; i < _count; i++)
        {
            foreach (var place in KeyOf(_found[i]).Rules)
                TryRule(place, _found[i]);
        }
        foreach (var place in _rules.Keyless)
            TryKeyless(place);
        if (_stripped >= 0 && _said[(int)CallField.Provider].Rule == 0)
        {
            var model = _said[(int)CallField.Model].Rule != 0 ? _said[(int)CallField.Model] : _said[(int)CallField.BilledModel];
            _said[(int)CallField.Provider] = new SaidFact
            {
                Rule = model.Rule,
                Place = TextPlace.Constant,
                Number = _stripped,
            };
        }
    }

    public readonly bool Has(CallField field) => _said[(int)field].Rule != 0;

    public readonly long? Number(CallField field) => Has(field) ? _said[(int)field].Number : null;

    public readonly ReadOnlySpan<byte> Text(CallField field)
    {
        var said = _said[(int)field];
        if (said.Rule == 0)
            return default;
        return said.Place switch
        {
            TextPlace.Span => said.Text.Of(_span),
            TextPlace.Resource => said.Text.Of(_resource),
            TextPlace.Name => said.Text.Of(_name),
            TextPlace.Number => Encoding.UTF8.GetBytes(said.Number.ToString(CultureInfo.InvariantCulture)),
            _ => _rules.Constants[said.Number],
        };
    }

    void Collect()
    {
        var reader = new ProtobufReader(_span);
        while (reader.TryReadField())
        {
            if (reader.Type != WireType.Bytes)
                continue;
            if (reader.Field == SpanField.Attributes)
                CollectAttribute(_span, reader.Range, RuleSource.Attribute, _rules.Attributes);
            else if (reader.Field == SpanField.Events && !_rules.Events.IsEmpty)
                CollectEvent(reader.Range);
        }
        reader = new ProtobufReader(_resource);
        while (reader.TryReadField())
        {
            if (reader.Field == ResourceField.Attributes && reader.Type == WireType.Bytes)
                CollectAttribute(_resource, reader.Range, RuleSource.Resource, _rules.Resources);
        }
    }

    void CollectEvent(ByteRange spanEvent)
    {
        var reader = new ProtobufReader(_span, spanEvent);
        while (reader.TryReadField())
        {
            if (reader.Field == EventField.Attributes && reader.Type == WireType.Bytes)
                CollectAttribute(_span, reader.Range, RuleSource.Event, _rules.Events);
        }
    }

    void CollectAttribute(ReadOnlySpan<byte> message, ByteRange attribute, RuleSource source, KeyMap keys)
    {
        var reader = new ProtobufReader(message, attribute);
        ReadOnlySpan<byte> key = default;
        var value = default(ByteRange);
        while (reader.TryReadField())
        {
            if (reader.Type != WireType.Bytes)
                continue;
            if (reader.Field == KeyValueField.Key)
                key = reader.Value;
            else if (reader.Field == KeyValueField.Value)
                value = reader.Range;
        }
        if (!keys.TryFind(key, out var place) || _count == FoundKeys.CountMax)
            return;
        _found[_count++] = new FoundKey { Value = value, Key = (short)place, Source = source };
        foreach (var (bit, values) in keys[place].Conditions)
        {
            if (values is null || IsOneOf(value.Of(message), values))
                _conditions |= bit;
        }
    }

    static bool IsOneOf(ReadOnlySpan<byte> message, byte[][] values)
    {
        var value = new AnyValue(message);
        if (value.Type != AnyValueType.String)
            return false;
        var text = Unquoted(value.Bytes);
        foreach (var wanted in values)
        {
            if (text.SequenceEqual(wanted))
                return true;
        }
        return false;
    }

    void FindKind()
    {
        for (var i = 0; i < _count; i++)
        {
            foreach (var place in KeyOf(_found[i]).KindRules)
                TryRule(place, _found[i]);
        }
        foreach (var place in _rules.KeylessKinds)
            TryKeyless(place);
        Kind = (WorkKind)_said[(int)CallField.Kind].Number;
    }

    readonly RuleKey KeyOf(in FoundKey found) => found.Source switch
    {
        RuleSource.Attribute => _rules.Attributes[found.Key],
        RuleSource.Resource => _rules.Resources[found.Key],
        _ => _rules.Events[found.Key],
    };

    readonly bool MayApply(int place, Rule rule)
    {
        var said = _said[(int)rule.Field].Rule;
        return (said == 0 || place + 1 < said) && Holds(rule);
    }

    /// <summary>The conditions of a rule hold; once the kind is known.</summary>
    public readonly bool Holds(Rule rule) =>
        !rule.HasConditions
        || (rule.Kinds == 0 || (rule.Kinds >> (int)Kind & 1) != 0)
        && (rule.When & ~_conditions) == 0 && (rule.Unless & _conditions) == 0;

    void TryRule(int place, in FoundKey found)
    {
        var rule = _rules.Rules[place];
        if (!MayApply(place, rule))
            return;
        var isResource = found.Source == RuleSource.Resource;
        var value = new AnyValue(found.Value.Of(isResource ? _resource : _span));
        var text = value.Type == AnyValueType.String ? value.Bytes : default;
        if (rule.Path is { } path && !path.TryFind(text, out text))
            return;
        var said = new SaidFact { Rule = place + 1 };
        var isSaid = rule.Shape switch
        {
            FieldShape.Kind => TryKind(rule, text, ref said),
            FieldShape.Text when TryNumber(value, out said.Number) => true,
            FieldShape.Text => TryText(rule, text, isResource ? TextPlace.Resource : TextPlace.Span, ref said),
            FieldShape.Count => FactNumber.TryCount(value, text, out said.Number),
            FieldShape.Money => FactNumber.TryMoney(value, text, out said.Number),
            _ when rule.Unit == Rule.Moment => FactNumber.TryMoment(value, text, _start, out said.Number),
            _ => FactNumber.TryTime(value, text, rule.Unit, out said.Number),
        };
        if (isSaid && rule.Shape == FieldShape.Text && value.Type is AnyValueType.Int or AnyValueType.Double)
            said.Place = TextPlace.Number;
        if (isSaid)
            _said[(int)rule.Field] = said;
    }

    void TryKeyless(int place)
    {
        var rule = _rules.Rules[place];
        if (!MayApply(place, rule))
            return;
        var said = new SaidFact { Rule = place + 1 };
        ReadOnlySpan<byte> value = default;
        if (rule.Pattern is { } pattern && !pattern.TryMatch(_name, out value))
            return;
        if (rule.Constant >= 0)
        {
            said.Number = rule.Constant;
            said.Place = TextPlace.Constant;
            _said[(int)rule.Field] = said;
            return;
        }
        var isSaid = rule.Field == CallField.Kind
            ? TryKind(rule, value, ref said)
            : TryText(rule, value, TextPlace.Name, ref said);
        if (isSaid)
            _said[(int)rule.Field] = said;
    }

    static bool TryKind(Rule rule, ReadOnlySpan<byte> text, ref SaidFact said)
    {
        if (!rule.Map!.TryFindLower(Unquoted(text), out var kind) || kind < 0)
            return false;
        said.Number = kind;
        return true;
    }

    // Ids of users and sessions are numbers in many databases, and clients send them as such.
    static bool TryNumber(in AnyValue value, out long number)
    {
        number = value.Type == AnyValueType.Int ? value.Int : 0;
        if (value.Type == AnyValueType.Int)
            return true;
        if (value.Type != AnyValueType.Double || value.Double != Math.Floor(value.Double) || Math.Abs(value.Double) > ExactMax)
            return false;
        number = (long)value.Double;
        return true;
    }

    bool TryText(Rule rule, ReadOnlySpan<byte> text, TextPlace place, ref SaidFact said)
    {
        text = Unquoted(text);
        if (text.IsEmpty)
            return false;
        if (rule.Map?.TryFindLower(text, out var constant) == true
            || _rules.Values[(int)rule.Field]?.TryFindLower(text, out constant) == true)
        {
            said.Place = TextPlace.Constant;
            said.Number = constant;
            return constant >= 0;
        }
        if (rule.Field is CallField.Model or CallField.BilledModel)
            text = Strip(text);
        text = Cut(text);
        said.Place = place;
        (place == TextPlace.Span ? _span : place == TextPlace.Resource ? _resource : _name).Overlaps(text, out var offset);
        said.Text = new ByteRange(offset, text.Length);
        return true;
    }

    ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> model)
    {
        if (_rules.Strip is not { } strip)
            return model;
        for (var slash = model.IndexOf((byte)'/'); slash > 0 && slash < model.Length - 1; slash = model.IndexOf((byte)'/'))
        {
            if (!strip.TryFindLower(model[..(slash + 1)], out var provider))
                break;
            if (_stripped < 0)
                _stripped = provider;
            model = model[(slash + 1)..];
        }
        return model;
    }

    // Some clients write every text as JSON.
    static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> text) =>
        text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;

    // Names and ids are far shorter, and more is not worth a dictionary's room. Not in the middle of a character.
    static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text)
    {
        const int bytesMax = 512;
        if (text.Length <= bytesMax)
            return text;
        var end = bytesMax;
        while (end > 0 && (text[end] & 0xC0) == 0x80)
            end--;
        return text[..end];
    }
}
