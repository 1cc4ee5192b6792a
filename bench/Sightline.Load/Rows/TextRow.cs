using Sightline.Load.Servers;
using Sightline.Load.Shapes;

namespace Sightline.Load.Rows;

/// <summary>Words that one span has, and words that none has, in a gigabyte of prompts that repeat nothing.</summary>
sealed class TextRow : IRow
{
    const long MeasuredBytes = 1_000_000_000;
    const int Connections = 4;
    const int Words = 20;
    const int Warmups = 5;
    // Numbers of words that are nowhere.
    const int NowhereFrom = 1_000;
    const int WarmupFrom = 2_000;

    public string Name => "text";

    public string About => "words in 1 GB of prompts";

    public async Task RunAsync(StoreRun run)
    {
        await using var server = await run.StartAsync(Name);
        var spans = run.Scaled(MeasuredBytes / PromptTemplate.PromptBytes, 5_000);
        var stride = spans / PromptTemplate.SpansPerTrace / (Words + 1);
        var work = TemplateWork.Prompts(server.EndPoint, trace => RareWord(trace, stride));
        run.Load(server, work, spans, Connections, $"loading {spans * PromptTemplate.PromptBytes / 1e6:N0} MB of prompts");
        await run.CompactAsync(server, work.Spans);
        var disk = StoreRun.DiskBytes(server);
        await run.CheckCountsAsync(server, work.Traces, work.Spans);

        for (var i = 0; i < Warmups; i++)
            await SearchAsync(server.Reader, Vocabulary.Rare(WarmupFrom + i), null, []);
        List<double> rare = [], nowhere = [];
        for (var i = 0; i < Words && !StoreRun.IsEnough(rare); i++)
            await SearchAsync(server.Reader, Vocabulary.Rare(i), LoadIds.TraceHex(i * stride), rare);
        for (var i = 0; i < Words && !StoreRun.IsEnough(nowhere); i++)
            await SearchAsync(server.Reader, Vocabulary.Rare(NowhereFrom + i), null, nowhere);

        var bytes = work.Spans * PromptTemplate.PromptBytes;
        run.AddMedian(Name, "rare word, newest 20", [.. rare.Order()], Target.AtMost(100, 30),
            $"each word asked once over HTTP, in one span of {bytes / 1e6:N0} MB of prompts ({disk / (double)bytes:F2} B stored per byte)");
        run.AddMedian(Name, "word that is nowhere", [.. nowhere.Order()], Target.AtMost(20, 5), "each word asked once over HTTP");
        run.AddPeak(Name, server.Process.PeakBytes);
    }

    static string? RareWord(long trace, long stride) =>
        trace % stride == 0 && trace / stride < Words ? Vocabulary.Rare((int)(trace / stride)) : null;

    static async Task SearchAsync(ReadBack reader, string word, string? trace, List<double> times)
    {
        using var answer = await reader.TimeAsync($"/api/v1/traces?limit=20&{ReadBack.Filter(word)}", times);
        var found = answer.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("trace_id").GetString()).ToArray();
        if (trace is null ? found.Length != 0 : found is not [{ } only] || only != trace)
            throw new InvalidDataException($"'{word}' is in {trace ?? "no trace"}; found: {string.Join(", ", found)}");
    }
}
