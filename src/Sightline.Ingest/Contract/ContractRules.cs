using System.Text.Json;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Ingest.Redaction.Secrets;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Contract;

/// <summary>The rules of the contract, made ready to be asked of bytes.</summary>
public sealed class ContractRules
{
    /// <summary>A policy has a bit for each.</summary>
    const int RulesMax = 64;

    readonly KeyTable _resource;
    readonly KeyTable _span;

    ContractRules(ContractFile file)
    {
        if (file.Rules.Count > RulesMax)
            throw new ContractException($"There are more than {RulesMax} rules.");
        var bits = new FactBits();
        var rules = new ContractRule[file.Rules.Count];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = RuleCompiler.Compile(file.Rules[i], bits);
            if (Array.FindIndex(rules, 0, i, rule => rule.Name == rules[i].Name) >= 0)
                throw new ContractException($"{rules[i].Name} stands there twice.");
        }
        Revision = file.Revision;
        All = rules;
        _resource = bits.Resource;
        _span = bits.Span;
    }

    /// <summary>The rules of this program.</summary>
    public static ContractRules BuiltIn { get; } = Load();

    /// <summary>Grows with every change of what is required.</summary>
    public int Revision { get; }

    /// <summary>The rules; a rule's place is its number within this revision.</summary>
    public IReadOnlyList<ContractRule> All { get; }

    /// <summary>The place of a rule, or -1.</summary>
    public int IndexOf(string rule)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Name == rule)
                return i;
        }
        return -1;
    }

    /// <summary>Reads a file of rules.</summary>
    /// <exception cref="ContractException">It has a mistake.</exception>
    internal static ContractRules Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return new ContractRules(JsonSerializer.Deserialize(json, ContractJson.Default.ContractFile)
                ?? throw new ContractException("It is null."));
        }
        catch (JsonException mistake)
        {
            throw new ContractException(mistake.Message);
        }
    }

    /// <summary>The facts of a resource.</summary>
    internal ulong OfResource(ReadOnlySpan<byte> resource) =>
        Facts(_resource, resource, ResourceField.Attributes, out _);

    /// <summary>The facts of a span, those of its attributes included.</summary>
    /// <param name="span">The span.</param>
    /// <param name="message">The body of its message.</param>
    /// <param name="name">Its name.</param>
    internal ulong OfSpan(in SpanEntry span, ReadOnlySpan<byte> message, ReadOnlySpan<byte> name)
    {
        var facts = FactBits.OfKind(span.Kind) | (span.ParentSpanId.IsZero ? FactBits.Root : FactBits.Parent);
        if (span.Status == SpanStatus.Error)
            facts |= FactBits.Error;
        if (StableName.IsOne(name))
            facts |= FactBits.StableName;
        facts |= Facts(_span, message, SpanField.Attributes, out var hasMark);
        if (hasMark && HoldsSecret(new AttributeList(message, SpanField.Attributes)))
            facts |= FactBits.Secret;
        // Only consumers are asked for links, and most of them have a parent.
        if (span is { Kind: SpanKind.Consumer, ParentSpanId.IsZero: true } && HasLink(message))
            facts |= FactBits.Link;
        return facts;
    }

    /// <summary>Whether a secret was taken out of a resource.</summary>
    internal static bool HoldsSecret(ReadOnlySpan<byte> resource) =>
        HoldsSecret(new AttributeList(resource, ResourceField.Attributes));

    static ulong Facts(in KeyTable table, ReadOnlySpan<byte> message, int field, out bool hasMark)
    {
        var facts = 0UL;
        hasMark = false;
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            if (reader.Field != field || reader.Type != WireType.Bytes)
                continue;
            var key = AttributeKey.Of(reader.Value);
            if (table.Names.TryFind(key, out var at))
                facts |= FactsOf(table.Keys[at], reader.Value);
            else
                hasMark |= key.SequenceEqual(RedactionKeys.Mark);
        }
        return facts;
    }

    static ulong FactsOf(KeyFacts known, ReadOnlySpan<byte> keyValue)
    {
        ReadOnlySpan<byte> value = default;
        var reader = new ProtobufReader(keyValue);
        while (reader.TryReadField())
        {
            if (reader is { Field: KeyValueField.Value, Type: WireType.Bytes })
                value = reader.Value;
        }
        return IsEmpty(value) ? 0
            : known.Values.Count + known.Placeholders.Count == 0 ? known.Present
            : FactsOfValue(known, new AnyValue(value));
    }

    static ulong FactsOfValue(KeyFacts known, AnyValue value)
    {
        if (value.Type != AnyValueType.String)
            return known.Present;
        foreach (var placeholder in known.Placeholders)
        {
            if (value.Bytes.StartsWith(placeholder))
                return 0;
        }
        var facts = known.Present;
        foreach (var (text, bit) in known.Values)
        {
            if (value.Bytes.SequenceEqual(text))
                facts |= bit;
        }
        return facts;
    }

    // No value, or the empty text.
    static bool IsEmpty(ReadOnlySpan<byte> value) =>
        value.IsEmpty || value is [AnyValueField.String << 3 | (int)WireType.Bytes, 0];

    static bool HasLink(ReadOnlySpan<byte> span)
    {
        var reader = new ProtobufReader(span);
        while (reader.TryReadField())
        {
            if (reader is { Field: SpanField.Links, Type: WireType.Bytes })
                return true;
        }
        return false;
    }

    // What a workspace keeps back by name, and contents that it does not want, are no secrets that leaked.
    static bool HoldsSecret(AttributeList attributes)
    {
        while (attributes.MoveNext())
        {
            if (!attributes.Key.SequenceEqual(RedactionKeys.Mark) || attributes.Value.Type != AnyValueType.KvList)
                continue;
            var findings = attributes.Value.Entries;
            while (findings.MoveNext())
            {
                if (SecretRules.IsOne(findings.Key))
                    return true;
            }
        }
        return false;
    }

    static ContractRules Load()
    {
        using var stream = typeof(ContractRules).Assembly.GetManifestResourceStream("contract.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }
}
