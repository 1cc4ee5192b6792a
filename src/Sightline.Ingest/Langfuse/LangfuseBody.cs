using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Writing;
using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Langfuse;

/// <summary>
/// What an event says of a trace, an observation or a score, written as a span by the names of Langfuse's own OpenTelemetry
/// attributes. Fields are checked before the first byte is written.
/// </summary>
sealed class LangfuseBody(JsonElement body, long received, long eventTime)
{
    /// <summary>Characters of names and other short texts.</summary>
    const int TextCharsMax = 4_096;

    const int OwnAttributesMax = 64;

    static readonly string[] Levels = ["DEBUG", "DEFAULT", "WARNING", "ERROR"];

    static readonly string[] Kinds =
    [
        "span", "generation", "event", "agent", "tool", "chain", "retriever", "embedding", "evaluator", "guardrail",
    ];

    readonly FieldReader _fields = new(body);

    /// <summary>It changes what an earlier event made.</summary>
    public bool IsUpdate { get; init; }

    public IReadOnlyList<FieldFault> Faults => _fields.Faults;

    public void WriteTrace(LangfuseEvent read, SpanWriter writer)
    {
        var id = _fields.Text("id", ExternalId.LengthMax, isRequired: true);
        var name = _fields.Text("name", TextCharsMax);
        var time = _fields.Time("timestamp", received);
        var (user, session) = (_fields.Text("userId", TextCharsMax), _fields.Text("sessionId", TextCharsMax));
        var (input, output, tags) = (_fields.Any("input"), _fields.Any("output"), _fields.Texts("tags"));
        var isPublic = _fields.Any("public");
        var common = ReadShared();
        read.TraceId = TraceOf("id", id);
        read.SpanId = LangfuseEvent.SpanOf(read.TraceId);
        if (Faults.Count > 0)
            return;
        writer.BeginSpan(read.TraceId, read.SpanId, default, Utf8(name), time == 0 ? eventTime : time, 0);
        var said = new SaidFields { Start = time != 0, Name = name is not null };
        said.Write(writer, Stamp);
        if (!TraceId.TryParse(id.AsSpan(), out _))
            writer.Text("external_id"u8, id!);
        WriteText(writer, "langfuse.trace.name"u8, name);
        WriteText(writer, "user.id"u8, user);
        WriteText(writer, "session.id"u8, session);
        WriteValue(writer, "langfuse.trace.input"u8, input);
        WriteValue(writer, "langfuse.trace.output"u8, output);
        if (tags is { } list && list.GetArrayLength() > 0)
            JsonValues.Write(writer, SpanRevision.Tags, list);
        if (isPublic is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag)
            JsonValues.Write(writer, "langfuse.trace.public"u8, flag);
        WriteShared(writer, common, "langfuse.trace.metadata"u8);
        writer.EndSpan(SpanStatus.Unset, default);
    }

    public void WriteObservation(LangfuseEvent read, SpanWriter writer, string kind)
    {
        var id = _fields.Text("id", ExternalId.LengthMax, isRequired: true);
        var trace = _fields.Text("traceId", ExternalId.LengthMax) ?? id;
        var parent = _fields.Text("parentObservationId", ExternalId.LengthMax);
        var name = _fields.Text("name", TextCharsMax);
        var (start, end) = (_fields.Time("startTime", received), _fields.Time("endTime", received));
        var level = _fields.Word("level", Levels);
        var message = _fields.Any("statusMessage");
        var model = LangfuseModel.Read(_fields);
        var (input, output) = (_fields.Any("input"), _fields.Any("output"));
        var common = ReadShared();
        var type = kind == "observation" ? KindOf(_fields.Text("type", TextCharsMax)) ?? (IsUpdate ? null : "span") : kind;
        // An observation of no trace is one itself.
        (read.TraceId, read.SpanId) = (TraceOf("traceId", trace), SpanOf("id", id));
        var above = parent is null ? default : SpanOf("parentObservationId", parent);
        if (Faults.Count > 0)
            return;
        if (type == "event" && end == 0)
            end = start == 0 ? eventTime : start;
        var said = new SaidFields
        {
            Start = start != 0,
            End = end != 0,
            Name = name is not null,
            Parent = !above.IsZero,
            Status = level is not null,
        };
        writer.BeginSpan(
            read.TraceId, read.SpanId, above.IsZero ? LangfuseEvent.SpanOf(read.TraceId) : above, Utf8(name),
            start == 0 ? eventTime : start, end);
        said.Write(writer, Stamp);
        if (!SpanId.TryParse(id.AsSpan(), out _))
            writer.Text("langfuse.observation.id"u8, id!);
        WriteText(writer, "langfuse.observation.type"u8, type);
        WriteText(writer, "langfuse.observation.level"u8, level);
        WriteValue(writer, "langfuse.observation.status_message"u8, message);
        model.Write(writer);
        WriteValue(writer, "langfuse.observation.input"u8, input);
        WriteValue(writer, "langfuse.observation.output"u8, output);
        WriteShared(writer, common, "langfuse.observation.metadata"u8);
        writer.EndSpan(
            level == "ERROR" ? SpanStatus.Error : SpanStatus.Unset,
            level == "ERROR" && message is { } text ? JsonValues.TextOrJson(text) : default);
    }

    public void WriteScore(LangfuseEvent read, SpanWriter writer)
    {
        var name = _fields.Text("name", TextCharsMax, isRequired: true);
        var trace = _fields.Text("traceId", ExternalId.LengthMax);
        var observation = _fields.Text("observationId", ExternalId.LengthMax);
        var session = _fields.Text("sessionId", TextCharsMax);
        var run = _fields.Text("datasetRunId", TextCharsMax);
        var id = _fields.Text("id", ExternalId.LengthMax)
            // Without an id of its own it is the only score of that name there.
            ?? $"{trace}/{observation}/{session}/{run}/{name}";
        var (comment, source) = (_fields.Any("comment"), _fields.Text("source", TextCharsMax));
        var (type, config) = (_fields.Text("dataType", TextCharsMax), _fields.Text("configId", TextCharsMax));
        var (queue, value) = (_fields.Text("queueId", TextCharsMax), ReadScore());
        var common = ReadShared();
        if (trace is null && session is null && run is null)
            _fields.Missing("traceId", "expected the id of a trace, or a sessionId or datasetRunId");
        // What is not about a trace is one of its own.
        read.TraceId = trace is null ? HashedTrace(id) : TraceOf("traceId", trace);
        read.SpanId = HashedSpan(id);
        var above = observation is null ? default : SpanOf("observationId", observation);
        if (Faults.Count > 0)
            return;
        writer.BeginSpan(read.TraceId, read.SpanId, above, [.. SpanRevision.ScoreName, .. Utf8(name)], eventTime, eventTime);
        new SaidFields { Name = true, Parent = !above.IsZero }.Write(writer, Stamp);
        writer.Text(SpanRevision.ScoreId, id);
        WriteText(writer, SpanRevision.ScoreTrace, trace);
        WriteScoreValue(writer, name!, value, comment);
        WriteText(writer, "langfuse.score.source"u8, source);
        WriteText(writer, "langfuse.score.data_type"u8, type);
        WriteText(writer, "langfuse.score.config_id"u8, config);
        WriteText(writer, "langfuse.score.queue_id"u8, queue);
        WriteText(writer, "langfuse.score.dataset_run_id"u8, run);
        WriteText(writer, "session.id"u8, session);
        WriteShared(writer, common, "metadata"u8);
        // The span stands where the trace ends, however much later it was scored: this is when.
        writer.BeginEvent("gen_ai.evaluation.result"u8, eventTime);
        WriteScoreValue(writer, name!, value, comment);
        writer.EndEvent();
        writer.EndSpan(SpanStatus.Unset, default);
    }

    static void WriteScoreValue(SpanWriter writer, string name, JsonElement? value, JsonElement? comment)
    {
        writer.Text("gen_ai.evaluation.name"u8, name);
        if (value is { ValueKind: JsonValueKind.String } label)
            writer.Text("gen_ai.evaluation.score.label"u8, JsonValues.Text(label));
        else if (value is { ValueKind: JsonValueKind.Number } number)
            writer.Number("gen_ai.evaluation.score.value"u8, number.GetDouble());
        else
            writer.Number("gen_ai.evaluation.score.value"u8, value is { ValueKind: JsonValueKind.True } ? 1 : 0);
        WriteValue(writer, "gen_ai.evaluation.explanation"u8, comment);
    }

    // Of two events the later one counts, and of two of one millisecond the update.
    long Stamp => eventTime / TimeSpan.NanosecondsPerTick / TimeSpan.TicksPerMillisecond * 2 + (IsUpdate ? 1 : 0);

    JsonElement? ReadScore()
    {
        const string Allowed = "expected a number, a text, true or false";
        if (_fields.Any("value") is not { } value)
        {
            if (_fields.Find("value") is null)
                _fields.Missing("value", Allowed);
            return null;
        }
        if (value.ValueKind is JsonValueKind.Number or JsonValueKind.String or JsonValueKind.True or JsonValueKind.False)
            return value;
        _fields.Wrong("value", value, Allowed);
        return null;
    }

    (string? Environment, string? Release, string? Version, JsonElement? Metadata) ReadShared()
    {
        var metadata = _fields.Any("metadata");
        if (metadata is { ValueKind: JsonValueKind.Object } members
            && OwnAttributesMax + JsonValues.CountMembers(members) > OtlpLimits.AttributesMax)
        {
            _fields.Wrong(
                "metadata", string.Create(CultureInfo.InvariantCulture, $"{JsonValues.CountMembers(members)} values"),
                FaultText.Most(OtlpLimits.AttributesMax - OwnAttributesMax));
        }
        return (
            _fields.Text("environment", TextCharsMax), _fields.Text("release", TextCharsMax),
            _fields.Text("version", TextCharsMax), metadata);
    }

    static void WriteShared(
        SpanWriter writer, (string? Environment, string? Release, string? Version, JsonElement? Metadata) common,
        ReadOnlySpan<byte> metadataKey)
    {
        WriteText(writer, "langfuse.environment"u8, common.Environment);
        WriteText(writer, "langfuse.release"u8, common.Release);
        WriteText(writer, "langfuse.version"u8, common.Version);
        if (common.Metadata is { ValueKind: JsonValueKind.Object } members)
            JsonValues.WriteMembers(writer, [.. metadataKey, .. "."u8], members);
        else
            WriteValue(writer, metadataKey, common.Metadata);
    }

    TraceId TraceOf(string field, string? text)
    {
        if (text is null)
            return default;
        if (!ExternalId.TryTraceId(LangfuseBatch.Dialect, text, out var id))
            _fields.Wrong(field, text, "expected an id that is not all zero");
        return id;
    }

    SpanId SpanOf(string field, string? text)
    {
        if (text is null)
            return default;
        if (!ExternalId.TrySpanId(LangfuseBatch.Dialect, text, out var id))
            _fields.Wrong(field, text, "expected an id that is not all zero");
        return id;
    }

    // Of their own kind: a score may have the id of an observation.
    static SpanId HashedSpan(string id) => SpanId.Read(Hash(id));

    static TraceId HashedTrace(string id) => TraceId.Read(Hash(id));

    static byte[] Hash(string id) =>
        SHA256.HashData(Encoding.UTF8.GetBytes("langfuse-score\0" + id));

    static string? KindOf(string? type)
    {
        foreach (var kind in Kinds)
        {
            if (string.Equals(kind, type, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }

    static byte[] Utf8(string? text) => Encoding.UTF8.GetBytes(text ?? "");

    static void WriteText(SpanWriter writer, ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null)
            writer.Text(key, text);
    }

    static void WriteValue(SpanWriter writer, ReadOnlySpan<byte> key, JsonElement? value)
    {
        if (value is { } given)
            writer.Text(key, JsonValues.TextOrJson(given));
    }
}
