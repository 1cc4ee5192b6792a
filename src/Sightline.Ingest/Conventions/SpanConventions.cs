using System.Runtime.CompilerServices;
using Sightline.Ingest.Conventions.Messages;
using Sightline.Model.Calls;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Conventions;

/// <summary>
/// Reads what spans say of agents, models and tools, whichever of the conventions of its tables they were written in; see
/// <c>docs/conventions.md</c>. Threads share it.
/// </summary>
public sealed class SpanConventions
{
    // Tag of a field of attributes, and of their keys.
    const byte AttributeTag = SpanField.Attributes << 3 | (int)WireType.Bytes;
    const byte KeyTag = KeyValueField.Key << 3 | (int)WireType.Bytes;

    readonly ConventionRules _rules;

    readonly bool _estimatesTokens;

    SpanConventions(ConventionRules rules, bool estimatesTokens = false) =>
        (_rules, _estimatesTokens) = (rules, estimatesTokens);

    /// <summary>By the tables in the program alone.</summary>
    public static SpanConventions BuiltIn { get; } = new(ConventionCompiler.Compile(TableFiles.BuiltIn()));

    internal ConventionRules Rules => _rules;

    /// <summary>By the tables in the program and those of a folder, which replace or add; it need not be there.</summary>
    /// <exception cref="ConventionException">The tables have mistakes; the message lists them all.</exception>
    public static SpanConventions Load(string folder) =>
        Directory.Exists(folder) ? Of(TableFiles.WithFolder(folder)) : BuiltIn;

    /// <summary>
    /// The same, that also estimates the tokens of calls that say none and marks them; see <c>docs/calls.md</c>.
    /// </summary>
    public SpanConventions EstimatingTokens() => new(_rules, estimatesTokens: true);

    internal static SpanConventions Of(IReadOnlyList<ConventionTable> tables) => new(ConventionCompiler.Compile(tables));

    /// <summary>A <see cref="CallReader"/>.</summary>
    public bool Read(in SpanMessage span, bool always, ref CallFacts facts)
    {
        if (!always && !_rules.TellingNames.Has(span.Name) && !SaysSomething(span.Rest))
            return false;
        ReadAll(span, ref facts);
        return true;
    }

    /// <summary>What went into a span and what came out; read when somebody looks at it.</summary>
    public SpanContent ReadContent(in SpanMessage span)
    {
        var reading = new SpanReading(_rules, span);
        reading.Read();
        return new ContentReading(_rules, reading, span).Read();
    }

    /// <summary>Which rule gave which field of a span.</summary>
    public IReadOnlyList<SaidField> Explain(in SpanMessage span) => SpanExplanation.Of(_rules, span);

    // Apart, so that a span of a service does not pay for the room that this takes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    void ReadAll(in SpanMessage span, ref CallFacts facts)
    {
        var reading = new SpanReading(_rules, span);
        reading.Read();
        Fill(reading, ref facts);
        if (_estimatesTokens && !facts.HasUsage && !reading.Has(CallField.TokensTotal)
            && facts.Kind is WorkKind.Llm or WorkKind.Embedding or WorkKind.Reranker)
            TokenEstimate.Fill(ReadContent(span), ref facts);
    }

    void Fill(scoped in SpanReading reading, ref CallFacts facts)
    {
        TokenBuckets.Fill(_rules, reading, ref facts);
        facts.Kind = reading.Kind;
        facts.Model = reading.Text(CallField.Model);
        facts.BilledModel = reading.Has(CallField.BilledModel) ? reading.Text(CallField.BilledModel) : facts.Model;
        facts.Provider = reading.Text(CallField.Provider);
        facts.IsCall = facts.HasUsage || facts.Kind
            is WorkKind.Llm or WorkKind.Embedding or WorkKind.Tool or WorkKind.Retriever or WorkKind.Reranker;
        facts.AgentId = reading.Text(CallField.AgentId);
        facts.AgentName = reading.Text(CallField.AgentName);
        facts.Tool = reading.Text(CallField.Tool);
        facts.ErrorType = reading.Text(CallField.ErrorType);
        facts.User = reading.Text(CallField.User);
        facts.Session = reading.Text(CallField.Session);
        facts.Environment = reading.Text(CallField.Environment);
        facts.Version = reading.Text(CallField.Version);
        facts.Workflow = reading.Text(CallField.Workflow);
        facts.Project = reading.Text(CallField.Project);
        facts.ServiceTier = reading.Text(CallField.ServiceTier);
        facts.ClientCost = reading.Number(CallField.Cost) ?? Sum(reading.Number(CallField.CostInput), reading.Number(CallField.CostOutput));
        facts.TimeToFirstToken = reading.Number(CallField.TimeToFirstToken);
        facts.Images = reading.Number(CallField.Images);
        facts.Step = reading.Text(CallField.Step);
        facts.StepParent = reading.Text(CallField.StepParent);
        facts.MessageSource = reading.Text(CallField.MessageSource);
        facts.MessageTarget = reading.Text(CallField.MessageTarget);
        facts.Store = reading.Text(CallField.Store);
    }

    static long? Sum(long? one, long? other) => one is null ? other : one + other.GetValueOrDefault();

    // Most spans are of services and end here. Keys are looked at where nearly all lie: lengths of one or two bytes,
    // the key first; any other span goes the long way.
    bool SaysSomething(ReadOnlySpan<byte> rest)
    {
        var telling = _rules.Telling;
        var at = 0;
        while (at < rest.Length)
        {
            if (rest[at] != AttributeTag)
            {
                var field = new ProtobufReader(rest[at..]);
                if (!field.TryReadField())
                    return false;
                at += field.Position;
                continue;
            }
            if (at + 5 > rest.Length)
                return false;
            int length = rest[at + 1];
            var body = at + 2;
            if (length >= 0x80)
            {
                if (rest[body] >= 0x80)
                    return true;
                length = length & 0x7F | rest[body] << 7;
                body++;
            }
            if (length > rest.Length - body)
                return false;
            var attribute = rest.Slice(body, length);
            if (attribute.Length < 3 || attribute[0] != KeyTag || attribute[1] >= 0x80 || attribute[1] > attribute.Length - 2)
                return true;
            if (telling.Has(attribute.Slice(2, attribute[1])))
                return true;
            at = body + length;
        }
        return false;
    }
}
