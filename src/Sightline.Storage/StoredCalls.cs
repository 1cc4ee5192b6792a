using System.Text;
using Sightline.Model.Calls;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage;

/// <summary>Reads calls into the records that readers get.</summary>
static class StoredCalls
{
    /// <summary>By start, then by span id.</summary>
    public static IReadOnlyList<Call> Read(IReadOnlyList<CallPlace> places)
    {
        var calls = new Call[places.Count];
        for (var i = 0; i < calls.Length; i++)
            calls[i] = Read(places[i].Rows, places[i].Row);
        Array.Sort(calls, (a, b) => a.StartUnixNano != b.StartUnixNano
            ? a.StartUnixNano.CompareTo(b.StartUnixNano)
            : a.SpanId.Value.CompareTo(b.SpanId.Value));
        return calls;
    }

    static Call Read(FlatRows rows, int row) => new()
    {
        TraceId = rows.TraceIdAt(row),
        SpanId = rows.SpanIdAt(row),
        StartUnixNano = rows.Number(CallColumns.Start, row),
        DurationNano = Number(rows, row, CallColumns.Duration),
        Kind = (WorkKind)rows.Number(CallColumns.Kind, row),
        Name = Text(rows, row, CallColumns.Name) ?? "",
        Service = Text(rows, row, CallColumns.Service),
        AgentId = Text(rows, row, CallColumns.AgentId),
        AgentName = Text(rows, row, CallColumns.AgentName),
        Provider = Text(rows, row, CallColumns.Provider),
        Model = Text(rows, row, CallColumns.Model),
        BilledModel = Text(rows, row, CallColumns.BilledModel),
        Tool = Text(rows, row, CallColumns.Tool),
        TokensInput = Number(rows, row, CallColumns.TokensInput),
        TokensCacheRead = Number(rows, row, CallColumns.TokensCacheRead),
        TokensCacheWrite = Number(rows, row, CallColumns.TokensCacheWrite),
        TokensOutput = Number(rows, row, CallColumns.TokensOutput),
        TokensReasoning = Number(rows, row, CallColumns.TokensReasoning),
        TokensCacheWriteHour = Number(rows, row, CallColumns.TokensCacheWriteHour),
        TokensAudioInput = Number(rows, row, CallColumns.TokensAudioInput),
        TokensAudioOutput = Number(rows, row, CallColumns.TokensAudioOutput),
        TokensEstimated = rows.Number(CallColumns.Estimated, row) == 1,
        TimeToFirstTokenNano = Number(rows, row, CallColumns.TimeToFirstToken),
        Status = (SpanStatus)rows.Number(CallColumns.Status, row),
        ErrorType = Text(rows, row, CallColumns.ErrorType),
        UserId = Text(rows, row, CallColumns.User),
        SessionId = Text(rows, row, CallColumns.Session),
        Environment = Text(rows, row, CallColumns.Environment),
        Version = Text(rows, row, CallColumns.Version),
        Workflow = Text(rows, row, CallColumns.Workflow),
        Project = Text(rows, row, CallColumns.Project),
        PriceId = Text(rows, row, CallColumns.Price),
        CostPico = Number(rows, row, CallColumns.Cost),
        ClientCostPico = Number(rows, row, CallColumns.ClientCost),
        Counted = rows.Number(CallColumns.Counted, row) == 1,
        Retried = rows.Number(CallColumns.Retried, row) == 1,
        Settled = rows.Number(CallColumns.Settled, row) == 1,
    };

    static long? Number(FlatRows rows, int row, Column column)
    {
        var number = rows.Number(column, row);
        return number == NumberColumn.None ? null : number;
    }

    static string? Text(FlatRows rows, int row, Column column)
    {
        var text = rows.TextAt(column, row);
        return text.IsEmpty ? null : Encoding.UTF8.GetString(text);
    }
}
