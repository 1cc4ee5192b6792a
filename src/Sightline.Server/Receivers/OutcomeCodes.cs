namespace Sightline.Server.Receivers;

/// <summary>The codes of gRPC that this server answers.</summary>
enum GrpcCode
{
    Ok = 0,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    ResourceExhausted = 8,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
}

/// <summary>
/// Which codes say what became of a request. OTLP exporters send again only after 429, 502, 503 and 504, and after
/// UNAVAILABLE, or RESOURCE_EXHAUSTED that carries a retry time.
/// </summary>
static class OutcomeCodes
{
    /// <summary>A request has been held for seconds by then; a second more spreads the next attempts.</summary>
    public const int RetryAfterSeconds = 1;

    public const string RetryAfterText = "1";

    public static (int Http, GrpcCode Grpc) Of(Outcome outcome) => outcome switch
    {
        Outcome.Stored => (StatusCodes.Status200OK, GrpcCode.Ok),
        Outcome.Malformed => (StatusCodes.Status400BadRequest, GrpcCode.InvalidArgument),
        Outcome.TooLarge => (StatusCodes.Status413PayloadTooLarge, GrpcCode.ResourceExhausted),
        Outcome.TooSlow => (StatusCodes.Status408RequestTimeout, GrpcCode.DeadlineExceeded),
        Outcome.Unsupported => (StatusCodes.Status415UnsupportedMediaType, GrpcCode.Unimplemented),
        Outcome.Busy => (StatusCodes.Status429TooManyRequests, GrpcCode.ResourceExhausted),
        Outcome.Unavailable => (StatusCodes.Status503ServiceUnavailable, GrpcCode.Unavailable),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static bool IsRetryable(Outcome outcome) => outcome is Outcome.Busy or Outcome.Unavailable;
}
