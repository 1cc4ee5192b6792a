using System.Globalization;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

public sealed class CacheSavingsTests
{
    [Fact]
    public async Task Caches_saved_what_their_tokens_would_have_cost_as_input()
    {
        await using var program = await SightlineProgram.StartAsync();
        var random = new Random(4);
        // USD for a million tokens: input 3, read from the cache 0.3, written to it 3.75, output 15.
        var (saved, cost, cached) = (0m, 0m, 0);
        for (var id = 1; id <= 40; id++)
        {
            var (input, read, write, output) = (random.Next(1, 900), random.Next(3) * 500, random.Next(3) * 300, random.Next(90));
            saved += (read * 2.7m - write * 0.75m) / 1_000_000;
            cost += (input * 3 + read * 0.3m + write * 3.75m + output * 15) / 1_000_000;
            cached += read + write > 0 ? 1 : 0;
            await SampleTraces.PostAsync(program.Client, Body(id, input + read + write, read, write, output));
        }
        var answer = Strict.Read<CacheSavingsAnswer>(await program.Client.GetStringAsync(
            "/api/v1/cost/cache-savings?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&compare=previous"));
        Assert.Equal(
            (saved, cost, cost + saved, 40, cached),
            (answer.SavedUsd, answer.CostUsd, answer.WithoutCachesUsd, answer.Calls, answer.CachedCalls));
        Assert.Equal((0m, null), (answer.Previous!.SavedUsd, answer.Change));
        var model = Assert.Single(answer.Items);
        Assert.Equal(("anthropic", "claude-sonnet-4-5-20250929", saved), (model.Provider, model.Model, model.SavedUsd));
        Reckoning.AssertNear((double)answer.TokensCacheRead / answer.TokensInput, answer.HitRate);
    }

    static string Body(int id, int input, int read, int write, int output)
    {
        var start = Reckoning.Nano("2026-03-01T01:00:00Z").ToString(CultureInfo.InvariantCulture);
        string Number(string key, int value) => $$$"""{"key":"{{{key}}}","value":{"intValue":"{{{value}}}"}}""";
        return $$$"""
            {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"{{{id:x32}}}","spanId":"{{{id:x16}}}","name":"chat","kind":3,
             "startTimeUnixNano":"{{{start}}}","endTimeUnixNano":"{{{start}}}","attributes":[
             {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
             {"key":"gen_ai.provider.name","value":{"stringValue":"anthropic"}},
             {"key":"gen_ai.request.model","value":{"stringValue":"claude-sonnet-4-5-20250929"}},
             {{{Number("gen_ai.usage.input_tokens", input)}}},{{{Number("gen_ai.usage.output_tokens", output)}}},
             {{{Number("gen_ai.usage.cache_read.input_tokens", read)}}},
             {{{Number("gen_ai.usage.cache_creation.input_tokens", write)}}}]}]}]}]}
            """;
    }
}
