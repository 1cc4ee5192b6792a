using System.Text;
using Sightline.Model.Ids;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

public sealed class OtlpGrpcTests(SightlineFixture fixture) : IClassFixture<SightlineFixture>
{
    SightlineProgram Program => fixture.Program;

    [Theory]
    [InlineData("", false, "application/grpc")]
    [InlineData("identity", false, "application/grpc+proto")]
    [InlineData("gzip", false, "application/grpc")]
    [InlineData("gzip", true, "application/grpc")]
    public async Task A_message_is_stored_and_answered_with_an_empty_message_and_trailers(
        string encoding, bool compressed, string type)
    {
        var trace = OtlpBody.NewTraceId();
        var message = OtlpBody.Protobuf(trace, padding: 200_000);
        var frame = GrpcCall.Frame(compressed ? OtlpHttpTests.Compress(message, "gzip") : message, compressed);
        using var call = await SendAsync(frame, encoding, type);
        Assert.Equal("0", call.Status);
        Assert.True(call.HasTrailers);
        Assert.Equal(new byte[5], call.Body);
        Assert.Equal(1, Program.Store.FindTrace(Program.Scope, TraceId.Read(trace))?.Count);
    }

    [Fact]
    public async Task An_empty_message_succeeds()
    {
        using var call = await SendAsync(GrpcCall.Frame([]));
        Assert.Equal("0", call.Status);
    }

    [Theory]
    [InlineData("/opentelemetry.proto.collector.trace.v1.TraceService/Nothing")]
    [InlineData("/opentelemetry.proto.collector.profiles.v1development.ProfilesService/Export")]
    [InlineData("/v1/traces")]
    [InlineData("/api/v1/traces")]
    public async Task An_unknown_method_is_unimplemented(string method)
    {
        using var call = await GrpcCall.SendAsync(Program.OtlpGrpc, method, GrpcCall.Frame([]));
        Assert.Equal("12", call.Status);
        Assert.Contains(method, call.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_encoding_is_unimplemented_and_the_known_ones_are_named()
    {
        using var call = await SendAsync(GrpcCall.Frame([1], compressed: true), "zstd");
        Assert.Equal("12", call.Status);
        Assert.Equal("identity,gzip", call.Read("grpc-accept-encoding"));
    }

    [Fact]
    public async Task A_malformed_message_is_an_invalid_argument()
    {
        using var call = await SendAsync(GrpcCall.Frame([0x0a, 0x7f, 0x01]));
        Assert.Equal("3", call.Status);
        Assert.NotEmpty(call.Message);
        Assert.Empty(call.Body);
    }

    [Fact]
    public async Task No_message_two_messages_and_half_a_message_are_invalid_arguments()
    {
        byte[] two = [.. GrpcCall.Frame([]), .. GrpcCall.Frame([])];
        byte[][] bodies = [[], [0, 0], two, GrpcCall.Frame([1, 2, 3])[..^1], [7, 0, 0, 0, 0], [1, 0, 0, 0, 0]];
        foreach (var body in bodies)
        {
            using var call = await SendAsync(body);
            Assert.Equal("3", call.Status);
            Assert.NotEmpty(call.Message);
        }
    }

    [Fact]
    public async Task A_compressed_message_that_does_not_inflate_is_an_invalid_argument()
    {
        using var call = await SendAsync(GrpcCall.Frame([1, 2, 3, 4], compressed: true), "gzip");
        Assert.Equal("3", call.Status);
    }

    [Fact]
    public async Task A_message_over_the_limit_is_resource_exhausted_without_a_retry_time()
    {
        await using var small = await SightlineProgram.StartAsync("Ingest:MaxRequestBytes=64KiB");
        var bomb = OtlpHttpTests.Compress(new byte[1 << 20], "gzip");
        byte[][] frames =
        [
            GrpcCall.Frame(new byte[(64 << 10) + 1]), GrpcCall.Frame(new byte[200 << 10]),
            GrpcCall.Frame(bomb, compressed: true),
        ];
        foreach (var frame in frames)
        {
            using var call = await GrpcCall.SendAsync(small.OtlpGrpc, GrpcCall.Traces, frame, "gzip");
            Assert.Equal("8", call.Status);
            Assert.Empty(call.Details);
        }
    }

    [Fact]
    public async Task Logs_are_rejected_record_by_record()
    {
        using var call = await GrpcCall.SendAsync(Program.OtlpGrpc, GrpcCall.Logs, GrpcCall.Frame(OtlpBody.Logs(2)));
        Assert.Equal("0", call.Status);
        // partial_success (1) { rejected (1) = 2 … }
        var at = Array.IndexOf(call.Body, (byte)0x08);
        Assert.Equal([0x08, 0x02], call.Body[at..(at + 2)]);
        Assert.Contains("does not store", Encoding.UTF8.GetString(call.Body), StringComparison.Ordinal);
    }

    Task<GrpcCall> SendAsync(byte[] body, string encoding = "", string type = "application/grpc") =>
        GrpcCall.SendAsync(Program.OtlpGrpc, GrpcCall.Traces, body, encoding, type);
}
