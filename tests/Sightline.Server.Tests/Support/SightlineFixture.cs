namespace Sightline.Server.Tests.Support;

/// <summary>One program with default settings for all tests of a class.</summary>
public sealed class SightlineFixture : IAsyncLifetime
{
    SightlineProgram? _program;

    public SightlineProgram Program => _program!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync();

    public async Task DisposeAsync() => await Program.DisposeAsync();
}
