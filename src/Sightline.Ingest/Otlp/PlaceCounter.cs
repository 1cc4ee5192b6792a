using System.Globalization;
using Sightline.Ingest.Otlp.Schema;

namespace Sightline.Ingest.Otlp;

/// <summary>Names the fields of one message as they come: repeated ones with their index.</summary>
sealed class PlaceCounter
{
    readonly Dictionary<int, int> _indexes = [];

    /// <summary>The place of the next field, below the place of its message.</summary>
    public string Next(string message, WireField field)
    {
        var name = message.Length == 0 ? field.Name : $"{message}.{field.Name}";
        if (!field.Repeated)
            return name;
        var index = _indexes.GetValueOrDefault(field.Number);
        _indexes[field.Number] = index + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");
    }
}
