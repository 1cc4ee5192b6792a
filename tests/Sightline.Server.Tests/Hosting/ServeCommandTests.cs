using System.Net;
using System.Net.Sockets;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Hosting;

public sealed class ServeCommandTests : IDisposable
{
    static readonly string[] FreePorts =
        ["--http", "127.0.0.1:0", "--otlp-http", "127.0.0.1:0", "--otlp-grpc", "127.0.0.1:0"];

    readonly string _folder = Directory.CreateTempSubdirectory("sightline-serve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_prints_its_addresses_keeps_the_folder_to_itself_and_ends_on_sigterm()
    {
        using var first = SightlineProcess.Start(_folder, FreePorts);
        var line = await first.WaitForAddressesAsync();
        var address = line.Split(' ')[3];
        using var client = new HttpClient();
        Assert.Equal("ok\n", await client.GetStringAsync(new Uri($"{address}/health")));
        Assert.True(Directory.Exists(Path.Combine(_folder, "data")));

        using var second = SightlineProcess.Start(_folder, ["serve", .. FreePorts]);
        var (code, error) = await second.WaitForExitAsync();
        Assert.Equal(1, code);
        Assert.Contains($"in use by process {first.Id}", error, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", error, StringComparison.Ordinal);

        first.Terminate();
        Assert.Equal(0, (await first.WaitForExitAsync()).Code);
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_that_says_what_to_change()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var process = SightlineProcess.Start(
            _folder, "--http", "127.0.0.1:0", "--otlp-http", taken, "--otlp-grpc", "127.0.0.1:0");
        var (code, error) = await process.WaitForExitAsync();
        Assert.Equal(1, code);
        Assert.Equal(
            $"Sightline cannot start: {taken} is in use by another program. Choose another address with "
            + "--otlp-http HOST:PORT or the setting OtlpHttp:Address.", error.Trim());
    }

    [Fact]
    public async Task Mistakes_from_environment_and_command_line_end_it_with_code_1()
    {
        var environment = new Dictionary<string, string> { ["SIGHTLINE__STORE__FLUSHINTERVAL"] = "soon" };
        using var process = SightlineProcess.Start(
            _folder, environment, "serve", "--http", "192.168.0.1:8000", "--set", "Ingest:Typo=1");
        var (code, error) = await process.WaitForExitAsync();
        Assert.Equal(1, code);
        Assert.Contains("3 mistakes", error, StringComparison.Ordinal);
        Assert.Contains("FLUSHINTERVAL = soon must be a duration", error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Http:Address = 192.168.0.1:8000 must be a loopback address", error, StringComparison.Ordinal);
        Assert.Contains("Ingest:Typo is not a setting", error, StringComparison.Ordinal);
    }
}
