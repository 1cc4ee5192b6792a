using Sightline.Query;
using Sightline.Query.Answers;
using Sightline.Query.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Parameters;

/// <summary>Every query parameter of the API, in sets as routes take them.</summary>
static class QueryParameters
{
    static readonly QueryParameter[] Time =
    [
        new("range", "string", "Up to now: a number and m, h or d. Not together with from or to.")
        {
            Default = "24h",
            Example = "7d",
        },
        new("from", "string", "RFC 3339; start of the time range, which holds it.")
        {
            Example = "2026-03-01T12:00:00Z",
        },
        new("to", "string", "RFC 3339; end of the time range, which does not hold it. Without it, now.")
        {
            Example = "2026-03-02T12:00:00Z",
        },
    ];

    static readonly QueryParameter[] Cursor =
    [
        new("cursor", "string", "The next_cursor of the page before; leave it out for the first page."),
    ];

    static readonly QueryParameter Prefix = new("prefix", "string", "Only those that start so.");

    /// <summary>Which traces are meant.</summary>
    public static readonly QueryParameter[] Filter =
    [
        new("q", "string", "A filter (docs/filter-language.md). A trace is meant when one of its spans satisfies it.")
        {
            Example = "service:planner duration>2s",
        },
        new("status", "string", "Status of the trace: error when any span failed, else the root's.")
        {
            Values = Words.Statuses,
        },
        new("service", "string", "Any service of the trace; * stands for any text.") { Example = "planner" },
        new("name", "string", "Name of the root; * stands for any text.") { Example = "plan*" },
        new("min_duration_ms", "number", "Shortest duration of the trace, in milliseconds.") { Minimum = 0 },
        new("max_duration_ms", "number", "Longest duration of the trace, in milliseconds.") { Minimum = 0 },
    ];

    public static readonly QueryParameter[] TraceList =
    [
        .. Filter,
        .. Time,
        new("sort", "string", "What to order by.")
        {
            Values = ["started_at", "duration_ms", "span_count", "tokens", "cost_usd"],
            Default = "started_at",
        },
        new("order", "string", "Descending or ascending.") { Values = ["desc", "asc"], Default = "desc" },
        Limit(Limits.ListLimitDefault),
        .. Cursor,
    ];

    public static readonly QueryParameter[] Histogram =
    [
        .. Filter,
        .. Time,
        new("step", "string", "Width of a bucket: a number and s, m, h or d. Without it, at most 100 buckets.")
        {
            Example = "5m",
        },
    ];

    public static readonly QueryParameter[] AgentsGraph = [.. Filter, .. Time];

    public static readonly QueryParameter[] Ledger = [.. Time];

    public static readonly QueryParameter[] Compliance = [.. Time];

    public static readonly QueryParameter FlagService =
        new("service", "string", "The service that asks, as its spans name it.") { Example = "checkout" };

    public static readonly QueryParameter FlagInstance =
        new("instance", "string", "What tells an instance of it from the others; without it all of them get the same.")
        {
            Example = "checkout-7d9f",
        };

    public static readonly QueryParameter FlagWait =
        new("wait", "integer", "With If-None-Match: seconds to wait for another answer before saying 304.")
        {
            Minimum = 0,
            Maximum = 60,
            Default = "0",
        };

    public static readonly QueryParameter[] Flags = [FlagService, FlagInstance, FlagWait];

    /// <summary>As elsewhere, but for an hour where nothing is said.</summary>
    public static readonly QueryParameter[] SamplingPreview = [Time[0] with { Default = "1h" }, Time[1], Time[2]];

    public static readonly QueryParameter[] SamplingDecisions = [.. Time];

    /// <summary>A list that is one page.</summary>
    public static readonly QueryParameter[] Limited = [Limit(Limits.ListLimitDefault)];

    public static readonly QueryParameter[] Services = [.. Time, Limit(Limits.ListLimitDefault)];

    public static readonly QueryParameter[] Catalog = [Prefix, .. Time, Limit(Limits.ListLimitDefault)];

    static readonly QueryParameter[] CallFilter =
    [
        new("q", "string", "A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.")
        {
            Example = "model:gpt-4o cost>0.05",
        },
        new("kind", "string", "What the work was.") { Values = Words.Kinds },
        new("agent", "string", "Id or name of the agent that pays.") { Example = "planner" },
        new("model", "string", "The model, as it was asked for or as it answered.") { Example = "gpt-4o" },
        new("provider", "string", "The provider.") { Example = "openai" },
        new("user", "string", "The user that was served.") { Example = "ada@example.com" },
        new("session", "string", "The session.") { Example = "session-17" },
        new("service", "string", "The service.") { Example = "checkout" },
        new("environment", "string", "The environment of the deployment.") { Example = "production" },
        new("project", "string", "The project.") { Example = "support" },
        new("version", "string", "The version of the service.") { Example = "1.4.0" },
    ];

    static readonly QueryParameter[] Counted =
    [
        new("counted", "string", "true for calls that count, false for those whose tokens a call below them carries too.")
        {
            Values = ["true", "false"],
        },
    ];

    static readonly QueryParameter Direction =
        new("order", "string", "Descending or ascending.") { Values = ["desc", "asc"], Default = "desc" };

    public static readonly QueryParameter[] Calls =
    [
        .. CallFilter, .. Counted, .. Time, Sort(CallParameters.SortNames), Direction, Limit(Limits.ListLimitDefault), .. Cursor,
    ];

    public static readonly QueryParameter[] Activity =
    [
        .. CallFilter,
        .. Time,
        new("type", "string", "Traces, calls, or both.") { Values = ["all", "trace", "call"], Default = "all" },
        Limit(Limits.ListLimitDefault),
        .. Cursor,
    ];

    public static readonly QueryParameter[] Sessions =
    [
        .. CallFilter, .. Time, Sort(SessionList.SortNames), Direction, Limit(Limits.ListLimitDefault), .. Cursor,
    ];

    public static readonly QueryParameter[] Session =
    [
        .. Time.Select(parameter => parameter with { Default = null }),
        Sort(["started_at"]),
        Direction with { Default = "asc" },
        Limit(Limits.ListLimitDefault) with { Maximum = Limits.TurnsMax },
        .. Cursor,
    ];

    public static readonly QueryParameter[] Users =
    [
        .. CallFilter, .. Time, Sort(UserList.SortNames), Direction, Limit(Limits.ListLimitDefault), .. Cursor,
    ];

    public static readonly QueryParameter[] User = [.. CallFilter.Where(parameter => parameter.Name != "user"), .. Time];

    public static readonly QueryParameter[] Models =
        [.. CallFilter, .. Time, Sort(ModelList.SortNames), Limit(Limits.ListLimitDefault), .. Cursor];

    static readonly QueryParameter[] Compare =
    [
        new("compare", "string", "Gives as long a time directly before too, and what changed.") { Values = ["previous"] },
    ];

    public static readonly QueryParameter[] UsageOverview = [.. CallFilter, .. Counted, .. Time, .. Compare];

    public static readonly QueryParameter[] Overview = [.. CallFilter, .. Time, .. Compare];

    public static readonly QueryParameter[] Agents =
        [.. CallFilter, .. Time, Sort(AgentList.SortNames), Limit(Limits.ListLimitDefault), .. Cursor];

    public static readonly QueryParameter[] Agent = [.. CallFilter.Where(parameter => parameter.Name != "agent"), .. Time];

    static readonly QueryParameter[] Points =
    [
        new("granularity", "string", "Length of a point. Without it, the finest that gives at most 200 points.")
        {
            Values = GranularityText.Names,
            Example = "daily",
        },
        new("timezone", "string", "A name of the time zone database, whose clocks and calendar the points follow.")
        {
            Default = "UTC",
            Example = "Europe/Berlin",
        },
    ];

    public static readonly QueryParameter[] Series = [.. CallFilter, .. Time, .. Points];

    static readonly QueryParameter Dimension =
        new("dimension", "string", "What to tell calls apart by; has to be given.")
        {
            Values = CallDimension.Names,
            Example = "agent",
        };

    public static readonly QueryParameter[] CostBy =
    [
        Dimension, .. CallFilter, .. Time, .. Compare, Sort(CostShares.SortNames), Limit(Limits.ListLimitDefault),
    ];

    public static readonly QueryParameter[] CostTrendBy =
    [
        Dimension,
        .. Series,
        Limit(Limits.StackPartsDefault) with { Maximum = Limits.StackPartsMax, Description = "Values that have points of their own." },
    ];

    public static readonly QueryParameter[] CacheSavings =
        [.. CallFilter, .. Time, .. Compare, Limit(Limits.ListLimitDefault)];

    public static readonly QueryParameter[] Tools =
        [.. CallFilter.Where(parameter => parameter.Name != "kind"), .. Time, Limit(Limits.ListLimitDefault), .. Cursor];

    public static readonly QueryParameter[] ComparedVersions =
    [
        .. CallFilter.Where(parameter => parameter.Name != "version"), .. Time,
        new("base", "string", "The version that is compared with.") { Example = "1.4.0" },
        new("candidate", "string", "The version that is judged.") { Example = "1.5.0" },
    ];

    public static readonly QueryParameter[] HeatMap =
    [
        .. Series,
        new("metric", "string", "Which duration.") { Values = HeatMaps.MetricNames, Default = HeatMaps.MetricNames[0] },
    ];

    public static readonly QueryParameter[] Shares = [.. CallFilter, .. Time, Limit(Limits.ListLimitDefault)];

    public static readonly QueryParameter UserSort =
        new("sort", "string", "What the first have the most of.") { Values = ["calls", "cost_usd"], Default = "calls" };

    public static readonly QueryParameter[] TopUsers = [.. Shares, UserSort];

    public static readonly QueryParameter[] ErrorTypes =
    [
        .. CallFilter,
        .. Time,
        Limit(Limits.ErrorTypesDefault) with { Maximum = Limits.ErrorTypesMax },
    ];

    public static readonly QueryParameter[] RecentAlerts = [Limit(Limits.ListLimitDefault)];

    public static readonly QueryParameter[] CostBudget =
    [
        new("workspace_id", "string", "The workspace, where it is that of the credential; X-Workspace-ID chooses another.")
        {
            Example = "default",
        },
        Limit(Limits.ListLimitDefault),
    ];

    public static readonly QueryParameter[] Unpriced = [.. Time, Limit(Limits.ListLimitDefault)];

    public static readonly QueryParameter PriceSource =
        new("source", "string", "Prices of the workspace, or those that come with the program.")
        {
            Values = ["all", "workspace", "built_in"],
            Default = "all",
        };

    public static readonly QueryParameter[] Prices =
    [
        new("q", "string", "Words in the provider or model.") { Example = "openai gpt-4o" },
        PriceSource,
        Limit(Limits.ListLimitDefault),
        .. Cursor,
    ];

    public static readonly QueryParameter View =
        new("view", "string", "outline leaves values over 1 KB out; core gives only what a waterfall draws.")
        {
            Values = ["full", "outline", "core"],
            Default = "full",
        };

    public static readonly QueryParameter Format =
        new("format", "string", "otlp gives the whole trace as OTLP/JSON; view, limit and cursor do not go with it.")
        {
            Values = ["json", "otlp"],
            Default = "json",
        };

    public static readonly QueryParameter SpanLimit =
        new("limit", "integer", "Spans in a page.")
        {
            Minimum = 1,
            Maximum = Limits.TracePageSpans,
            Default = "10000",
        };

    public static readonly QueryParameter[] Trace = [View, Format, SpanLimit, .. Cursor];

    /// <summary>A page of a list that has no filter.</summary>
    public static readonly QueryParameter[] Page = [Limit(Limits.ListLimitDefault), .. Cursor];

    public static readonly QueryParameter Pinned =
        new("pinned", "string", "true for those that Home shows.") { Values = ["all", "true"], Default = "all" };

    public static readonly QueryParameter[] SavedQueries = [Pinned, .. Page];

    /// <summary>What they say takes the place of what the query says itself.</summary>
    public static readonly QueryParameter[] SavedQueryAnswer =
    [
        .. Time.Select(parameter => parameter with { Default = null }),
        Points[0] with { Description = "Length of a point, in place of the query's." },
        Points[1] with { Default = null },
        .. Cursor,
    ];

    public static readonly QueryParameter Outcome =
        new("outcome", "string", "refused for attempts that failed.") { Values = ["ok", "refused"], Default = "ok" };

    static readonly QueryParameter[] AuditFilter =
    [
        new("actor", "string", "Id or name of who did it.") { Example = "ada@example.com" },
        new("action", "string", "An action, or the noun that actions begin with.") { Example = "api_key" },
        new("object", "string", "Id or kind of what it was done to.") { Example = "member" },
        Outcome with { Default = null },
        new("q", "string", "A text in names, addresses, actions or details.") { Example = "checkout" },
        .. Time,
    ];

    public static readonly QueryParameter[] Audit = [.. AuditFilter, Limit(Limits.ListLimitDefault), .. Cursor];

    public static readonly QueryParameter AuditFormat =
        new("format", "string", "The format of the file.") { Values = ["csv", "jsonl"], Default = "csv" };

    public static readonly QueryParameter[] AuditExport = [.. AuditFilter, AuditFormat];

    /// <summary>What they say of time takes the place of what the query says itself.</summary>
    public static readonly QueryParameter[] ExportedQuery = [ExportParameters.Query, ExportParameters.Saved, .. SavedQueryAnswer];

    /// <summary>Each list takes what it takes elsewhere, but for limit.</summary>
    public static readonly QueryParameter[] Export =
    [
        ExportParameters.Of,
        ExportParameters.Format,
        ExportParameters.Cursors,
        .. CallFilter,
        .. Counted,
        .. Filter.Where(parameter => CallFilter.All(other => other.Name != parameter.Name)),
        .. Time,
        new("sort", "string", "What to order by, as the list takes it; not of agents.") { Example = "started_at" },
        Direction with { Default = null },
        ExportParameters.Query,
        ExportParameters.Saved,
        Points[0] with { Description = "Of a query: length of a point, in place of what it says." },
        Points[1] with { Default = null, Description = "Of a query: whose clocks and calendar the points follow." },
        .. Cursor,
    ];

    static QueryParameter Sort(IReadOnlyList<string> names) =>
        new("sort", "string", "What to order by.") { Values = names, Default = names[0] };

    static QueryParameter Limit(int usual) => new("limit", "integer", "Items in a page.")
    {
        Minimum = 1,
        Maximum = Limits.ListLimitMax,
        Default = usual.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
