using System.Text;
using Sightline.Model.Calls;
using Sightline.Model.Prices;

namespace Sightline.Ingest.Pricing;

/// <summary>A row of the price book, ready to price calls: a rate for every tier and every bucket.</summary>
sealed class CompiledPrice
{
    const long NanoPerMs = 1_000_000;
    const long None = -1;
    const int Services = 4;

    // Of what a bucket is a part, where it has no price of its own.
    static readonly Rate[][] Chains =
    [
        [Rate.Input], [Rate.CacheRead, Rate.Input], [Rate.CacheWrite, Rate.Input],
        [Rate.CacheWriteHour, Rate.CacheWrite, Rate.Input], [Rate.AudioInput, Rate.Input], [Rate.Output],
        [Rate.Reasoning, Rate.Output], [Rate.AudioOutput, Rate.Output], [Rate.Image], [Rate.Request],
    ];

    readonly byte[] _id;
    readonly long _from;
    readonly long _to;
    // Tokens of input, in order; a call with more than one of them has the rates of the longest that it exceeds.
    readonly long[] _thresholds;
    // [service][how many thresholds are exceeded][rate]
    readonly long[] _rates;
    readonly bool _pricesTokens;

    public CompiledPrice(PriceRow row)
    {
        Row = row;
        _id = Encoding.UTF8.GetBytes(row.Id);
        _from = row.ValidFromMs * NanoPerMs;
        _to = row.ValidToMs == 0 ? long.MaxValue : row.ValidToMs * NanoPerMs;
        _thresholds = Thresholds(row);
        _rates = new long[Services * (_thresholds.Length + 1) * PriceRates.Count];
        for (var service = 0; service < Services; service++)
        {
            for (var exceeded = 0; exceeded <= _thresholds.Length; exceeded++)
            {
                for (var rate = 0; rate < PriceRates.Count; rate++)
                    _rates[At(service, exceeded) + rate] = Resolve((ServiceTier)service, exceeded, Chains[rate]);
            }
        }
        for (var rate = 0; rate <= (int)Rate.AudioOutput; rate++)
            _pricesTokens |= _rates[rate] != None;
    }

    public PriceRow Row { get; }

    public bool HoldsAt(long unixNano) => unixNano >= _from && unixNano < _to;

    /// <summary>Prices a call; false where it does not say what it used, or used something without a price.</summary>
    public bool TryPrice(in CallFacts facts, ref CallPrice price)
    {
        if (!facts.HasUsage && _pricesTokens)
            return false;
        var rates = _rates.AsSpan(At((int)ServiceTiers.Read(facts.ServiceTier), Exceeded(facts)), PriceRates.Count);
        Int128 input = 0, cacheRead = 0, cacheWrite = 0, output = 0, other = 0;
        var known = Add(ref input, facts.TokensInput, rates, Rate.Input)
            & Add(ref input, facts.TokensAudioInput, rates, Rate.AudioInput)
            & Add(ref cacheRead, facts.TokensCacheRead, rates, Rate.CacheRead)
            & Add(ref cacheWrite, facts.TokensCacheWrite, rates, Rate.CacheWrite)
            & Add(ref cacheWrite, facts.TokensCacheWriteHour, rates, Rate.CacheWriteHour)
            & Add(ref output, facts.TokensOutput, rates, Rate.Output)
            & Add(ref output, facts.TokensReasoning, rates, Rate.Reasoning)
            & Add(ref output, facts.TokensAudioOutput, rates, Rate.AudioOutput)
            & Add(ref other, facts.Images, rates, Rate.Image);
        if (rates[(int)Rate.Request] != None)
            other += rates[(int)Rate.Request];
        else if (!_pricesTokens && facts.Images is null)
            return false;
        if (!known)
            return false;
        price.PriceId = _id;
        price.Input = Saturated(input);
        price.CacheRead = Saturated(cacheRead);
        price.CacheWrite = Saturated(cacheWrite);
        price.Output = Saturated(output);
        price.Other = Saturated(other);
        price.Cost = Saturated(input + cacheRead + cacheWrite + output + other);
        var cached = (Int128)facts.TokensCacheRead.GetValueOrDefault() + facts.TokensCacheWrite.GetValueOrDefault()
            + facts.TokensCacheWriteHour.GetValueOrDefault();
        price.CacheSaved = cached > 0 && rates[(int)Rate.Input] != None
            ? Saturated(cached * rates[(int)Rate.Input] - cacheRead - cacheWrite)
            : null;
        return true;
    }

    static bool Add(ref Int128 sum, long? count, ReadOnlySpan<long> rates, Rate rate)
    {
        if (count is not > 0)
            return true;
        sum += (Int128)count.Value * rates[(int)rate];
        return rates[(int)rate] != None;
    }

    int At(int service, int exceeded) => (service * (_thresholds.Length + 1) + exceeded) * PriceRates.Count;

    int Exceeded(in CallFacts facts)
    {
        if (_thresholds.Length == 0)
            return 0;
        var input = (Int128)facts.TokensInput.GetValueOrDefault() + facts.TokensCacheRead.GetValueOrDefault()
            + facts.TokensCacheWrite.GetValueOrDefault() + facts.TokensCacheWriteHour.GetValueOrDefault()
            + facts.TokensAudioInput.GetValueOrDefault();
        var exceeded = 0;
        while (exceeded < _thresholds.Length && input > _thresholds[exceeded])
            exceeded++;
        return exceeded;
    }

    // The whole of a long call has the price of a long one, before a tier's price of a short one.
    long Resolve(ServiceTier service, int exceeded, Rate[] chain)
    {
        foreach (var rate in chain)
        {
            var found = OfLong(service, exceeded, rate) ?? OfLong(ServiceTier.Standard, exceeded, rate)
                ?? Of(service, 0, rate) ?? Of(ServiceTier.Standard, 0, rate) ?? Row.Rates[rate];
            if (found is { } price)
                return price;
        }
        return None;
    }

    // The rate of the longest threshold that is exceeded and has one.
    long? OfLong(ServiceTier service, int exceeded, Rate rate)
    {
        for (; exceeded > 0; exceeded--)
        {
            if (Of(service, _thresholds[exceeded - 1], rate) is { } found)
                return found;
        }
        return null;
    }

    long? Of(ServiceTier service, long above, Rate rate)
    {
        foreach (var tier in Row.Tiers)
        {
            if (tier.Service == service && tier.AboveInputTokens == above && tier.Rates[rate] is { } found)
                return found;
        }
        return null;
    }

    static long[] Thresholds(PriceRow row)
    {
        var found = new SortedSet<long>();
        foreach (var tier in row.Tiers)
        {
            if (tier.AboveInputTokens > 0)
                found.Add(tier.AboveInputTokens);
        }
        return [.. found];
    }

    // Nine million dollars for one call: what a client made up must not become a negative cost.
    static long Saturated(Int128 pico) =>
        pico > long.MaxValue ? long.MaxValue : pico < -long.MaxValue ? -long.MaxValue : (long)pico;
}
