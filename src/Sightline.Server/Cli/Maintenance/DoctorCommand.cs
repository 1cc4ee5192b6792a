using System.CommandLine;
using Sightline.Storage.Disk;
using Sightline.Storage.Inspection;

namespace Sightline.Server.Cli.Maintenance;

/// <summary>
/// <c>sightline doctor DIR</c>: checks a data folder that no program uses. Exit code 0: sound, or repaired; 1: damage is
/// left; 2: it could not look.
/// </summary>
static class DoctorCommand
{
    const int Damaged = 1;
    const int CannotLook = 2;

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The data folder; no program may use it." };
        var repair = new Option<bool>("--repair")
        {
            Description = "Also repair what can be repaired without loss.",
        };
        var command = new Command("doctor", "Check every file of a data folder that no program uses.") { folder, repair };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(parsed.GetRequiredValue(folder), parsed.GetValue(repair), cancellation)));
        return command;
    }

    static int Run(string folder, bool repair, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder {folder}.");
            return CannotLook;
        }
        try
        {
            using var mine = FolderLock.Take(folder);
            var report = StoreInspection.Run(new FileDisk(folder), repair, cancellation);
            Print(report);
            return report.IsSound ? 0 : Damaged;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(failure.Message);
            return CannotLook;
        }
    }

    static void Print(InspectionReport report)
    {
        foreach (var table in report.Tables)
        {
            Console.WriteLine(
                $"{table.Table}: {table.Rows} rows and {table.HiddenRows} hidden, {table.Bytes} bytes in {table.Segments} segments");
            foreach (var (column, bytes) in table.Columns.OrderByDescending(c => c.Value))
                Console.WriteLine($"  {column,-24}{bytes,14} bytes");
            if (table.PayloadBytes > 0)
            {
                Console.WriteLine(
                    $"  long values: {table.PayloadBytes} bytes, {table.DistinctPayloadBytes} of them distinct "
                    + $"({(double)table.PayloadBytes / Math.Max(1, table.DistinctPayloadBytes):F1} to 1)");
            }
        }
        Console.WriteLine(
            $"journal: {report.JournalRecords} records that are not in segments yet, {report.JournalBytes} bytes");
        Console.WriteLine($"quarantine: {report.QuarantinedFiles} files");
        foreach (var finding in report.Findings)
            Console.WriteLine($"{Words(finding.Remedy)}: {finding.Path}: {finding.What}");
        Console.WriteLine(report.IsSound ? "Everything is sound." : "Not everything is sound.");
    }

    static string Words(Remedy remedy) => remedy switch
    {
        Remedy.Done => "repaired",
        Remedy.Possible => "can be repaired with --repair",
        _ => "damaged",
    };
}
