using Sightline.Ingest.Otlp;
using Sightline.Server.Auth;

namespace Sightline.Server.Receivers;

/// <summary>
/// The headers by which senders of other tools name the project that they send to. What a resource or span says itself
/// goes before; the default of the API key after.
/// </summary>
static class ProjectHeaders
{
    /// <summary>Longest name: those of projects here are shorter.</summary>
    const int NameCharsMax = 256;

    /// <summary>Phoenix, LangSmith, Opik, MLflow.</summary>
    static readonly string[] Names = ["x-project-name", "Langsmith-Project", "projectName", "x-mlflow-experiment-id"];

    /// <summary>Braintrust: <c>project_name:NAME</c>, or another kind of parent and its id.</summary>
    const string BraintrustParent = "x-bt-parent";

    /// <summary>The caller, with the project that the request names as the default of what it sends.</summary>
    public static Caller Sender(this HttpContext context)
    {
        var caller = context.Caller();
        return Project(context.Request.Headers) is { } project
            ? caller with { Defaults = ResourceDefaults.Of(project, caller.ApiKey?.Environment ?? "") }
            : caller;
    }

    static string? Project(IHeaderDictionary headers)
    {
        foreach (var name in Names)
        {
            if (Checked(headers[name].ToString()) is { } project)
                return project;
        }
        var parent = headers[BraintrustParent].ToString();
        return Checked(parent[(parent.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    static string? Checked(string value)
    {
        var text = value.Trim();
        return text.Length is > 0 and <= NameCharsMax && !text.Any(char.IsControl) ? text : null;
    }
}
