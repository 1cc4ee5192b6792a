using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Sightline.Server.Api.OpenApi;

/// <summary>A whole example for each answer that is a list or figures, put together from those of its fields.</summary>
static class ListExamples
{
    const string Json = "application/json";
    const string Cursor = "next_cursor";
    const string AsOf = "as_of";

    /// <summary>Answers nest a handful of levels; a shape that holds itself ends here.</summary>
    const int DepthMax = 12;

    public static Task AddAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        var operations = document.Paths.Values.SelectMany(path => path.Operations ?? []);
        foreach (var (_, response) in operations.SelectMany(operation => operation.Value.Responses ?? []))
        {
            if (response.Content?.TryGetValue(Json, out var answer) == true
                && answer.Schema is { } schema && schema.Properties is { } properties
                && (properties.ContainsKey(Cursor) || properties.ContainsKey(AsOf)))
                answer.Example = Of(schema, depth: 0);
        }
        return Task.CompletedTask;
    }

    static JsonNode? Of(IOpenApiSchema schema, int depth)
    {
        if (schema.Examples is [var example, ..])
            return example?.DeepClone();
        if (depth == DepthMax)
            return null;
        if (schema.Items is { } items)
            return new JsonArray(Of(items, depth + 1));
        if (schema.Properties is { Count: > 0 } properties)
            return new JsonObject(properties.Select(p => KeyValuePair.Create(p.Key, Of(p.Value, depth + 1))));
        // A value that may be null is one of null and the other.
        var other = (schema.OneOf ?? schema.AnyOf)?.FirstOrDefault(one => one.Type != JsonSchemaType.Null);
        return other is null ? null : Of(other, depth + 1);
    }
}
