using Sightline.Model.Calls;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Views;

/// <summary>
/// What the calls of a trace that count used and cost together. A number is <see cref="NumberColumn.None"/> until a call
/// says one.
/// </summary>
record struct TraceTotals(long Tokens, long Cost, long Unpriced, long Estimated)
{
    public static readonly TraceTotals Empty = new(
        NumberColumn.None, NumberColumn.None, NumberColumn.None, NumberColumn.None);

    /// <summary>Adds a call that counts.</summary>
    public void Add(in CallFacts facts, long? cost)
    {
        if (facts.HasUsage)
        {
            var tokens = Tokens;
            AddTo(ref tokens, facts.TokensInput.GetValueOrDefault());
            AddTo(ref tokens, facts.TokensCacheRead.GetValueOrDefault());
            AddTo(ref tokens, facts.TokensCacheWrite.GetValueOrDefault());
            AddTo(ref tokens, facts.TokensCacheWriteHour.GetValueOrDefault());
            AddTo(ref tokens, facts.TokensAudioInput.GetValueOrDefault());
            AddTo(ref tokens, facts.TokensOutput.GetValueOrDefault());
            AddTo(ref tokens, facts.TokensReasoning.GetValueOrDefault());
            AddTo(ref tokens, facts.TokensAudioOutput.GetValueOrDefault());
            var more = tokens - Math.Max(0, Tokens);
            if (cost is null)
            {
                var unpriced = Unpriced;
                AddTo(ref unpriced, more);
                Unpriced = unpriced;
            }
            if (facts.TokensEstimated)
            {
                var estimated = Estimated;
                AddTo(ref estimated, more);
                Estimated = estimated;
            }
            Tokens = tokens;
        }
        if (cost is not { } known)
            return;
        var sum = Cost;
        AddTo(ref sum, known);
        Cost = sum;
    }

    /// <summary>Adds a call where it counts.</summary>
    public void Add(CallPlace call)
    {
        if (call.Rows.Number(CallColumns.Counted, call.Row) != 1)
            return;
        var facts = new CallFacts();
        CallRead.Usage(call, ref facts);
        var cost = call.Rows.Number(CallColumns.Cost, call.Row);
        Add(facts, cost == NumberColumn.None ? null : cost);
    }

    // What a client makes up must not turn a sum negative.
    static void AddTo(ref long sum, long number)
    {
        sum = Math.Max(0, sum);
        sum = number > long.MaxValue - sum ? long.MaxValue : sum + number;
    }
}
