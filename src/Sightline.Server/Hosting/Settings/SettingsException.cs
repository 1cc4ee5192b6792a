namespace Sightline.Server.Hosting.Settings;

/// <summary>The settings have mistakes; the message lists them all, one per line.</summary>
sealed class SettingsException(IReadOnlyList<string> mistakes) : Exception(
    $"Sightline cannot start: its settings have {mistakes.Count} "
    + $"{(mistakes.Count == 1 ? "mistake" : "mistakes")} (see docs/configuration.md).\n  "
    + string.Join("\n  ", mistakes))
{
    public IReadOnlyList<string> Mistakes => mistakes;
}
