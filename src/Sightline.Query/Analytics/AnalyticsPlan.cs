using System.Globalization;
using Sightline.Query.Calls;
using Sightline.Query.Filters;
using Sightline.Query.Traces;
using Sightline.Storage.Queries;

namespace Sightline.Query.Analytics;

/// <summary>A query that was checked, as what the store is asked and how its answer is read.</summary>
sealed class AnalyticsPlan
{
    const double NanoPerMs = 1e6;

    static readonly string[] Ops = ["count", "errors", "sum", "avg", "min", "max", "distinct"];

    readonly AnalyticsTable _table;
    readonly List<Aggregate> _aggregates = [];
    readonly List<Func<GroupRow, object?>> _values = [];
    // Where the aggregate of a selected number stands; -1 for those that are put together.
    readonly List<int> _places = [];
    readonly List<AnalyticsColumn> _columns = [];

    AnalyticsPlan(AnalyticsTable table) => _table = table;

    public QueryTable Table => _table.Table;

    public required Predicate Where { get; init; }

    public List<GroupKey> Keys { get; } = [];

    public IReadOnlyList<Aggregate> Aggregates => _aggregates;

    public IReadOnlyList<AnalyticsColumn> Columns => _columns;

    public required bool HasTime { get; init; }

    public bool HasDimensions => Keys.Count > (HasTime ? 1 : 0);

    public Ordering? Order { get; private set; }

    /// <summary>The aggregate that groups are in the order of; null where it is none.</summary>
    public int? OrderedAggregate => Order is { } order && order.Column >= Keys.Count ? order.Column - Keys.Count : null;

    /// <param name="query">What is asked for.</param>
    /// <param name="starts">Where the stretches of time begin; null without them.</param>
    /// <exception cref="InvalidQueryException">It cannot be answered.</exception>
    public static AnalyticsPlan Of(AnalyticsQuery query, IReadOnlyList<long>? starts)
    {
        if (!AnalyticsTable.Names.Contains(query.Over))
            throw InvalidQueryException.NoneOf("over", query.Over, AnalyticsTable.Names);
        var (table, isCounted) = AnalyticsTable.Of(query.Over);
        var where = Filter.Parse("where", query.Where);
        var plan = new AnalyticsPlan(table)
        {
            Where = table.Table == QueryTable.Traces
                ? new TraceFilter { Where = where }.ToPredicate()
                : new CallFilter { Where = where, Counted = isCounted ? true : null }.ToPredicate(),
            HasTime = starts is not null,
        };
        if (starts is not null)
        {
            plan.Keys.Add(new GroupKey.TimeSlots(starts));
            plan.Add("time", "time");
        }
        plan.AddKeys(query.GroupBy);
        plan.AddNumbers(query.Select);
        plan.OrderBy(query);
        return plan;
    }

    /// <summary>What an answer shows of a group.</summary>
    public object?[] Row(GroupRow group)
    {
        var row = new object?[_columns.Count];
        var at = 0;
        if (HasTime)
            row[at++] = group.Time;
        foreach (var key in group.Keys)
            row[at++] = key;
        foreach (var value in _values)
            row[at++] = value(group);
        return row;
    }

    void AddKeys(IReadOnlyList<string> names)
    {
        if (names.Count > Limits.AnalyticsKeysMax)
        {
            throw new InvalidQueryException(
                "group_by", $"group_by has {names.Count} dimensions: at most {Limits.AnalyticsKeysMax} are allowed.");
        }
        for (var i = 0; i < names.Count; i++)
        {
            var field = _table.Dimension(names[i]) ?? throw InvalidQueryException.NoneOf($"group_by[{i}]", names[i], _table.DimensionNames);
            Keys.Add(new GroupKey.ValueOrNone(field));
            Add(names[i], "text");
        }
    }

    void AddNumbers(IReadOnlyList<AnalyticsSelect> select)
    {
        if (select.Count is < 1 or > Limits.AnalyticsSelectMax)
        {
            throw new InvalidQueryException(
                "select", $"select has {select.Count} numbers: from 1 to {Limits.AnalyticsSelectMax} are allowed.");
        }
        for (var i = 0; i < select.Count; i++)
            AddNumber(select[i], $"select[{i}]");
    }

    void AddNumber(AnalyticsSelect select, string where)
    {
        var name = select.As ?? (select.Of is null ? select.Op : $"{select.Op}_{select.Of}");
        if (name.Length is 0 or > Limits.AnalyticsNameMax)
        {
            throw new InvalidQueryException(
                $"{where}.as", $"{where}.as has {name.Length} characters: from 1 to {Limits.AnalyticsNameMax} are allowed.");
        }
        var quantile = QuantileOf(select.Op);
        if (quantile is null && !Ops.Contains(select.Op))
            throw InvalidQueryException.NoneOf($"{where}.op", select.Op, [.. Ops, "a percentile such as p50, p95 or p99.9"]);
        if (select.Op is "count" or "errors")
        {
            if (select.Of is not null)
                throw new InvalidQueryException($"{where}.of", $"{where}.of is '{select.Of}': {select.Op} counts rows and takes none.");
            Add(name, "count");
            Ask(new Aggregate(select.Op == "count" ? AggregateKind.Count : AggregateKind.CountErrors), (group, at) => (long)group.Sums[at]);
            return;
        }
        if (select.Op == "distinct")
        {
            var field = _table.Dimension(select.Of ?? "")
                ?? throw InvalidQueryException.NoneOf($"{where}.of", select.Of, _table.DimensionNames);
            Add(name, "count");
            Ask(new Aggregate(AggregateKind.Distinct, field), (group, at) => (long)group.Values[at]);
            return;
        }
        var number = _table.Numbers.FirstOrDefault(number => number.Name == select.Of)
            ?? throw InvalidQueryException.NoneOf($"{where}.of", select.Of, _table.Numbers.Select(number => number.Name));
        Add(name, UnitOf(number.Unit));
        AddNumber(select.Op, number, quantile, where);
    }

    void AddNumber(string op, AnalyticsNumber number, double? quantile, string where)
    {
        if (number.IsSumOnly && op != "sum")
        {
            throw new InvalidQueryException(
                $"{where}.op", $"{where}.op is '{op}': of {number.Name} only the sum can be asked for. Of "
                + $"{string.Join(", ", _table.Numbers.Where(other => !other.IsSumOnly).Select(other => other.Name))} all can.");
        }
        if (number.IsSumOnly)
        {
            var first = _aggregates.Count;
            _places.Add(number.Columns.Count == 1 ? first : -1);
            foreach (var column in number.Columns)
                _aggregates.Add(new Aggregate(AggregateKind.Sum, _table.Field(column)) { Of = number.Of });
            _values.Add(group => Exact(group.Sums.Skip(first).Take(number.Columns.Count).Aggregate((a, b) => a + b), number.Unit));
            return;
        }
        var field = _table.Field(number.Columns[0]);
        if (quantile is { } share)
            Ask(new Aggregate(AggregateKind.Quantile, field, share), (group, at) => Exact((Int128)group.Values[at], number.Unit), field);
        else if (op == "avg")
            Ask(new Aggregate(AggregateKind.Average, field), (group, at) => Rough(group.Values[at], number.Unit), field);
        else
        {
            var kind = op == "sum" ? AggregateKind.Sum : op == "min" ? AggregateKind.Min : AggregateKind.Max;
            Ask(new Aggregate(kind, field), (group, at) => Exact(group.Sums[at], number.Unit), field);
        }
    }

    // With a field the value is null where no row has it: the smallest is none there, while a sum is 0.
    void Ask(Aggregate aggregate, Func<GroupRow, int, object?> read, Field? field = null)
    {
        var at = _aggregates.Count;
        _places.Add(at);
        _aggregates.Add(aggregate);
        if (field is null)
        {
            _values.Add(group => read(group, at));
            return;
        }
        if (aggregate.Kind == AggregateKind.Sum)
            _aggregates.Add(new Aggregate(AggregateKind.Min, field));
        _values.Add(group => double.IsNaN(group.Values[aggregate.Kind == AggregateKind.Sum ? at + 1 : at]) ? null : read(group, at));
    }

    void OrderBy(AnalyticsQuery query)
    {
        var name = query.OrderBy ?? (HasTime ? "time" : _columns[Keys.Count].Name);
        var column = _columns.FindIndex(column => column.Name == name);
        if (column < 0)
            throw InvalidQueryException.NoneOf("order_by", name, _columns.Select(column => column.Name));
        if (column < Keys.Count)
        {
            Order = new Ordering(null, column, query.IsDescending ?? false);
            return;
        }
        var place = _places[column - Keys.Count];
        if (place < 0)
        {
            throw new InvalidQueryException(
                "order_by", $"order_by is '{name}': that is a sum of several columns, which rows cannot be put in the order of.");
        }
        Order = new Ordering(null, Keys.Count + place, query.IsDescending ?? true);
    }

    void Add(string name, string unit)
    {
        if (_columns.Any(column => column.Name == name))
            throw new InvalidQueryException("select", $"Two columns are called '{name}': give one another name with as.");
        _columns.Add(new AnalyticsColumn(name, unit));
    }

    static double? QuantileOf(string op) =>
        op.StartsWith('p') && double.TryParse(op.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
        && percent is > 0 and < 100
            ? percent / 100
            : null;

    static string UnitOf(AnalyticsUnit unit) => unit switch
    {
        AnalyticsUnit.Milliseconds => "ms",
        AnalyticsUnit.Usd => "usd",
        _ => "count",
    };

    static object Exact(Int128 number, AnalyticsUnit unit) => unit switch
    {
        AnalyticsUnit.Milliseconds => (double)number / NanoPerMs,
        AnalyticsUnit.Usd => (decimal)number / MoneyText.PicoPerUsd,
        _ => (long)Int128.Min(number, long.MaxValue),
    };

    static double Rough(double number, AnalyticsUnit unit) => unit switch
    {
        AnalyticsUnit.Milliseconds => number / NanoPerMs,
        AnalyticsUnit.Usd => number / (double)MoneyText.PicoPerUsd,
        _ => number,
    };
}
