namespace Sightline.Server.Hosting.Problems;

/// <summary>
/// The kinds of errors that the REST API answers (RFC 9457). <see cref="Type"/> is stable: clients branch on it.
/// </summary>
sealed record ProblemKind(string Name, int Status, string Title)
{
    public static readonly ProblemKind InvalidFilter = new("invalid-filter", 400, "The filter cannot be understood");
    public static readonly ProblemKind InvalidParameter = new("invalid-parameter", 400, "A parameter is wrong");
    public static readonly ProblemKind InvalidBody = new("invalid-body", 400, "The body cannot be understood");
    public static readonly ProblemKind ForbiddenHost = new("forbidden-host", 403, "This name is not served");
    public static readonly ProblemKind ForbiddenOrigin = new("forbidden-origin", 403, "This page may not do that");
    public static readonly ProblemKind Unauthenticated = new("unauthenticated", 401, "A credential is needed");
    public static readonly ProblemKind SignInFailed = new("sign-in-failed", 401, "The sign-in was refused");
    public static readonly ProblemKind Forbidden = new("forbidden", 403, "This is not yours to do");
    public static readonly ProblemKind ForbiddenWorkspace =
        new("forbidden-workspace", 403, "This workspace is not yours");
    public static readonly ProblemKind CsrfToken = new("csrf-token", 403, "The request does not come from the page");
    public static readonly ProblemKind NotVerified = new("not-verified", 403, "The address is not verified yet");
    public static readonly ProblemKind RegistrationClosed = new("registration-closed", 403, "Registration is closed");
    public static readonly ProblemKind NotFound = new("not-found", 404, "There is nothing here");
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "The method is not allowed");
    public static readonly ProblemKind TooSlow = new("too-slow", 408, "The request came too slowly");
    public static readonly ProblemKind Conflict = new("conflict", 409, "It is there already");
    public static readonly ProblemKind LastOwner = new("last-owner", 409, "Somebody has to stay owner");
    public static readonly ProblemKind TooMany = new("too-many", 409, "There are as many as there may be");
    public static readonly ProblemKind LocalMode = new("local-mode", 409, "There is no sign-in in mode Local");
    public static readonly ProblemKind InvalidLink = new("invalid-link", 410, "The link is not valid any more");
    public static readonly ProblemKind TooLarge = new("too-large", 413, "The request is too large");
    public static readonly ProblemKind QueryTooLarge =
        new("query-too-large", 422, "The answer needs too much memory");
    public static readonly ProblemKind UnsupportedType =
        new("unsupported-type", 415, "The content type is not accepted");
    public static readonly ProblemKind TooManyRequests =
        new("too-many-requests", 429, "The server has as much in hand as it can hold");
    public static readonly ProblemKind RateLimited = new("rate-limited", 429, "Too many requests");
    public static readonly ProblemKind LockedOut = new("locked-out", 429, "Too many failed sign-ins");
    public static readonly ProblemKind Internal = new("internal", 500, "The server made a mistake");
    public static readonly ProblemKind NotReady = new("not-ready", 503, "The server is not ready yet");
    public static readonly ProblemKind QueryTimeout = new("query-timeout", 503, "The query took too long");
    public static readonly ProblemKind Unavailable = new("unavailable", 503, "The server cannot do this now");

    /// <summary>The <c>type</c> of the answer: a relative URI.</summary>
    public string Type => $"/problems/{Name}";

    /// <summary>An answer of this kind. <paramref name="detail"/> says what to do.</summary>
    public IResult With(string detail, IEnumerable<KeyValuePair<string, object?>>? more = null) =>
        TypedResults.Problem(detail, statusCode: Status, title: Title, type: Type, extensions: more);
}
