using Sightline.Control.Identity;
using Sightline.Control.Keys;
using Sightline.Server.Auth;

namespace Sightline.Server.Hosting.Settings;

/// <summary>What must hold of the settings of access, limits, mail and the control database. Secrets are not repeated.</summary>
static class AccessSettingsRules
{
    const int RateMax = 10_000_000;
    const long BytesMax = 10_000_000_000;

    public static void Check(SightlineSettings settings, List<string> mistakes)
    {
        CheckAuth(settings.Auth, mistakes);
        CheckBootstrap(settings.Bootstrap, mistakes);
        var limits = settings.Limits;
        CheckRate("Limits:RequestsPerMinute", limits.RequestsPerMinute, RateMax, mistakes);
        CheckRate("Limits:RequestBurst", limits.RequestBurst, RateMax, mistakes);
        CheckRate("Limits:IngestBytesPerSecond", limits.IngestBytesPerSecond, BytesMax, mistakes);
        CheckRate("Limits:IngestSpansPerSecond", limits.IngestSpansPerSecond, BytesMax, mistakes);
        CheckRate("Limits:AttributeKeys", limits.AttributeKeys, RateMax, mistakes);
        CheckRate("Limits:WaitingFlagRequests", limits.WaitingFlagRequests, RateMax, mistakes);
        CheckRate("Limits:SignInsPerMinute", limits.SignInsPerMinute, RateMax, mistakes);
        CheckRate("Limits:RegistrationsPerHour", limits.RegistrationsPerHour, RateMax, mistakes);
        if (settings.Control.AuditDays is < 1 or > 3_650)
            mistakes.Add($"Control:AuditDays = {settings.Control.AuditDays} must be from 1 to 3650.");
        var mail = settings.Mail;
        if (mail.Host.Length > 0 && EmailAddress.Read(mail.From) is null)
            mistakes.Add($"Mail:From = {mail.From} must be a mail address, since Mail:Host is set.");
        if (mail.Port is < 1 or > 65_535)
            mistakes.Add($"Mail:Port = {mail.Port} must be from 1 to 65535.");
    }

    static void CheckAuth(AuthOptions auth, List<string> mistakes)
    {
        CheckTime("Auth:TokenLifetime", auth.TokenLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7), mistakes);
        CheckTime("Auth:SessionLifetime", auth.SessionLifetime, TimeSpan.FromMinutes(5), TimeSpan.FromDays(365), mistakes);
        CheckTime(
            "Auth:SigningKeyLifetime", auth.SigningKeyLifetime, TimeSpan.FromDays(1), TimeSpan.FromDays(3_650), mistakes);
        if (auth.PublicUrl.Length > 0 && !IsOrigin(auth.PublicUrl.TrimEnd('/')))
            mistakes.Add($"Auth:PublicUrl = {auth.PublicUrl} must be an address such as https://sightline.example.com.");
        if (AccessServices.Networks(auth.TrustedProxies) is null)
        {
            mistakes.Add($"Auth:TrustedProxies = {auth.TrustedProxies} must be addresses or networks such as 10.0.0.7 or "
                + "10.0.0.0/24, with commas between.");
        }
        foreach (var origin in AccessServices.Words(auth.CorsOrigins).Where(o => !IsOrigin(o)))
            mistakes.Add($"Auth:CorsOrigins = {origin} must be an origin such as https://grafana.example.com.");
        if (auth.Mode == AuthMode.Local && auth.CorsOrigins.Length > 0)
        {
            mistakes.Add($"Auth:CorsOrigins = {auth.CorsOrigins} needs Auth:Mode = Required: without sign-in, that page "
                + "could read everything.");
        }
    }

    static void CheckBootstrap(BootstrapOptions bootstrap, List<string> mistakes)
    {
        if (bootstrap.Email.Length > 0 && EmailAddress.Read(bootstrap.Email) is null)
            mistakes.Add($"Bootstrap:Email = {bootstrap.Email} must be a mail address.");
        if (bootstrap.Email.Length > 0
            && bootstrap.Password.Length is < PasswordHash.LengthMin or > PasswordHash.LengthMax)
        {
            mistakes.Add($"Bootstrap:Password must have {PasswordHash.LengthMin} to {PasswordHash.LengthMax} characters, "
                + "since Bootstrap:Email is set.");
        }
        if (bootstrap.Email.Length == 0 && bootstrap.Password.Length > 0)
            mistakes.Add("Bootstrap:Password needs Bootstrap:Email.");
        if (bootstrap.ApiKey.Length > 0 && !ApiKeyText.IsOne(bootstrap.ApiKey))
        {
            mistakes.Add($"Bootstrap:ApiKey must be {ApiKeyText.Prefix} and at least "
                + $"{ApiKeyText.LengthMin - ApiKeyText.Prefix.Length} more letters, digits or signs.");
        }
    }

    static void CheckRate(string key, long value, long most, List<string> mistakes)
    {
        if (value < 0 || value > most)
            mistakes.Add($"{key} = {value} must be from 0 (no limit) to {most}.");
    }

    static void CheckTime(string key, TimeSpan value, TimeSpan least, TimeSpan most, List<string> mistakes)
    {
        if (value < least || value > most)
            mistakes.Add($"{key} = {value} must be from {least} to {most}.");
    }

    static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
        && url.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
