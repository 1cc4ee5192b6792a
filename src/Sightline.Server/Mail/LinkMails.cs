using Sightline.Control.Identity;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Listeners;

namespace Sightline.Server.Mail;

/// <summary>
/// The links that the program hands out, and the mails that carry them. What a link carries stands behind the #, which
/// browsers keep to themselves: it reaches no log of a server or proxy.
/// </summary>
sealed class LinkMails(MailQueue mails, AuthOptions options, BoundListeners listeners)
{
    public bool IsConfigured => mails.IsConfigured;

    public string SetUp(string secret) => Link("setup", secret);

    public string Invitation(string secret) => Link("invitation", secret);

    public string Reset(string secret) => Link("reset", secret);

    public void SendInvitation(string to, string workspace, string invitedBy, string secret) => mails.Send(new(
        to, $"Invitation to {OneLine(workspace)} on Sightline",
        $"{OneLine(invitedBy)} invites you to the workspace {OneLine(workspace)} on Sightline.\n\n"
        + $"Open this link to join; it works once, for seven days:\n{Invitation(secret)}\n"));

    public void SendVerification(string to, string secret) => mails.Send(Verification(to, secret));

    /// <summary>Sends another link that verifies, if there is an account that needs one.</summary>
    public void SendVerificationIfNeeded(string to, Accounts accounts) => mails.SendLater(async cancellation =>
        await accounts.MakeVerificationLinkAsync(to, cancellation) is { } secret ? Verification(to, secret) : null);

    /// <summary>Sends a link that sets a new password, if there is such an account.</summary>
    public void SendResetIfKnown(string to, Accounts accounts) => mails.SendLater(async cancellation =>
        await accounts.MakeResetLinkAsync(to, cancellation) is { } secret ? ResetMail(to, secret) : null);

    MailMessageText Verification(string to, string secret) => new(
        to, "Confirm your address for Sightline",
        $"Open this link to confirm that this address is yours; it works once, for three days:\n{Link("verify", secret)}\n\n"
        + "If you did not register, ignore this mail.\n");

    MailMessageText ResetMail(string to, string secret) => new(
        to, "Set a new password for Sightline",
        $"Open this link to set a new password; it works once, for two hours:\n{Reset(secret)}\n\n"
        + "If you did not ask for it, ignore this mail; your password stays as it is.\n");

    public void SendAlreadyRegistered(string to) => mails.Send(new(
        to, "You have an account on Sightline already",
        "Somebody registered with this address, which has an account already. If it was you, sign in, or ask for a new "
        + $"password at {Address()}/sign-in. If not, ignore this mail.\n"));

    string Link(string page, string secret) => $"{Address()}/{page}#token={secret}";

    string Address() => options.PublicUrl.Length > 0 ? options.PublicUrl.TrimEnd('/') : listeners.Http.ToString();

    // Names come from users; a line break would let them write headers or text of their own.
    static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
