using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

/// <summary>Mail over STARTTLS: to a server whose certificate is trusted, and to no other.</summary>
public sealed partial class MailSecurityTests : IDisposable
{
    const string Password = "the password of the mail server";

    readonly string _folder = Directory.CreateTempSubdirectory("sightline-mail-").FullName;
    readonly X509Certificate2 _certificate = MakeCertificate();

    public void Dispose()
    {
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_mail_goes_encrypted_and_signed_in_to_a_server_whose_CA_the_environment_names()
    {
        using var mail = new SmtpServer(_certificate);
        var authority = Path.Combine(_folder, "ca.pem");
        await File.WriteAllTextAsync(authority, _certificate.ExportCertificatePem());
        using var program = SightlineProcess.Start(
            _folder, new Dictionary<string, string> { ["SSL_CERT_FILE"] = authority, ["SIGHTLINE__MAIL__PASSWORD"] = Password },
            ["serve", "--data", Path.Combine(_folder, "data"), "--http", "127.0.0.1:0", "--otlp-http", "127.0.0.1:0",
                "--otlp-grpc", "127.0.0.1:0", .. Settings(mail).SelectMany(s => new[] { "--set", s })]);
        using var client = new HttpClient { BaseAddress = new Uri(Address.Match(await program.WaitForAddressesAsync()).Value) };

        await ForgetAsync(client);

        var received = await mail.ReceivedAsync(Tenants.OpsEmail, "/reset#token=");
        Assert.True(received.IsEncrypted);
        Assert.Equal($"sightline:{Password}", received.SignedIn);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_server_whose_certificate_is_not_trusted()
    {
        using var mail = new SmtpServer(_certificate);
        await AssertNothingSentAsync(mail);
        Assert.Contains("STARTTLS", mail.Commands);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_server_that_does_not_offer_encryption()
    {
        using var mail = new SmtpServer();
        await AssertNothingSentAsync(mail);
    }

    static async Task AssertNothingSentAsync(SmtpServer mail)
    {
        await using var program = await SightlineProgram.StartAsync([.. Settings(mail), $"Mail:Password={Password}"]);
        await ForgetAsync(program.Client);
        for (var attempt = 0; !IsTold(program); attempt++)
        {
            Assert.True(attempt < 100, "The log does not say that the mail could not be sent.");
            await Task.Delay(100);
        }
        Assert.Empty(mail.Mails);
        Assert.DoesNotContain(mail.Commands, c => c.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(mail.Commands, c => c.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase));
    }

    static bool IsTold(SightlineProgram program) =>
        program.Logs.Lines.Any(line => line.Contains("A mail could not be sent", StringComparison.Ordinal));

    static Task<HttpResponseMessage> ForgetAsync(HttpClient client) => client.PostAsync(
        new Uri("/api/v1/auth/password/forgot", UriKind.Relative),
        System.Net.Http.Json.JsonContent.Create(new { email = Tenants.OpsEmail }));

    static string[] Settings(SmtpServer mail) =>
    [
        .. Tenants.Settings(Engine.Sqlite), "Store:FreeBytesMin=0", "Mail:Host=localhost", $"Mail:Port={mail.Port}",
        "Mail:UserName=sightline", "Mail:From=sightline@example.test",
    ];

    static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }

    [GeneratedRegex(@"http://[^\s]+")]
    static partial Regex Address { get; }
}
