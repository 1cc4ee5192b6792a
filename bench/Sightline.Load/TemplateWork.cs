using System.Net;
using Sightline.Load.Shapes;

namespace Sightline.Load;

/// <summary>Work whose requests are written over templates.</summary>
/// <param name="server">Where the requests go.</param>
/// <param name="spansPerTrace">Spans in each trace of the shape.</param>
/// <param name="make">The templates of one connection, by the head of a request; they take turns.</param>
sealed class TemplateWork(IPEndPoint server, int spansPerTrace, Func<string, Random, IRequestTemplate[]> make)
    : Work(server, spansPerTrace)
{
    public const int ServiceBatch = 200;
    const int DashboardTemplates = 8;
    const long ThirtyDays = 30 * 86_400_000_000_000;

    /// <summary>Plain service spans, <paramref name="batch"/> a request.</summary>
    public static TemplateWork Services(IPEndPoint server, int batch = ServiceBatch) =>
        new(server, ServiceTemplate.SpansPerTrace, (head, random) => ServiceTemplate.MakeAll(head, batch, random));

    public static TemplateWork Calls(IPEndPoint server, long fromNano) =>
        new(server, CallTemplate.SpansPerTrace, (head, _) => [new CallTemplate(head, fromNano)]);

    public static TemplateWork Prompts(IPEndPoint server, Func<long, string?> rareWord) =>
        new(server, PromptTemplate.SpansPerTrace, (head, _) => [new PromptTemplate(head, rareWord)]);

    /// <summary>Traces of 30 days that end now, in the order of time.</summary>
    public static TemplateWork Dashboards(IPEndPoint server, string key, long now, long traces) =>
        Dashboards(server, key, new DashboardTemplate.Period(now - ThirtyDays, (double)ThirtyDays / traces));

    /// <summary>Traces from a moment on, with numbers that no others have.</summary>
    public static TemplateWork DashboardsFrom(IPEndPoint server, string key, long from, long firstTrace)
    {
        const double Step = 1_000_000;
        var work = Dashboards(server, key, new DashboardTemplate.Period(from - (long)(firstTrace * Step), Step));
        work.SkipTo(firstTrace);
        return work;
    }

    static TemplateWork Dashboards(IPEndPoint server, string key, DashboardTemplate.Period period) => new(
        server, DashboardTemplate.SpansPerTrace, (head, _) =>
        {
            var templates = new IRequestTemplate[DashboardTemplates];
            for (var kind = 0; kind < templates.Length; kind++)
                templates[kind] = new DashboardTemplate($"{head}X-API-Key: {key}\r\n", period, kind);
            return templates;
        });

    public static TemplateWork Blobs(IPEndPoint server) => new(server, 1, (head, _) => [new BlobTemplate(head)]);

    protected override NextRequest[] DealUpTo(long end, int connections)
    {
        var sources = new NextRequest[connections];
        for (var i = 0; i < sources.Length; i++)
        {
            // A later deal must not repeat the random texts of an earlier one.
            var random = new Random(HashOf(Traces, i));
            var templates = make(Head, random);
            sources[i] = (out int count, out int bytes) =>
            {
                (count, bytes) = (0, 0);
                if (!TryTake(templates[0].Traces, end, out var first))
                    return [];
                var template = templates[first / templates[0].Traces % templates.Length];
                (count, bytes) = (template.Spans, template.BodyBytes);
                return template.Next(first, Now(), random);
            };
        }
        return sources;
    }

    static int HashOf(long traces, int connection) => unchecked((int)(traces * 31 + connection));
}
