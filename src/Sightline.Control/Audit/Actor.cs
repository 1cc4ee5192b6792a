namespace Sightline.Control.Audit;

/// <summary>Who does something, and from where, as the audit log keeps it.</summary>
/// <param name="Kind">One of <see cref="ActorKind"/>.</param>
/// <param name="Id">Id of the user or key; '' for none.</param>
/// <param name="Name">Address of the user, or name of the key, at that moment.</param>
/// <param name="Address">Network address of the client; '' for none.</param>
/// <param name="UserAgent">What the client calls itself.</param>
public sealed record Actor(string Kind, string Id, string Name, string Address, string UserAgent)
{
    /// <summary>The program itself.</summary>
    public static readonly Actor Program = new(ActorKind.Program, "", "sightline", "", "");
}

/// <summary>The kinds of actors.</summary>
public static class ActorKind
{
    public const string User = "user";
    public const string Key = "api_key";

    /// <summary>Whoever uses the server in mode <c>local</c>.</summary>
    public const string Local = "local";
    public const string Anonymous = "anonymous";
    public const string Program = "program";
}
