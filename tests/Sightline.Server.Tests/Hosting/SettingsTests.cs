using Sightline.Server.Hosting.Settings;

namespace Sightline.Server.Tests.Hosting;

public sealed class SettingsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sightline-settings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void All_mistakes_are_listed_at_once_with_key_and_value()
    {
        var mistakes = Mistakes(
            ("Http:Address", "nowhere"), ("OtlpHttp:Address", "0.0.0.0:4318"), ("Ingest:HoldTime", "5"),
            ("Ingest:MaxRequestBytes", "1"), ("Store:Typo", "3"), ("Nothing:AtAll", "4"), ("Auth:Mode", "open"),
            ("OtlpGrpc:Tls:CertificatePath", "/not/there.pem"), ("Store", "x"), ("Calls:EstimateTokens", "perhaps"));
        string[][] expected =
        [
            ["Http:Address", "nowhere", "HOST:PORT"], ["OtlpHttp:Address", "0.0.0.0:4318", "loopback"],
            ["Ingest:HoldTime", "= 5 ", "00:00:05"], ["Ingest:MaxRequestBytes", "= 1 ", "4096"],
            ["Store:Typo", "not a setting", "MemtableBytes"], ["Nothing", "not a setting", "Ingest"],
            ["Auth:Mode", "open", "Local"], ["OtlpGrpc:Tls:CertificatePath", "/not/there.pem", "exists"],
            ["Store = x", "section"], ["Calls:EstimateTokens", "perhaps", "true or false"],
        ];
        foreach (var parts in expected)
        {
            var mistake = Assert.Single(mistakes, m => m.StartsWith(parts[0], StringComparison.Ordinal));
            Assert.All(parts, part => Assert.Contains(part, mistake, StringComparison.Ordinal));
        }
        Assert.Equal(expected.Length, mistakes.Count);
    }

    [Fact]
    public void A_file_that_is_not_json_is_a_mistake_that_names_the_file()
    {
        File.WriteAllText(Path.Combine(_folder, "sightline.json"), "{ nonsense");
        Assert.Contains("sightline.json", Assert.Single(Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_folders_file_wins_over_the_working_folders_and_the_command_line_over_both()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "d"));
        File.WriteAllText(Path.Combine(_folder, "sightline.json"), """
            {
              // Comments are fine.
              "Data": { "Path": "d" },
              "Http": { "Address": "[::1]:1" },
              "Ingest": { "HoldTime": "00:00:01", "MaxRequestBytes": "8 MiB" }
            }
            """);
        File.WriteAllText(Path.Combine(_folder, "d", "sightline.json"), """
            { "Http": { "Address": "127.0.0.1:2" }, "ingest": { "holdtime": "00:00:02" } }
            """);
        var settings = Read(("Http:Address", "localhost:3"));
        Assert.Equal("127.0.0.1:3", settings.Http.Address.ToString());
        Assert.Equal(TimeSpan.FromSeconds(2), settings.Ingest.HoldTime);
        Assert.Equal(8 << 20, settings.Ingest.MaxRequestBytes);
        Assert.Equal("127.0.0.1:4317", settings.OtlpGrpc.Address.ToString());
    }

    [Theory]
    [InlineData("127.0.0.1:0", true)]
    [InlineData("localhost:65535", true)]
    [InlineData("[::1]:8000", true)]
    [InlineData("::1:8000", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.0.0.1:65536", false)]
    [InlineData("http://127.0.0.1:8000", false)]
    [InlineData(":8000", false)]
    [InlineData("", false)]
    public void An_address_is_a_host_and_a_port(string text, bool valid) =>
        Assert.Equal(valid, ListenAddress.TryParse(text, out _));

    [Fact]
    public void Every_setting_stands_in_the_document_with_its_default()
    {
        var settings = new SightlineSettings();
        var expected = Rows(settings, "").Order(StringComparer.Ordinal);
        var documented = File.ReadLines(RepositoryFile("docs/configuration.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => string.Join('|', line.Split('|')[..3]).Trim())
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, documented);
    }

    static IEnumerable<string> Rows(object section, string prefix)
    {
        foreach (var property in section.GetType().GetProperties().Where(p => p.CanWrite))
        {
            var (key, value) = (prefix + property.Name, property.GetValue(section)!);
            if (!SettingValue.IsValue(property.PropertyType))
            {
                foreach (var row in Rows(value, key + ":"))
                    yield return row;
                continue;
            }
            yield return $"| `{key}` | {(value is "" ? "" : $"`{Written(value)}`")}".Trim();
        }
    }

    static string Written(object value) => value switch
    {
        int bytes and >= 1 << 20 => $"{bytes >> 20} MiB",
        long bytes and >= 1 << 20 => $"{bytes >> 20} MiB",
        bool flag => flag ? "true" : "false",
        _ => value.ToString()!,
    };

    static string RepositoryFile(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sightline.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, path);
    }

    SightlineSettings Read(params (string Key, string Value)[] arguments) =>
        SettingsSource.Read(_folder, arguments.ToDictionary(a => a.Key, a => (string?)a.Value));

    IReadOnlyList<string> Mistakes(params (string Key, string Value)[] arguments) =>
        Assert.Throws<SettingsException>(() => Read(arguments)).Mistakes;
}
