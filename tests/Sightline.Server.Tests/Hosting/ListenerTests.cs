using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Hosting;

public sealed class ListenerTests(SightlineFixture fixture) : IClassFixture<SightlineFixture>
{
    SightlineProgram Program => fixture.Program;

    [Theory]
    [InlineData("/api/v1/traces")]
    [InlineData("/health")]
    [InlineData("/ready")]
    [InlineData("/metrics")]
    public async Task The_otlp_listener_answers_otlp_only(string path)
    {
        using var there = await Program.Client.GetAsync(new Uri(Program.OtlpHttp, path));
        Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
        using var here = await Program.Client.GetAsync(new Uri(Program.Http, path));
        Assert.NotEqual(HttpStatusCode.NotFound, here.StatusCode);
    }

    [Fact]
    public async Task An_unknown_route_is_a_problem_that_says_where_to_look()
    {
        using var answer = await Program.Client.GetAsync("/api/v1/nothing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("/problems/not-found", problem.GetProperty("type").GetString());
        Assert.Contains("/openapi/v1.json", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_method_that_a_route_does_not_have_is_a_problem_with_allow()
    {
        using var answer = await Program.Client.DeleteAsync(new Uri(Program.Http, "/health"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("/problems/method-not-allowed", problem.GetProperty("type").GetString());
        Assert.Contains("GET", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/api/v1/traces")]
    [InlineData("/api/v1/live")]
    public async Task What_answers_GET_answers_HEAD_without_a_body(string path)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(Program.Http, path));
        using var answer = await Program.Client.SendAsync(head);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Content.Headers.ContentType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_listener_speaks_tls_when_told_to(bool pfx)
    {
        var folder = Directory.CreateTempSubdirectory("sightline-tls-").FullName;
        var (certificate, key) = WriteCertificate(folder, pfx);
        string[] listeners = ["Http", "OtlpHttp", "OtlpGrpc"];
        await using var program = await SightlineProgram.StartAsync(
        [
            .. listeners.Select(l => $"{l}:Tls:CertificatePath={certificate}"),
            .. listeners.Select(l => pfx ? $"{l}:Tls:Password=secret" : $"{l}:Tls:KeyPath={key}"),
        ]);
        Directory.Delete(folder, recursive: true);
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, c, _, _) => c?.Subject == "CN=localhost",
        };
        using var client = new HttpClient(handler)
        {
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        Assert.Equal("https", program.Http.Scheme);
        Assert.Equal("ok\n", await client.GetStringAsync(new Uri(program.Http, "/health")));
        using var otlp = await client.GetAsync(new Uri(program.OtlpHttp, "/v1/traces"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, otlp.StatusCode);
        using var grpc = await GrpcCall.SendAsync(
            program.OtlpGrpc, GrpcCall.Traces, GrpcCall.Frame([]), client: client);
        Assert.Equal("0", grpc.Status);
    }

    static (string Certificate, string Key) WriteCertificate(string folder, bool pfx)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var (path, keyPath) = (Path.Combine(folder, pfx ? "c.pfx" : "c.pem"), Path.Combine(folder, "k.pem"));
        if (pfx)
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "secret"));
        else
            File.WriteAllText(path, certificate.ExportCertificatePem());
        File.WriteAllText(keyPath, key.ExportPkcs8PrivateKeyPem());
        return (path, keyPath);
    }
}
