using Sightline.Model.Calls;

namespace Sightline.Ingest.Conventions;

/// <summary>
/// Makes buckets that are disjoint of what a span says. Most conventions count caches and sound into the input and
/// reasoning into the output; tables say which do. A client whose parts are more than the whole counts them beside it,
/// and so does one whose total only then adds up.
/// </summary>
static class TokenBuckets
{
    public static void Fill(ConventionRules rules, scoped in SpanReading reading, ref CallFacts facts)
    {
        var hour = reading.Number(CallField.TokensCacheWriteHour);
        var write = reading.Number(CallField.TokensCacheWrite);
        if (IsWhole(rules, reading, CallField.TokensCacheWrite))
            write = Less(write, hour.GetValueOrDefault());
        var read = reading.Number(CallField.TokensCacheRead);
        var audioIn = reading.Number(CallField.TokensAudioInput);
        var audioOut = reading.Number(CallField.TokensAudioOutput);
        var reasoning = reading.Number(CallField.TokensReasoning);
        var input = reading.Number(CallField.TokensInput);
        var output = reading.Number(CallField.TokensOutput);

        var partsIn = Sum(Sum(read, write), Sum(hour, audioIn));
        var partsOut = Sum(reasoning, audioOut);
        var isInWhole = IsWhole(rules, reading, CallField.TokensInput);
        var isOutWhole = IsWhole(rules, reading, CallField.TokensOutput);
        if (reading.Number(CallField.TokensTotal) is { } total && isInWhole && isOutWhole && input is not null && output is not null)
            (isInWhole, isOutWhole) = ByTotal(total, input.Value, output.Value, partsIn, partsOut);

        facts.TokensCacheRead = read;
        facts.TokensCacheWrite = write;
        facts.TokensCacheWriteHour = hour;
        facts.TokensAudioInput = audioIn;
        facts.TokensInput = isInWhole ? Less(input, partsIn) : input;
        facts.TokensReasoning = reasoning;
        facts.TokensAudioOutput = audioOut;
        facts.TokensOutput = isOutWhole ? Less(output, partsOut) : output;
    }

    static (bool In, bool Out) ByTotal(long total, long input, long output, long partsIn, long partsOut)
    {
        var plain = Sum(input, output);
        if (total == plain || partsIn == 0 && partsOut == 0)
            return (true, true);
        if (total == Sum(plain, partsIn))
            return (partsIn == 0, true);
        if (total == Sum(plain, partsOut))
            return (true, partsOut == 0);
        return total == Sum(plain, Sum(partsIn, partsOut)) ? (false, false) : (true, true);
    }

    static bool IsWhole(ConventionRules rules, scoped in SpanReading reading, CallField field) =>
        reading[field].Rule is > 0 and var rule && rules.Rules[rule - 1].IsWhole;

    static long? Less(long? whole, long parts) => whole is { } count && parts <= count ? count - parts : whole;

    // Counts come from clients: the sum of two must not turn negative.
    static long Sum(long? one, long? other)
    {
        var (a, b) = (one.GetValueOrDefault(), other.GetValueOrDefault());
        return a > long.MaxValue - b ? long.MaxValue : a + b;
    }
}
