namespace Sightline.Load.Rows;

/// <summary>A part of the run with a server and a data folder of its own, which gives some lines of the table.</summary>
interface IRow
{
    /// <summary>As <c>--only</c> names it.</summary>
    string Name { get; }

    string About { get; }

    Task RunAsync(StoreRun run);
}
