using System.Text.Json;
using Sightline.Ingest.Sampling;
using Sightline.Model.Sampling;
using Sightline.Server.Api.Access;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Sampling;

/// <summary>Policies as the API and the control database write them.</summary>
static class SamplingText
{
    public const string KeepAll = "keep_all";
    public const string Tail = "tail";

    const double NanoPerMs = 1e6;
    const int AttributesMax = 20;
    const int SharesMax = 50;
    const int TextCharsMax = 256;
    const int AlwaysBelowMax = 1_000_000;
    /// <summary>A day: traces that take longer are slow by any measure.</summary>
    const double SlowMsMax = 86_400_000;
    const decimal CostUsdMax = 1_000_000;

    public static string Write(SamplingRequest settings) =>
        JsonSerializer.Serialize(settings, ApiJsonContext.Default.SamplingRequest);

    public static SamplingRequest Read(string settings) =>
        JsonSerializer.Deserialize(settings, ApiJsonContext.Default.SamplingRequest) ?? new SamplingRequest();

    public static string Of(SamplingMode mode) => mode == SamplingMode.Tail ? Tail : KeepAll;

    /// <summary>The words of the API for why traces are kept or not.</summary>
    public static string? Of(SamplingReason reason) => reason switch
    {
        SamplingReason.Error => "error",
        SamplingReason.Slow => "slow",
        SamplingReason.Attribute => "attribute",
        SamplingReason.Cost => "cost",
        SamplingReason.LowRate => "low_rate",
        SamplingReason.Learning => "learning",
        SamplingReason.Share => "share",
        SamplingReason.KeepAll => "keep_all",
        _ => null,
    };

    /// <summary>Stops with a 400 that names the field that is wrong.</summary>
    public static SamplingRequest Check(SamplingRequest settings)
    {
        if (settings.Mode is not (KeepAll or Tail))
            throw BodyRules.Wrong("mode", $"must be one of {KeepAll}, {Tail}");
        if (settings.SlowMs is <= 0 or > SlowMsMax)
            throw BodyRules.Wrong("slow_ms", $"must be above 0 and at most {SlowMsMax}, or null");
        if (settings.MinCostUsd is < 0 or > CostUsdMax)
            throw BodyRules.Wrong("min_cost_usd", $"must be from 0 to {CostUsdMax}, or null");
        BodyRules.Between(settings.AlwaysBelowPerMinute, 0, AlwaysBelowMax, "always_below_per_minute");
        CheckShare(settings.Share, "share");
        var attributes = settings.Attributes ?? [];
        if (attributes.Count > AttributesMax)
            throw BodyRules.Wrong("attributes", $"must be at most {AttributesMax}");
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i]?.Key is not { Length: > 0 and <= TextCharsMax })
                throw BodyRules.Wrong($"attributes[{i}].key", $"must have 1 to {TextCharsMax} characters");
            CheckText(attributes[i].Value, $"attributes[{i}].value");
        }
        CheckShares(settings.Shares ?? []);
        return settings;
    }

    /// <summary>The policy of settings that were checked; what they leave out is as by default.</summary>
    public static SamplingPolicy ToPolicy(SamplingRequest settings, int revision) => new()
    {
        Mode = settings.Mode == Tail ? SamplingMode.Tail : SamplingMode.KeepAll,
        Revision = revision,
        SlowNano = settings.SlowMs is { } slow ? (long)(slow * NanoPerMs) : null,
        SlowerThanService = settings.SlowerThanService ?? true,
        CostPico = settings.MinCostUsd is { } cost ? (long)(cost * Money.PicoPerUsd) : null,
        Attributes = [.. (settings.Attributes ?? []).Select(a => new SampledAttribute(a.Key!, a.Value))],
        AlwaysBelowPerMinute = settings.AlwaysBelowPerMinute ?? SamplingPolicy.DefaultAlwaysBelow,
        Share = settings.Share ?? SamplingPolicy.DefaultShare,
        Shares =
        [
            .. (settings.Shares ?? []).Select(s => new SamplingShare(s.Service, s.Agent, s.Environment, s.Share!.Value)),
        ],
    };

    static void CheckShares(IReadOnlyList<SamplingShareItem> shares)
    {
        if (shares.Count > SharesMax)
            throw BodyRules.Wrong("shares", $"must be at most {SharesMax}");
        for (var i = 0; i < shares.Count; i++)
        {
            if (shares[i]?.Share is null)
                throw BodyRules.Wrong($"shares[{i}].share", "must be from 0 to 1");
            CheckShare(shares[i].Share, $"shares[{i}].share");
            if (shares[i].Service is null && shares[i].Agent is null && shares[i].Environment is null)
                throw BodyRules.Wrong($"shares[{i}]", "must name a service, an agent or an environment");
            CheckText(shares[i].Service, $"shares[{i}].service");
            CheckText(shares[i].Agent, $"shares[{i}].agent");
            CheckText(shares[i].Environment, $"shares[{i}].environment");
        }
    }

    static void CheckShare(double? share, string field)
    {
        if (share is < 0 or > 1 or double.NaN)
            throw BodyRules.Wrong(field, "must be from 0 to 1");
    }

    static void CheckText(string? text, string field)
    {
        if (text?.Length > TextCharsMax)
            throw BodyRules.Wrong(field, $"must have at most {TextCharsMax} characters");
    }
}
