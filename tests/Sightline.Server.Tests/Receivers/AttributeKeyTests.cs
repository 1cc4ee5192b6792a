using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

public sealed class AttributeKeyTests
{
    [Fact]
    public async Task A_flood_of_keys_is_cut_told_and_counted_and_a_day_later_keys_are_taken_again()
    {
        var clock = new ShiftedTime();
        await using var program = await SightlineProgram.StartAsync(null, ["Limits:AttributeKeys=5"], clock);
        var answer = await PostAsync(program, "a", "b", "c", "d", "e", "f", "g");
        var warning = answer.GetProperty("partialSuccess").GetProperty("errorMessage").GetString();
        Assert.StartsWith("2 attributes were left out", warning, StringComparison.Ordinal);
        var pipeline = (await ReadAsync(program)).Pipeline;
        Assert.Equal((5, 5, 2), (pipeline.AttributeKeys, pipeline.AttributeKeysMax, pipeline.AttributesCut));
        var metrics = await program.Client.GetStringAsync("/metrics");
        Assert.Contains("sightline_ingest_attributes_cut_total 2", metrics, StringComparison.Ordinal);
        var names = await program.Client.GetStringAsync("/api/v1/attributes?range=30d");
        Assert.DoesNotContain("\"g\"", names, StringComparison.Ordinal);

        clock.Shift = TimeSpan.FromDays(1);
        Assert.Equal(0, (await ReadAsync(program)).Pipeline.AttributeKeys);
        Assert.False((await PostAsync(program, "g")).TryGetProperty("partialSuccess", out _));
    }

    static async Task<JsonElement> PostAsync(SightlineProgram program, params string[] keys)
    {
        var id = Convert.ToHexStringLower(OtlpBody.NewTraceId());
        var attributes = string.Join(',', keys.Select(key => $$$"""{"key":"{{{key}}}","value":{"intValue":"1"}}"""));
        var body = $$$"""
            {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"{{{id}}}","spanId":"{{{id[..16]}}}","name":"n",
             "startTimeUnixNano":"1757721600000000000","attributes":[{{{attributes}}}]}]}]}]}
            """;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await program.Client.PostAsync(new Uri("/v1/traces", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    static async Task<IngestionAnswer> ReadAsync(SightlineProgram program) =>
        Strict.Read<IngestionAnswer>(await program.Client.GetStringAsync("/api/v1/ingestion"));
}
