namespace Sightline.Server.Admin;

/// <summary>What came of reading stored spans anew.</summary>
/// <param name="Traces">Traces that were looked at.</param>
/// <param name="Changed">Spans that mean something else now.</param>
sealed record RemapReport(long Traces, long Changed);
