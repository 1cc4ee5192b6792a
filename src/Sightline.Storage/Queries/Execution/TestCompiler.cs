namespace Sightline.Storage.Queries.Execution;

/// <summary>Makes tests of predicates.</summary>
sealed class TestCompiler(Candidates candidates)
{
    /// <summary>The <c>any</c> terms that were met, inner before outer.</summary>
    public List<AnySpanTest> Anys { get; } = [];

    public RowTest Compile(Predicate predicate) => predicate switch
    {
        Predicate.And and => new AndTest(Compile(and.Terms)),
        Predicate.Or or => new OrTest(Compile(or.Terms)),
        Predicate.Not not => new NotTest(Compile(not.Term)),
        Predicate.Phrase phrase => new PhraseTest(new PhraseSearch(phrase.Words, phrase.Prefix)),
        Predicate.AnySpan any => CompileAny(any),
        Predicate.Compare { Field.Source: FieldSource.Trace } compare =>
            new TraceCompareTest(new TraceFieldReader(compare.Field), new ValueTest(compare), candidates),
        Predicate.Compare compare => new SpanCompareTest(new SpanFieldReader(compare.Field), new ValueTest(compare)),
        _ => throw new ArgumentException($"No test for {predicate.GetType().Name}.", nameof(predicate)),
    };

    RowTest[] Compile(IReadOnlyList<Predicate> predicates)
    {
        var tests = new RowTest[predicates.Count];
        for (var i = 0; i < tests.Length; i++)
            tests[i] = Compile(predicates[i]);
        return tests;
    }

    AnySpanTest CompileAny(Predicate.AnySpan any)
    {
        var test = new AnySpanTest(Compile(any.Term));
        Anys.Add(test);
        return test;
    }
}
