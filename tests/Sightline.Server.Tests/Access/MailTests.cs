using System.Net;
using System.Text.Json;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

public sealed class MailTests : IDisposable
{
    readonly SmtpServer _mail = new();

    public void Dispose() => _mail.Dispose();

    string[] Settings =>
    [
        .. Tenants.Settings(Engine.Sqlite), "Mail:Host=127.0.0.1", $"Mail:Port={_mail.Port}", "Mail:Security=None",
        "Mail:From=sightline@example.test", "Auth:PublicUrl=https://sightline.example.test",
    ];

    [Fact]
    public async Task An_address_is_verified_by_mail_before_its_user_signs_in()
    {
        await using var program = await SightlineProgram.StartAsync(Settings);
        const string Email = "new@example.test";
        var login = new { email = Email, password = Tenants.Password };
        var registered = await PostAsync(
            program, "register", new { email = Email, password = Tenants.Password, workspace_name = "New" });
        Assert.True((await Tenants.JsonAsync(registered)).GetProperty("verification_required").GetBoolean());
        using var early = await PostAsync(program, "login", login);
        Assert.Equal("/problems/not-verified", await Tenants.TypeAsync(early));

        var token = await TokenAsync(Email, "https://sightline.example.test/verify#token=");
        using var verified = await PostAsync(program, "verify", new { token });
        Assert.Equal(HttpStatusCode.NoContent, verified.StatusCode);
        using var signedIn = await PostAsync(program, "login", login);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);

        using var again = await PostAsync(
            program, "register", new { email = Email, password = "somebody else's try", workspace_name = "Other" });
        Assert.Equal(
            await registered.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Contains("already", await _mail.MailAsync(Email, "has an account already"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_password_is_reset_by_mail_and_the_answer_does_not_tell_who_has_an_account()
    {
        await using var program = await SightlineProgram.StartAsync(Settings);
        foreach (var email in new[] { Tenants.OpsEmail, "nobody@example.test" })
        {
            using var answer = await PostAsync(program, "password/forgot", new { email });
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            Assert.Equal("", await answer.Content.ReadAsStringAsync());
        }
        var token = await TokenAsync(Tenants.OpsEmail, "https://sightline.example.test/reset#token=");
        using var reset = await PostAsync(program, "password/reset", new { token, new_password = "a better password" });
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        using var signedIn = await PostAsync(
            program, "login", new { email = Tenants.OpsEmail, password = "a better password" });
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.DoesNotContain(_mail.Mails, m => m.To == "nobody@example.test");
    }

    [Fact]
    public async Task An_invitation_goes_by_mail_and_its_link_is_not_shown()
    {
        await using var program = await SightlineProgram.StartAsync([.. Settings, "Auth:Registration=Invite"]);
        using var signedIn = await PostAsync(
            program, "login", new { email = Tenants.OpsEmail, password = Tenants.Password });
        var access = (await Tenants.JsonAsync(signedIn)).GetProperty("access_token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/workspaces/default/invitations")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { email = "guest@example.test", role = "viewer" }),
        };
        request.Headers.Add("Authorization", $"Bearer {access}");
        var invited = await Tenants.JsonAsync(await program.Client.SendAsync(request));
        Assert.Equal(JsonValueKind.Null, invited.GetProperty("link").ValueKind);
        Assert.True(invited.GetProperty("mailed").GetBoolean());

        using var uninvited = await PostAsync(
            program, "register", new { email = "guest@example.test", password = Tenants.Password, workspace_name = "x" });
        Assert.Equal("/problems/registration-closed", await Tenants.TypeAsync(uninvited));
        var token = await TokenAsync("guest@example.test", "https://sightline.example.test/invitation#token=");
        using var registered = await PostAsync(
            program, "register", new { email = "guest@example.test", password = Tenants.Password, invitation = token });
        Assert.Equal(HttpStatusCode.Created, registered.StatusCode);
        using var guest = await PostAsync(
            program, "login", new { email = "guest@example.test", password = Tenants.Password });
        Assert.Equal(HttpStatusCode.OK, guest.StatusCode);
    }

    async Task<string> TokenAsync(string to, string link)
    {
        var mail = await _mail.MailAsync(to, link);
        var token = mail.Split(link)[1].Split('\n')[0];
        // The prefix, and 32 bytes as base64url.
        Assert.True(token.Length == 3 + 43, mail);
        return token;
    }

    static Task<HttpResponseMessage> PostAsync(SightlineProgram program, string path, object body) =>
        program.Client.PostAsync(
            new Uri($"/api/v1/auth/{path}", UriKind.Relative), System.Net.Http.Json.JsonContent.Create(body));
}
