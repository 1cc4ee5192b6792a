using System.Text.Encodings.Web;
using System.Text.Json;
using Sightline.Ingest.Conventions;
using Sightline.Query.Analytics;
using Sightline.Query.Answers;
using Sightline.Query.Budgets;
using Sightline.Query.Calls;
using Sightline.Query.Graphs;
using Sightline.Query.Traces;
using Sightline.Server.Api.Instrumentation;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Live;
using Sightline.Server.Api.OpenApi;
using Sightline.Storage;

namespace Sightline.Server.Api;

static class ApiServices
{
    /// <summary>The REST API: its queries, its JSON, its document.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services
            .AddSingleton<TraceList>()
            .AddSingleton<TracePages>()
            .AddSingleton<TraceHistogram>()
            .AddSingleton<SamplingHistogram>()
            .AddSingleton<TraceCatalog>()
            .AddSingleton<CallList>()
            .AddSingleton<UsageOverview>()
            .AddSingleton<CallSeries>()
            .AddSingleton<CallShares>()
            .AddSingleton<CallSpeed>()
            .AddSingleton<CallErrors>()
            .AddSingleton<CostShares>()
            .AddSingleton<CacheSavings>()
            .AddSingleton<ToolList>()
            .AddSingleton<HeatMaps>()
            .AddSingleton<ModelList>()
            .AddSingleton<AgentList>()
            .AddSingleton<BudgetReckoning>()
            .AddSingleton<AnalyticsRun>()
            .AddSingleton<ListSizes>()
            .AddSingleton<UserList>()
            .AddSingleton<SessionList>()
            .AddSingleton<ActivityStream>()
            .AddSingleton<TurnReader>()
            .AddSingleton(services => new AgentGraphs(
                services.GetRequiredService<Store>(), services.GetRequiredService<SpanConventions>().Read))
            .AddSingleton<ComplianceReport>()
            .AddSingleton<ServiceActivity>()
            .AddSingleton<FlagClients>()
            .AddSingleton<FlagWaits>()
            .AddSingleton<FlagBoard>()
            .AddSingleton<InstrumentationReport>()
            .AddSingleton<LiveTraces>()
            .AddSingleton<LiveConnections>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            // Answers are application/json and never part of a page, so only what JSON asks for is escaped.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJsonContext.Default);
        });
        services.AddResponseCompression();
        services.AddApiDocument();
        return services;
    }
}
