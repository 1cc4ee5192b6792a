using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;

namespace Sightline.Tests.Repo;

public sealed partial class ReadmeTests
{
    // Prints the body that the snippet would have sent: its last argument.
    const string FakeCurl = "curl() { for body; do :; done; printf '%s' \"$body\"; }\n";

    [GeneratedRegex(@"### curl\s+```sh\n(.*?)```", RegexOptions.Singleline)]
    static partial Regex CurlSnippet { get; }

    [Fact]
    public async Task Curl_of_the_readme_sends_two_valid_spans()
    {
        // The snippet is for a POSIX shell.
        if (OperatingSystem.IsWindows())
            return;
        var snippet = CurlSnippet.Match(Repository.Read("README.md")).Groups[1].Value;
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(FakeCurl + snippet);
        using var shell = Process.Start(start)!;
        var body = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();

        using var batch = new SpanBatch();
        var outcome = new TraceDecoder(Redactor.None, TimeProvider.System)
            .Decode(Encoding.UTF8.GetBytes(body), OtlpEncoding.Json, batch);

        Assert.Null(outcome.Malformed);
        Assert.Null(outcome.Message);
        Assert.Equal(2, outcome.Accepted);
    }
}
