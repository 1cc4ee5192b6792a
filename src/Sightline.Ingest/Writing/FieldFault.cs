namespace Sightline.Ingest.Writing;

/// <summary>What is wrong with a field of an item.</summary>
/// <param name="Field">Its name; empty for the item itself.</param>
/// <param name="Message">The field, its value, shortened, and what is allowed.</param>
public readonly record struct FieldFault(string Field, string Message);
