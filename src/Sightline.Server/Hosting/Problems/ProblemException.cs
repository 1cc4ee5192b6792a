namespace Sightline.Server.Hosting.Problems;

/// <summary>Stops a request with a problem as its answer.</summary>
sealed class ProblemException(
    ProblemKind kind, string detail, IReadOnlyDictionary<string, object?>? more = null) : Exception(detail)
{
    public IResult Answer => kind.With(Message, more);
}
