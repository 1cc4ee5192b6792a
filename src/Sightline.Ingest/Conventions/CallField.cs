namespace Sightline.Ingest.Conventions;

/// <summary>What a span can say, whichever convention it was written in.</summary>
enum CallField : byte
{
    Kind,
    AgentId,
    AgentName,
    Provider,
    Model,
    BilledModel,
    Tool,
    ErrorType,
    User,
    Session,
    Environment,
    Version,
    Workflow,
    Project,
    ServiceTier,
    TokensInput,
    TokensCacheRead,
    TokensCacheWrite,
    TokensCacheWriteHour,
    TokensAudioInput,
    TokensOutput,
    TokensReasoning,
    TokensAudioOutput,
    /// <summary>Everything, in and out: tells whether parts are counted into the whole or beside it.</summary>
    TokensTotal,
    Cost,
    CostInput,
    CostOutput,
    TimeToFirstToken,
    /// <summary>Images that it made.</summary>
    Images,
    /// <summary>Its place in a workflow or graph: what others name as the source or target of messages, or as parent.</summary>
    Step,
    /// <summary>The step that it was called by.</summary>
    StepParent,
    /// <summary>The step that a message comes from, and the one that it goes to.</summary>
    MessageSource,
    MessageTarget,
    /// <summary>What a retriever or a client of a database asks.</summary>
    Store,

    // From here on read when somebody looks at a span, not when it arrives.
    System,
    ToolDefinitions,
    InputMessages,
    OutputMessages,
    FinishReason,
    Input,
    Output,
}

/// <summary>What the value of a field is.</summary>
enum FieldShape
{
    Kind,
    Text,
    Count,
    Money,
    Time,
    Content,
}

/// <summary>The names that tables have for fields.</summary>
static class Fields
{
    /// <summary>Fields that are read of every span.</summary>
    public const int Facts = (int)CallField.Store + 1;

    /// <summary>Of counts: the value holds its parts, which are taken off; see <see cref="Rule.IsWhole"/>.</summary>
    const string WholeSuffix = "_total";

    static readonly string[] Names = MakeNames();

    public static string NameOf(CallField field) => Names[(int)field];

    public static bool TryFind(string name, out CallField field, out bool isWhole)
    {
        isWhole = false;
        var place = Array.IndexOf(Names, name);
        if (place < 0 && name.EndsWith(WholeSuffix, StringComparison.Ordinal))
        {
            place = Array.IndexOf(Names, name[..^WholeSuffix.Length]);
            isWhole = true;
            if (place >= 0 && (CallField)place is not (CallField.TokensInput or CallField.TokensOutput or CallField.TokensCacheWrite))
                place = -1;
        }
        field = (CallField)Math.Max(place, 0);
        return place >= 0;
    }

    public static FieldShape ShapeOf(CallField field) => field switch
    {
        CallField.Kind => FieldShape.Kind,
        CallField.Images or >= CallField.TokensInput and <= CallField.TokensTotal => FieldShape.Count,
        CallField.Cost or CallField.CostInput or CallField.CostOutput => FieldShape.Money,
        CallField.TimeToFirstToken => FieldShape.Time,
        >= CallField.System => FieldShape.Content,
        _ => FieldShape.Text,
    };

    static string[] MakeNames()
    {
        var fields = Enum.GetValues<CallField>();
        var names = new string[fields.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(fields[i].ToString());
        return names;
    }
}
