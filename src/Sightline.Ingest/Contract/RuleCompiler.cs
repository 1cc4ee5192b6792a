namespace Sightline.Ingest.Contract;

/// <summary>Turns a rule of the file into masks of facts.</summary>
static class RuleCompiler
{
    /// <exception cref="ContractException">The rule has a mistake.</exception>
    public static ContractRule Compile(RuleText text, FactBits bits)
    {
        if (text.At is not ("resource" or "span" or "any"))
            throw new ContractException($"{text.Rule}: '{text.At}' is none of resource, span, any.");
        var when = new List<FactMask>();
        if (text.When is { } condition)
            AddConditions(text.Rule, condition, bits, when);
        if (text.At == "resource" && (when.Count > 0 || text.Require.Attribute is null))
            throw new ContractException($"{text.Rule}: a rule of resources asks for attributes, of all of them.");
        var require = Requirement(text, bits);
        if (text.Default is not null && (text.At == "span" || text.Require.Attribute is null))
            throw new ContractException($"{text.Rule}: only attributes of resources have defaults.");
        if (text.Placeholders is not null)
            bits.AddPlaceholders(text.Require.Attribute![0], text.Placeholders);
        return new ContractRule(text, [.. when], require);
    }

    static void AddConditions(string rule, ConditionText condition, FactBits bits, List<FactMask> when)
    {
        var kinds = 0UL;
        foreach (var kind in condition.Kind ?? [])
            kinds |= FactBits.OfKind(kind, rule);
        var facts = 0UL;
        foreach (var fact in condition.Is ?? [])
            facts |= FactBits.OfFact(fact, rule);
        var attributes = 0UL;
        foreach (var key in condition.Attribute ?? [])
            attributes |= bits.OfSpan(key);
        var values = 0UL;
        if (condition.Value is not null)
        {
            foreach (var (key, texts) in condition.Value)
            {
                foreach (var value in texts)
                    values |= bits.OfSpan(key, value);
            }
        }
        ReadOnlySpan<ulong> groups = [kinds, facts, attributes, values];
        foreach (var any in groups)
        {
            if (any != 0)
                when.Add(new FactMask(0, any));
        }
    }

    static FactMask Requirement(RuleText text, FactBits bits)
    {
        var (resource, span) = (0UL, 0UL);
        foreach (var key in text.Require.Attribute ?? [])
        {
            resource |= text.At == "span" ? 0 : bits.OfResource(key);
            span |= text.At == "resource" ? 0 : bits.OfSpan(key);
        }
        foreach (var kind in text.Require.Kind ?? [])
            span |= FactBits.OfKind(kind, text.Rule);
        foreach (var fact in text.Require.Is ?? text.Require.Not ?? [])
            span |= FactBits.OfFact(fact, text.Rule);
        return resource + span == 0
            ? throw new ContractException($"{text.Rule}: it requires nothing.")
            : new FactMask(resource, span);
    }
}
