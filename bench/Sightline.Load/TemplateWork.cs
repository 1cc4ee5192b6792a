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

    /// <summary>Plain service spans, <paramref name="batch"/> a request.</summary>
    public static TemplateWork Services(IPEndPoint server, int batch = ServiceBatch) =>
        new(server, ServiceTemplate.SpansPerTrace, (head, random) => ServiceTemplate.MakeAll(head, batch, random));

    public static TemplateWork Calls(IPEndPoint server, long fromNano) =>
        new(server, CallTemplate.SpansPerTrace, (head, _) => [new CallTemplate(head, fromNano)]);

    public static TemplateWork Prompts(IPEndPoint server, Func<long, string?> rareWord) =>
        new(server, PromptTemplate.SpansPerTrace, (head, _) => [new PromptTemplate(head, rareWord)]);

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
