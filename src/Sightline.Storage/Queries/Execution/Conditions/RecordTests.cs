using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>A condition on one trace record.</summary>
delegate bool RecordTest(TraceRows rows, int row);

/// <summary>Makes tests of predicates that speak of nothing but the trace.</summary>
static class RecordTests
{
    public static RecordTest Of(Predicate predicate)
    {
        switch (predicate)
        {
            case Predicate.And and:
                var all = Of(and.Terms);
                return (rows, row) => Array.TrueForAll(all, term => term(rows, row));
            case Predicate.Or or:
                var some = Of(or.Terms);
                return (rows, row) => Array.Exists(some, term => term(rows, row));
            case Predicate.Not not:
                var negated = Of(not.Term);
                return (rows, row) => !negated(rows, row);
            case Predicate.Compare compare:
                var reader = new TraceFieldReader(compare.Field);
                var test = new ValueTest(compare);
                return (rows, row) =>
                {
                    var visitor = new CompareVisitor(test);
                    return reader.Visit(rows, row, rows.Read(row), ref visitor);
                };
            default:
                throw new ArgumentException($"No test for {predicate.GetType().Name}.", nameof(predicate));
        }
    }

    static RecordTest[] Of(IReadOnlyList<Predicate> predicates)
    {
        var tests = new RecordTest[predicates.Count];
        for (var i = 0; i < tests.Length; i++)
            tests[i] = Of(predicates[i]);
        return tests;
    }
}
