using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Sightline.Query;
using Sightline.Query.Traces;

namespace Sightline.Server.Api.Parameters;

static class RequestParameters
{
    /// <summary>The parameters that the functions on traces share.</summary>
    public static TraceParameters Parameters(this HttpContext context) =>
        new(context.Parameter, context.RequestServices.GetRequiredService<TimeProvider>());

    /// <summary>The value of a parameter; null when it was not given or is empty.</summary>
    public static string? Parameter(this HttpContext context, string name) =>
        context.Request.Query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>
    /// The last segment of the path as the client means it, where it may hold any text: a slash stays <c>%2F</c> in the values
    /// of a route.
    /// </summary>
    public static string LastSegment(this HttpContext context, string value)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.Split('?')[0];
        return path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]) : value;
    }

    /// <summary>One of the values of <paramref name="parameter"/>.</summary>
    /// <exception cref="InvalidQueryException">It is another.</exception>
    public static string Choice(this HttpContext context, QueryParameter parameter)
    {
        var text = context.Parameter(parameter.Name) ?? parameter.Default!;
        return parameter.Values!.Contains(text) ? text : throw new InvalidQueryException(
            parameter.Name, $"{parameter.Name}={text} is not one of {string.Join(", ", parameter.Values!)}.");
    }

    /// <summary>A whole number within the limits of <paramref name="parameter"/>.</summary>
    /// <exception cref="InvalidQueryException">It is none, or outside them.</exception>
    public static int Integer(this HttpContext context, QueryParameter parameter)
    {
        var text = context.Parameter(parameter.Name) ?? parameter.Default!;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= parameter.Minimum && value <= parameter.Maximum
            ? value
            : throw new InvalidQueryException(
                parameter.Name,
                $"{parameter.Name}={text} is not a whole number from {parameter.Minimum} to {parameter.Maximum}.");
    }
}
