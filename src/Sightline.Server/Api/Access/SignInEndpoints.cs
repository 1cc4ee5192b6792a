using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Control.Access;
using Sightline.Control.Identity;
using Sightline.Control.Invitations;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Credentials;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;
using Sightline.Server.Mail;

namespace Sightline.Server.Api.Access;

static class SignInEndpoints
{
    public static void MapSignIn(this RouteGroupBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Sign-in").OpenToAll();
        auth.MapGet("/config", Config).LimitTime().Takes().WithName("getAuthConfig")
            .WithSummary("Says what a page needs to know before anybody has signed in.");
        auth.MapPost("/setup", SetUpAsync).LimitTime().Takes().WithName("setUp")
            .Produces<SignInAnswer>(StatusCodes.Status201Created)
            .WithSummary("Makes the first owner, with the link from the server's log.");
        auth.MapPost("/register", RegisterAsync).LimitTime().Takes().WithName("register")
            .Produces<RegisterAnswer>(StatusCodes.Status201Created)
            .WithSummary("Registers a user, with a workspace of their own or into the one they were invited to.");
        auth.MapPost("/login", LoginAsync).LimitTime().Takes().WithName("login")
            .Produces<SignInAnswer>()
            .WithSummary("Signs in by tokens, or by a cookie for browsers.");
        auth.MapPost("/refresh", RefreshAsync).LimitTime().Takes().WithName("refreshTokens")
            .Produces<SignInAnswer>()
            .WithSummary("Exchanges a refresh token; using one twice ends its session.");
        auth.MapPost("/logout", LogoutAsync).ForUsers().LimitTime().Takes().WithName("logout")
            .Produces(StatusCodes.Status204NoContent)
            .WithSummary("Ends the session of this request.");
    }

    static Ok<AuthConfigAnswer> Config(AuthOptions auth, AccessDirectory directory, LinkMails mails) =>
        TypedResults.Ok(new AuthConfigAnswer
        {
            Mode = auth.Mode == AuthMode.Local ? "local" : "required",
            Registration = auth.Registration.ToString().ToLowerInvariant(),
            SetupRequired = auth.Mode == AuthMode.Required && directory.UserCount == 0,
            Mail = mails.IsConfigured,
            PasswordLengthMin = PasswordHash.LengthMin,
        });

    static async Task<IResult> SetUpAsync(
        SetUpRequest request, HttpContext context, Accounts accounts, SignIn signIn, SessionStart sessions,
        RequestRates rates, CancellationToken cancellation)
    {
        context.RefuseInLocalMode();
        if (rates.SignIn(context) is { } tooMany)
            return tooMany;
        var account = await AccountAsync(
            signIn, BodyRules.Email(request.Email, "email"), request.Password, request.FullName, cancellation);
        var link = BodyRules.Given(request.Token, "token");
        var user = await accounts.SetUpAsync(account, link, context.Anonymous(), cancellation);
        return TypedResults.Created(
            (string?)null, await sessions.OpenAsync(context, user, request.Cookie == true, cancellation));
    }

    static async Task<IResult> RegisterAsync(
        RegisterRequest request, HttpContext context, Accounts accounts, InvitationList invitations, SignIn signIn,
        LinkMails mails, CancellationToken cancellation)
    {
        context.RefuseInLocalMode();
        if (context.RequestServices.GetRequiredService<RequestRates>().Registration(context) is { } tooMany)
            return tooMany;
        var registration = context.RequestServices.GetRequiredService<AuthOptions>().Registration;
        var isInvited = !string.IsNullOrEmpty(request.Invitation);
        if (registration == Registration.Closed || (registration == Registration.Invite && !isInvited))
        {
            return ProblemKind.RegistrationClosed.With(registration == Registration.Closed
                ? "Nobody can register here; ask who runs the server."
                : "Registration is by invitation: ask an owner or admin of a workspace for a link.");
        }
        var email = BodyRules.Email(request.Email, "email");
        var workspace = isInvited ? "" : BodyRules.Name(request.WorkspaceName, "workspace_name");
        var account = await AccountAsync(signIn, email, request.Password, request.FullName, cancellation);
        if (isInvited)
        {
            await invitations.RegisterAsync(request.Invitation!, account, context.Anonymous(), cancellation);
            return Registered(email, verificationRequired: false);
        }
        var (isNew, link) = await accounts.RegisterAsync(
            account, workspace, mails.IsConfigured, context.Anonymous(), cancellation);
        if (link is not null)
            mails.SendVerification(email, link);
        else if (!isNew)
            mails.SendAlreadyRegistered(email);
        return Registered(email, mails.IsConfigured);
    }

    static async Task<IResult> LoginAsync(
        LoginRequest request, HttpContext context, SignIn signIn, SessionStart sessions, LinkMails mails,
        RequestRates rates, CancellationToken cancellation)
    {
        context.RefuseInLocalMode();
        if (rates.SignIn(context) is { } tooMany)
            return tooMany;
        var (account, problem) = await signIn.CheckAsync(context, request.Email, request.Password, cancellation);
        if (account is null)
            return problem!;
        if (account.IsVerified == 0 && mails.IsConfigured)
        {
            return ProblemKind.NotVerified.With(
                "Open the link in the mail that was sent to you; POST /api/v1/auth/verification sends another.");
        }
        return TypedResults.Ok(await sessions.OpenAsync(context, account.Id, request.Cookie == true, cancellation));
    }

    static async Task<IResult> RefreshAsync(
        RefreshRequest request, HttpContext context, Sessions sessions, AccessDirectory directory, SessionStart start,
        RequestRates rates, CancellationToken cancellation)
    {
        context.RefuseInLocalMode();
        if (rates.SignIn(context) is { } tooMany)
            return tooMany;
        var (outcome, session) = await sessions.RefreshAsync(
            BodyRules.Given(request.RefreshToken, "refresh_token"), context.Anonymous(), cancellation);
        if (outcome == RefreshOutcome.Renewed)
            return TypedResults.Ok(start.Tokens(directory.FindUser(session!.User)!, session));
        return ProblemKind.Unauthenticated.With(outcome == RefreshOutcome.Reused
            ? "This refresh token was used before, so its session has ended; sign in again."
            : "This refresh token is not valid; sign in again.");
    }

    static async Task<IResult> LogoutAsync(
        HttpContext context, Sessions sessions, SessionCookie cookies, CancellationToken cancellation)
    {
        var user = context.User();
        await sessions.EndAsync(user.Id, context.Caller().Session, "signed out", context.Caller().Actor, cancellation);
        cookies.Clear(context);
        return TypedResults.NoContent();
    }

    static Created<RegisterAnswer> Registered(string email, bool verificationRequired) => TypedResults.Created(
        (string?)null, new RegisterAnswer { Email = email, VerificationRequired = verificationRequired });

    static async Task<NewAccount> AccountAsync(
        SignIn signIn, string email, string? password, string? fullName, CancellationToken cancellation) => new(
            email,
            await signIn.HashAsync(BodyRules.Password(password, "password"), cancellation),
            BodyRules.NameOrEmpty(fullName, "full_name"));
}
