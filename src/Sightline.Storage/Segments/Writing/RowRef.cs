namespace Sightline.Storage.Segments.Writing;

/// <summary>A row that is copied from another segment: which of the sources, and the row in that row group.</summary>
readonly record struct RowRef(int Source, int Row);
