using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

public sealed class SignInTests(TenantsFixture fixture) : IClassFixture<TenantsFixture>
{
    [Theory, Engines]
    public async Task A_browser_signs_in_by_a_cookie_and_changes_need_its_csrf_token(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
        using var browser = new HttpClient(handler) { BaseAddress = tenants.Program.Http };
        using var signedIn = await browser.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = tenants.One.Owner.Email, password = Tenants.Password, cookie = true });
        var answer = await Tenants.JsonAsync(signedIn);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("access_token").ValueKind);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);

        var me = await Tenants.JsonAsync(await browser.GetAsync("/api/v1/auth/me"));
        var csrf = me.GetProperty("csrf_token").GetString()!;
        Assert.Equal(csrf, answer.GetProperty("csrf_token").GetString());
        using var without = await browser.PostAsJsonAsync("/api/v1/projects", new { name = "From elsewhere" });
        Assert.Equal("/problems/csrf-token", await Tenants.TypeAsync(without));
        browser.DefaultRequestHeaders.Add("X-CSRF-Token", csrf);
        using var with = await browser.PostAsJsonAsync("/api/v1/projects", new { name = $"From here {engine}" });
        Assert.Equal(HttpStatusCode.Created, with.StatusCode);
        using var left = await browser.PostAsync(new Uri("/api/v1/auth/logout", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        using var after = await browser.GetAsync("/api/v1/auth/me");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Theory, Engines]
    public async Task Sessions_are_listed_and_an_ended_one_is_refused_at_once(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var (here, there) = (tenants.One.Users["viewer"], await tenants.SignInAsync(tenants.One.Users["viewer"].Email));
        var sessions = (await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/auth/sessions", there.Token)))
            .GetProperty("items").EnumerateArray().ToList();
        var current = Assert.Single(sessions, s => s.GetProperty("is_current").GetBoolean());
        using var ended = await tenants.SendAsync(
            HttpMethod.Delete, $"/api/v1/auth/sessions/{current.GetProperty("id").GetString()}", here.Token, null);
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await tenants.GetAsync("/api/v1/auth/me", there.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tenants.GetAsync("/api/v1/auth/me", here.Token)).StatusCode);
        using var others = await tenants.SendAsync(
            HttpMethod.Delete, $"/api/v1/auth/sessions/{current.GetProperty("id").GetString()}", tenants.Two.Owner.Token, null);
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
    }

    [Theory, Engines]
    public async Task A_password_change_asks_for_the_old_one_and_ends_the_other_sessions(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var user = await tenants.RegisterAsync($"changes-{engine}@example.test", "Changes");
        var other = await tenants.SignInAsync(user.Email);
        using var wrong = await tenants.PostAsync(
            "/api/v1/auth/password", user.Token, new { current_password = "wrong", new_password = "a whole new password" });
        Assert.Equal("/problems/sign-in-failed", await Tenants.TypeAsync(wrong));
        using var right = await tenants.PostAsync(
            "/api/v1/auth/password", user.Token,
            new { current_password = Tenants.Password, new_password = "a whole new password" });
        Assert.Equal(HttpStatusCode.NoContent, right.StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await tenants.GetAsync("/api/v1/auth/me", user.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await tenants.GetAsync("/api/v1/auth/me", other.Token)).StatusCode);
        using var old = await tenants.PostAsync(
            "/api/v1/auth/login", null, new { email = user.Email, password = Tenants.Password });
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Theory, Engines]
    public async Task Wrong_passwords_and_unknown_users_get_one_answer_and_are_locked_out_alike(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var user = await tenants.RegisterAsync($"guessed-{engine}@example.test", "Guessed");
        var answers = new List<List<(HttpStatusCode, string)>>();
        foreach (var email in new[] { user.Email, $"nobody-{engine}@example.test" })
        {
            var got = new List<(HttpStatusCode, string)>();
            for (var attempt = 0; attempt < 8; attempt++)
            {
                using var answer = await tenants.PostAsync("/api/v1/auth/login", null, new { email, password = "wrong one" });
                got.Add((answer.StatusCode, await Tenants.TypeAsync(answer)));
            }
            answers.Add(got);
        }
        // After these the locks grow, and how many more fall into them is a matter of time.
        Assert.Equal(answers[0].Take(6), answers[1].Take(6));
        Assert.Contains((HttpStatusCode.TooManyRequests, "/problems/locked-out"), answers[1]);
        Assert.Equal((HttpStatusCode.Unauthorized, "/problems/sign-in-failed"), answers[0][0]);
        Assert.Contains((HttpStatusCode.TooManyRequests, "/problems/locked-out"), answers[0]);
        using var right = await tenants.PostAsync(
            "/api/v1/auth/login", null, new { email = user.Email, password = Tenants.Password });
        Assert.True(right.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.OK);
        if (right.StatusCode == HttpStatusCode.TooManyRequests)
            Assert.NotNull(right.Headers.RetryAfter?.Delta);
    }

    [Theory, Engines]
    public async Task Registering_an_address_twice_says_the_same_and_changes_nothing(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var user = await tenants.RegisterAsync($"twice-{engine}@example.test", "Twice");
        using var again = await tenants.PostAsync(
            "/api/v1/auth/register", null,
            new { email = user.Email.ToUpperInvariant(), password = "someone else's password", workspace_name = "Other" });
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        var me = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/auth/me", user.Token));
        Assert.Equal("Twice", Assert.Single(me.GetProperty("workspaces").EnumerateArray()).GetProperty("name").GetString());
        Assert.NotNull(await tenants.SignInAsync(user.Email));
    }

    [Theory, Engines]
    public async Task Whoever_runs_the_instance_makes_reset_links_and_keeps_users_out(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var user = await tenants.RegisterAsync($"forgets-{engine}@example.test", "Forgets");
        var link = await Tenants.JsonAsync(await tenants.PostAsync(
            $"/api/v1/instance/users/{user.Id}/reset-link", tenants.Ops.Token, null));
        var token = link.GetProperty("link").GetString()!.Split("#token=")[1];
        var body = new { token, new_password = "remembered this time" };
        using var reset = await tenants.PostAsync("/api/v1/auth/password/reset", null, body);
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        using var again = await tenants.PostAsync("/api/v1/auth/password/reset", null, body);
        Assert.Equal("/problems/invalid-link", await Tenants.TypeAsync(again));
        Assert.Equal(HttpStatusCode.Unauthorized, (await tenants.GetAsync("/api/v1/auth/me", user.Token)).StatusCode);

        using var kept = await tenants.SendAsync(
            HttpMethod.Patch, $"/api/v1/instance/users/{user.Id}", tenants.Ops.Token, new { is_active = false });
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        using var signIn = await tenants.PostAsync(
            "/api/v1/auth/login", null, new { email = user.Email, password = "remembered this time" });
        Assert.Equal(HttpStatusCode.Unauthorized, signIn.StatusCode);
        using var last = await tenants.SendAsync(
            HttpMethod.Patch, $"/api/v1/instance/users/{tenants.Ops.Id}", tenants.Ops.Token, new { is_ops = false });
        Assert.Equal("/problems/last-owner", await Tenants.TypeAsync(last));
    }
}
