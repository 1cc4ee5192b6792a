namespace Sightline.Server.Cli;

/// <summary>No server answers; the message says where it was looked for and how to name another address.</summary>
sealed class ServerUnreachableException(Uri address, Exception cause) : Exception(
    $"No Sightline server answers at {address.GetLeftPart(UriPartial.Authority)} ({cause.Message}). "
    + "Start one with `sightline serve`, or name its address with --server URL.", cause);
