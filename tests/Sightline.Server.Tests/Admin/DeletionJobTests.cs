using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Model.Ids;
using Sightline.Server.Admin;
using Sightline.Server.Api.Answers;
using Sightline.Server.Auth;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;
using Sightline.Storage.Deletion;

namespace Sightline.Server.Tests.Admin;

/// <summary>Deletions that the program was stopped in.</summary>
public sealed class DeletionJobTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sightline-deletions-").FullName;
    readonly byte[] _trace = OtlpBody.NewTraceId();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_deletion_goes_on_after_a_restart_until_no_file_holds_it(bool wasHidden)
    {
        string job;
        await using (var program = await SightlineProgram.StartAsync(_folder, []))
        {
            await SendAsync(program, _trace);
            await SendAsync(program, OtlpBody.NewTraceId());
            job = Begin(program, new DeletionTarget.Trace(TraceId.Read(_trace)), wasHidden);
            Assert.True(FolderHolds(_trace));
        }
        await using var again = await SightlineProgram.StartAsync(_folder, []);
        var ended = await EndOfAsync(again, job);

        Assert.Equal(("succeeded", null), (ended.Status, ended.Error));
        Assert.Equal((1L, 0L, 0), (ended.Deletion!.Traces, ended.Deletion.Proof!.RowsLeft, ended.Deletion.Proof.JournalFilesLeft));
        Assert.Equal(HttpStatusCode.NotFound, await ReadAsync(again, _trace));
        Assert.False(FolderHolds(_trace));
    }

    [Fact]
    public async Task The_report_of_a_deletion_can_be_asked_for_after_a_restart_and_says_no_more_who_was_deleted()
    {
        JobAnswer before;
        await using (var program = await SightlineProgram.StartAsync(_folder, []))
        {
            await SendAsync(program, _trace);
            var deletions = program.Services.GetRequiredService<DeletionJobs>();
            var announced = deletions.Announce(
                LocalAccess.Everybody, new DeletionTarget.User("ada@example.com"), MaintenanceJob.NewId());
            Assert.Contains("ada@example.com", await File.ReadAllTextAsync(FileOf(announced.Id)), StringComparison.Ordinal);
            deletions.Start(program.Scope, announced);
            before = await EndOfAsync(program, announced.Id);
        }
        await using var again = await SightlineProgram.StartAsync(_folder, []);
        var after = await EndOfAsync(again, before.Id);
        Assert.Equal((before.FinishedAt, before.Deletion!.GoneAt), (after.FinishedAt, after.Deletion!.GoneAt));
        Assert.DoesNotContain("ada@example.com", await File.ReadAllTextAsync(FileOf(before.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_whose_deletion_did_not_happen_keeps_its_telemetry()
    {
        await using (var program = await SightlineProgram.StartAsync(_folder, []))
        {
            await SendAsync(program, _trace);
            program.Services.GetRequiredService<DeletionJobs>().Announce(
                LocalAccess.Everybody, new DeletionTarget.Workspace(), MaintenanceJob.NewId());
        }
        await using var again = await SightlineProgram.StartAsync(_folder, []);
        Assert.Equal(HttpStatusCode.OK, await ReadAsync(again, _trace));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "jobs")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_and_keeps_nothing_from_starting()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "jobs"));
        await File.WriteAllTextAsync(FileOf("0198c5d0a1b27c3d8e4f5a6b7c8d9e0f"), "{\"version\":");
        await using var program = await SightlineProgram.StartAsync(_folder, []);
        Assert.Contains(program.Logs.Lines, line => line.Contains("0198c5d0a1b27c3d8e4f5a6b7c8d9e0f.json", StringComparison.Ordinal));
    }

    // As far as the program gets before it is killed.
    static string Begin(SightlineProgram program, DeletionTarget target, bool isHidden)
    {
        var announced = program.Services.GetRequiredService<DeletionJobs>().Announce(
            LocalAccess.Everybody, target, MaintenanceJob.NewId());
        if (isHidden)
        {
            var hidden = program.Store.Delete(program.Scope, target, default);
            program.Services.GetRequiredService<DeletionFiles>().Write(
                announced.Hidden(hidden, new JobState { Deletion = hidden.Report }));
        }
        return announced.Id;
    }

    static async Task SendAsync(SightlineProgram program, byte[] trace)
    {
        using var content = new ByteArrayContent(OtlpBody.Protobuf(trace));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        using var answer = await program.Client.PostAsync("/v1/traces", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    static async Task<HttpStatusCode> ReadAsync(SightlineProgram program, byte[] trace)
    {
        using var answer = await program.Client.GetAsync($"/api/v1/traces/{Convert.ToHexStringLower(trace)}");
        return answer.StatusCode;
    }

    static async Task<JobAnswer> EndOfAsync(SightlineProgram program, string id)
    {
        while (true)
        {
            var job = Strict.Read<JobAnswer>(await program.Client.GetStringAsync($"/api/v1/admin/jobs/{id}"));
            if (job.FinishedAt is not null)
                return job;
            await Task.Delay(20);
        }
    }

    string FileOf(string job) => Path.Combine(_folder, "jobs", $"{job}.json");

    bool FolderHolds(byte[] bytes) => Directory
        .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("LOCK", StringComparison.Ordinal))
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0);
}
