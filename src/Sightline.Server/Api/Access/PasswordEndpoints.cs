using Sightline.Control.Identity;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Credentials;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Mail;

namespace Sightline.Server.Api.Access;

static class PasswordEndpoints
{
    public static void MapPasswords(this RouteGroupBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Sign-in");
        auth.MapPost("/password", ChangeAsync).ForUsers().LimitTime().Takes().WithName("changePassword")
            .Produces(StatusCodes.Status204NoContent)
            .WithSummary("Changes the caller's password, and ends their other sessions.");
        auth.MapPost("/password/forgot", Forgot).OpenToAll().LimitTime().Takes().WithName("forgetPassword")
            .Produces(StatusCodes.Status202Accepted)
            .WithSummary("Sends a link to set a new password, if there is such a user and the server sends mail.");
        auth.MapPost("/password/reset", ResetAsync).OpenToAll().LimitTime().Takes().WithName("resetPassword")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status410Gone)
            .WithSummary("Sets a new password with a link, and ends all sessions.");
        auth.MapPost("/verification", Send).OpenToAll().LimitTime().Takes().WithName("sendVerification")
            .Produces(StatusCodes.Status202Accepted)
            .WithSummary("Sends the link again that proves an address.");
        auth.MapPost("/verify", VerifyAsync).OpenToAll().LimitTime().Takes().WithName("verifyEmail")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status410Gone)
            .WithSummary("Proves an address with a link.");
    }

    static async Task<IResult> ChangeAsync(
        PasswordRequest request, HttpContext context, Accounts accounts, SignIn signIn, RequestRates rates,
        CancellationToken cancellation)
    {
        var user = context.User();
        if (rates.SignIn(context) is { } tooMany)
            return tooMany;
        var password = BodyRules.Password(request.NewPassword, "new_password");
        if (await signIn.ConfirmAsync(context, user, request.CurrentPassword, cancellation) is { } problem)
            return problem;
        await accounts.SetPasswordAsync(
            user.Id, await signIn.HashAsync(password, cancellation), context.Caller().Session, context.Caller().Actor,
            cancellation);
        return TypedResults.NoContent();
    }

    static IResult Forgot(
        EmailRequest request, HttpContext context, Accounts accounts, LinkMails mails, RequestRates rates)
    {
        context.RefuseInLocalMode();
        if (rates.SignIn(context) is { } tooMany)
            return tooMany;
        // Without mail nobody would get the link; who runs the instance makes one.
        mails.SendResetIfKnown(BodyRules.Email(request.Email, "email"), accounts);
        return TypedResults.Accepted((string?)null);
    }

    static async Task<IResult> ResetAsync(
        ResetRequest request, HttpContext context, Accounts accounts, SignIn signIn, RequestRates rates,
        CancellationToken cancellation)
    {
        context.RefuseInLocalMode();
        if (rates.SignIn(context) is { } tooMany)
            return tooMany;
        var link = BodyRules.Given(request.Token, "token");
        var hash = await signIn.HashAsync(BodyRules.Password(request.NewPassword, "new_password"), cancellation);
        await accounts.ResetPasswordAsync(link, hash, context.Anonymous(), cancellation);
        return TypedResults.NoContent();
    }

    static IResult Send(
        EmailRequest request, HttpContext context, Accounts accounts, LinkMails mails, RequestRates rates)
    {
        context.RefuseInLocalMode();
        if (rates.SignIn(context) is { } tooMany)
            return tooMany;
        mails.SendVerificationIfNeeded(BodyRules.Email(request.Email, "email"), accounts);
        return TypedResults.Accepted((string?)null);
    }

    static async Task<IResult> VerifyAsync(
        LinkRequest request, HttpContext context, Accounts accounts, RequestRates rates, CancellationToken cancellation)
    {
        context.RefuseInLocalMode();
        if (rates.SignIn(context) is { } tooMany)
            return tooMany;
        await accounts.VerifyAsync(BodyRules.Given(request.Token, "token"), context.Anonymous(), cancellation);
        return TypedResults.NoContent();
    }
}
