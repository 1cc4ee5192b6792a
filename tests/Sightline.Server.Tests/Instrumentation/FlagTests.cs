using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sightline.Server.Api.Answers.Instrumentation;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Instrumentation;

public sealed class FlagTests : IAsyncLifetime
{
    const string Flag = "enable-observability-instrumentation";
    const string Checkout = "/api/v1/instrumentation/flags?service=checkout";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    SightlineProgram _program = null!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync("Limits:WaitingFlagRequests=2");

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Fact]
    public async Task Until_somebody_says_so_no_service_is_told_to_instrument_itself()
    {
        using var answer = await _program.Client.GetAsync(new Uri(Checkout, UriKind.Relative));
        Assert.Equal("max-age=5, private", answer.Headers.CacheControl!.ToString());
        Assert.Equal(
            $$$"""
            {"flags":[{"key":"{{{Flag}}}","value":false,"reason":"TARGETING_MATCH","variant":"off",
            "metadata":{"service":"checkout","phase":3,"share":0}}],"metadata":{"pollIntervalMs":5000}}
            """.ReplaceLineEndings(""),
            await answer.Content.ReadAsStringAsync());
        Assert.Equal((true, 0, 1.0, null), await RolloutAsync());
    }

    [Fact]
    public async Task A_client_that_has_the_answer_is_told_so_until_it_is_another()
    {
        var (first, tag) = await ReadAsync(Checkout);
        Assert.False(first!.Value);
        Assert.Equal((null, tag), await ReadAsync(Checkout, tag));
        Assert.Equal((null, tag), await ReadAsync(Checkout, $"\"other\", W/{tag}"));

        await SetServiceAsync("checkout", new { phase = 1, mode = "on" });
        var (second, newTag) = await ReadAsync(Checkout, tag);
        Assert.True(second!.Value);
        Assert.Equal((null, newTag), await ReadAsync(Checkout, newTag));
        Assert.Equal((null, newTag), await BulkAsync("""{"context":{"targetingKey":"checkout"}}""", newTag));
    }

    [Fact]
    public async Task A_waiting_client_hears_of_its_own_change_at_once_and_of_others_not()
    {
        await SetServiceAsync("checkout", new { phase = 1, mode = "on" });
        var (on, tag) = await ReadAsync(Checkout);
        Assert.True(on!.Value);

        var waiting = ReadAsync($"{Checkout}&wait=60", tag);
        await SetServiceAsync("billing", new { phase = 1, mode = "on" });
        Assert.False(waiting.IsCompleted);
        await SetServiceAsync("checkout", new { phase = 1, mode = "off" });
        var (off, _) = await waiting.WaitAsync(Patience);
        Assert.False(off!.Value);
    }

    [Fact]
    public async Task Who_waited_in_vain_is_told_that_nothing_changed()
    {
        var (_, tag) = await ReadAsync(Checkout);
        Assert.Equal((null, tag), await ReadAsync($"{Checkout}&wait=1", tag).WaitAsync(Patience));
    }

    [Fact]
    public async Task More_waiting_requests_than_a_workspace_may_have_are_refused_and_their_places_come_back()
    {
        var (_, tag) = await ReadAsync(Checkout);
        var waiting = Enumerable.Range(0, 3).Select(_ => SendAsync($"{Checkout}&wait=60", tag)).ToList();
        using var refused = await (await Task.WhenAny(waiting).WaitAsync(Patience));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("5", refused.Headers.RetryAfter!.ToString());

        await SetServiceAsync("checkout", new { phase = 1, mode = "on" });
        var answers = await Task.WhenAll(waiting).WaitAsync(Patience);
        Assert.Equal(2, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var (_, newTag) = await ReadAsync(Checkout);
        Assert.Equal((null, newTag), await ReadAsync($"{Checkout}&wait=1", newTag).WaitAsync(Patience));
    }

    [Fact]
    public async Task A_stop_sends_home_who_waits()
    {
        var program = await SightlineProgram.StartAsync();
        using var first = await program.Client.GetAsync(new Uri(Checkout, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Http, $"{Checkout}&wait=60"));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var client = new HttpClient();
        var waiting = client.SendAsync(request);
        // It waits once the program counts it.
        while ((await AskingAsync(program)) == 0)
            await Task.Yield();
        await program.DisposeAsync().AsTask().WaitAsync(Patience);
        using var answer = await waiting;
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);

        static async Task<int> AskingAsync(SightlineProgram program) => Strict.Read<InstrumentationAnswer>(
            await program.Client.GetStringAsync("/api/v1/instrumentation")).Services.Sum(service => service.Clients.Asking);
    }

    [Fact]
    public async Task A_share_parts_instances_the_same_way_however_they_ask()
    {
        using var put = await _program.Client.PutAsJsonAsync(
            "/api/v1/instrumentation/rollout", new { phase = 3, share = 0.5 });
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var on = 0;
        for (var i = 0; i < 40; i++)
        {
            var (flag, _) = await ReadAsync($"{Checkout}&instance=pod-{i}");
            var (same, _) = await BulkAsync($$$"""{"context":{"targetingKey":"pod-{{{i}}}","service.name":"checkout"}}""");
            Assert.Equal("SPLIT", flag!.Reason);
            Assert.Equal(flag, same);
            on += flag.Value ? 1 : 0;
        }
        Assert.InRange(on, 5, 35);
    }

    [Theory]
    [InlineData("""{"context":{"targetingKey":"checkout"}}""", false)]
    [InlineData("""{"context":{"targetingKey":"pod-1","service.name":"checkout"}}""", true)]
    [InlineData("""{"context":{"service":"checkout","instance":"pod-1","plan":7}}""", true)]
    [InlineData("""{"context":{"serviceName":"checkout","targetingKey":""}}""", false)]
    public async Task Contexts_name_the_service_and_the_instance(string body, bool isOn)
    {
        // checkout stands at 316,764 of a million, its instance pod-1 at 170,846.
        using var put = await _program.Client.PutAsJsonAsync(
            "/api/v1/instrumentation/rollout", new { phase = 3, share = 0.2 });
        using var answer = await PostAsync($"/ofrep/v1/evaluate/flags/{Flag}", body);
        var flag = Strict.Read<FlagAnswer>(await answer.Content.ReadAsStringAsync());
        Assert.Equal((Flag, isOn, isOn ? "on" : "off", "checkout"), (flag.Key, flag.Value, flag.Variant, flag.Metadata.Service));
    }

    [Theory]
    [InlineData(Flag, "{}", 400, "TARGETING_KEY_MISSING")]
    [InlineData(Flag, """{"context":{"targetingKey":7}}""", 400, "INVALID_CONTEXT")]
    [InlineData(Flag, """{"context":""", 400, "PARSE_ERROR")]
    [InlineData(Flag, """{"context":[]}""", 400, "PARSE_ERROR")]
    [InlineData("other", """{"context":{"targetingKey":"checkout"}}""", 404, "FLAG_NOT_FOUND")]
    public async Task Mistakes_are_answered_in_the_words_of_the_protocol(string flag, string body, int status, string code)
    {
        using var answer = await PostAsync($"/ofrep/v1/evaluate/flags/{flag}", body);
        var failure = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((status, code), ((int)answer.StatusCode, failure.GetProperty("errorCode").GetString()));
        Assert.Equal(flag, failure.GetProperty("key").GetString());
        if (status == 404)
            return;
        using var bulk = await PostAsync("/ofrep/v1/evaluate/flags", body);
        failure = await bulk.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((400, code), ((int)bulk.StatusCode, failure.GetProperty("errorCode").GetString()));
        Assert.False(failure.TryGetProperty("key", out _));
    }

    [Theory]
    [InlineData("/api/v1/instrumentation/flags", "service")]
    [InlineData("/api/v1/instrumentation/flags?service=a&wait=61", "wait")]
    [InlineData("/api/v1/instrumentation/flags?service=a&waits=1", "waits")]
    public async Task Wrong_parameters_are_named(string path, string parameter)
    {
        using var answer = await _program.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(parameter, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("rollout", """{"phase":4}""", "phase")]
    [InlineData("rollout", """{"phase":1,"share":1.5}""", "share")]
    [InlineData("services/a", """{"phase":0}""", "phase")]
    [InlineData("services/a", """{"phase":1,"mode":"maybe"}""", "mode")]
    public async Task Wrong_fields_are_named_and_change_nothing(string path, string body, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _program.Client.PutAsync(new Uri($"/api/v1/instrumentation/{path}", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        Assert.Equal((true, 0, 1.0, null), await RolloutAsync());
    }

    [Fact]
    public async Task Names_of_services_may_have_any_characters_and_are_forgotten_again()
    {
        const string Name = "team a/check out ü";
        await SetServiceAsync(Uri.EscapeDataString(Name), new { phase = 1, mode = "on" });
        var (on, _) = await ReadAsync($"/api/v1/instrumentation/flags?service={Uri.EscapeDataString(Name)}");
        Assert.Equal((true, Name), (on!.Value, on.Metadata.Service));
        using var removed = await _program.Client.DeleteAsync(
            new Uri($"/api/v1/instrumentation/services/{Uri.EscapeDataString(Name)}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        var (off, _) = await ReadAsync($"/api/v1/instrumentation/flags?service={Uri.EscapeDataString(Name)}");
        Assert.False(off!.Value);
    }

    async Task<(bool, int, double, string?)> RolloutAsync()
    {
        var rollout = Strict.Read<RolloutItem>(await _program.Client.GetStringAsync("/api/v1/instrumentation/rollout"));
        return (rollout.Enabled, rollout.Phase, rollout.Share, rollout.UpdatedAt);
    }

    async Task SetServiceAsync(string service, object said)
    {
        using var put = await _program.Client.PutAsJsonAsync($"/api/v1/instrumentation/services/{service}", said);
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
    }

    Task<HttpResponseMessage> SendAsync(string path, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return _program.Client.SendAsync(request);
    }

    /// <summary>The flag, null for 304, and the tag.</summary>
    async Task<(FlagAnswer? Flag, string Tag)> ReadAsync(string path, string? tag = null)
    {
        using var answer = await SendAsync(path, tag);
        return await FlagAsync(answer);
    }

    async Task<(FlagAnswer? Flag, string Tag)> BulkAsync(string body, string? tag = null)
    {
        using var answer = await PostAsync("/ofrep/v1/evaluate/flags", body, tag);
        return await FlagAsync(answer);
    }

    async Task<HttpResponseMessage> PostAsync(string path, string body, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json", "utf-8"));
        return await _program.Client.SendAsync(request);
    }

    static async Task<(FlagAnswer? Flag, string Tag)> FlagAsync(HttpResponseMessage answer)
    {
        var tag = answer.Headers.ETag!.ToString();
        if (answer.StatusCode == HttpStatusCode.NotModified)
            return (null, tag);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (Assert.Single(Strict.Read<FlagsAnswer>(await answer.Content.ReadAsStringAsync()).Flags), tag);
    }
}
