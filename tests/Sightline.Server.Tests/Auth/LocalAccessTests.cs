using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Auth;

public sealed class LocalAccessTests(SightlineFixture fixture) : IClassFixture<SightlineFixture>
{
    SightlineProgram Program => fixture.Program;

    [Theory]
    [InlineData("localhost")]
    [InlineData("LocalHost:9999")]
    [InlineData("sightline.localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.8.7:1")]
    [InlineData("[::1]")]
    [InlineData("[::1]:8000")]
    public async Task A_loopback_host_is_served(string host) =>
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host)).Status);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("evil.example:8000")]
    [InlineData("192.168.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("2130706433")]
    [InlineData("[fe80::1]")]
    public async Task Another_host_is_forbidden_against_dns_rebinding(string host)
    {
        var (status, body) = await GetAsync(host);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("/problems/forbidden-host", JsonDocument.Parse(body).RootElement.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Another_authority_is_forbidden_on_the_grpc_listener()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Host = "evil.example";
        using var call = await GrpcCall.SendAsync(
            Program.OtlpGrpc, GrpcCall.Traces, GrpcCall.Frame([]), client: client);
        Assert.Equal(HttpStatusCode.Forbidden, call.HttpStatus);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("Text/Plain; charset=utf-8")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json, text/plain")]
    [InlineData(null)]
    public async Task A_content_type_that_pages_send_across_origins_is_415(string? type)
    {
        foreach (var path in new[] { "/v1/traces", "/api/v1/nothing" })
        {
            using var content = new ByteArrayContent("{}"u8.ToArray());
            if (type is not null)
                content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await Program.Client.PostAsync(new Uri(Program.Http, path), content);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal("/problems/unsupported-type", problem.GetProperty("type").GetString());
        }
    }

    async Task<(HttpStatusCode Status, string Body)> GetAsync(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = host;
        using var answer = await Program.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
