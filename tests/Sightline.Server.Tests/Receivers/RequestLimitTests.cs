using System.Net;
using System.Text;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

public sealed class RequestLimitTests : IAsyncLifetime
{
    const int Limit = 1 << 20;

    SightlineProgram? _program;

    SightlineProgram Program => _program!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync(
        "Ingest:MaxRequestBytes=1MiB", "Ingest:InFlightBytes=2MiB", "Ingest:HoldTime=00:00:00.200");

    public async Task DisposeAsync() => await Program.DisposeAsync();

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    public async Task A_body_that_inflates_beyond_the_limit_is_413(string encoding)
    {
        var bomb = OtlpHttpTests.Compress(new byte[64 << 20], encoding);
        Assert.True(bomb.Length < Limit);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(bomb, encoding.Replace("raw ", "")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_beyond_the_limit_on_the_wire_is_413(bool chunked) => Assert.Equal(
        HttpStatusCode.RequestEntityTooLarge, await PostAsync(new byte[Limit + 1], "", chunked));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_just_the_limit_is_stored(bool chunked)
    {
        var frame = OtlpBody.Protobuf(OtlpBody.NewTraceId(), padding: 900_000).Length - 900_000;
        var body = OtlpBody.Protobuf(OtlpBody.NewTraceId(), padding: Limit - frame);
        Assert.Equal(Limit, body.Length);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(body, "", chunked));
    }

    [Fact]
    public async Task Over_the_in_flight_cap_the_answer_is_429_with_a_time_to_retry()
    {
        using var held = new CancellationTokenSource();
        // Two requests that announce 1.5 MiB together and send nothing hold all that a workspace may have of 2 MiB.
        var holders = new[] { HoldAsync(Limit, held.Token), HoldAsync(Limit / 2, held.Token) };
        await UntilAsync(() => Metric("sightline_ingest_in_flight_bytes"), 1.5 * Limit);

        using var content = OtlpHttpTests.Content(OtlpBody.Protobuf(OtlpBody.NewTraceId()), "application/x-protobuf");
        using var answer = await Program.Client.PostAsync(new Uri(Program.OtlpHttp, "/v1/traces"), content);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);

        using var grpc = await GrpcCall.SendAsync(Program.OtlpGrpc, GrpcCall.Traces, GrpcCall.Frame([1, 2, 3]));
        Assert.Equal("8", grpc.Status);
        AssertRetryInfo(grpc);

        await held.CancelAsync();
        foreach (var holder in holders)
            await Assert.ThrowsAnyAsync<Exception>(() => holder);
        await UntilAsync(() => Metric("sightline_ingest_in_flight_bytes"), 0);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(OtlpBody.Protobuf(OtlpBody.NewTraceId()), ""));
    }

    [Fact]
    public async Task While_the_journal_takes_nothing_the_answer_is_503_with_a_time_to_retry()
    {
        await using var full = await SightlineProgram.StartAsync("Store:FreeBytesMin=1048576GiB");
        foreach (var body in new[] { OtlpBody.Protobuf(OtlpBody.NewTraceId()), OtlpBody.Protobuf(new byte[16]) })
        {
            using var content = OtlpHttpTests.Content(body, "application/x-protobuf");
            using var answer = await full.Client.PostAsync(new Uri(full.OtlpHttp, "/v1/traces"), content);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);

            using var grpc = await GrpcCall.SendAsync(full.OtlpGrpc, GrpcCall.Traces, GrpcCall.Frame(body));
            Assert.Equal("14", grpc.Status);
            AssertRetryInfo(grpc);
        }
        using var ready = await full.Client.GetAsync("/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    // Base64 without padding, as gRPC writes binary headers.
    static void AssertRetryInfo(GrpcCall call)
    {
        var details = Convert.FromBase64String(call.Details + new string('=', (4 - call.Details.Length % 4) % 4));
        Assert.Contains("google.rpc.RetryInfo", Encoding.ASCII.GetString(details), StringComparison.Ordinal);
    }

    async Task HoldAsync(int bytes, CancellationToken cancellation)
    {
        using var content = new SilentContent(bytes);
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri(Program.OtlpHttp, "/v1/traces"), content, cancellation);
    }

    async Task<HttpStatusCode> PostAsync(byte[] body, string encoding, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Program.OtlpHttp, "/v1/traces"));
        request.Headers.TransferEncodingChunked = chunked;
        // The server answers a body that is too long before it has come whole.
        request.Headers.ExpectContinue = true;
        request.Content = OtlpHttpTests.Content(body, "application/x-protobuf", encoding);
        using var answer = await Program.Client.SendAsync(request);
        return answer.StatusCode;
    }

    async Task<double> Metric(string name)
    {
        var text = await Program.Client.GetStringAsync("/metrics");
        var line = text.Split('\n').Single(l => l.StartsWith(name + " ", StringComparison.Ordinal));
        return double.Parse(line[name.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }

    static async Task UntilAsync(Func<Task<double>> read, double expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await read() != expected)
            await Task.Delay(5, patience.Token);
    }

    /// <summary>Announces a length and sends one byte of it.</summary>
    sealed class SilentContent : HttpContent
    {
        readonly int _length;

        public SilentContent(int length)
        {
            _length = length;
            Headers.ContentType = new("application/x-protobuf");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(
            Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync(new byte[1], cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
