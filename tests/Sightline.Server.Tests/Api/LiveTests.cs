using Sightline.Server.Api.Answers;

namespace Sightline.Server.Tests.Api;

public sealed class LiveTests(SampleTraces sample) : IClassFixture<SampleTraces>
{
    [Fact]
    public async Task Live_tells_of_matching_traces_within_two_seconds()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var stream = await sample.Client.GetStreamAsync("/api/v1/live?service=even", deadline.Token)
            .ContinueWith(t => new StreamReader(t.GetAwaiter().GetResult()), TaskScheduler.Default);
        Assert.Equal(": listening", await stream.ReadLineAsync(deadline.Token));
        var sent = TimeProvider.System.GetTimestamp();
        var traces = string.Join(',', new[] { 101, 102 }.Select(i => SampleTraces.Resource(i, sample.Start)));
        await SampleTraces.PostAsync(sample.Client, $$"""{"resourceSpans":[{{traces}}]}""");

        string? line;
        while ((line = await stream.ReadLineAsync(deadline.Token)) is not null && line != "event: trace")
            Assert.True(line.Length == 0 || line[0] == ':', line);
        var item = Strict.Read<TraceItem>((await stream.ReadLineAsync(deadline.Token))!["data: ".Length..]);

        Assert.Equal((SampleTraces.Id(102), 102), (item.TraceId, item.SpanCount));
        Assert.True(TimeProvider.System.GetElapsedTime(sent) < TimeSpan.FromSeconds(2));
    }
}
