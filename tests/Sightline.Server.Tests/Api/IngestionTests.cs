using System.Text;
using Sightline.Server.Api.Answers;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api;

public sealed class IngestionTests(SightlineFixture fixture) : IClassFixture<SightlineFixture>
{
    SightlineProgram Program => fixture.Program;

    [Fact]
    public async Task Listeners_are_those_that_are_bound()
    {
        var listeners = (await ReadAsync()).Listeners;
        Assert.Equal(
            [Program.Http, Program.OtlpHttp, Program.OtlpGrpc],
            new[] { listeners.Http, listeners.OtlpHttp, listeners.OtlpGrpc }.Select(address => new Uri(address)));
    }

    [Fact]
    public async Task What_was_refused_is_told_in_the_words_that_the_sender_got()
    {
        const string BadId =
            """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"12","spanId":"0123456789abcdef"}]}]}]}""";
        await PostAsync("/v1/traces", "{");
        var first = (await ReadAsync()).Refused[0];
        Assert.Equal(("http", "traces", "malformed", 1, 0), Facts(first));
        Assert.NotEqual("", first.Message);

        await PostAsync("/v1/traces", BadId);
        await PostAsync("/v1/traces", BadId);
        using var refused = await GrpcCall.SendAsync(Program.OtlpGrpc, GrpcCall.Traces, [0, 0, 0, 0, 1, 0xFF]);
        var items = (await ReadAsync()).Refused;
        Assert.Equal(("grpc", "traces", "malformed", 1, 0), Facts(items[0]));
        Assert.Equal(refused.Message, items[0].Message);
        Assert.Equal(("http", "traces", "stored", 2, 2), Facts(items[1]));
        Assert.Contains("traceId", items[1].Message, StringComparison.Ordinal);
        Assert.Equal(first.Message, items[2].Message);
    }

    [Fact]
    public async Task What_was_taken_and_what_is_not_stored_yet_is_no_mistake()
    {
        var before = (await ReadAsync()).Refused.Sum(item => item.Count);
        await PostAsync("/v1/traces", Encoding.UTF8.GetString(OtlpBody.Json(OtlpBody.NewTraceId())));
        await PostAsync("/v1/logs", """{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1"}]}]}]}""");
        Assert.Equal(before, (await ReadAsync()).Refused.Sum(item => item.Count));
    }

    static (string, string, string, long, long) Facts(RefusedItem item) =>
        (item.Transport, item.Signal, item.Outcome, item.Count, item.RejectedRecords);

    async Task PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Program.Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    async Task<IngestionAnswer> ReadAsync() =>
        Strict.Read<IngestionAnswer>(await Program.Client.GetStringAsync("/api/v1/ingestion"));
}
