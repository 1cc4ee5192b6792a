using Sightline.Query;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Api.Parameters;

static class InvalidParameters
{
    /// <summary>The 400 for a wrong parameter, with its name and value; of a filter also the place of the mistake.</summary>
    public static IResult Problem(InvalidQueryException invalid, IQueryCollection query)
    {
        var more = new Dictionary<string, object?>
        {
            ["parameter"] = invalid.Parameter,
            ["value"] = query.TryGetValue(invalid.Parameter, out var value) ? value.ToString() : null,
        };
        if (invalid.FilterError is not { } mistake)
            return ProblemKind.InvalidParameter.With(invalid.Message, more);
        more["position"] = mistake.Position;
        more["length"] = mistake.Length;
        more["expected"] = mistake.Message;
        return ProblemKind.InvalidFilter.With(invalid.Message, more);
    }
}
