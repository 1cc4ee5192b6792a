using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>Failed calls of one type of error.</summary>
/// <param name="Type">Null for those that say none.</param>
/// <param name="Calls">How many.</param>
/// <param name="Newest">The last one.</param>
public sealed record ErrorType(string? Type, long Calls, CallRow Newest);

/// <summary>Types of errors, the most frequent first, among all calls.</summary>
public sealed record ErrorTypes(IReadOnlyList<ErrorType> Items, long Calls, long Errors);

/// <summary>Says what failed calls failed of.</summary>
public sealed class CallErrors(Store store)
{
    static readonly Aggregate[] Counts = [new(AggregateKind.Count), new(AggregateKind.CountErrors)];

    static readonly Predicate Failed = CallFilter.Is("status", "error");

    /// <summary>The types that most calls failed of.</summary>
    public ErrorTypes Read(WorkspaceScope scope, Period period, int limit, CancellationToken cancellation)
    {
        var calls = new CallGroups(store, scope, period.Filter, cancellation);
        var all = calls.All(period.Range, Counts);
        var types = calls.Most(period.Range, "error_type", Counts, by: 0, limit, Failed)
            .Select(group => (Type: (string?)group.Keys[0], Calls: (long)group.Values[0]))
            .ToList();
        if (calls.All(period.Range, Counts, Failed, CallFilter.Without("error_type")) is { Values: [> 0, ..] } untyped)
            types.Add((null, (long)untyped.Values[0]));
        var items = new List<ErrorType>();
        foreach (var (type, count) in types.OrderByDescending(type => type.Calls).Take(limit))
        {
            var isOfType = type is null ? (Predicate)CallFilter.Without("error_type") : CallFilter.Is("error_type", type);
            // Calls may be gone meanwhile.
            if (calls.Newest(period.Range, Failed, isOfType) is { } newest)
                items.Add(new ErrorType(type, count, newest));
        }
        return new ErrorTypes(items, (long)(all?.Values[0] ?? 0), (long)(all?.Values[1] ?? 0));
    }
}
