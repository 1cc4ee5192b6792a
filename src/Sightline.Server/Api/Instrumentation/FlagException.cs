using Sightline.Server.Api.Answers.Instrumentation;

namespace Sightline.Server.Api.Instrumentation;

/// <summary>Stops an evaluation with an answer in the words of OFREP.</summary>
sealed class FlagException(string? flag, string code, string details) : Exception(details)
{
    public const string ParseError = "PARSE_ERROR";
    public const string InvalidContext = "INVALID_CONTEXT";
    public const string TargetingKeyMissing = "TARGETING_KEY_MISSING";
    public const string FlagNotFound = "FLAG_NOT_FOUND";

    public IResult Answer => TypedResults.Json(
        new FlagFailure { Key = flag, ErrorCode = code, ErrorDetails = Message },
        Json.ApiJsonContext.Default.FlagFailure,
        statusCode: code == FlagNotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
}
