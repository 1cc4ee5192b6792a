using System.Runtime.CompilerServices;
using Sightline.Model.Ids;
using Sightline.Storage.Memtables;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>
/// Knows which row groups have a trace that a memtable replaces calls of: such a row group is looked at anew. Each row of a
/// memtable is held against each row group once. Usable from several threads.
/// </summary>
sealed class ReplacedGroups
{
    readonly ConditionalWeakTable<MemColumns, ReplacedGroups> _of = [];
    readonly Dictionary<long, (int Rows, bool IsReplaced)> _groups = [];
    readonly List<TraceId> _replaced = [];
    int _rows;

    /// <summary>One of the first rows of a memtable replaces a call of a trace that the row group has.</summary>
    public bool IsReplaced(MemColumns calls, int rows, RowGroup group) =>
        _of.GetValue(calls, _ => new ReplacedGroups()).IsReplacedOf(calls, rows, group);

    bool IsReplacedOf(MemColumns calls, int rows, RowGroup group)
    {
        lock (_groups)
        {
            for (; _rows < rows; _rows++)
            {
                if (calls.ReplacesOlder(_rows))
                    _replaced.Add(calls.TraceIdAt(_rows));
            }
            var (seen, isReplaced) = _groups.GetValueOrDefault(group.Number);
            // Rows of later moments may be among them: then it is looked at anew though it need not be.
            for (; seen < _replaced.Count && !isReplaced; seen++)
                isReplaced = group.Holds(_replaced[seen]);
            _groups[group.Number] = (seen, isReplaced);
            return isReplaced;
        }
    }
}
