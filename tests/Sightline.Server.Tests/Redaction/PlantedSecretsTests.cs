using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Redaction;

/// <summary>Plants secrets wherever a request can carry one, and looks for them wherever the program may have put them.</summary>
public sealed class PlantedSecretsTests
{
    const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    readonly List<string> _secrets = [];

    [Fact]
    public async Task No_secret_is_on_disk_in_logs_or_in_answers_after_a_kill_and_after_a_clean_stop()
    {
        var folder = Directory.CreateTempSubdirectory("sightline-planted-").FullName;
        var output = new StringBuilder();
        var traces = new List<string>();
        using (var killed = await StartAsync(folder))
        {
            foreach (var isJson in new[] { true, false })
            {
                foreach (var isCompressed in new[] { true, false })
                    traces.Add(await PlantAsync(killed.Address, isJson, isCompressed));
            }
            AssertNotInFiles(folder, ".wal");
            killed.Process.Kill();
            output.Append(await EndAsync(killed.Process));
        }
        Assert.Equal(4 * 14, _secrets.Count);
        AssertNotInFiles(folder, ".wal");

        using (var stopped = await StartAsync(folder))
        {
            // In the journal only, then in segments.
            await AssertNotAnsweredAsync(stopped.Address, traces);
            await WaitForSegmentsAsync(folder);
            await AssertNotAnsweredAsync(stopped.Address, traces);
            stopped.Process.Terminate();
            output.Append(await EndAsync(stopped.Process));
        }
        // The journal may have nothing left that is not in segments.
        AssertNotInFiles(folder, ".seg");
        using (var again = await StartAsync(folder))
            await AssertNotAnsweredAsync(again.Address, traces);
        foreach (var secret in _secrets)
            Assert.DoesNotContain(secret, output.ToString(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    async Task<string> PlantAsync(Uri address, bool isJson, bool isCompressed)
    {
        var trace = Convert.ToHexStringLower(OtlpBody.NewTraceId());
        var body = Encoding.UTF8.GetBytes(Request(trace));
        if (!isJson)
        {
            using var batch = new SpanBatch();
            new TraceDecoder(Redactor.None, TimeProvider.System).Decode(body, OtlpEncoding.Json, batch);
            body = batch.Payload.ToArray();
        }
        // The secrets are in what is sent, or nothing would be shown.
        Assert.True(body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(_secrets[^1])) > 0);
        using var content = new ByteArrayContent(isCompressed ? Zip(body) : body);
        content.Headers.ContentType = new MediaTypeHeaderValue(isJson ? "application/json" : "application/x-protobuf");
        if (isCompressed)
            content.Headers.ContentEncoding.Add("gzip");
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.PostAsync(new Uri("/v1/traces", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return trace;
    }

    string Request(string trace) => $$$$"""
        {"resourceSpans":[{"resource":{"attributes":[
          {"key":"service.name","value":{"stringValue":"planted"}},
          {"key":"process.command_line","value":{"stringValue":"serve --token ghp_{{{{Secret(36)}}}}"}}]},
        "scopeSpans":[{"scope":{"name":"tests","attributes":[{"key":"s","value":{"stringValue":"AKIA{{{{Key()}}}}"}}]},"spans":[{
          "traceId":"{{{{trace}}}}","spanId":"{{{{trace[..16]}}}}","name":"call hf_{{{{Secret(34)}}}}",
          "startTimeUnixNano":"1757721600000000000","endTimeUnixNano":"1757721601000000000",
          "status":{"code":2,"message":"401 for xoxb-{{{{Secret(30)}}}}"},
          "attributes":[
            {"key":"gen_ai.input.messages","value":{"stringValue":
              "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"use\\nsk-proj-{{{{Secret(40)}}}} please\"}]}]"}},
            {"key":"api.key","value":{"stringValue":"AIza{{{{Secret(35)}}}}"}},
            {"key":"http.request.header.authorization","value":{"arrayValue":{"values":[
              {"stringValue":"Bearer {{{{Secret(32)}}}}"}]}}},
            {"key":"list","value":{"arrayValue":{"values":[{"intValue":"1"},{"stringValue":"sk_live_{{{{Secret(24)}}}}"}]}}},
            {"key":"map","value":{"kvlistValue":{"values":[{"key":"inner","value":{"kvlistValue":{"values":[
              {"key":"db","value":{"stringValue":"postgres://app:{{{{Secret(20)}}}}@db/app"}}]}}}]}}},
            {"key":"card","value":{"stringValue":"{{{{Card()}}}}"}},
            {"key":"long","value":{"stringValue":"{{{{new string('x', 3000)}}}} sk-ant-{{{{Secret(60)}}}} {{{{new string('y', 3000)}}}}"}}],
          "events":[{"name":"exception","timeUnixNano":"1757721600500000000","attributes":[
            {"key":"exception.message","value":{"stringValue":"bad key gsk_{{{{Secret(52)}}}}"}},
            {"key":"exception.stacktrace","value":{"stringValue":"at x\n-----BEGIN PRIVATE KEY-----\n{{{{Secret(64)}}}}\n"}}]}],
          "links":[{"traceId":"{{{{trace}}}}","spanId":"{{{{trace[..16]}}}}","attributes":[
            {"key":"jwt","value":{"stringValue":"eyJ{{{{Secret(40)}}}}.{{{{new string('a', 20)}}}}.b"}}]}]
        }]}]}]}
        """;

    string Secret(int length)
    {
        var letters = new char[length];
        foreach (ref var letter in letters.AsSpan())
            letter = Letters[RandomNumberGenerator.GetInt32(Letters.Length)];
        letters[length / 2] = '7';
        _secrets.Add(new string(letters));
        return _secrets[^1];
    }

    string Key()
    {
        _secrets.Add(Convert.ToHexString(RandomNumberGenerator.GetBytes(8)).Replace('0', '2').Replace('1', '7'));
        return _secrets[^1];
    }

    // 4 and 14 digits, and the check digit that makes it a card's number.
    string Card()
    {
        var digits = new int[15];
        digits[0] = 4;
        for (var i = 1; i < digits.Length; i++)
            digits[i] = RandomNumberGenerator.GetInt32(10);
        var sum = digits.Select((d, i) => i % 2 == 1 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2).Sum();
        _secrets.Add(string.Concat(digits) + ((10 - sum % 10) % 10));
        return _secrets[^1];
    }

    async Task AssertNotAnsweredAsync(Uri address, List<string> traces)
    {
        using var client = new HttpClient { BaseAddress = address };
        foreach (var trace in traces)
        {
            var answers = await client.GetStringAsync($"/api/v1/traces/{trace}")
                + await client.GetStringAsync($"/api/v1/traces/{trace}?format=otlp")
                + await client.GetStringAsync($"/api/v1/traces/{trace}/spans/{trace[..16]}");
            Assert.Contains("sk-proj-****", answers, StringComparison.Ordinal);
            Assert.Contains("sightline.redacted", answers, StringComparison.Ordinal);
            foreach (var secret in _secrets)
                Assert.DoesNotContain(secret, answers, StringComparison.Ordinal);
        }
        foreach (var secret in _secrets)
        {
            var found = await client.GetStringAsync($"/api/v1/traces?range=3650d&q={Uri.EscapeDataString($"\"{secret}\"")}");
            Assert.Contains("\"items\":[]", found, StringComparison.Ordinal);
        }
    }

    void AssertNotInFiles(string folder, string there)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, f => f.EndsWith(there, StringComparison.Ordinal));
        foreach (var file in files.Where(f => Path.GetFileName(f) != "LOCK"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            foreach (var secret in _secrets)
                Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(secret)) < 0, $"{secret} is in {file}");
        }
    }

    static async Task WaitForSegmentsAsync(string folder)
    {
        var segments = Path.Combine(folder, "data", "segments");
        for (var tries = 0; tries < 300; tries++)
        {
            if (Directory.Exists(segments) && Directory.GetFiles(segments, "*.seg", SearchOption.AllDirectories).Length > 0)
                return;
            await Task.Delay(100);
        }
        Assert.Fail("Nothing was flushed.");
    }

    static async Task<Running> StartAsync(string folder)
    {
        var process = SightlineProcess.Start(
            folder, "serve", "--data", Path.Combine(folder, "data"), "--http", "127.0.0.1:0", "--otlp-http", "127.0.0.1:0",
            "--otlp-grpc", "127.0.0.1:0", "--set", "Store:FlushInterval=00:00:02", "--set", "Store:FreeBytesMin=0",
            "--set", "Log:Level=Information");
        var line = await process.WaitForAddressesAsync();
        var address = line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(',', ';', '.');
        var running = new Running(process, new Uri(address));
        using var client = new HttpClient { BaseAddress = running.Address };
        for (var tries = 0; tries < 100; tries++)
        {
            using var answer = await client.GetAsync(new Uri("/api/v1/traces?limit=1", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
                return running;
            await Task.Delay(100);
        }
        throw new InvalidOperationException("Queries are not answered.");
    }

    static async Task<string> EndAsync(SightlineProcess process)
    {
        var rest = process.RestOfOutputAsync();
        var (_, error) = await process.WaitForExitAsync();
        return await rest + error;
    }

    static byte[] Zip(byte[] body)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Fastest))
            zip.Write(body);
        return stream.ToArray();
    }

    sealed record Running(SightlineProcess Process, Uri Address) : IDisposable
    {
        public void Dispose() => Process.Dispose();
    }
}
