namespace Sightline.Storage.Schemas;

/// <summary>What the values of a column are, and so how they are kept in memory and in segments.</summary>
enum ColumnKind
{
    /// <summary>An int64, or none.</summary>
    Number,
    /// <summary>UTF-8, or none: numbers in a dictionary of the row group.</summary>
    Text,
    /// <summary>Any number of different texts.</summary>
    TextSet,
    /// <summary>8 bytes that nothing can be guessed of.</summary>
    Id,
    /// <summary>The id of a row of the same trace: its number where it lies in the same row group.</summary>
    Parent,
    /// <summary>A scope under a resource: numbers in three dictionaries that refer to each other.</summary>
    Scope,
    /// <summary>The other fields of an OTLP message: a shape, and a column per key and type.</summary>
    Attributes,
}

/// <summary>A column of a table, declared once.</summary>
/// <param name="Id">Its number in segments of the table, from 1 on. Never renumber, only append.</param>
/// <param name="Name">As in documents and reports.</param>
/// <param name="Kind">What its values are.</param>
sealed record Column(byte Id, string Name, ColumnKind Kind);
