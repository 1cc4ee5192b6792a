using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Hosting;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Admin;

public sealed class AdminTests : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("sightline-admin-").FullName;
    SightlineProgram? _program;

    SightlineProgram Program => _program!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync();

    public async Task DisposeAsync()
    {
        await Program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Compact_is_a_job_that_tells_what_the_tables_hold_then()
    {
        await SendAsync(NewTrace());
        await SendAsync(NewTrace());

        using var answer = await Program.Client.PostAsync("/api/v1/admin/compact", null);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var started = Strict.Read<JobAnswer>(await answer.Content.ReadAsStringAsync());
        Assert.Equal($"/api/v1/admin/jobs/{started.Id}", answer.Headers.Location?.ToString());

        var job = await EndOfAsync(started.Id);
        Assert.Equal(("succeeded", 1.0, "compact"), (job.Status, job.Progress, job.Kind));
        Assert.Equal((2L, 2L), (job.Tables!["spans"].Rows, job.Tables["traces"].Rows));
        Assert.True(job.Tables["spans"].Bytes > 0);
        Assert.Equal(0, job.Tables["calls"].Rows);
        var list = Strict.Read<JobListAnswer>(await Program.Client.GetStringAsync("/api/v1/admin/jobs"));
        Assert.Equal(job.Id, Assert.Single(list.Items).Id);
    }

    [Fact]
    public async Task A_deleted_trace_is_not_found_any_more_and_its_bytes_leave_the_folder()
    {
        var trace = NewTrace();
        await SendAsync(trace, "the secret of the trace");
        await SendAsync(NewTrace(), "what stays");
        var path = $"/api/v1/traces/{Convert.ToHexStringLower(trace)}";

        using var answer = await Program.Client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        using var gone = await Program.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        var job = await EndOfAsync(Strict.Read<JobAnswer>(await answer.Content.ReadAsStringAsync()).Id);
        Assert.Null(job.Error);
        Assert.Equal((1L, 0L, 0), (job.Deletion!.Traces, job.Deletion.Proof!.RowsLeft, job.Deletion.Proof.JournalFilesLeft));
        Assert.NotNull(job.Deletion.GoneAt);
        Assert.False(FolderHolds(trace));
        using var again = await Program.Client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_users_data_goes_by_the_command_and_exactly_one_of_trace_and_user_is_asked_for()
    {
        await PostJsonAsync("/v1/traces", WithUser("00000000000000000000000000000001", "ada"));
        await PostJsonAsync("/v1/traces", WithUser("00000000000000000000000000000002", "bob"));

        Assert.Equal(0, await CommandLine.RunAsync(["delete", "--user", "ada", "--server", $"{Program.Http}"]));

        using var ada = await Program.Client.GetAsync("/api/v1/traces/00000000000000000000000000000001");
        using var bob = await Program.Client.GetAsync("/api/v1/traces/00000000000000000000000000000002");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (ada.StatusCode, bob.StatusCode));
        Assert.Equal(1, await CommandLine.RunAsync(["delete", "--server", $"{Program.Http}"]));
        using var both = await PostJsonAsync("/api/v1/admin/deletions", """{"trace_id":"01","user_id":"ada"}""");
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
        using var unknown = await PostJsonAsync(
            "/api/v1/admin/deletions", """{"trace_id":"00000000000000000000000000000009"}""");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_backup_of_the_running_program_starts_with_all_that_was_acknowledged()
    {
        var flushed = NewTrace();
        var journalled = NewTrace();
        await SendAsync(flushed);
        Assert.Equal(0, await CommandLine.RunAsync(["compact", "--server", $"{Program.Http}"]));
        await SendAsync(journalled);
        var copy = Path.Combine(_folder, "copy");

        Assert.Equal(0, await CommandLine.RunAsync(["backup", copy, "--server", $"{Program.Http}"]));
        // The original goes on, and what it does then does not reach the copy.
        using var _ = await Program.Client.DeleteAsync($"/api/v1/traces/{Convert.ToHexStringLower(flushed)}");

        Assert.Equal(0, await CommandLine.RunAsync(["doctor", copy]));

        await using var restored = await SightlineProgram.StartAsync(copy, []);
        foreach (var trace in new[] { flushed, journalled })
        {
            using var found = await restored.Client.GetAsync($"/api/v1/traces/{Convert.ToHexStringLower(trace)}");
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        }
        Assert.Equal(1, await CommandLine.RunAsync(["backup", copy, "--server", $"{Program.Http}"]));
    }

    [Fact]
    public async Task The_doctor_looks_at_no_folder_that_a_program_uses_and_tells_damage_by_its_exit_code()
    {
        await SendAsync(NewTrace());
        Assert.Equal(0, await CommandLine.RunAsync(["compact", "--server", $"{Program.Http}"]));
        Assert.Equal(2, await CommandLine.RunAsync(["doctor", Program.DataFolder]));
        Assert.Equal(2, await CommandLine.RunAsync(["doctor", Path.Combine(_folder, "nowhere")]));

        var copy = Path.Combine(_folder, "copy");
        Assert.Equal(0, await CommandLine.RunAsync(["backup", copy, "--server", $"{Program.Http}"]));
        var segment = Directory.EnumerateFiles(copy, "*.seg", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(segment);
        bytes[40] ^= 1;
        // A new file: the old one is the running program's too.
        File.Delete(segment);
        await File.WriteAllBytesAsync(segment, bytes);
        Assert.Equal(1, await CommandLine.RunAsync(["doctor", copy]));
        File.Delete(segment);
        await File.WriteAllBytesAsync(Path.Combine(copy, "segments", "left.seg.tmp"), [1]);
        Assert.Equal(1, await CommandLine.RunAsync(["doctor", copy, "--repair"]));
        Assert.False(File.Exists(Path.Combine(copy, "segments", "left.seg.tmp")));
    }

    [Theory]
    [InlineData("relative/folder")]
    [InlineData("DATA/backup")]
    [InlineData("DATA")]
    public async Task A_backup_into_or_above_the_data_folder_is_refused(string directory)
    {
        var folder = directory.Replace("DATA", Program.DataFolder, StringComparison.Ordinal);
        using var answer = await PostJsonAsync("/api/v1/admin/backup", JsonSerializer.Serialize(new { directory = folder }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("directory must", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_origin_cannot_start_a_job()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/admin/compact");
        request.Headers.Add("Origin", "http://evil.example");
        using var answer = await Program.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var own = new HttpRequestMessage(HttpMethod.Post, "/api/v1/admin/compact");
        own.Headers.Add("Origin", Program.Http.GetLeftPart(UriPartial.Authority));
        using var accepted = await Program.Client.SendAsync(own);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
    }

    static byte[] NewTrace() => OtlpBody.NewTraceId();

    async Task SendAsync(byte[] trace, string name = "step")
    {
        using var content = new ByteArrayContent(OtlpBody.Protobuf(trace, name));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        using var answer = await Program.Client.PostAsync("/v1/traces", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    Task<HttpResponseMessage> PostJsonAsync(string path, string body) =>
        Program.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

    async Task<JobAnswer> EndOfAsync(string id)
    {
        while (true)
        {
            var job = Strict.Read<JobAnswer>(await Program.Client.GetStringAsync($"/api/v1/admin/jobs/{id}"));
            if (job.FinishedAt is not null)
                return job;
            await Task.Delay(20);
        }
    }

    // Ids are stored as they are, so a file that holds the trace holds these bytes.
    bool FolderHolds(byte[] bytes) => Directory
        .EnumerateFiles(Program.DataFolder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("LOCK", StringComparison.Ordinal))
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0);

    static string WithUser(string trace, string user) => $$$"""
        {"resourceSpans":[{"scopeSpans":[{"spans":[
          {"traceId":"{{{trace}}}","spanId":"00000000000000a1","name":"ask",
           "startTimeUnixNano":"1757721600000000000","endTimeUnixNano":"1757721600001000000",
           "attributes":[{"key":"user.id","value":{"stringValue":"{{{user}}}"}}]},
          {"traceId":"{{{trace}}}","spanId":"00000000000000a2","parentSpanId":"00000000000000a1","name":"chat",
           "startTimeUnixNano":"1757721600000000000","endTimeUnixNano":"1757721600001000000"}]}]}]}
        """;
}
