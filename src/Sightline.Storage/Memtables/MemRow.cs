using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Memory;

namespace Sightline.Storage.Memtables;

/// <summary>A span in a <see cref="SpanTable"/>.</summary>
struct MemRow
{
    public SpanId SpanId;
    public SpanId ParentSpanId;
    public long Start;
    public long End;
    /// <summary>When it was taken in, Unix nanoseconds.</summary>
    public long Intake;
    /// <summary>The other fields of the OTLP message; see <see cref="SpanView.Rest"/>.</summary>
    public ArenaRange Rest;
    public int Trace;
    public int Name;
    public int Scope;
    /// <summary>Number of the API key in the table's keys.</summary>
    public int Key;
    /// <summary>The trace's row before this one, -1 at the end.</summary>
    public int Next;
    public SpanKind SpanKind;
    public SpanStatus Status;
    public WorkKind Kind;
    /// <summary>The row of a newer revision in the same table, which hides this one; 0 while there is none.</summary>
    public int HiddenBy;

    public readonly bool Hidden => HiddenBy > 0;
}

/// <summary>A resource of a table: its OTLP message and schema URL, and the number of its service (-1 for none).</summary>
readonly record struct TableResource(ArenaRange Message, ArenaRange SchemaUrl, int Service);

/// <summary>A scope of a table under one resource.</summary>
readonly record struct TableScope(ArenaRange Message, ArenaRange SchemaUrl, int Resource);
