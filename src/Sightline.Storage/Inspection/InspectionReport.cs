namespace Sightline.Storage.Inspection;

/// <summary>What was found in a data folder that no program uses.</summary>
public sealed record InspectionReport
{
    /// <summary>What is wrong, in the order in which it was found.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<InspectedTable> Tables { get; init; }

    /// <summary>Records of the journal that are not in segments yet.</summary>
    public required long JournalRecords { get; init; }

    public required long JournalBytes { get; init; }

    /// <summary>Files in <c>quarantine/</c>.</summary>
    public required int QuarantinedFiles { get; init; }

    /// <summary>Nothing is wrong, or all that was is repaired.</summary>
    public bool IsSound
    {
        get
        {
            foreach (var finding in Findings)
            {
                if (finding.Remedy != Remedy.Done)
                    return false;
            }
            return true;
        }
    }
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Path">The file.</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="Remedy">What can be done.</param>
public sealed record Finding(string Path, string What, Remedy Remedy);

/// <summary>What can be done about a finding.</summary>
public enum Remedy
{
    /// <summary>Nothing without loss: the program puts such a file into quarantine and goes on with the rest.</summary>
    None,
    /// <summary>It can be repaired without loss.</summary>
    Possible,
    /// <summary>It was repaired.</summary>
    Done,
}

/// <summary>What the segments of a table hold.</summary>
public sealed record InspectedTable
{
    public required string Table { get; init; }

    public required int Segments { get; init; }

    /// <summary>Rows that count.</summary>
    public required long Rows { get; init; }

    public required long HiddenRows { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Bytes on disk by name of the column; <c>payloads</c> is the payload region.</summary>
    public required IReadOnlyDictionary<string, long> Columns { get; init; }

    /// <summary>Bytes of all long values as they came in.</summary>
    public required long PayloadBytes { get; init; }

    /// <summary>Bytes of their distinct chunks, before compression.</summary>
    public required long DistinctPayloadBytes { get; init; }
}
