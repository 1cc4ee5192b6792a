using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Redaction;

public sealed class RedactionApiTests : IAsyncLifetime
{
    SightlineProgram _program = null!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync();

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Fact]
    public async Task Settings_hold_for_what_comes_next_are_counted_and_audited()
    {
        using var before = await PutAsync(new
        {
            rules = new[] { new { name = "openai_key", action = "drop" } },
            attributes = new[] { new { name = "name.of.user", action = "mask" } },
            patterns = new[] { new { name = "employee", pattern = @"E-\d{4}", action = "hash" } },
            capture_off = new[] { new { environment = "prod" } },
        });
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var trace = OtlpBody.NewTraceId();
        await PostAsync(OtlpBody.Protobuf(trace, $"E-1234 sk-{new string('a', 30)}7 done"));

        var shown = await _program.Client.GetStringAsync($"/api/v1/traces/{Convert.ToHexStringLower(trace)}");
        Assert.Contains("[employee:", shown, StringComparison.Ordinal);
        Assert.Contains(" sk- done", shown, StringComparison.Ordinal);
        var settings = Strict.Read<RedactionAnswer>(await _program.Client.GetStringAsync("/api/v1/redaction"));
        var key = settings.Rules.Single(r => r.Name == "openai_key");
        Assert.Equal(("drop", 1), (key.Action, key.Count));
        Assert.Equal(1, settings.Patterns.Single().Count);
        Assert.Equal("prod", settings.CaptureOff.Single().Environment);
        Assert.NotNull(settings.UpdatedAt);
        var metrics = await _program.Client.GetStringAsync("/metrics");
        Assert.Contains("sightline_ingest_redactions_total{rule=\"openai_key\"} 1", metrics, StringComparison.Ordinal);
        Assert.Contains("sightline_ingest_redactions_total{rule=\"own\"} 1", metrics, StringComparison.Ordinal);
        var audit = await _program.Client.GetStringAsync("/api/v1/audit?action=redaction.changed");
        Assert.Contains("employee: hash", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_name_their_field_and_change_nothing()
    {
        await AssertWrongAsync(new { default_action = "hide" }, "default_action");
        await AssertWrongAsync(new { rules = new[] { new { name = "none" } } }, "rules[0].name");
        await AssertWrongAsync(new { attributes = new[] { new { name = "a*b" } } }, "attributes[0].name");
        await AssertWrongAsync(new { attributes = new[] { new { name = "a" }, new { name = "a" } } }, "attributes[1]");
        await AssertWrongAsync(new { patterns = new[] { new { name = "p", pattern = "(?<=a)b" } } }, "patterns[0].pattern");
        var settings = Strict.Read<RedactionAnswer>(await _program.Client.GetStringAsync("/api/v1/redaction"));
        Assert.Null(settings.UpdatedAt);
        Assert.All(settings.Rules, r => Assert.Equal("mask", r.Action));
    }

    [Fact]
    public async Task A_text_can_be_tried_with_settings_that_are_not_saved()
    {
        using var answer = await _program.Client.PostAsJsonAsync("/api/v1/redaction/test", new
        {
            text = "card 4111 1111 1111 1111, E-1",
            settings = new { patterns = new[] { new { name = "e", pattern = @"E-\d" } } },
        });
        var tried = Strict.Read<RedactionTestAnswer>(await answer.Content.ReadAsStringAsync());
        Assert.Equal("card *******************, ***", tried.Text);
        Assert.Equal(["card_number", "e"], tried.Findings.Select(f => f.Rule));

        using var dropped = await _program.Client.PostAsJsonAsync("/api/v1/redaction/test", new
        {
            text = "x",
            key = "user.email",
            settings = new { attributes = new[] { new { name = "user.*", action = "drop" } } },
        });
        Assert.Null(Strict.Read<RedactionTestAnswer>(await dropped.Content.ReadAsStringAsync()).Text);
    }

    async Task AssertWrongAsync(object settings, string field)
    {
        using var answer = await PutAsync(settings);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    Task<HttpResponseMessage> PutAsync(object settings) => _program.Client.PutAsync(
        new Uri("/api/v1/redaction", UriKind.Relative),
        new StringContent(JsonSerializer.Serialize(settings), Encoding.UTF8, "application/json"));

    async Task PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/x-protobuf");
        using var answer = await _program.Client.PostAsync(new Uri("/v1/traces", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
