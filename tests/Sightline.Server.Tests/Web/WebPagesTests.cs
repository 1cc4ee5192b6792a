using System.Net;
using System.Text.RegularExpressions;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Web;

public sealed partial class WebPagesTests : IAsyncLifetime
{
    const string Index =
        """
        <html><head><meta property="csp-nonce" nonce="SIGHTLINE_CSP_NONCE"><script nonce="SIGHTLINE_CSP_NONCE">1</script>
        </head></html>
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("sightline-web-").FullName;
    SightlineProgram _program = null!;

    [GeneratedRegex("nonce=\"([^\"]+)\"")]
    static partial Regex NonceAttribute { get; }

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "assets"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), Index);
        await File.WriteAllTextAsync(Path.Combine(_folder, "icon.svg"), "<svg/>");
        await File.WriteAllTextAsync(Path.Combine(_folder, "assets", "index-a1b2.js"), new string('x', 4_000));
        await File.WriteAllTextAsync(Path.Combine(_folder, "..", Path.GetFileName(_folder) + ".secret.svg"), "secret");
        _program = await SightlineProgram.StartAsync($"Web:Path={_folder}");
    }

    public async Task DisposeAsync()
    {
        await _program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        File.Delete(_folder + ".secret.svg");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/traces")]
    [InlineData("/traces/0123456789abcdef0123456789abcdef?span=01")]
    [InlineData("/w/acme/traces/compare?a=1&b=2")]
    [InlineData("/no-such-page")]
    [InlineData("/apiary")]
    public async Task A_client_route_gets_the_page(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("csp-nonce", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoCache);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/API/v1/nothing", 404)]
    [InlineData("/api", 404)]
    [InlineData("/v1/nothing", 404)]
    [InlineData("/v1/traces", 405)]
    [InlineData("/openapi", 404)]
    [InlineData("/metrics/nothing", 404)]
    [InlineData("/health/nothing", 404)]
    [InlineData("/problems/not-found", 404)]
    [InlineData("/assets/index-gone.js", 404)]
    [InlineData("/assets/", 404)]
    [InlineData("/favicon.ico", 404)]
    public async Task What_is_no_client_route_gets_an_error_and_never_the_page(string path, int status)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_script_that_asks_for_a_wrong_path_gets_an_error()
    {
        using var answer = await GetAsync("/trace", accept: "application/json");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Posting_to_a_page_is_an_error()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/traces");
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await _program.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_nonce_of_the_header_is_in_the_page_and_new_each_time()
    {
        var first = await NonceAsync();
        var second = await NonceAsync();
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task The_policy_allows_nothing_from_elsewhere_and_nothing_inline_without_the_nonce()
    {
        using var answer = await GetAsync("/");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hashed_file_is_kept_forever_and_sent_compressed()
    {
        using var answer = await GetAsync("/assets/index-a1b2.js", accept: "*/*", encoding: "br");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, 400);
    }

    [Fact]
    public async Task A_file_without_hash_is_asked_for_again_and_not_sent_twice()
    {
        using var first = await GetAsync("/icon.svg", accept: "*/*");
        Assert.True(first.Headers.CacheControl?.NoCache);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/icon.svg");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await _program.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/%2e%2e/{0}.secret.svg")]
    [InlineData("/..%2f{0}.secret.svg")]
    [InlineData("/assets/..%5c..%5c{0}.secret.svg")]
    public async Task Files_outside_the_folder_stay_there(string path)
    {
        using var answer = await GetAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Path.GetFileName(_folder)));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_are_served_on_the_main_listener_only()
    {
        using var client = new HttpClient { BaseAddress = _program.OtlpHttp };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/icon.svg")).StatusCode);
    }

    [Fact]
    public async Task Without_a_built_UI_a_page_says_how_to_get_it()
    {
        await using var bare = await SightlineProgram.StartAsync($"Web:Path={_folder}-not-there");
        using var answer = await bare.Client.GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Node.js 20.19", page, StringComparison.Ordinal);
        Assert.Contains($"'nonce-{NonceAttribute.Match(page).Groups[1].Value}'", policy, StringComparison.Ordinal);
    }

    async Task<string> NonceAsync()
    {
        using var answer = await GetAsync("/");
        var nonces = NonceAttribute.Matches(await answer.Content.ReadAsStringAsync())
            .Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(2, nonces.Length);
        var nonce = Assert.Single(nonces.Distinct());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains($"script-src 'self' 'nonce-{nonce}';", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'self' 'nonce-{nonce}';", policy, StringComparison.Ordinal);
        return nonce;
    }

    async Task<HttpResponseMessage> GetAsync(
        string path, string accept = "text/html,application/xhtml+xml,*/*;q=0.8", string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        if (encoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await _program.Client.SendAsync(request);
    }
}
