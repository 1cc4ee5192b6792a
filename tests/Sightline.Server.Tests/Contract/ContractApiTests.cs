using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Contract;

public sealed class ContractApiTests : IAsyncLifetime
{
    readonly string _data = Directory.CreateTempSubdirectory("sightline-").FullName;
    SightlineProgram _program = null!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync(_data, []);

    public async Task DisposeAsync()
    {
        await _program.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Nothing_is_checked_before_somebody_asks_for_it()
    {
        await SendAsync(Body("web", "a", ""));
        var contract = await ContractAsync();
        Assert.Equal(("off", null, 1), (contract.Mode, contract.UpdatedAt, contract.Revision));
        Assert.All(contract.Rules, rule => Assert.True(rule.IsChecked));
        var compliance = await ComplianceAsync();
        Assert.Equal(("off", 3600), (compliance.Mode, compliance.BucketSeconds));
        Assert.Empty(compliance.Items);
    }

    [Fact]
    public async Task Lenient_fills_in_and_counts_by_service_and_rule_and_a_restart_keeps_the_counts()
    {
        using var put = await PutAsync(new { mode = "lenient", rules_off = new[] { "project.id" } });
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var trace = await SendAsync(Body("web", "a", ""));
        await SendAsync(Body("web", "b", """{"key":"error.type","value":{"stringValue":"timeout"}}"""));
        await SendAsync(Body("billing", "c", ""));

        var shown = await _program.Client.GetStringAsync($"/api/v1/traces/{trace}");
        Assert.Contains("\"module.id\"", shown, StringComparison.Ordinal);
        await AssertCountsAsync(trace);
        await _program.DisposeAsync();
        _program = await SightlineProgram.StartAsync(_data, []);
        await AssertCountsAsync(trace);
        Assert.Equal("lenient", (await ContractAsync()).Mode);
        var audit = await _program.Client.GetStringAsync("/api/v1/audit?action=contract.changed");
        Assert.Contains("project.id", audit, StringComparison.Ordinal);
        var days = await ComplianceAsync("range=30d");
        Assert.Equal((86_400, 31), (days.BucketSeconds, days.Items[0].Trend.Checked.Count));
        Assert.Equal(2, Item(days, "web", "module.id").Trend.Violating[^1]);
    }

    [Fact]
    public async Task Strict_refuses_with_the_reason_beside_neighbours_that_are_stored_and_the_ledger_says_so()
    {
        using var put = await PutAsync(new
        {
            mode = "strict",
            rules_off = (await ContractAsync()).Rules.Select(r => r.Rule).Where(r => r != "failure.status"),
        });
        var answer = await PostAsync(Body("web", "a", "", """{"key":"error.type","value":{"stringValue":"timeout"}}"""));

        var partial = answer.GetProperty("partialSuccess");
        Assert.Equal("1", partial.GetProperty("rejectedSpans").GetString());
        Assert.Contains(
            "failure.status (What failed says so in its status)", partial.GetProperty("errorMessage").GetString(),
            StringComparison.Ordinal);
        var ledger = Strict.Read<LedgerAnswer>(await _program.Client.GetStringAsync("/api/v1/ingestion/ledger"));
        var row = Assert.Single(ledger.Items);
        Assert.Equal((2, 1, 1), (row.Received, row.Stored, row.Rejected));
        Assert.Equal(1, row.Reasons["contract"]);
        var item = Item(await ComplianceAsync(), "web", "failure.status");
        Assert.Equal((1, 1, 0.0), (item.Checked, item.Violating, item.Share));
        Assert.False(Assert.Single(item.Examples).IsStored);
        var metrics = await _program.Client.GetStringAsync("/metrics");
        Assert.Contains("reason=\"contract\"", metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"mode":"harsh"}""", "mode")]
    [InlineData("{}", "mode")]
    [InlineData("""{"mode":"strict","rules_off":["service.name","none"]}""", "rules_off[1]")]
    public async Task Mistakes_name_their_field_and_change_nothing(string settings, string field)
    {
        using var answer = await _program.Client.PutAsync(
            new Uri("/api/v1/contract", UriKind.Relative), new StringContent(settings, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        Assert.Equal("off", (await ContractAsync()).Mode);
    }

    async Task AssertCountsAsync(string trace)
    {
        var compliance = await ComplianceAsync();
        Assert.DoesNotContain(compliance.Items, item => item.Rule == "project.id");
        Assert.Equal(["billing", "web"], compliance.Items.Select(item => item.Service).Distinct());
        var module = Item(compliance, "web", "module.id");
        Assert.Equal((2, 2, 0.0, 1), (module.Checked, module.Violating, module.Share, module.Revision));
        Assert.Equal((2, 2), (module.Trend.Checked.Sum(), module.Trend.Violating.Sum()));
        Assert.Equal(2, module.Examples.Count);
        Assert.Contains(module.Examples, example => example.TraceId == trace && example.IsStored);
        Assert.NotNull(module.HowToFix);
        Assert.Equal(1.0, Item(compliance, "web", "service.name").Share);
        Assert.Equal((1, 1), Numbers(Item(compliance, "web", "failure.status")));
        Assert.Equal((1, 1), Numbers(Item(compliance, "billing", "module.id")));
    }

    static (long, long) Numbers(ComplianceItem item) => (item.Checked, item.Violating);

    static ComplianceItem Item(ComplianceAnswer answer, string service, string rule) =>
        answer.Items.Single(item => item.Service == service && item.Rule == rule);

    static (string Trace, string Json) Body(string service, string name, params string[] attributes)
    {
        var trace = Convert.ToHexStringLower(OtlpBody.NewTraceId());
        var spans = attributes.Select((attribute, i) =>
            $$"""
            {"traceId":"{{trace}}","spanId":"{{trace[..15]}}{{i}}","name":"{{name}}",
             "startTimeUnixNano":"1757721600000000000","attributes":[{{attribute}}]}
            """);
        return (trace,
            $$$"""
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"{{{service}}}"}}]},
             "scopeSpans":[{"spans":[{{{string.Join(',', spans)}}}]}]}]}
            """);
    }

    async Task<string> SendAsync((string Trace, string Json) body)
    {
        await PostAsync(body);
        return body.Trace;
    }

    async Task<JsonElement> PostAsync((string Trace, string Json) body)
    {
        using var content = new StringContent(body.Json, Encoding.UTF8, "application/json");
        using var answer = await _program.Client.PostAsync(new Uri("/v1/traces", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    async Task<ContractAnswer> ContractAsync() =>
        Strict.Read<ContractAnswer>(await _program.Client.GetStringAsync("/api/v1/contract"));

    async Task<ComplianceAnswer> ComplianceAsync(string range = "range=24h") =>
        Strict.Read<ComplianceAnswer>(await _program.Client.GetStringAsync($"/api/v1/contract/compliance?{range}"));

    Task<HttpResponseMessage> PutAsync(object settings) => _program.Client.PutAsync(
        new Uri("/api/v1/contract", UriKind.Relative),
        new StringContent(JsonSerializer.Serialize(settings), Encoding.UTF8, "application/json"));
}
