using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Ingest.Rest;
using Sightline.Model.Spans;

namespace Sightline.Tests.Repo;

public sealed partial class ReadmeTests
{
    // Prints the body that the snippet would have sent: its last argument.
    const string FakeCurl = "curl() { for body; do :; done; printf '%s' \"$body\"; }\n";

    [GeneratedRegex(@"### curl\s+```sh\n(.*?)```", RegexOptions.Singleline)]
    static partial Regex CurlSnippet { get; }

    [GeneratedRegex(@"### Plain JSON\s+[^`]+```sh\n(.*?)```", RegexOptions.Singleline)]
    static partial Regex PlainSnippet { get; }

    [Fact]
    public async Task Plain_json_of_the_readme_is_a_valid_item()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var body = JsonDocument.Parse(await BodyOfAsync(PlainSnippet));
        var item = NativeItem.Read(body.RootElement, new ItemRules
        {
            Workspace = Guid.NewGuid(),
            WorkspaceSlug = "default",
            ReceivedUnixNano = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000,
        });
        Assert.Empty(item.Faults);
    }

    [Fact]
    public async Task Curl_of_the_readme_sends_two_valid_spans()
    {
        // The snippet is for a POSIX shell.
        if (OperatingSystem.IsWindows())
            return;
        var body = await BodyOfAsync(CurlSnippet);

        using var batch = new SpanBatch();
        var outcome = new TraceDecoder(Redactor.None, TimeProvider.System)
            .Decode(Encoding.UTF8.GetBytes(body), OtlpEncoding.Json, batch);

        Assert.Null(outcome.Malformed);
        Assert.Null(outcome.Message);
        Assert.Equal(2, outcome.Accepted);
    }

    static async Task<string> BodyOfAsync(Regex section)
    {
        var snippet = section.Match(Repository.Read("README.md")).Groups[1].Value;
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(FakeCurl + snippet);
        using var shell = Process.Start(start)!;
        var body = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return body;
    }
}
