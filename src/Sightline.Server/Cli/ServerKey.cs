namespace Sightline.Server.Cli;

/// <summary>
/// The API key that commands send to a server in mode <c>required</c>. It comes from the environment, since arguments
/// are seen by everybody on the machine.
/// </summary>
static class ServerKey
{
    const string Variable = "SIGHTLINE_API_KEY";

    public static void AddTo(HttpClient http)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } key)
            http.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", key);
    }
}
