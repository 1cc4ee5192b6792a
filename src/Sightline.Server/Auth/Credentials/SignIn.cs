using Sightline.Control.Access;
using Sightline.Control.Identity;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Auth.Credentials;

/// <summary>Checks passwords: in equal time whether or not there is such a user, and ever more slowly for who guesses.</summary>
sealed class SignIn(Accounts accounts, SignInBackoff backoff, AuditQueue audit) : IDisposable
{
    const string Refused = "The address or the password is wrong.";

    /// <summary>Hashing keeps a core busy for a tenth of a second: half of them stay for the rest.</summary>
    readonly SemaphoreSlim _hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The account of a right password, or the answer to a wrong one.</summary>
    public async Task<(Account? Account, IResult? Problem)> CheckAsync(
        HttpContext context, string? email, string? password, CancellationToken cancellation)
    {
        var address = EmailAddress.Read(email) ?? "";
        if (backoff.Wait(address, context.ClientIp()) is { Ticks: > 0 } wait)
            return (null, LockedOut(context, wait));
        var account = address.Length > 0 ? await accounts.FindAsync(address, cancellation) : null;
        var isRight = await VerifyAsync(password ?? "", account?.PasswordHash ?? "", cancellation);
        if (!isRight || account is null or { IsActive: 0 })
        {
            backoff.Failed(address, context.ClientIp());
            audit.Refused(
                "", context.Anonymous() with { Name = address }, account is null ? "sign_in.unknown_user" : "sign_in.failed",
                "POST /api/v1/auth/login");
            return (null, ProblemKind.SignInFailed.With(Refused));
        }
        backoff.Succeeded(address, context.ClientIp());
        if (PasswordHash.IsOutdated(account.PasswordHash))
            await accounts.UpgradePasswordAsync(account.Id, await HashAsync(password!, cancellation), cancellation);
        return (account, null);
    }

    /// <summary>Whether a password is a user's: for changes that ask again.</summary>
    public async Task<IResult?> ConfirmAsync(
        HttpContext context, UserEntry user, string? password, CancellationToken cancellation)
    {
        var (_, problem) = await CheckAsync(context, user.Email, password, cancellation);
        return problem;
    }

    public async Task<string> HashAsync(string password, CancellationToken cancellation)
    {
        await _hashing.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => PasswordHash.Of(password), cancellation);
        }
        finally
        {
            _hashing.Release();
        }
    }

    public void Dispose() => _hashing.Dispose();

    async Task<bool> VerifyAsync(string password, string hash, CancellationToken cancellation)
    {
        await _hashing.WaitAsync(cancellation);
        try
        {
            var text = password.Length <= PasswordHash.LengthMax ? password : "";
            return await Task.Run(() => PasswordHash.Verify(text, hash), cancellation);
        }
        finally
        {
            _hashing.Release();
        }
    }

    static IResult LockedOut(HttpContext context, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = $"{seconds}";
        return ProblemKind.LockedOut.With($"Too many sign-ins failed. Try again in {seconds} s, or reset the password.");
    }
}
