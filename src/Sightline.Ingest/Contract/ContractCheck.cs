using System.Globalization;
using System.Numerics;
using System.Text;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Contract;

/// <summary>
/// Holds decoded requests against the contract: counts, and fills in or refuses as the workspace wants. One serves all
/// requests at once.
/// </summary>
public sealed class ContractCheck(ContractRules rules)
{
    /// <summary>Characters of a service's name that are shown and counted by; longer ones share their beginning.</summary>
    const int ServiceCharsMax = 200;

    /// <summary>A record of the journal holds this and its own header.</summary>
    const int PayloadBytesMax = ResourceDefaults.PayloadBytesMax;

    /// <summary>The rules that it asks.</summary>
    public ContractRules Rules => rules;

    /// <summary>
    /// Checks the spans of a batch. Where something is filled in or refused another batch, which owns its bytes, takes
    /// its place, and the one before is disposed; where all are refused it is empty.
    /// </summary>
    /// <param name="batch">What was decoded, with all defaults of its API key.</param>
    /// <param name="policy">What the workspace wants.</param>
    public ContractFindings Run(ref SpanBatch batch, ContractPolicy policy)
    {
        var resources = new ResourceFindings[batch.Resources.Length];
        for (var i = 0; i < resources.Length; i++)
            resources[i] = new ResourceFindings(ServiceOf(batch, i), rules.All.Count);
        var refused = policy.Mode == ContractMode.Strict ? new List<int>() : null;
        Count(batch, policy.Rules, resources, refused, out var first);
        if (refused is { Count: > 0 })
            return Refuse(ref batch, resources, refused, first);
        if (policy.Mode == ContractMode.Lenient && IsAnyToFill(resources))
            Fill(ref batch, resources);
        return new ContractFindings { Resources = resources };
    }

    void Count(
        SpanBatch batch, ulong asked, ResourceFindings[] resources, List<int>? refused, out (int Span, ulong Broken) first)
    {
        first = default;
        var payload = batch.Payload.Span;
        var spans = batch.Spans;
        var resource = -1;
        var facts = default(FactMask);
        var secret = 0UL;
        // Neighbours are mostly alike: they are judged once, and counted together.
        var (known, like, applies, broken) = (default(FactMask), 0, 0UL, 0UL);
        for (var i = 0; i < spans.Length; i++)
        {
            ref readonly var span = ref spans[i];
            var its = batch.Scopes[span.Scope].Resource;
            if (its != resource)
            {
                Add(resources, resource, applies, broken, like);
                (resource, like) = (its, 0);
                var message = batch.Resources[its].Message.Of(payload);
                facts = new FactMask(rules.OfResource(message), 0);
                secret = ContractRules.HoldsSecret(message) ? FactBits.Secret : 0;
            }
            facts = facts with { Span = rules.OfSpan(in span, span.Message.Of(payload), span.Name.Of(payload)) | secret };
            if (like == 0 || facts != known)
            {
                Add(resources, resource, applies, broken, like);
                (known, like) = (facts, 0);
                broken = Judge(in facts, asked, out applies);
            }
            like++;
            if (broken != 0)
                Remember(resources[resource], broken, in span);
            if (broken == 0 || refused is null)
                continue;
            if (refused.Count == 0)
                first = (i, broken);
            refused.Add(i);
        }
        Add(resources, resource, applies, broken, like);
    }

    ulong Judge(in FactMask facts, ulong asked, out ulong applies)
    {
        applies = 0;
        var broken = 0UL;
        for (var i = 0; i < rules.All.Count; i++)
        {
            var bit = 1UL << i;
            var rule = rules.All[i];
            if ((asked & bit) == 0 || !rule.Applies(in facts))
                continue;
            applies |= bit;
            if (!rule.IsKept(in facts))
                broken |= bit;
        }
        return broken;
    }

    static void Add(ResourceFindings[] resources, int resource, ulong applies, ulong broken, int spans)
    {
        if (spans == 0)
            return;
        var findings = resources[resource];
        for (var left = applies; left != 0; left &= left - 1)
            findings.Checked[BitOperations.TrailingZeroCount(left)] += spans;
        for (var left = broken; left != 0; left &= left - 1)
            findings.Violating[BitOperations.TrailingZeroCount(left)] += spans;
    }

    static void Remember(ResourceFindings findings, ulong broken, in SpanEntry span)
    {
        for (var left = broken; left != 0; left &= left - 1)
        {
            ref var example = ref findings.Example[BitOperations.TrailingZeroCount(left)];
            if (example.Trace.IsZero)
                example = (span.TraceId, span.SpanId);
        }
    }

    ContractFindings Refuse(
        ref SpanBatch batch, ResourceFindings[] resources, List<int> refused, (int Span, ulong Broken) first)
    {
        var message = Describe(batch, refused.Count, first);
        var rest = new SpanBatch();
        if (refused.Count < batch.Spans.Length)
        {
            using var writer = new ProtobufWriter(batch.Payload.Length);
            new TraceRewriter(batch.Payload.Span, new RedactionRun(Redactor.None, ""), refused, writer).Run();
            TraceScan.Take(rest, writer);
        }
        batch.Dispose();
        batch = rest;
        return new ContractFindings { Resources = resources, Refused = refused.Count, Message = message };
    }

    string Describe(SpanBatch batch, int refused, (int Span, ulong Broken) first)
    {
        ref readonly var span = ref batch.Spans[first.Span];
        var service = ServiceOf(batch, batch.Scopes[span.Scope].Resource);
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture, $"span {span.SpanId} of service '{service}' breaks the contract: ");
        for (var left = first.Broken; left != 0; left &= left - 1)
        {
            var rule = rules.All[BitOperations.TrailingZeroCount(left)];
            text.Append(rule.Name).Append(" (").Append(rule.Title).Append(')').Append((left & left - 1) == 0 ? "" : ", ");
        }
        return text.Append(
            CultureInfo.InvariantCulture,
            $". Refused {refused} of {batch.Spans.Length} spans by revision {rules.Revision} of the contract.").ToString();
    }

    // Spans of a resource may say themselves what it lacks, and a resource goes before its spans: it is filled in only
    // where none of them does.
    bool IsToFill(ResourceFindings findings, int rule) =>
        rules.All[rule].HasDefault && findings.Violating[rule] > 0 && findings.Violating[rule] == findings.Checked[rule];

    bool IsAnyToFill(ResourceFindings[] resources)
    {
        foreach (var findings in resources)
        {
            for (var rule = 0; rule < rules.All.Count; rule++)
            {
                if (IsToFill(findings, rule))
                    return true;
            }
        }
        return false;
    }

    // What would be too large for the journal stays as it is; what it lacks is counted.
    void Fill(ref SpanBatch batch, ResourceFindings[] resources)
    {
        var payload = batch.Payload.Span;
        using var writer = new ProtobufWriter(payload.Length);
        var (span, isFilled) = (0, false);
        var reader = new ProtobufReader(payload);
        while (reader.TryReadField())
        {
            var added = new List<(byte[] Key, byte[] Value)>();
            if (reader is { Field: RequestField.ResourceSpans, Type: WireType.Bytes }
                && span < batch.Spans.Length && batch.Spans[span].Message.Offset < reader.Position)
            {
                AddDefaults(reader.Value, resources[batch.Scopes[batch.Spans[span].Scope].Resource], added);
                while (span < batch.Spans.Length && batch.Spans[span].Message.Offset < reader.Position)
                    span++;
            }
            isFilled |= added.Count > 0;
            if (added.Count > 0)
                AddedAttributes.Write(reader.Value, added, writer);
            else
                writer.Append(payload[reader.FieldOffset..reader.Position]);
        }
        if (!isFilled || writer.Length > PayloadBytesMax)
            return;
        var filled = new SpanBatch();
        TraceScan.Take(filled, writer);
        batch.Dispose();
        batch = filled;
    }

    void AddDefaults(ReadOnlySpan<byte> resourceSpans, ResourceFindings findings, List<(byte[] Key, byte[] Value)> added)
    {
        var resource = AddedAttributes.Resource(resourceSpans);
        for (var i = 0; i < rules.All.Count; i++)
        {
            var rule = rules.All[i];
            if (IsToFill(findings, i) && DefaultOf(rule, resource) is { } value)
                added.Add((Encoding.UTF8.GetBytes(rule.Attributes[0]), value));
        }
    }

    static byte[]? DefaultOf(ContractRule rule, ReadOnlySpan<byte> resource)
    {
        foreach (var name in rule.DefaultFrom)
        {
            var attributes = new AttributeList(resource, ResourceField.Attributes);
            while (attributes.MoveNext())
            {
                if (attributes.Key.SequenceEqual(Encoding.UTF8.GetBytes(name))
                    && attributes.Value is { Type: AnyValueType.String, Bytes.Length: > 0 })
                    return attributes.Value.Bytes.ToArray();
            }
        }
        // A placeholder that is there already says as much.
        return rule.DefaultValue is { } value && !HasAttribute(resource, rule.Attributes[0])
            ? Encoding.UTF8.GetBytes(value)
            : null;
    }

    static bool HasAttribute(ReadOnlySpan<byte> resource, string name)
    {
        var attributes = new AttributeList(resource, ResourceField.Attributes);
        while (attributes.MoveNext())
        {
            if (attributes.Key.SequenceEqual(Encoding.UTF8.GetBytes(name)))
                return true;
        }
        return false;
    }

    static string ServiceOf(SpanBatch batch, int resource)
    {
        // Databases take no NUL, and half a sign is none.
        var service = Encoding.UTF8.GetString(batch.Resources[resource].Service.Of(batch.Payload.Span)).Replace('\0', ' ');
        return service.Length <= ServiceCharsMax
            ? service
            : service[..(char.IsHighSurrogate(service[ServiceCharsMax - 1]) ? ServiceCharsMax - 1 : ServiceCharsMax)];
    }
}
