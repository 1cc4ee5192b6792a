namespace Sightline.Server.Hosting.Settings;

/// <summary>
/// Where settings come from; later ones win: <c>sightline.json</c> in the working folder, the same in the data
/// folder, the environment, the command line.
/// </summary>
static class SettingsSource
{
    const string EnvironmentPrefix = "SIGHTLINE__";

    /// <exception cref="SettingsException">One or more settings are wrong.</exception>
    public static SightlineSettings Read(string workingFolder, IReadOnlyDictionary<string, string?> arguments)
    {
        try
        {
            var here = Sources(arguments, Path.Combine(workingFolder, SightlineSettings.FileName));
            var data = Path.Combine(workingFolder, here["Data:Path"] ?? new DataFolderOptions().Path);
            var all = Sources(
                arguments,
                Path.Combine(workingFolder, SightlineSettings.FileName),
                Path.Combine(data, SightlineSettings.FileName));
            return new SettingsReader().Read(all);
        }
        catch (InvalidDataException unreadable)
        {
            throw new SettingsException([$"{unreadable.Message} {unreadable.InnerException?.Message}"]);
        }
    }

    static IConfigurationRoot Sources(IReadOnlyDictionary<string, string?> arguments, params string[] files)
    {
        var sources = new ConfigurationBuilder();
        foreach (var file in files)
        {
            if (File.Exists(file))
                sources.AddJsonFile(Path.GetFullPath(file), optional: false);
        }
        return sources.AddEnvironmentVariables(EnvironmentPrefix).AddInMemoryCollection(arguments).Build();
    }
}
