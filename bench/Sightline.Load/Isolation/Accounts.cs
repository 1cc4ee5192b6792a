using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Sightline.Load.Isolation;

/// <summary>Makes a user with a workspace and a key.</summary>
static class Accounts
{
    public static async Task<string> NewKeyAsync(Uri address, string name)
    {
        using var client = new HttpClient { BaseAddress = address };
        var (email, password) = ($"{name}@example.com", "a long enough password");
        await PostAsync(client, "auth/register", new { email, password, full_name = name, workspace_name = name });
        var session = await PostAsync(client, "auth/login", new { email, password });
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", session.GetProperty("access_token").GetString());
        var key = await PostAsync(client, "api-keys", new { name });
        return key.GetProperty("key").GetString()!;
    }

    /// <summary>A client of the owner whom the settings of the bench name.</summary>
    public static async Task<HttpClient> OwnerAsync(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        var session = await PostAsync(client, "auth/login", new { email = "owner@example.com", password = "a long enough password" });
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", session.GetProperty("access_token").GetString());
        return client;
    }

    static async Task<JsonElement> PostAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri($"/api/v1/{path}", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new InvalidDataException($"{path} was answered {(int)answer.StatusCode}: {text}");
    }
}
