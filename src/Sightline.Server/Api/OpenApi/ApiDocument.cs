using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sightline.Server.Api.Parameters;

namespace Sightline.Server.Api.OpenApi;

/// <summary>
/// The OpenAPI document. Shapes and their words come from the records in <c>Answers</c>, parameters from what the
/// routes take.
/// </summary>
static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi("v1", document =>
        {
            document.AddDocumentTransformer(Describe);
            document.AddOperationTransformer(AddParameters);
            document.AddOperationTransformer(AddOneOf);
            document.AddSchemaTransformer(SayNumbersAreNumbers);
            document.AddDocumentTransformer(ListExamples.AddAsync);
        });

    static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Sightline",
            Version = "v1",
            Description = "Traces of AI agents. Errors are RFC 9457 problem details with a stable type.",
        };
        // Where the document was asked from says nothing of where it is used.
        document.Servers = [];
        return Task.CompletedTask;
    }

    /// <summary>The serializer would read numbers from text too, and says so; the answers never hold such.</summary>
    static Task SayNumbersAreNumbers(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            schema.Type = type & ~JsonSchemaType.String;
            schema.Pattern = null;
        }
        return Task.CompletedTask;
    }

    static Task AddParameters(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var taken = context.Description.ActionDescriptor.EndpointMetadata.OfType<Takes>().LastOrDefault();
        operation.Parameters ??= [];
        foreach (var parameter in taken?.Parameters ?? [])
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Schema = Schema(parameter),
                Example = Value(parameter.Type, parameter.Example),
            });
        }
        return Task.CompletedTask;
    }

    static OpenApiSchema Schema(QueryParameter parameter) => new()
    {
        Type = parameter.Type switch
        {
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            _ => JsonSchemaType.String,
        },
        Enum = parameter.Values is { } values ? [.. values.Select(v => (JsonNode)JsonValue.Create(v))] : [],
        Default = Value(parameter.Type, parameter.Default),
        Minimum = parameter.Minimum?.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
    };

    static JsonNode? Value(string type, string? text) =>
        text is null ? null : type == "string" ? JsonValue.Create(text) : JsonNode.Parse(text);

    static async Task AddOneOf(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var answers = context.Description.ActionDescriptor.EndpointMetadata.OfType<OneOfAnswers>().LastOrDefault();
        if (answers is null || context.Document is not { } document)
            return;
        var shapes = new List<IOpenApiSchema>();
        foreach (var type in answers.Types)
        {
            var schema = await context.GetOrCreateSchemaAsync(type, null, cancel);
            document.AddComponent(type.Name, schema);
            shapes.Add(new OpenApiSchemaReference(type.Name, document));
        }
        operation.Responses!["200"].Content!["application/json"].Schema = new OpenApiSchema { OneOf = shapes };
    }
}
