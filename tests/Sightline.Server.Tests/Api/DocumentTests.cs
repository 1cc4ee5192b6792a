using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Sightline.Server.Tests.Api;

public sealed class DocumentTests(SampleTraces sample) : IClassFixture<SampleTraces>
{
    [Fact]
    public async Task Document_holds_every_route_of_the_api_with_its_words()
    {
        var paths = (await DocumentAsync()).GetProperty("paths");
        var routes = sample.Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .ToList();

        Assert.True(routes.Count >= 8);
        foreach (var route in routes)
        {
            var path = route.RoutePattern.RawText!.TrimEnd('/');
            Assert.True(paths.TryGetProperty(path, out var operations), $"{path} is not in the document.");
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                var operation = operations.GetProperty(method.ToLowerInvariant());
                Assert.NotEqual("", operation.GetProperty("summary").GetString());
                Assert.NotEqual("", operation.GetProperty("operationId").GetString());
            }
        }
    }

    [Fact]
    public async Task Document_says_what_parameters_and_answers_are()
    {
        var document = await DocumentAsync();

        var list = document.GetProperty("paths").GetProperty("/api/v1/traces").GetProperty("get");
        var limit = list.GetProperty("parameters").EnumerateArray()
            .Single(p => p.GetProperty("name").GetString() == "limit").GetProperty("schema");
        Assert.Equal(
            [1, 1000, 50],
            new[] { "minimum", "maximum", "default" }.Select(name => limit.GetProperty(name).GetInt32()));
        Assert.True(list.GetProperty("responses").TryGetProperty("400", out _));
        var item = document.GetProperty("components").GetProperty("schemas").GetProperty("TraceItem");
        Assert.Equal(16, item.GetProperty("required").GetArrayLength());
        Assert.NotEqual("", item.GetProperty("properties").GetProperty("started_at").GetProperty("description").GetString());
    }

    async Task<JsonElement> DocumentAsync() =>
        JsonSerializer.Deserialize<JsonElement>(await sample.Client.GetStringAsync("/openapi/v1.json"));
}
