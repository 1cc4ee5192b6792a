namespace Sightline.Model.Spans;

/// <summary>Gives the span at a place in an order; asked mostly in order, and more than once for a place.</summary>
public delegate SpanView SpanSource(int index);
