using System.Globalization;
using System.Text;
using System.Text.Json;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Writing;
using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Rest;

/// <summary>
/// An item of the native REST endpoints: one request to an agent. It becomes the root span of its trace, which is a call
/// too. Its names: docs/rest.md.
/// </summary>
public sealed class NativeItem
{
    /// <summary>The dialect of its ids.</summary>
    public const string Dialect = "rest";

    const string Timeout = "timeout";

    /// <summary>A year: longer is a mistake in the unit.</summary>
    const double LatencyMsMax = 31_536_000_000;

    const double CostUsdMax = 1_000_000_000;

    /// <summary>Attributes of a span beside those of the metadata and fields of no meaning here.</summary>
    const int OwnAttributesMax = 32;

    static readonly string[] Statuses = ["success", "error", Timeout];

    /// <summary>Words that are routes under <c>/traces/</c>: such a trace could not be asked for.</summary>
    static readonly string[] RouteWords = ["batch", "otlp", "histogram"];

    /// <summary>The fields of an item that mean something.</summary>
    public static readonly IReadOnlyList<string> Fields =
    [
        "trace_id", "agent_id", "workspace_id", "timestamp", "input", "output", "error", "latency_ms", "status", "model",
        "model_provider", "tokens_input", "tokens_output", "cost_usd", "metadata", "tags", "name", "user_id", "session_id",
        "environment", "version",
    ];

    readonly JsonElement _item;
    readonly FieldReader _fields;
    string? _agent;
    string? _name;
    string? _status;
    string? _model;
    string? _provider;
    string? _user;
    string? _session;
    string? _environment;
    string? _version;
    long _start;
    double? _latencyMs;
    long? _tokensInput;
    long? _tokensOutput;
    double? _costUsd;
    JsonElement? _input;
    JsonElement? _output;
    JsonElement? _error;
    JsonElement? _metadata;
    JsonElement? _tags;

    NativeItem(JsonElement item)
    {
        _item = item;
        _fields = new FieldReader(item);
    }

    /// <summary>What is wrong with it; nothing of it is stored then.</summary>
    public IReadOnlyList<FieldFault> Faults => _fields.Faults;

    /// <summary>The id as it was sent; empty where there is none.</summary>
    public string Id { get; private set; } = "";

    public TraceId TraceId { get; private set; }

    /// <summary>The one span that an item of this trace is; what may be several gives each another.</summary>
    public SpanId SpanId { get; set; }

    /// <summary>Reads and checks an item; the document that it is of must outlive it.</summary>
    public static NativeItem Read(JsonElement element, ItemRules rules)
    {
        var item = new NativeItem(element);
        if (element.ValueKind != JsonValueKind.Object)
        {
            item._fields.Wrong("", element, "expected an object");
            return item;
        }
        item.ReadFields(rules);
        item.ReadIds(rules);
        item.CheckRest();
        return item;
    }

    /// <summary>Writes an item without faults as a resource with one span.</summary>
    public void Write(SpanWriter writer)
    {
        writer.BeginResource();
        writer.Text("service.name"u8, _agent!);
        WriteText(writer, "deployment.environment.name"u8, _environment);
        WriteText(writer, "service.version"u8, _version);
        writer.BeginScope("sightline.rest"u8);
        var end = _start + (long)(_latencyMs!.Value * TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerMillisecond);
        writer.BeginSpan(TraceId, SpanId, default, Encoding.UTF8.GetBytes(_name ?? _agent!), _start, end);
        WriteMeaning(writer);
        WriteOwn(writer);
        writer.EndSpan(
            _status == Statuses[0] ? SpanStatus.Ok : SpanStatus.Error,
            _error is { } error ? JsonValues.TextOrJson(error) : default);
        writer.EndResource();
    }

    /// <summary>Refuses an item that the decoder did not take.</summary>
    public void Refuse(string reason) => _fields.Wrong("trace_id", Id, reason);

    /// <summary>A trace has one span of an item: sent again it is the same span.</summary>
    public static SpanId SpanOf(TraceId trace) => ExternalId.SpanOf("rest", trace);

    void ReadFields(ItemRules rules)
    {
        _agent = _fields.Text("agent_id", ExternalId.LengthMax, isRequired: true);
        _start = _fields.Time("timestamp", rules.ReceivedUnixNano, isRequired: true);
        _latencyMs = _fields.Number("latency_ms", LatencyMsMax, isRequired: true);
        _status = _fields.Word("status", Statuses, isRequired: true);
        _input = _fields.Any("input");
        _output = _fields.Any("output");
        _error = _fields.Any("error");
        _model = _fields.Text("model", FieldReader.NameCharsMax);
        _provider = _fields.Text("model_provider", FieldReader.NameCharsMax);
        _tokensInput = _fields.Whole("tokens_input");
        _tokensOutput = _fields.Whole("tokens_output");
        _costUsd = _fields.Number("cost_usd", CostUsdMax);
        _metadata = _fields.Object("metadata");
        _tags = _fields.Texts("tags");
        _name = _fields.Text("name", FieldReader.NameCharsMax);
        _user = _fields.Text("user_id", FieldReader.NameCharsMax);
        _session = _fields.Text("session_id", FieldReader.NameCharsMax);
        _environment = _fields.Text("environment", FieldReader.NameCharsMax);
        _version = _fields.Text("version", FieldReader.NameCharsMax);
    }

    void ReadIds(ItemRules rules)
    {
        Id = _fields.Text("trace_id", ExternalId.LengthMax, isRequired: true) ?? "";
        if (Array.IndexOf(RouteWords, Id.ToLowerInvariant()) >= 0)
            _fields.Wrong("trace_id", Id, "expected another text, because that word names a route");
        else if (Id.Length > 0 && ExternalId.TryTraceId(Dialect, Id, out var trace))
            TraceId = trace;
        else if (Id.Length > 0)
            _fields.Wrong("trace_id", Id, "expected an id that is not all zero");
        SpanId = SpanOf(TraceId);
        if (rules.IsFull?.Invoke(TraceId) == true)
            _fields.Wrong("trace_id", Id, FaultText.FullTrace);
        var workspace = _fields.Text("workspace_id", FieldReader.NameCharsMax);
        if (workspace is not null && workspace != rules.WorkspaceSlug
            && !(Guid.TryParse(workspace, out var id) && id == rules.Workspace))
            _fields.Wrong("workspace_id", workspace, "expected the workspace of the API key, or nothing");
    }

    void CheckRest()
    {
        var attributes = OwnAttributesMax + (_metadata is { } metadata ? JsonValues.CountMembers(metadata) : 0);
        foreach (var member in _item.EnumerateObject())
        {
            if (IsKnown(member))
                continue;
            attributes++;
            if (JsonValues.Fault(member.Value) is { } fault)
                _fields.Wrong(Encoding.UTF8.GetString(JsonValues.Name(member)), member.Value, fault);
        }
        if (attributes > OtlpLimits.AttributesMax)
        {
            _fields.Wrong(
                "metadata", string.Create(CultureInfo.InvariantCulture, $"{attributes} values"),
                FaultText.Most(OtlpLimits.AttributesMax));
        }
    }

    // By the names of OpenTelemetry, so that it is found as any other call.
    void WriteMeaning(SpanWriter writer)
    {
        writer.Text("gen_ai.operation.name"u8, "chat"u8);
        writer.Text("gen_ai.agent.id"u8, _agent!);
        WriteText(writer, "gen_ai.provider.name"u8, _provider);
        WriteText(writer, "gen_ai.request.model"u8, _model);
        if (_tokensInput is { } input)
            writer.Whole("gen_ai.usage.input_tokens"u8, input);
        if (_tokensOutput is { } output)
            writer.Whole("gen_ai.usage.output_tokens"u8, output);
        WriteText(writer, "user.id"u8, _user);
        WriteText(writer, "session.id"u8, _session);
        if (_status == Timeout)
            writer.Text("error.type"u8, Timeout);
    }

    // What OpenTelemetry has no name for, and what is to be read as it was sent.
    void WriteOwn(SpanWriter writer)
    {
        if (!TraceId.TryParse(Id.AsSpan(), out _))
            writer.Text("external_id"u8, Id);
        writer.Text("sightline.status"u8, _status!);
        if (_costUsd is { } cost)
            writer.Number("sightline.cost_usd"u8, cost);
        if (_input is { } input)
            writer.Text("sightline.input"u8, JsonValues.TextOrJson(input));
        if (_output is { } output)
            writer.Text("sightline.output"u8, JsonValues.TextOrJson(output));
        if (_tags is { } tags && tags.GetArrayLength() > 0)
            JsonValues.Write(writer, "tags"u8, tags);
        if (_metadata is { } metadata)
            JsonValues.WriteMembers(writer, "metadata."u8, metadata);
        foreach (var member in _item.EnumerateObject())
        {
            if (!IsKnown(member) && member.Value.ValueKind != JsonValueKind.Null)
                JsonValues.Write(writer, [.. "sightline."u8, .. JsonValues.Name(member)], member.Value);
        }
    }

    static bool IsKnown(JsonProperty member)
    {
        foreach (var name in Fields)
        {
            if (member.NameEquals(name))
                return true;
        }
        return false;
    }

    static void WriteText(SpanWriter writer, ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null)
            writer.Text(key, text);
    }
}
