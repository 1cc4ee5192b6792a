using Sightline.Model.Spans;
using Sightline.Storage.Queries;

namespace Sightline.Query.Calls;

/// <summary>Which calls are meant: a filter, and shorthands for conditions on the call. All have to hold.</summary>
public sealed record CallFilter
{
    /// <summary>The call, or the span that it was, satisfies it. See <see cref="Filters.Filter"/>.</summary>
    public Predicate Where { get; init; } = Predicate.True;

    public WorkKind? Kind { get; init; }

    /// <summary>Id or name.</summary>
    public string? Agent { get; init; }

    /// <summary>As it was asked for or as it answered.</summary>
    public string? Model { get; init; }

    public string? Provider { get; init; }

    public string? User { get; init; }

    public string? Session { get; init; }

    public string? Service { get; init; }

    public string? Environment { get; init; }

    public string? Project { get; init; }

    public string? Version { get; init; }

    public bool? Counted { get; init; }

    /// <summary>All of it as one predicate.</summary>
    public Predicate ToPredicate()
    {
        var terms = new List<Predicate>();
        if (Where is Predicate.And and)
            terms.AddRange(and.Terms);
        else
            terms.Add(Where);
        if (Kind is { } kind)
            terms.Add(Is("kind", kind.ToString().ToLowerInvariant()));
        if (Agent is { } agent)
            terms.Add(Is("agent", agent));
        if (Model is { } model)
            terms.Add(Is("any_model", model));
        if (Provider is { } provider)
            terms.Add(Is("provider", provider));
        if (User is { } user)
            terms.Add(Is("user_id", user));
        if (Session is { } session)
            terms.Add(Is("session_id", session));
        if (Service is { } service)
            terms.Add(Is("service", service));
        if (Environment is { } environment)
            terms.Add(Is("environment", environment));
        if (Project is { } project)
            terms.Add(Is("project", project));
        if (Version is { } version)
            terms.Add(Is("version", version));
        if (Counted is { } counted)
            terms.Add(Number("counted", counted ? 1 : 0));
        return new Predicate.And(terms);
    }

    /// <summary>
    /// The calls that figures are over: those that count; tools and retrievers, which are no calls of models, where they
    /// are asked for by their kind.
    /// </summary>
    public CallFilter ForFigures() => Counted is null && Kind is not (WorkKind.Tool or WorkKind.Retriever)
        ? this with { Counted = true }
        : this;

    internal static Predicate.Compare Exists(string column) =>
        new(new Field(FieldSource.Call, column), CompareOp.Exists, "");

    internal static Predicate.Not Without(string column) => new(Exists(column));

    internal static Predicate.Compare Is(string column, string text) =>
        new(new Field(FieldSource.Call, column), CompareOp.Equal, text);

    static Predicate.Compare Number(string column, int number) => new(
        new Field(FieldSource.Call, column), CompareOp.Equal, number == 0 ? "0" : "1", number);
}
