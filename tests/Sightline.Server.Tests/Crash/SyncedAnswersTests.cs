using System.Net.Http.Headers;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Crash;

/// <summary>
/// The page cache survives a kill, so killing cannot show that anything was synced. Here the order of system calls does.
/// </summary>
public sealed class SyncedAnswersTests
{
    const int Connections = 4;
    const int RequestsPerConnection = 50;
    const int GrpcCalls = 20;

    [StraceFact]
    public async Task No_answer_of_http_leaves_before_the_sync_of_its_bytes()
    {
        var (program, http, _) = await TracedProgram.StartAsync();
        using var _program = program;
        var markers = await Task.WhenAll(Enumerable.Range(0, Connections).Select(c => SendAsync(http, c)));
        Assert.Empty(SyscallLog.Faults(program.End(), [.. markers.SelectMany(m => m)], "HTTP/1.1 200"));
    }

    [StraceFact]
    public async Task No_answer_of_grpc_leaves_before_the_sync_of_its_bytes()
    {
        var (program, _, grpc) = await TracedProgram.StartAsync();
        using var _program = program;
        var markers = new List<string>();
        for (var i = 0; i < GrpcCalls; i++)
        {
            markers.Add($"grpc-marker-{i:d4}");
            var body = GrpcCall.Frame(OtlpBody.Protobuf(OtlpBody.NewTraceId(), markers[^1]));
            // The first answer of a connection spells its trailers out; later ones refer back to it.
            using var client = new HttpClient();
            using var call = await GrpcCall.SendAsync(grpc, GrpcCall.Traces, body, client: client);
            Assert.Equal("0", call.Status);
        }
        Assert.Empty(SyscallLog.Faults(program.End(), markers, "grpc-status"));
    }

    static async Task<List<string>> SendAsync(Uri server, int connection)
    {
        var markers = new List<string>();
        using var client = new HttpClient();
        for (var i = 0; i < RequestsPerConnection; i++)
        {
            markers.Add($"http-marker-{connection}-{i:d4}");
            using var content = new ByteArrayContent(OtlpBody.Protobuf(OtlpBody.NewTraceId(), markers[^1]));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
            using var answer = await client.PostAsync(new Uri(server, "/v1/traces"), content);
            answer.EnsureSuccessStatusCode();
        }
        return markers;
    }
}
