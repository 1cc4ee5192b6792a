using System.Globalization;
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
