using Sightline.Query;

namespace Sightline.Server.Api.Parameters;

/// <summary>Route metadata: the query parameters that a route takes.</summary>
sealed record Takes(IReadOnlyList<QueryParameter> Parameters);

static class ParameterRules
{
    /// <summary>Names the query parameters that the route takes.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, params QueryParameter[] parameters) =>
        route.WithMetadata(new Takes(parameters));

    /// <summary>
    /// Refuses parameters that a route does not take: a misspelt <c>min_duration</c> that is silently ignored looks
    /// like an answer. Turns what a query says of a parameter into a problem.
    /// </summary>
    public static RouteGroupBuilder CheckParameters(this RouteGroupBuilder routes) =>
        routes.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            try
            {
                CheckNames(context);
                return await next(invocation);
            }
            catch (InvalidQueryException invalid)
            {
                return InvalidParameters.Problem(invalid, context.Request.Query);
            }
        });

    static void CheckNames(HttpContext context)
    {
        var taken = context.GetEndpoint()?.Metadata.GetMetadata<Takes>()?.Parameters ?? [];
        foreach (var (name, values) in context.Request.Query)
        {
            if (!taken.Any(p => p.Name == name))
                throw new InvalidQueryException(name, Unknown(name, taken));
            if (values.Count > 1)
                throw new InvalidQueryException(name, $"{name} is given {values.Count} times; give it once.");
        }
    }

    static string Unknown(string name, IReadOnlyList<QueryParameter> taken) => taken.Count == 0
        ? $"{name} is not a parameter here: this route takes none."
        : $"{name} is not a parameter here; allowed are {string.Join(", ", taken.Select(p => p.Name))}.";
}
