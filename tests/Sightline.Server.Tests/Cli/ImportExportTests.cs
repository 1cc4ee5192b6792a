using Sightline.Server.Api.Answers;
using Sightline.Server.Hosting;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Cli;

public sealed class ImportExportTests(SampleTraces sample) : IClassFixture<SampleTraces>
{
    [Theory]
    [InlineData("traces.jsonl")]
    [InlineData("traces.jsonl.gz")]
    public async Task Export_imports_again_with_equal_content(string name)
    {
        var folder = Directory.CreateTempSubdirectory("sightline-");
        var first = Path.Combine(folder.FullName, "first", name);
        var second = Path.Combine(folder.FullName, "second", name);
        Directory.CreateDirectory(Path.GetDirectoryName(first)!);
        Directory.CreateDirectory(Path.GetDirectoryName(second)!);
        await using var other = await SightlineProgram.StartAsync();

        Assert.Equal(0, await CommandLine.RunAsync(["export", "-o", first, "--server", Url(sample.Client)]));
        Assert.Equal(0, await CommandLine.RunAsync(["import", Path.GetDirectoryName(first)!, "--server", Url(other.Client)]));
        Assert.Equal(0, await CommandLine.RunAsync(["export", "-o", second, "--server", Url(other.Client)]));

        var list = Strict.Read<TraceListAnswer>(await other.Client.GetStringAsync("/api/v1/traces"));
        Assert.Equal(SampleTraces.Count, list.Items.Count);
        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Request_over_the_servers_limit_is_sent_in_parts()
    {
        await using var small = await SightlineProgram.StartAsync("Ingest:MaxRequestBytes=16384");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $$"""{"resourceSpans":[{{SampleTraces.Resource(200, sample.Start)}}]}""");

        Assert.Equal(0, await CommandLine.RunAsync(["import", file, "--server", Url(small.Client)]));

        var list = Strict.Read<TraceListAnswer>(await small.Client.GetStringAsync("/api/v1/traces"));
        Assert.Equal(200, Assert.Single(list.Items).SpanCount);
        File.Delete(file);
    }

    [Theory]
    [InlineData("import", "no-such-file.json")]
    [InlineData("export", "--trace", "ffffffffffffffffffffffffffffffff", "-o", "-")]
    [InlineData("export", "--q", "status:", "-o", "-")]
    public async Task Failure_gives_exit_code_one(params string[] arguments) =>
        Assert.Equal(1, await CommandLine.RunAsync([.. arguments, "--server", Url(sample.Client)]));

    [Fact]
    public async Task Server_that_does_not_answer_gives_exit_code_one() =>
        Assert.Equal(1, await CommandLine.RunAsync(["export", "--server", "http://127.0.0.1:1"]));

    static string Url(HttpClient client) => client.BaseAddress!.ToString();
}
