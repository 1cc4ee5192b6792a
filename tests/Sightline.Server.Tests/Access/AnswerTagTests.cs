using System.Net;
using System.Net.Http.Headers;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

/// <summary>What one workspace was answered is not said to be the answer of another.</summary>
public sealed class AnswerTagTests
{
    static readonly string[] Flags = ["/api/v1/instrumentation/flags", "/ofrep/"];

    [Fact]
    public async Task A_tag_of_one_workspace_is_unknown_in_every_other_whoever_asks()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        var owner = tenants.One.Owner.Token;
        string[] own = [tenants.One.Id, await MakeAsync(tenants, owner, "empty"), await MakeAsync(tenants, owner, "empty too")];
        var tagged = 0;
        foreach (var (route, that) in RouteCase.All.Where(pair => pair.Key.StartsWith("GET ", StringComparison.Ordinal)))
        {
            var path = that.Path(tenants.One);
            // The one never ends; tags of flags are of what they say, which may be the same anywhere.
            if (path == "/api/v1/live" || Flags.Any(flags => path.StartsWith(flags, StringComparison.Ordinal)))
                continue;
            foreach (var workspace in own)
            {
                var (status, tag) = await AskAsync(tenants, path, owner, workspace, null);
                if (tag is null)
                    continue;
                tagged++;
                Assert.Equal(HttpStatusCode.OK, status);
                foreach (var other in own.Where(other => other != workspace))
                {
                    var (same, its) = await AskAsync(tenants, path, owner, other, tag);
                    Assert.True(same != HttpStatusCode.NotModified && its != tag, $"{route}: {same} in another workspace of the owner.");
                }
                foreach (var token in new[] { tenants.Two.Owner.Token, tenants.Two.Key })
                {
                    var (foreign, its) = await AskAsync(tenants, path, token, null, tag);
                    Assert.True(foreign != HttpStatusCode.NotModified && its != tag, $"{route}: {foreign} in another workspace.");
                }
            }
        }
        Assert.True(tagged >= 60, $"{tagged} answers with a tag.");
    }

    static async Task<string> MakeAsync(Tenants tenants, string token, string name)
    {
        using var made = await tenants.PostAsync("/api/v1/workspaces", token, new { name });
        return (await Tenants.JsonAsync(made)).GetProperty("id").GetString()!;
    }

    static async Task<(HttpStatusCode Status, string? Tag)> AskAsync(
        Tenants tenants, string path, string token, string? workspace, string? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (workspace is not null)
            request.Headers.Add("X-Workspace-ID", workspace);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await tenants.Program.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (answer.StatusCode, answer.Headers.ETag?.ToString());
    }
}
