using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Query.Traces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;

namespace Sightline.Server.Api;

static class AttributeEndpoints
{
    const string NameText = "A field of the filter language, such as service or span.http.route, or the key of an attribute.";

    public static void MapAttributes(this RouteGroupBuilder api)
    {
        var attributes = api.MapGroup("/attributes").WithTags("Catalog");
        attributes.MapGet("", List)
            .LimitTime()
            .Takes(QueryParameters.Catalog)
            .WithName("listAttributes")
            .WithSummary("Lists the attributes that spans of a time range carry, the most frequent first.");
        attributes.MapGet("/{name}/values", Values)
            .LimitTime()
            .Takes(QueryParameters.Catalog)
            .WithName("listAttributeValues")
            .WithSummary("Lists the values of a field, the most frequent first.");
    }

    static Ok<AttributesAnswer> List(HttpContext context, TraceCatalog catalog, CancellationToken cancellation)
    {
        var parameters = context.Parameters();
        return TypedResults.Ok(AttributesAnswer.Of(catalog.AttributeNames(
            context.Workspace(), parameters.Range(), context.Parameter("prefix"), parameters.Limit(), cancellation)));
    }

    static Ok<AttributeValuesAnswer> Values(
        HttpContext context,
        TraceCatalog catalog,
        [FromRoute, Description(NameText)] string name,
        CancellationToken cancellation)
    {
        var parameters = context.Parameters();
        return TypedResults.Ok(AttributeValuesAnswer.Of(catalog.AttributeValues(
            context.Workspace(), name, parameters.Range(), context.Parameter("prefix"), parameters.Limit(),
            cancellation)));
    }
}
