using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;

namespace Sightline.Storage.Ledgers;

/// <summary>What is counted by: who sent, what, when, and what became of it.</summary>
/// <param name="Hour">Hours since 1970 of the time of receipt; of older counts the first hour of the day; 0 for the oldest.</param>
readonly record struct LedgerKey(WorkspaceId Workspace, Guid Key, Signal Signal, Fate Fate, long Hour)
{
    const long NanosPerHour = 3_600_000_000_000;

    public static long HourOf(long unixNano) => unixNano / NanosPerHour;
}
