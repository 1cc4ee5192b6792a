using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Sightline.Server.Tests.Access;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

/// <summary>OTLP as exporters of other tools send it: with their paths, tokens and headers.</summary>
public sealed class OtherToolTests(OtherToolTests.Running running) : IClassFixture<OtherToolTests.Running>
{
    /// <summary>Stands for the key.</summary>
    const string Key = "KEY";

    [Theory]
    [InlineData("/v1/traces", "Authorization=Bearer KEY", "x-project-name=shop", "shop")]
    [InlineData("/v1/traces", "Authorization=Bearer KEY", "x-mlflow-experiment-id=17", "17")]
    [InlineData("/otel/v1/traces", "Authorization=Bearer KEY", "x-bt-parent=project_name:shop", "shop")]
    [InlineData("/otel/v1/traces", "Authorization=Bearer KEY", "x-bt-parent=experiment_id:e1", "e1")]
    [InlineData("/otel/v1/traces", "X-Api-Key=KEY", "Langsmith-Project=shop", "shop")]
    [InlineData("/v1/traces", "Authorization=KEY", "", null)]
    [InlineData("/api/public/otel/v1/traces", "Authorization=Basic pk-lf-any:KEY", "x-langfuse-ingestion-version=4", null)]
    [InlineData("/api/v1/traces/otlp", "X-API-Key=KEY", "", null)]
    public async Task Otlp_is_taken_with_the_token_and_project_of_other_tools(
        string path, string credential, string header, string? project)
    {
        var tenants = running.Tenants;
        var id = OtlpBody.NewTraceId();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Tenants.Otlp(OtlpBody.Protobuf(id)) };
        Add(request.Headers, credential.Replace(Key, tenants.One.Key, StringComparison.Ordinal));
        Add(request.Headers, header);
        using var answer = await tenants.Program.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/x-protobuf", answer.Content.Headers.ContentType!.MediaType);

        var trace = await Tenants.JsonAsync(
            await tenants.GetAsync($"/api/v1/traces/{Convert.ToHexStringLower(id)}", tenants.One.Key));
        var resource = trace.GetProperty("spans")[0].GetProperty("resource").GetProperty("attributes");
        // Without a header it is the default of the key, whose environment holds in any case.
        Assert.Equal(project ?? "project-of-one", resource.GetProperty("project.id").GetString());
        Assert.Equal("test", resource.GetProperty("deployment.environment.name").GetString());
    }

    [Theory]
    [InlineData("/otel/v1/traces")]
    [InlineData("/api/public/otel/v1/traces")]
    [InlineData("/api/v1/traces/otlp")]
    public async Task A_wrong_key_is_refused_in_the_words_of_otlp(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        Add(request.Headers, "Authorization=Basic pk-lf-any:pk_live_0123456789012345678901234567890123456789");
        using var answer = await running.Tenants.Program.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("""{"code":16,"message":"This API key is not known here."}""", await answer.Content.ReadAsStringAsync());
    }

    static void Add(HttpRequestHeaders headers, string header)
    {
        if (header.Length == 0)
            return;
        var (name, value) = (header.Split('=')[0], header[(header.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        const string Basic = "Basic ";
        headers.TryAddWithoutValidation(name, value.StartsWith(Basic, StringComparison.Ordinal)
            ? Basic + Convert.ToBase64String(Encoding.UTF8.GetBytes(value[Basic.Length..]))
            : value);
    }

    public sealed class Running : IAsyncLifetime
    {
        internal Tenants Tenants { get; private set; } = null!;

        public async Task InitializeAsync() => Tenants = await Tenants.StartAsync(Engine.Sqlite);

        public async Task DisposeAsync() => await Tenants.DisposeAsync();
    }
}
