namespace Sightline.Server.Cli.Export;

/// <summary>The server did not answer a question that an export needs.</summary>
sealed class ExportRefusedException(string message) : Exception(message);
