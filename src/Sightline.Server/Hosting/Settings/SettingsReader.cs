using System.Reflection;

namespace Sightline.Server.Hosting.Settings;

/// <summary>Turns configuration into <see cref="SightlineSettings"/>, collecting every mistake on the way.</summary>
sealed class SettingsReader
{
    readonly List<string> _mistakes = [];

    /// <exception cref="SettingsException">One or more settings are wrong.</exception>
    public SightlineSettings Read(IConfiguration configuration)
    {
        var settings = new SightlineSettings();
        ReadInto(settings, configuration);
        SettingsRules.Check(settings, _mistakes);
        return _mistakes.Count == 0 ? settings : throw new SettingsException(_mistakes);
    }

    void ReadInto(object section, IConfiguration configuration)
    {
        foreach (var setting in configuration.GetChildren())
        {
            var property = section.GetType().GetProperty(
                setting.Key, BindingFlags.IgnoreCase | BindingFlags.Instance | BindingFlags.Public);
            if (property is null || !property.CanWrite)
                _mistakes.Add($"{setting.Path} is not a setting. Known here: {Names(section)}.");
            else if (SettingValue.IsValue(property.PropertyType))
                ReadValue(section, property, setting);
            else
                ReadSection(property.GetValue(section)!, setting);
        }
    }

    void ReadSection(object section, IConfigurationSection setting)
    {
        if (setting.Value is { Length: > 0 } text)
            _mistakes.Add($"{setting.Path} = {text} must be a section, not a value.");
        ReadInto(section, setting);
    }

    void ReadValue(object section, PropertyInfo property, IConfigurationSection setting)
    {
        if (setting.Value is null)
            _mistakes.Add($"{setting.Path} must be a value, not a section.");
        else if (SettingValue.TryParse(property.PropertyType, setting.Value, out var value, out var expected))
            property.SetValue(section, value);
        else
            _mistakes.Add($"{setting.Path} = {setting.Value} must be {expected}.");
    }

    static string Names(object section) =>
        string.Join(", ", section.GetType().GetProperties().Where(p => p.CanWrite).Select(p => p.Name));
}
