namespace Sightline.Tests.Support;

/// <summary>What goes wrong at an operation of a <see cref="SimulatedDisk"/>.</summary>
enum SimulatedDiskFault
{
    NoSpace,
    InputOutput,
    /// <summary>This and every later operation fails; <see cref="SimulatedDisk.Crash"/> gives what is left.</summary>
    PowerLoss,
}

sealed class PowerLostException() : IOException("The power is off.");
