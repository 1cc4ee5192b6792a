namespace Sightline.Server.Receivers;

/// <summary>The codes of gRPC that this server answers.</summary>
enum GrpcCode
{
    Ok = 0,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
    Unauthenticated = 16,
}

/// <summary>
/// Which codes say what became of a request. OTLP exporters send again only after 429, 502, 503 and 504, and after
/// UNAVAILABLE, or RESOURCE_EXHAUSTED that carries a retry time.
/// </summary>
static class OutcomeCodes
{
    /// <summary>A request has been held for seconds by then; a second more spreads the next attempts.</summary>
    public const int RetryAfterSeconds = 1;

    /// <summary>What one byte of a varint holds, and far longer than a quota ever asks for.</summary>
    public const int RetryAfterSecondsMax = 120;

    public static (int Http, GrpcCode Grpc) Of(Outcome outcome) => outcome switch
    {
        Outcome.Stored => (StatusCodes.Status200OK, GrpcCode.Ok),
        Outcome.Malformed => (StatusCodes.Status400BadRequest, GrpcCode.InvalidArgument),
        Outcome.TooLarge => (StatusCodes.Status413PayloadTooLarge, GrpcCode.ResourceExhausted),
        Outcome.TooSlow => (StatusCodes.Status408RequestTimeout, GrpcCode.DeadlineExceeded),
        Outcome.Unsupported => (StatusCodes.Status415UnsupportedMediaType, GrpcCode.Unimplemented),
        Outcome.OverQuota => (StatusCodes.Status429TooManyRequests, GrpcCode.ResourceExhausted),
        Outcome.Busy => (StatusCodes.Status429TooManyRequests, GrpcCode.ResourceExhausted),
        Outcome.Unavailable => (StatusCodes.Status503ServiceUnavailable, GrpcCode.Unavailable),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static bool IsRetryable(Outcome outcome) => outcome is Outcome.Busy or Outcome.OverQuota or Outcome.Unavailable;

    /// <summary>When the sender of a request should come again, in seconds; null when it should not.</summary>
    public static int? RetryAfter(ReceiverAnswer answer) => !IsRetryable(answer.Outcome)
        ? null
        : Math.Clamp((int)Math.Ceiling(answer.Wait.TotalSeconds), RetryAfterSeconds, RetryAfterSecondsMax);
}
