namespace Sightline.Server.Mail;

/// <summary>The SMTP server that takes the program's mail; without one, links are shown instead.</summary>
sealed class MailOptions
{
    /// <summary>Empty for no mail.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Empty for no sign-in.</summary>
    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The address that mail comes from.</summary>
    public string From { get; init; } = "";
}

enum MailSecurity
{
    /// <summary>Clear text: for a server on this machine.</summary>
    None,
    StartTls,
}
