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
        Assert.Equal(18, item.GetProperty("required").GetArrayLength());
        Assert.NotEqual("", item.GetProperty("properties").GetProperty("started_at").GetProperty("description").GetString());
    }

    [Fact]
    public async Task Document_shows_each_list_and_all_figures_as_an_example_with_all_its_fields_and_where_it_goes_on()
    {
        var document = await DocumentAsync();
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var lists = (
            from path in document.GetProperty("paths").EnumerateObject()
            where path.Value.TryGetProperty("get", out _)
            let response = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200")
            where response.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out _)
            let answer = response.GetProperty("content").GetProperty("application/json")
            where answer.GetProperty("schema").TryGetProperty("$ref", out _)
            let shape = schemas.GetProperty(Shape(answer.GetProperty("schema").GetProperty("$ref")))
            where shape.TryGetProperty("properties", out _)
            let properties = shape.GetProperty("properties")
            where properties.TryGetProperty("next_cursor", out _) || properties.TryGetProperty("as_of", out _)
            select (path.Name, Shape: shape, Answer: answer)).ToList();

        Assert.True(lists.Count >= 23, $"{lists.Count} lists");
        foreach (var (path, shape, answer) in lists)
        {
            Assert.True(answer.TryGetProperty("example", out var example), $"{path} has no example.");
            Assert.Equal(Names(shape.GetProperty("properties")), Names(example));
            if (!example.TryGetProperty("items", out var items))
                continue;
            var item = schemas.GetProperty(Shape(
                shape.GetProperty("properties").GetProperty("items").GetProperty("items").GetProperty("$ref")));
            Assert.Equal(Names(item.GetProperty("properties")), Names(Assert.Single(items.EnumerateArray())));
        }
        var traces = lists.Single(list => list.Name == "/api/v1/traces").Answer.GetProperty("example");
        Assert.NotEqual(JsonValueKind.Null, traces.GetProperty("next_cursor").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, traces.GetProperty("items")[0].GetProperty("trace_id").ValueKind);
    }

    static string Shape(JsonElement reference) => reference.GetString()!.Split('/')[^1];

    static string Names(JsonElement shape) => string.Join(',', shape.EnumerateObject().Select(p => p.Name).Order());

    async Task<JsonElement> DocumentAsync() =>
        JsonSerializer.Deserialize<JsonElement>(await sample.Client.GetStringAsync("/openapi/v1.json"));
}
