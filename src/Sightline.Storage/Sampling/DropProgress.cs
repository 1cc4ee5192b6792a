using System.Runtime.CompilerServices;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Sampling;

/// <summary>
/// Up to which time of intake each row group of trace records was gone through for traces to drop. Rows never change:
/// what is decided anew stands in another group. Forgotten at the end of the program; then each is gone through once more.
/// </summary>
sealed class DropProgress
{
    readonly ConditionalWeakTable<RowGroup, StrongBox<long>> _through = [];

    /// <summary>Unix milliseconds; rows before need no look.</summary>
    public long Through(RowGroup group) => _through.TryGetValue(group, out var through) ? through.Value : long.MinValue;

    public void Set(RowGroup group, long through) => _through.GetOrCreateValue(group).Value = through;
}
