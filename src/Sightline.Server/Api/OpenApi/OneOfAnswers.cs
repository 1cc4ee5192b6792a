namespace Sightline.Server.Api.OpenApi;

/// <summary>Route metadata: the shapes of which an answer has one.</summary>
sealed record OneOfAnswers(IReadOnlyList<Type> Types);

static class OneOfAnswersOfRoute
{
    /// <summary>Says that the answer has one of three shapes, which its parameters choose.</summary>
    public static RouteHandlerBuilder AnswersOneOf<T1, T2, T3>(this RouteHandlerBuilder route) =>
        route.Produces<T1>().WithMetadata(new OneOfAnswers([typeof(T1), typeof(T2), typeof(T3)]));
}
