using Sightline.Model.Spans;

namespace Sightline.Storage.Queries.Execution;

/// <summary>Groups matching traces.</summary>
sealed class TraceGrouping
{
    readonly LogicalQuery _query;
    readonly GroupTable _groups;
    readonly TraceFieldReader?[] _keys;
    readonly TraceFieldReader?[] _numbers;
    readonly double[] _values;

    public TraceGrouping(LogicalQuery query)
    {
        _query = query;
        _groups = new GroupTable(query);
        _keys = new TraceFieldReader?[query.GroupBy.Count];
        for (var i = 0; i < _keys.Length; i++)
            _keys[i] = Reader((query.GroupBy[i] as GroupKey.Value)?.Field);
        _numbers = new TraceFieldReader?[query.Aggregates.Count];
        for (var i = 0; i < _numbers.Length; i++)
            _numbers[i] = Reader(query.Aggregates[i].Field);
        _values = new double[_numbers.Length];
    }

    public QueryResult Run(Candidates candidates, bool[] matched)
    {
        for (var i = 0; i < matched.Length; i++)
        {
            if (matched[i])
                Add(candidates[i]);
        }
        return _groups.Result();
    }

    void Add(in Candidate candidate)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            var visitor = new NumberVisitor();
            _numbers[i]?.Visit(candidate.Rows, candidate.Row, candidate.Record, ref visitor);
            _values[i] = visitor.Value;
        }
        _groups.BeginRow();
        AddKeys(candidate, 0);
    }

    void AddKeys(in Candidate candidate, int key)
    {
        if (key == _keys.Length)
        {
            _groups.Count(candidate.Record.Status == SpanStatus.Error, _values);
            return;
        }
        var mark = _groups.Mark;
        if (_query.GroupBy[key] is GroupKey.TimeBucket bucket)
        {
            _groups.AddKey(candidate.Record.MinStart / bucket.StepNano * bucket.StepNano);
            AddKeys(candidate, key + 1);
        }
        else
        {
            var visitor = new KeyVisitor(this, candidate, key);
            _keys[key]!.Visit(candidate.Rows, candidate.Row, candidate.Record, ref visitor);
        }
        _groups.Cut(mark);
    }

    static TraceFieldReader? Reader(Field? field) => field switch
    {
        null => null,
        { Source: FieldSource.Trace } => new TraceFieldReader(field),
        _ => throw new ArgumentException("Traces are grouped by properties of the trace."),
    };

    readonly struct KeyVisitor(TraceGrouping grouping, Candidate candidate, int key) : IFieldVisitor
    {
        public bool Visit(in FieldValue value)
        {
            Span<byte> scratch = stackalloc byte[FieldValue.ScratchBytes];
            if (!value.TryText(scratch, out var text))
                return false;
            var mark = grouping._groups.Mark;
            grouping._groups.AddKey(text);
            grouping.AddKeys(candidate, key + 1);
            grouping._groups.Cut(mark);
            return false;
        }
    }
}
