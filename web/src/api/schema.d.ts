// Made from /openapi/v1.json by scripts/schema.mjs; edits are lost.

export interface paths {
    "/api/v1/webhooks/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an event in whose signature is that of its source. */
        post: operations["sendWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fills the workspace with a day of demo agents, once for each seed. */
        post: operations["loadDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists traces, newest first, in pages that stay stable while traces arrive. */
        get: operations["listTraces"];
        put?: never;
        /** Takes one request to an agent in, as the root span of a trace and a call. */
        post: operations["sendTrace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes up to 100 of them in; wrong ones are named and do not hinder the others. */
        post: operations["sendTraces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/otlp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an OTLP ExportTraceServiceRequest in, in protobuf or JSON; the same as /v1/traces. */
        post: operations["sendOtlpTraces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says that the server is there. */
        get: operations["langfuseHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names the workspace of the API key, as the SDKs ask at their start. */
        get: operations["langfuseProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/ingestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes traces, observations and scores in, also updates by id in any order. */
        post: operations["langfuseIngestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a score in. */
        post: operations["langfuseScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/otel/v1/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as /v1/traces. */
        post: operations["langfuseOtel_traces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/otel/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as /v1/metrics. */
        post: operations["langfuseOtel_metrics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/{trace_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a trace with its spans, or as OTLP/JSON. */
        get: operations["getTrace"];
        put?: never;
        post?: never;
        /** Deletes a trace: no query finds it any more, and a job removes its bytes from the disk. */
        delete: operations["deleteTrace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/{trace_id}/spans/{span_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives one whole span, with what went in and came out as messages. */
        get: operations["getSpan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/{trace_id}/spans/{span_id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says which rule of which mapping table gave which field of a span. */
        get: operations["getSpanMapping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/histogram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the traces that a list would hold, over time. */
        get: operations["getTraceHistogram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the services that sent spans in a time range. */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists calls of models, tools and retrievers, newest first, in pages that stay stable. */
        get: operations["listCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/unpriced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the models that calls used and no price is known of, with their tokens. */
        get: operations["listUnpricedModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/home-kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the figures that people look at first, and how they changed. */
        get: operations["getHomeKpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/recent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the alerts that fired last; none does, because there are no alerts yet. */
        get: operations["listRecentAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Adds up the calls that count: tokens, cost, and how many users, agents and sessions. */
        get: operations["getUsageOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/calls-over-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts calls, their errors, tokens, cost and users over time. */
        get: operations["getCallsOverTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/agent-distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the agents with the most calls, and their shares. */
        get: operations["getAgentDistribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/top-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the users with the most calls or the highest cost, and their shares. */
        get: operations["getTopUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cost/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what calls cost, what that is made of, and how it changed. */
        get: operations["getCostOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cost/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what calls cost over time, and what that is made of. */
        get: operations["getCostTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cost/by-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the models that cost most, and their shares. */
        get: operations["getCostByModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/performance/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives how fast calls were and how many failed, with exact percentiles, and how that changed. */
        get: operations["getPerformanceOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/performance/latency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives how fast calls were over time, with exact percentiles. */
        get: operations["getLatency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/performance/throughput": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives calls and tokens for a minute, over time. */
        get: operations["getThroughput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/performance/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the types of errors that most calls failed of, each with the last call that did. */
        get: operations["getErrorTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cost/by": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what calls cost by any dimension, and how that changed. */
        get: operations["getCostBy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cost/trend-by": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what calls cost over time by any dimension: the values that cost most, and all others together. */
        get: operations["getCostTrendBy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cost/cache-savings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what the caches of providers saved, in all and by model, and how that changed. */
        get: operations["getCacheSavings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/performance/tools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives how often tools were called, failed, and were tried again. */
        get: operations["getTools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/versions/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compares two versions of a service, and says which differences chance is not the cause of. */
        get: operations["compareVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/performance/heatmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts calls over time by how long they took, on a logarithmic scale. */
        get: operations["getHeatMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what happened last, traces and calls, newest first, in pages that stay stable. */
        get: operations["getActivityStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists sessions with their traces, tokens and cost. */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a session as a conversation: its traces in the order of time, with what was asked and answered. */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists users with their calls, tokens and cost. */
        get: operations["listServedUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what calls for one user used, and by which agents and models. */
        get: operations["getServedUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists models with their calls, tokens, cost and speed. */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a query over calls or traces: any numbers, in any groups, over time; exactly, from all of them. */
        post: operations["queryAnalytics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a whole list, or all rows of a query, as a file, CSV or JSON lines, which goes on where it was cut off. */
        get: operations["exportList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/{trace_id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives who called whom in a trace: agents, models, tools and stores, with counts, time and cost. */
        get: operations["getTraceGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives who called whom in the newest traces of a time range, up to a number of traces and spans. */
        get: operations["getAgentsGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: each event named trace holds a trace that is new or gained spans. */
        get: operations["listenToTraces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the attributes that spans of a time range carry, the most frequent first. */
        get: operations["listAttributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attributes/{name}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the values of a field, the most frequent first. */
        get: operations["listAttributeValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says where the server listens for telemetry, who sent, and which requests it refused lately. */
        get: operations["readIngestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestion/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts what became of every record that was decoded; the numbers add up at every moment. */
        get: operations["readLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestion/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists records that could not be stored, with what went wrong. */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestion/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a dead letter in again; where it fails again it is a new dead letter. */
        post: operations["retryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestion/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forgets a dead letter. */
        delete: operations["dropDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sampling/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says which traces keep their spans, and how many were dropped lately. */
        get: operations["getSamplingPolicy"];
        /** Replaces which traces keep their spans; holds for traces that are decided on from now on. */
        put: operations["putSamplingPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sampling/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what a policy would have kept of the traces of a time, and what that takes on disk. Changes nothing. */
        post: operations["previewSampling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sampling/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts which traces were kept and which were left out, by reason and over time. */
        get: operations["getSamplingDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/{trace_id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a trace whole, whatever sampling decides. */
        post: operations["pinTrace"];
        /** Lets sampling have a trace again. */
        delete: operations["unpinTrace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/compact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Flushes, and merges segments until nothing is left to do. */
        post: operations["compact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/deletions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deletes a trace or the data of a user, for readers at once and then from the disk. */
        post: operations["createDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a copy of the data folder that the program can be started with. */
        post: operations["backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reprice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prices the calls of a time by the prices of now; other calls stay as they are. */
        post: operations["reprice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/remap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the spans of a time anew by the mapping tables of now; those that mean the same stay as they are. */
        post: operations["remap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the jobs that the caller may see, newest first; deletions also of earlier runs of the program. */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says how far a job is, and what came of it. */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says what a page needs to know before anybody has signed in. */
        get: operations["getAuthConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the first owner, with the link from the server's log. */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a user, with a workspace of their own or into the one they were invited to. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by tokens, or by a cookie for browsers. */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchanges a refresh token; using one twice ends its session. */
        post: operations["refreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of this request. */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the caller's password, and ends their other sessions. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a link to set a new password, if there is such a user and the server sends mail. */
        post: operations["forgetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password with a link, and ends all sessions. */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the link again that proves an address. */
        post: operations["sendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves an address with a link. */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says who is asking, in which workspaces, and what they may do. */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what the caller is called. */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists where the caller has signed in. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a session of the caller; what it holds is refused at once. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's workspaces. */
        get: operations["listWorkspaces"];
        put?: never;
        /** Makes a workspace that the caller owns. */
        post: operations["createWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a workspace. */
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        /** Deletes a workspace: its members and keys are out at once, its telemetry goes. */
        delete: operations["deleteWorkspace"];
        options?: never;
        head?: never;
        /** Changes a workspace. */
        patch: operations["changeWorkspace"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says how long the workspace keeps its data. */
        get: operations["getRetention"];
        /** Sets how long the workspace keeps its data; what is older is not shown any more, and goes. */
        put: operations["setRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of a workspace by address. */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a member out; what they hold is refused at once. */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Gives a member another role; owners are changed by owners only. */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the caller out of a workspace; the last owner stays. */
        post: operations["leaveWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes another member the owner, and the caller an admin. */
        post: operations["transferWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the open invitations of a workspace. */
        get: operations["listInvitations"];
        put?: never;
        /** Invites an address; the link goes by mail, or is shown once. */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back. */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitations/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says where the link of an invitation leads. */
        post: operations["viewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the caller join the workspace that they were invited to. */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the API keys of the workspace, the newest first. */
        get: operations["listApiKeys"];
        put?: never;
        /** Makes an API key; its text is shown this once. */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an API key; it is refused at once. */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who may send webhooks into the workspace, the newest first. */
        get: operations["listWebhookSources"];
        put?: never;
        /** Names a source of webhooks; its secret is shown this once. */
        post: operations["createWebhookSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces what is said of a source; its secret stays where none is given. */
        put: operations["replaceWebhookSource"];
        post?: never;
        /** Removes a source; its events are refused at once. */
        delete: operations["removeWebhookSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the projects of the workspace by slug. */
        get: operations["listProjects"];
        put?: never;
        /** Makes a project. */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes a project; keys that named it name none, and telemetry keeps its attribute. */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /** Changes a project. */
        patch: operations["changeProject"];
        trace?: never;
    };
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists agents that calls say or that people described, with their calls, tokens and cost. */
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives an agent: its calls, its models, and what people say of it. */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        /** Takes the description of an agent away; telemetry keeps the agent. */
        delete: operations["forgetAgent"];
        options?: never;
        head?: never;
        /** Describes an agent, or changes its description. */
        patch: operations["describeAgent"];
        trace?: never;
    };
    "/api/v1/cost/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives how all budgets stand: what was spent, what will be, and when nothing is left. */
        get: operations["getCostBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instrumentation/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says whether a service is to instrument itself, at once or, with wait and If-None-Match, when that changes. */
        get: operations["readFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the budgets of the workspace, the oldest first. */
        get: operations["listBudgets"];
        put?: never;
        /** Makes a budget, of the workspace or of a part of it. */
        post: operations["createBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a budget, how it stands, and its present period over time with what is to come. */
        get: operations["getBudget"];
        /** Replaces a budget; what was spent stays, because it is added up over calls. */
        put: operations["replaceBudget"];
        post?: never;
        /** Deletes a budget. */
        delete: operations["deleteBudget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the saved queries of the workspace, the oldest first. */
        get: operations["listSavedQueries"];
        put?: never;
        /** Saves a query by name; what could not be answered is refused. */
        post: operations["createSavedQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/queries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a saved query. */
        get: operations["getSavedQuery"];
        /** Replaces a saved query. */
        put: operations["replaceSavedQuery"];
        post?: never;
        /** Deletes a saved query. */
        delete: operations["deleteSavedQuery"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/queries/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers a saved query, over its own time or another. */
        get: operations["answerSavedQuery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the prices of the workspace, then those that come with the program. */
        get: operations["listPrices"];
        put?: never;
        /** Sets a price for a model, before those that come with the program. */
        post: operations["createPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces a price; what calls cost already stays until their time is priced again. */
        put: operations["replacePrice"];
        post?: never;
        /** Removes a price; what calls cost already stays until their time is priced again. */
        delete: operations["deletePrice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who did what in the workspace, the newest first. */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the same as a file: CSV, or JSON lines. */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says what of telemetry is not stored as it comes, and how often that was found. */
        get: operations["getRedaction"];
        /** Replaces what is not to be stored; holds for what comes from now on. */
        put: operations["putRedaction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redaction/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what would become of a text; nothing is stored. */
        post: operations["testRedaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says what telemetry should hold, and what becomes of what does not. */
        get: operations["getContract"];
        /** Replaces what becomes of telemetry that breaks the contract; holds for what comes from now on. */
        put: operations["putContract"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contract/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts how the spans of each service keep each rule, with examples and how to repair it. */
        get: operations["readCompliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instrumentation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says what services are told of the flag, what they send, what it costs them, and when the flag can go. */
        get: operations["readInstrumentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instrumentation/rollout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says how far the flag is rolled out. */
        get: operations["getRollout"];
        /** Sets how far the flag is rolled out; services hear of it at once. */
        put: operations["putRollout"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instrumentation/overhead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes what an instance measured that instrumentation costs it. */
        post: operations["reportOverhead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instrumentation/services/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the phase of a service, or turns it on or off on its own; its instances hear of it at once. */
        put: operations["putInstrumentedService"];
        post?: never;
        /** Takes back what was said of a service: it is one of the remaining ones again. */
        delete: operations["removeInstrumentedService"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the users of the instance by address. */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Lets a user in or keeps them out; gives or takes the right to run the instance. */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/instance/users/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link with which a user sets a new password, where no mail is sent. */
        post: operations["makeResetLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists all workspaces with their limits, by id. */
        get: operations["listAllWorkspaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/workspaces/{id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets how much a workspace may send. */
        patch: operations["changeLimits"];
        trace?: never;
    };
    "/api/v1/instance/signing-keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs access tokens with a new key; those that are out stay valid until they expire. */
        post: operations["rotateSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what belongs to no workspace: sign-ins, users, refused credentials; and deleted workspaces. */
        get: operations["listInstanceAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the same as a file: CSV, or JSON lines. */
        get: operations["exportInstanceAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ofrep/v1/evaluate/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Evaluates all flags for a target, as OFREP asks it. */
        post: operations["evaluateFlags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ofrep/v1/evaluate/flags/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Evaluates a flag for a target, as OFREP asks it. */
        post: operations["evaluateFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ofrep/v1/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says what OFREP providers may ask and how often. */
        get: operations["readFlagConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A user, as who runs the instance sees them. */
        AccountItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44 */
            id: string;
            /** @example ada@example.com */
            email: string;
            /** @example Ada Lovelace */
            full_name: string;
            /**
             * @description False for one who is kept out.
             * @example true
             */
            is_active: boolean;
            /** @example true */
            is_verified: boolean;
            /** @example false */
            is_ops: boolean;
            /** @example 2026-03-01T12:00:00.000000000Z */
            created_at: string;
            /**
             * @description Null for never.
             * @example 2026-03-02T08:00:00.000000000Z
             */
            last_sign_in_at: null | string;
        };
        /** @description Changes a user; what is left out stays. */
        AccountRequest: {
            /**
             * @description False keeps them out, and ends their sessions.
             * @example true
             */
            is_active?: null | boolean;
            /**
             * @description Whether they may run the instance.
             * @example false
             */
            is_ops?: null | boolean;
        };
        /** @description The users of the instance. */
        AccountsAnswer: {
            /** @description By address. */
            items: components["schemas"]["AccountItem"][];
            /**
             * @description For the next page; null at the end.
             * @example ada@example.com
             */
            next_cursor: null | string;
        };
        /** @description A page of what happened. */
        ActivityAnswer: {
            /** @description The newest first. */
            items: components["schemas"]["ActivityItem"][];
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description Something that happened: a trace or a call began. One of the two is there. */
        ActivityItem: {
            /**
             * @description trace or call.
             * @example trace
             */
            type: string;
            /**
             * @description When it began, RFC 3339 in UTC.
             * @example 2026-03-08T11:59:00.000000000Z
             */
            at: string;
            trace: null | components["schemas"]["TraceItem"];
            call: null | components["schemas"]["CallItem"];
        };
        /** @description An agent, and the models of its calls. */
        AgentAnswer: {
            agent: components["schemas"]["AgentItem"];
            /** @description Those that cost most first, at most 50. */
            models: components["schemas"]["ModelShare"][];
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description Which agents paid for calls. */
        AgentDistributionAnswer: {
            /** @description Those with the most calls first. */
            items: components["schemas"]["AgentShare"][];
            /**
             * Format: int64
             * @description Of all calls, also those that the items leave out.
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Of all calls.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            total_estimated_tokens: number;
            /**
             * Format: double
             * @description Of all calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            total_cost_usd: null | number;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description An agent: what its calls say, and what people say of it. */
        AgentItem: {
            /**
             * @description As telemetry says it: its id, else its name.
             * @example asst_planner
             */
            agent_id: string;
            /**
             * @description As people call it, else as most of its calls say, else its id.
             * @example planner
             */
            name: string;
            /**
             * @description Somebody described it.
             * @example true
             */
            described: boolean;
            /**
             * @description Empty where nobody described it, as the next three.
             * @example Plans trips and asks the booker to book them.
             */
            description: string;
            /**
             * @description Who answers for it.
             * @example travel team
             */
            owner: string;
            /**
             * @example [
             *       "travel"
             *     ]
             */
            tags: string[];
            /** @example gpt-4o */
            default_model: string;
            /** @example openai */
            default_model_provider: string;
            /**
             * @description False where people say that it is out of use.
             * @example true
             */
            is_active: boolean;
            /**
             * Format: int64
             * @description Calls of the range.
             * @example 602
             */
            calls: number;
            /**
             * Format: int64
             * @description Calls that failed.
             * @example 6
             */
            errors: number;
            /**
             * Format: double
             * @description Errors among calls, 0 to 1; null without calls.
             * @example 0.00996
             */
            error_rate: null | number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 618692
             */
            tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 6.172839
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            latency_ms: null | components["schemas"]["SpreadItem"];
            /**
             * Format: int64
             * @description Different users.
             * @example 42
             */
            users: number;
            /**
             * Format: int64
             * @description Different sessions.
             * @example 311
             */
            sessions: number;
            /**
             * @description When its first call of the range started; null without calls.
             * @example 2026-03-01T12:04:00.000000000Z
             */
            first_at: null | string;
            /**
             * @description When its last call of the range started; null without calls.
             * @example 2026-03-08T11:59:00.000000000Z
             */
            last_at: null | string;
        };
        /** @description Describes an agent; what is left out stays. */
        AgentRequest: {
            /**
             * @description At most 200 characters; empty for as telemetry says.
             * @example Planner
             */
            name?: null | string;
            /**
             * @description At most 2,000 characters.
             * @example Plans trips and asks the booker to book them.
             */
            description?: null | string;
            /**
             * @description At most 200 characters.
             * @example travel team
             */
            owner?: null | string;
            /**
             * @description At most 20, each of at most 200 characters.
             * @example [
             *       "travel"
             *     ]
             */
            tags?: null | string[];
            /** @example gpt-4o */
            default_model?: null | string;
            /** @example openai */
            default_model_provider?: null | string;
            /**
             * @description False for an agent that is out of use.
             * @example true
             */
            is_active?: null | boolean;
        };
        /** @description Calls of one agent. */
        AgentShare: {
            /**
             * @description The name that most of its calls say, else its id; null for calls that say none.
             * @example planner
             */
            agent: null | string;
            /**
             * @description Agents are told apart by it; null for those that are known by name only.
             * @example asst_planner
             */
            agent_id: null | string;
            /**
             * Format: int64
             * @example 602
             */
            calls: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 6
             */
            errors: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 618692
             */
            tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 6.172839
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description Its calls among all, 0 to 1.
             * @example 0.5
             */
            share: null | number;
        };
        /** @description Agents that calls of the range say, and those that people described. */
        AgentsAnswer: {
            /**
             * Format: int32
             * @description How many there are, on all pages.
             * @example 7
             */
            count: number;
            /** @description Those with the most of what it is sorted by first. */
            items: components["schemas"]["AgentItem"][];
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description Who called whom in the traces of a time range. */
        AgentsGraphAnswer: {
            nodes: components["schemas"]["GraphNodeItem"][];
            edges: components["schemas"]["GraphEdgeItem"][];
            /** @description Over the calls of these traces that count, each once. */
            totals: components["schemas"]["GraphTotals"];
            /**
             * Format: int32
             * @description Traces that were looked at: the newest of the range.
             * @example 1204
             */
            traces: number;
            /**
             * @description Something was left out, which the next fields say.
             * @example false
             */
            truncated: boolean;
            /**
             * @description The range has older traces too, which were not looked at.
             * @example false
             */
            more_traces: boolean;
            /**
             * Format: int32
             * @description Nodes that were left out: those with the fewest calls.
             * @example 0
             */
            nodes_left_out: number;
            /**
             * Format: int32
             * @description Edges that were left out.
             * @example 0
             */
            edges_left_out: number;
        };
        /** @description An alert that fired. */
        AlertItem: {
            /** @example Cost of planner */
            name: string;
            /**
             * @description When it fired, RFC 3339 in UTC.
             * @example 2026-03-08T11:58:00.000000000Z
             */
            fired_at: string;
        };
        /** @description What alerts fired, the newest first. */
        AlertsAnswer: {
            items: components["schemas"]["AlertItem"][];
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description What a query gives: columns, and rows in its order. */
        AnalyticsAnswer: {
            /**
             * @description Null without stretches of time, as the next.
             * @example null
             */
            granularity: null | string;
            /** @example null */
            timezone: null | string;
            /** @description Time where there is one, dimensions, numbers. */
            columns: components["schemas"]["AnalyticsColumnItem"][];
            /**
             * @description By the names of columns. A dimension is null for those that say none; a number where none has one. Without group_by there
             *     is a row for each stretch of time, also where nothing happened.
             * @example [
             *       {
             *         "agent": "planner",
             *         "p95": 2312.5
             *       }
             *     ]
             */
            rows: components["schemas"]["JsonObject"][];
            /**
             * @description There are more rows.
             * @example false
             */
            has_more: boolean;
            /**
             * @description For the page of those; null without more, and where rows are in the order of a time or a dimension.
             * @example null
             */
            next_cursor: null | string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description A column of rows. */
        AnalyticsColumnItem: {
            /** @example p95 */
            name: string;
            /**
             * @description time (RFC 3339), text, count, ms or usd.
             * @example ms
             */
            unit: string;
        };
        /** @description A question over calls or traces: which numbers, of which rows, in which groups. */
        AnalyticsRequest: {
            /**
             * @description calls (those that count, the usual one), all_calls, or traces.
             * @example calls
             */
            over?: null | string;
            /** @description The numbers, from 1 to 20. */
            select?: null | components["schemas"]["AnalyticsSelectItem"][];
            /**
             * @description At most 4. Of calls: agent (id, else name), agent_name, model, provider, user, session, workflow, service, environment,
             *     project, version, kind, tool, name, status, service_tier, error_type. Of traces: service, name, status, kind, agent,
             *     user, session.
             * @example [
             *       "agent"
             *     ]
             */
            group_by?: null | string[];
            /**
             * @description A filter (docs/filter-language.md) that the call or its span, or one span of the trace, satisfies.
             * @example model:gpt-4o* -status:error
             */
            where?: null | string;
            /**
             * @description Up to now: a number and m, h or d; 24h where nothing is said. Not together with from or to.
             * @example 7d
             */
            range?: null | string;
            /**
             * @description RFC 3339; start of the time range, which holds it.
             * @example 2026-03-01T12:00:00Z
             */
            from?: null | string;
            /**
             * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
             * @example 2026-03-08T12:00:00Z
             */
            to?: null | string;
            /**
             * @description 1m, 5m, 15m, hourly, daily, weekly or monthly: a row for each; left out for one over all of the time.
             * @example daily
             */
            granularity?: null | string;
            /**
             * @description Whose clocks and calendar the granularity follows; UTC where nothing is said.
             * @example Europe/Berlin
             */
            timezone?: null | string;
            /**
             * @description The name of a column: time where there is one, else the first number, where nothing is said.
             * @example p95
             */
            order_by?: null | string;
            /**
             * @description desc or asc; descending for numbers, ascending for times and dimensions, where nothing is said.
             * @example desc
             */
            order?: null | string;
            /**
             * Format: int32
             * @description Rows, from 1 to 10,000; where nothing is said 100, with granularity 10,000.
             * @example 100
             */
            limit?: null | number;
            /** @description The next_cursor of the page before, of the same query; left out for the first one. */
            cursor?: null | string;
        };
        /** @description A number to ask for. */
        AnalyticsSelectItem: {
            /**
             * @description count and errors of rows; sum, avg, min, max and exact percentiles (p50, p95, p99.9 …) of a number; distinct of a dimension.
             * @example p95
             */
            op?: null | string;
            /**
             * @description Of calls: latency_ms, time_to_first_token_ms, tokens, tokens_cache_read, tokens_reasoning, cost_usd, input_usd, cache_read_usd,
             *     cache_write_usd, output_usd, other_usd, cache_saved_usd; only their sum of tokens_input, tokens_output, tokens_cache_write,
             *     unpriced_tokens, estimated_tokens. Of traces: duration_ms, span_count, error_count, tokens, unpriced_tokens,
             *     estimated_tokens, cost_usd. Left out of counts.
             * @example latency_ms
             */
            of?: null | string;
            /**
             * @description The name of the column; left out for op and of, such as p95_latency_ms.
             * @example p95
             */
            as?: null | string;
        };
        /** @description A key that was just made: the only answer that holds its text. */
        ApiKeyCreatedAnswer: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46 */
            id: string;
            /**
             * @description The text; shown this once, and stored nowhere.
             * @example pk_live_9Gx2kQaZm9yIGV4YW1wbGUgb25seQ
             */
            key: string;
            /** @example pk_live_9Gx2kQa */
            key_prefix: string;
            /** @example checkout production */
            name: string;
            permissions: components["schemas"]["PermissionsItem"];
            /** @example null */
            project_id: null | string;
            /** @example production */
            environment: null | string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            created_at: string;
            /** @example null */
            expires_at: null | string;
        };
        /** @description An API key, without its text. */
        ApiKeyItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46 */
            id: string;
            /** @example checkout production */
            name: string;
            /**
             * @description How its text begins.
             * @example pk_live_9Gx2kQa
             */
            key_prefix: string;
            permissions: components["schemas"]["PermissionsItem"];
            /**
             * @description Its default project; null for none.
             * @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e49
             */
            project_id: null | string;
            /**
             * @description Its default environment; null for none.
             * @example production
             */
            environment: null | string;
            /**
             * @description Who made it.
             * @example ada@example.com
             */
            created_by: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            created_at: string;
            /**
             * @description Some seconds behind; null for never.
             * @example 2026-03-02T08:00:00.000000000Z
             */
            last_used_at: null | string;
            /**
             * @description Null for never.
             * @example null
             */
            expires_at: null | string;
        };
        /** @description Makes an API key. */
        ApiKeyRequest: {
            /**
             * @description What it is for.
             * @example Checkout
             */
            name?: null | string;
            permissions?: null | components["schemas"]["PermissionsItem"];
            /**
             * @description Default project of what it sends.
             * @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e49
             */
            project_id?: null | string;
            /**
             * @description Default environment of what it sends.
             * @example production
             */
            environment?: null | string;
            /**
             * Format: date-time
             * @description RFC 3339; never when it is left out.
             * @example 2027-03-01T12:00:00Z
             */
            expires_at?: null | string;
        };
        /** @description The keys of a workspace that are not revoked. */
        ApiKeysAnswer: {
            /** @description The newest first. */
            items: components["schemas"]["ApiKeyItem"][];
            /**
             * @description For the next page; null at the end.
             * @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46
             */
            next_cursor: null | string;
        };
        /** @description An attribute. */
        AttributeItem: {
            /**
             * @description How a filter names it.
             * @example span.http.route
             */
            field: string;
            /**
             * @description Where it stands: span, resource or event.
             * @example span
             */
            scope: string;
            /**
             * @description Its key.
             * @example http.route
             */
            name: string;
            /**
             * @description Type of its values: string, bool, int, double, array, kvlist, bytes or empty.
             * @example string
             */
            type: string;
            /**
             * Format: int64
             * @description Spans that are there and carry it.
             * @example 310
             */
            count: number;
            /**
             * Format: int64
             * @description About how many carried it, before sampling let some go.
             * @example 2650
             */
            estimated_count: number;
        };
        /** @description A value as text, as a filter takes it. */
        AttributeValueItem: {
            /** @example /checkout */
            value: string;
            /**
             * Format: int64
             * @description Spans that are there and carry it; of fields of traces and calls those, which never go.
             * @example 96
             */
            count: number;
            /**
             * Format: int64
             * @description About how many spans carried it, before sampling let some go.
             * @example 870
             */
            estimated_count: number;
        };
        /** @description Values of one attribute. */
        AttributeValuesAnswer: {
            /** @description The most frequent first. */
            items: components["schemas"]["AttributeValueItem"][];
            /** @description There are more than the limit. */
            truncated: boolean;
        };
        /** @description Attributes that spans carry. */
        AttributesAnswer: {
            /** @description The most frequent first. */
            items: components["schemas"]["AttributeItem"][];
            /** @description There are more than the limit. */
            truncated: boolean;
        };
        /** @description Rows of the audit log. */
        AuditAnswer: {
            /** @description The newest first. */
            items: components["schemas"]["AuditItem"][];
            /**
             * @description For the next page; null at the end.
             * @example 1772366400123.019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e4a
             */
            next_cursor: null | string;
        };
        /** @description A row of the audit log. */
        AuditItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e4a */
            id: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            at: string;
            /**
             * @description user, api_key, local, anonymous or program.
             * @example user
             */
            actor_kind: string;
            /**
             * @description Id of the user or key; null for none.
             * @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44
             */
            actor_id: null | string;
            /**
             * @description Address of the user, or name of the key, at that moment.
             * @example ada@example.com
             */
            actor_name: string;
            /**
             * @description A noun and a verb; stable.
             * @example api_key.created
             */
            action: string;
            /**
             * @description ok, or refused for an attempt that failed.
             * @example ok
             */
            outcome: string;
            /** @example api_key */
            object_kind: string;
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46 */
            object_id: null | string;
            /** @example checkout production */
            object_name: string;
            /**
             * @description Network address of the client.
             * @example 203.0.113.9
             */
            address: string;
            /**
             * @description What the client called itself.
             * @example Mozilla/5.0
             */
            user_agent: string;
            detail: null | components["schemas"]["JsonNode"];
        };
        /** @description What a page needs to know before anybody has signed in. */
        AuthConfigAnswer: {
            /**
             * @description local: no sign-in. required: everything needs a credential.
             * @example required
             */
            mode: string;
            /**
             * @description Who may register: open, invite or closed.
             * @example invite
             */
            registration: string;
            /**
             * @description There is no user yet; the link to make the first one is in the server's log.
             * @example false
             */
            setup_required: boolean;
            /**
             * @description The server sends mail, so that passwords can be reset by mail and addresses are verified.
             * @example true
             */
            mail: boolean;
            /**
             * Format: int32
             * @description Characters that a password has at least.
             * @example 12
             */
            password_length_min: number;
        };
        /** @description Where a backup is to be written. */
        BackupRequest: {
            /**
             * @description An absolute path on the server's machine, outside the data folder; empty or not there yet.
             * @example /var/backups/sightline/2026-03-01
             */
            directory: string;
        };
        /** @description A budget, how it stands, and its present period over time. */
        BudgetAnswer: {
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-19T12:00:00.000000000Z
             */
            as_of: string;
            budget: components["schemas"]["BudgetItem"];
            standing: components["schemas"]["BudgetStandingItem"];
            /**
             * @description Of the points: daily; hourly where the period has at most eight days.
             * @example daily
             */
            granularity: string;
            /** @description What was spent so far, a point for each day or hour that has begun. */
            spent: components["schemas"]["SpentPoint"][];
            /** @description What will have been spent, from now to the end; empty without a forecast. */
            expected: components["schemas"]["ExpectedPoint"][];
        };
        /** @description What may be spent in each period. */
        BudgetItem: {
            /** @example 01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c11 */
            id: string;
            /** @example Planner, monthly */
            name: string;
            /**
             * @description workspace, project, agent, user, model, provider, service, environment or workflow.
             * @example agent
             */
            scope: string;
            /**
             * @description Which one, as calls say it; null for the workspace.
             * @example planner
             */
            value: null | string;
            /**
             * @description daily, weekly (from Monday), monthly, quarterly or annual.
             * @example monthly
             */
            period: string;
            /**
             * Format: double
             * @description For each period, also one that the first or last day cuts.
             * @example 500
             */
            amount_usd: number;
            /**
             * @description The first day.
             * @example 2026-03-01
             */
            start_date: string;
            /**
             * @description The last day; null for none.
             * @example 2026-12-31
             */
            end_date: null | string;
            /**
             * @description Whose calendar the days are of.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * @description Shares of the amount to look out for, in percent, ascending.
             * @example [
             *       50,
             *       80,
             *       100
             *     ]
             */
            thresholds: number[];
            /**
             * @description Who made it.
             * @example ada@example.com
             */
            created_by: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            created_at: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            updated_at: string;
        };
        /** @description What a budget is to be. */
        BudgetRequest: {
            /**
             * @description At most 200 characters.
             * @example Planner, monthly
             */
            name?: null | string;
            /**
             * @description workspace (the usual one), project, agent, user, model, provider, service, environment or workflow.
             * @example agent
             */
            scope?: null | string;
            /**
             * @description Which one, as calls say it; not of the workspace.
             * @example planner
             */
            value?: null | string;
            /**
             * @description daily, weekly (from Monday), monthly, quarterly or annual.
             * @example monthly
             */
            period?: null | string;
            /**
             * Format: double
             * @description For each period; above 0, at most six decimals.
             * @example 500
             */
            amount_usd?: null | number;
            /**
             * @description The first day; left out for today.
             * @example 2026-03-01
             */
            start_date?: null | string;
            /**
             * @description The last day; left out for none.
             * @example 2026-12-31
             */
            end_date?: null | string;
            /**
             * @description A name of the time zone database; left out for UTC.
             * @example Europe/Berlin
             */
            timezone?: null | string;
            /**
             * @description Percents of the amount to look out for, at most 10 of 1 to 1,000; left out for 50, 80 and 100.
             * @example [
             *       50,
             *       80,
             *       100
             *     ]
             */
            thresholds?: null | number[];
        };
        /** @description How a budget stands in its present period. */
        BudgetStandingItem: {
            /**
             * @description running, upcoming before its first day or ended after its last; the period is then its first or its last.
             * @example running
             */
            phase: string;
            /**
             * @description over once more than the amount was spent; at_risk while more will have been at the end, by the forecast, or by the burn
             *     rate where there is none; else ok.
             * @example at_risk
             */
            state: string;
            /** @example 2026-03-01T00:00:00.000000000Z */
            period_start: string;
            /**
             * @description The first moment after it.
             * @example 2026-04-01T00:00:00.000000000Z
             */
            period_end: string;
            /**
             * Format: double
             * @description Of the period, 0 to 1.
             * @example 0.6
             */
            elapsed_share: number;
            /**
             * Format: double
             * @description Of the calls of the period so far whose cost is known.
             * @example 412.5
             */
            spent_usd: number;
            /**
             * Format: double
             * @description Of the amount.
             * @example 0.825
             */
            spent_share: number;
            /**
             * Format: double
             * @description Below 0 for what was spent too much.
             * @example 87.5
             */
            remaining_usd: number;
            /**
             * Format: int64
             * @description Calls of the period so far.
             * @example 40210
             */
            calls: number;
            /**
             * Format: int64
             * @description Tokens of those of them whose cost is not known: they are not in what was spent.
             * @example 0
             */
            unpriced_tokens: number;
            burn: null | components["schemas"]["BurnItem"];
            forecast: null | components["schemas"]["SpendForecastItem"];
            /**
             * @description Why there is no forecast; null where there is one.
             * @example null
             */
            no_forecast: null | string;
            thresholds: components["schemas"]["ThresholdItem"][];
        };
        /** @description Budgets of the workspace, the oldest first. */
        BudgetsAnswer: {
            items: components["schemas"]["BudgetItem"][];
            /**
             * @description Null when nothing follows.
             * @example 01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c11
             */
            next_cursor: null | string;
        };
        /** @description A rule that looks for secrets of a kind. */
        BuiltInRuleItem: {
            /** @example openai_key */
            name: string;
            /**
             * @description What it finds.
             * @example API keys of OpenAI (sk-…)
             */
            description: string;
            /**
             * @description off, mask, hash or drop.
             * @example mask
             */
            action: string;
            /**
             * Format: int64
             * @description How often it changed something, since the server started.
             * @example 3
             */
            count: number;
        };
        /** @description How fast money is spent. */
        BurnItem: {
            /**
             * Format: int32
             * @description What the rate is of: the last 24 hours, or the last one where the period is a day.
             * @example 24
             */
            over_hours: number;
            /**
             * Format: double
             * @description What a day costs if it goes on so.
             * @example 14.5
             */
            usd_per_day: number;
            /**
             * Format: double
             * @description With which what is left would be used up exactly at the end; 0 where nothing is left.
             * @example 7.291667
             */
            sustainable_usd_per_day: number;
            /**
             * Format: double
             * @description One for the other: above 1 it does not last. Null where nothing is left.
             * @example 1.99
             */
            rate: null | number;
            /**
             * @description When nothing is left if it goes on so; null where that is after the end, or nothing is left already.
             * @example 2026-03-25T09:30:00.000000000Z
             */
            runs_out_at: null | string;
        };
        /** @description What caches saved, in all and by model. */
        CacheSavingsAnswer: {
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            previous: null | components["schemas"]["SavingsNumbers"];
            /**
             * Format: double
             * @description By which share the savings changed; null without compare, or where they were 0.
             * @example 0.125
             */
            change: null | number;
            /** @description Models with tokens of caches, those that saved most first. */
            items: components["schemas"]["ModelSavingsItem"][];
            /**
             * Format: double
             * @description What the tokens of caches would have cost as input, less what they cost; below 0 where writing cost more.
             * @example 610.25
             */
            saved_usd: number;
            /**
             * Format: double
             * @description What reading from caches cost.
             * @example 67.8
             */
            cache_read_usd: number;
            /**
             * Format: double
             * @description What writing to caches cost.
             * @example 12.5
             */
            cache_write_usd: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 1902.5
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description What they would have cost without caches; null where the cost is.
             * @example 2512.75
             */
            without_caches_usd: null | number;
            /**
             * Format: int64
             * @description All calls.
             * @example 1204
             */
            calls: number;
            /**
             * Format: int64
             * @description Those that a cache took part in and whose savings are known.
             * @example 800
             */
            cached_calls: number;
            /**
             * Format: int64
             * @description Of all calls, caches included.
             * @example 1100000
             */
            tokens_input: number;
            /**
             * Format: int64
             * @description Those of the input that were read from a cache.
             * @example 600000
             */
            tokens_cache_read: number;
            /**
             * Format: int64
             * @description Those of the input that were written to a cache.
             * @example 100000
             */
            tokens_cache_write: number;
            /**
             * Format: int64
             * @description Those of all tokens that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Tokens read from a cache among those of the input, 0 to 1; null without input.
             * @example 0.545
             */
            hit_rate: null | number;
        };
        /**
         * @description One operation of a model, tool or retriever. Tokens count as OpenTelemetry does: the input includes what caches took
         *     part in, the output includes reasoning.
         */
        CallItem: {
            /**
             * @description 32 hex digits.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            trace_id: string;
            /**
             * @description The span that it was, 16 hex digits.
             * @example 00f067aa0ba902b7
             */
            span_id: string;
            /**
             * @description llm, embedding, reranker, tool, retriever, or what a span with usage was.
             * @example llm
             */
            kind: string;
            /**
             * @description Name of the span.
             * @example chat gpt-4o
             */
            name: string;
            /**
             * @description Name, else id, of the nearest agent above it, which pays.
             * @example planner
             */
            agent: null | string;
            /** @example openai */
            provider: null | string;
            /**
             * @description As it was asked for.
             * @example gpt-4o
             */
            model: null | string;
            /**
             * @description As it answered, else as it was asked for.
             * @example gpt-4o-2024-08-06
             */
            billed_model: null | string;
            /**
             * Format: int64
             * @description All tokens of the input; null where the client does not say.
             * @example 1000
             */
            tokens_input: null | number;
            /**
             * Format: int64
             * @description Those of the input that were read from a cache.
             * @example 600
             */
            tokens_cache_read: null | number;
            /**
             * Format: int64
             * @description Those of the input that were written to a cache.
             * @example 100
             */
            tokens_cache_write: null | number;
            /**
             * Format: int64
             * @description All tokens of the output; null where the client does not say.
             * @example 50
             */
            tokens_output: null | number;
            /**
             * Format: int64
             * @description Those of the output that were reasoning.
             * @example 30
             */
            tokens_reasoning: null | number;
            /**
             * @description The client says no tokens: those here are an estimate by the length of its messages.
             * @example false
             */
            tokens_estimated: boolean;
            /**
             * Format: double
             * @description Milliseconds; null for a call that has not ended.
             * @example 1532.25
             */
            latency_ms: null | number;
            /**
             * Format: double
             * @description Milliseconds.
             * @example 250.5
             */
            time_to_first_token_ms: null | number;
            /**
             * @description error, ok or unset.
             * @example unset
             */
            status: string;
            /** @example rate_limit_exceeded */
            error_type: null | string;
            /** @example ada@example.com */
            user_id: null | string;
            /** @example session-17 */
            session_id: null | string;
            /**
             * Format: double
             * @description By the price row, else as the client says; null where it is not known.
             * @example 0.0025
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description What the client says that it cost, kept beside ours; null where it does not say.
             * @example 0.0026
             */
            client_cost_usd: null | number;
            /**
             * @description The price row that priced it; null where none did.
             * @example openai/gpt-4o-2024-08-06
             */
            price_id: null | string;
            /**
             * @description It counts; false where another call of its trace carries the same tokens, and for tools without tokens.
             * @example true
             */
            counted: boolean;
            /**
             * @description A call of a tool that failed and that a later one of the same tool in its trace followed.
             * @example false
             */
            retried: boolean;
            /**
             * @description Agent, user, session, counted and retried were read from the whole trace.
             * @example true
             */
            settled: boolean;
            /**
             * @description RFC 3339 in UTC with nine digits of a second.
             * @example 2026-03-01T12:00:00.123456789Z
             */
            started_at: string;
        };
        /** @description A page of a list of calls. */
        CallsAnswer: {
            /** @description The newest first. */
            items: components["schemas"]["CallItem"][];
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
        };
        /** @description Calls over time. */
        CallsOverTimeAnswer: {
            /** @description In order of time, without gaps. */
            items: components["schemas"]["CallsPoint"][];
            /**
             * @description 1m, 5m, 15m, hourly, daily, weekly or monthly.
             * @example daily
             */
            granularity: string;
            /**
             * @description Whose clocks and calendar the points follow.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description Calls that started in one slot of time. */
        CallsPoint: {
            /**
             * @description Where it begins, RFC 3339 in UTC; the first may lie before the range.
             * @example 2026-03-01T00:00:00.000000000Z
             */
            time: string;
            /**
             * Format: int64
             * @example 42
             */
            calls: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 1
             */
            errors: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 43210
             */
            tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: int64
             * @description Caches included.
             * @example 40000
             */
            tokens_input: number;
            /**
             * Format: int64
             * @description Reasoning included.
             * @example 3210
             */
            tokens_output: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 0.4321
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Different users.
             * @example 7
             */
            users: number;
        };
        /** @description One number of two versions, and what can be said of its difference. */
        ComparedMetric: {
            /**
             * @description error_rate, latency_ms, time_to_first_token_ms or cost_per_call_usd.
             * @example latency_ms
             */
            metric: string;
            /**
             * Format: double
             * @description A share of calls, the median of durations, or the mean of costs; null where no call of the version says it.
             * @example 812.5
             */
            base: null | number;
            /**
             * Format: double
             * @description Of the other version.
             * @example 1034.2
             */
            candidate: null | number;
            /**
             * Format: double
             * @description By which share it changed; null where it was 0 or one of the two is not known.
             * @example 0.2729
             */
            change: null | number;
            /**
             * Format: int64
             * @description Calls that the number of the base is over.
             * @example 1204
             */
            base_calls: number;
            /**
             * Format: int64
             * @description Calls that the number of the candidate is over.
             * @example 1175
             */
            candidate_calls: number;
            /**
             * Format: double
             * @description How often chance alone makes such a difference, 0 to 1; null where either has fewer than 30 calls.
             * @example 0.0000012
             */
            p_value: null | number;
            /**
             * Format: double
             * @description The same with regard to how many metrics are compared (Holm); the verdict is by it.
             * @example 0.0000048
             */
            adjusted_p_value: null | number;
            /**
             * @description worse, better, no_clear_difference or too_few_calls.
             * @example worse
             */
            verdict: string;
        };
        /** @description A version that is compared. */
        ComparedVersion: {
            /** @example 1.4.0 */
            version: string;
            /**
             * Format: int64
             * @description Its calls in the range.
             * @example 1204
             */
            calls: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 12
             */
            errors: number;
        };
        /** @description Two versions of a service, and which of their differences chance is not the cause of. */
        ComparedVersionsAnswer: {
            /**
             * Format: double
             * @description Chance alone makes a verdict of worse or better less often than this, over all metrics together.
             * @example 0.01
             */
            level: number;
            /** @description What is compared with. */
            base: components["schemas"]["ComparedVersion"];
            /** @description What is judged. */
            candidate: components["schemas"]["ComparedVersion"];
            /** @description error_rate, latency_ms, time_to_first_token_ms and cost_per_call_usd, in this order. */
            items: components["schemas"]["ComparedMetric"][];
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description How telemetry keeps the contract. */
        ComplianceAnswer: {
            /**
             * @description Start of the first bucket, RFC 3339.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the last bucket, RFC 3339.
             * @example 2026-03-02T13:00:00.000000000Z
             */
            to: string;
            /**
             * Format: int64
             * @description Width of a bucket: an hour, or a day where the range reaches further back than two days.
             * @example 3600
             */
            bucket_seconds: number;
            /**
             * @description The mode of the workspace: off, lenient or strict.
             * @example lenient
             */
            mode: string;
            /**
             * Format: int32
             * @description Revision of the rules.
             * @example 1
             */
            revision: number;
            /** @description By service and rule; services in their order, the rules most broken first. */
            items: components["schemas"]["ComplianceItem"][];
        };
        /** @description A span that broke a rule. */
        ComplianceExample: {
            /** @example 4bf92f3577b34da6a3ce929d0e0e4736 */
            trace_id: string;
            /** @example 00f067aa0ba902b7 */
            span_id: string;
            /**
             * @description When it came, RFC 3339.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            received_at: string;
            /**
             * @description False where it was refused, so that its trace does not have it.
             * @example true
             */
            is_stored: boolean;
        };
        /** @description How the spans of a service keep a rule. */
        ComplianceItem: {
            /**
             * @description service.name; '' for none, * for those beyond the 100 that are counted by name.
             * @example checkout
             */
            service: string;
            /** @example service.version */
            rule: string;
            /**
             * Format: int64
             * @description Revision of the rules that counted last.
             * @example 1
             */
            revision: number;
            /**
             * Format: int64
             * @description Spans that the rule is about.
             * @example 1200
             */
            checked: number;
            /**
             * Format: int64
             * @description Spans that break it.
             * @example 30
             */
            violating: number;
            /**
             * Format: double
             * @description The part that keeps it, 0 to 1.
             * @example 0.975
             */
            share: number;
            /** @description Buckets from the first to the last. */
            trend: components["schemas"]["ComplianceTrend"];
            /** @description The last spans that broke it, also of other times; the newest first, at most five. */
            examples: components["schemas"]["ComplianceExample"][];
            /**
             * @description How to repair the sender; more in the rules of GET /api/v1/contract. Null for a rule that is gone.
             * @example Take the version from the build.
             */
            how_to_fix: null | string;
        };
        /** @description Numbers of spans by bucket. */
        ComplianceTrend: {
            checked: number[];
            violating: number[];
        };
        /** @description The contract, and what the workspace does with telemetry that breaks it. */
        ContractAnswer: {
            /**
             * @description off: nothing is checked. lenient: defaults are filled in and violations counted. strict: spans are refused.
             * @example lenient
             */
            mode: string;
            /**
             * Format: int32
             * @description Revision of the rules; grows with every change of what they require.
             * @example 1
             */
            revision: number;
            /** @description The rules, in their order. */
            rules: components["schemas"]["ContractRuleItem"][];
            /**
             * @description When somebody last changed it, RFC 3339; null for never.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            updated_at: null | string;
        };
        /** @description How to repair a sender, in words and as lines of code. */
        ContractFix: {
            /** @example Take the version from the build. */
            text: string;
            /**
             * @description C#; null for none.
             * @example r.AddService("checkout", serviceVersion: "1.4.2")
             */
            dotnet: null | string;
            /**
             * @description Python; null for none.
             * @example Resource.create({"service.version": "1.4.2"})
             */
            python: null | string;
            /**
             * @description TypeScript; null for none.
             * @example resourceFromAttributes({ "service.version": "1.4.2" })
             */
            typescript: null | string;
        };
        /** @description What a workspace is to do with telemetry that breaks the contract. */
        ContractRequest: {
            /**
             * @description off, lenient or strict.
             * @example lenient
             */
            mode?: null | string;
            /** @description Rules that are not checked. */
            rules_off?: null | string[];
        };
        /** @description A rule of the contract. */
        ContractRuleItem: {
            /** @example service.version */
            rule: string;
            /**
             * @description What holds where it is kept.
             * @example The service says its version
             */
            title: string;
            /**
             * @description What it is good for.
             * @example Without it no deployment can be compared with the one before.
             */
            why: string;
            /**
             * @description Where its attributes are looked for: resource, span, or any of both.
             * @example resource
             */
            at: string;
            /** @description Attributes of which one must be there; empty where the rule is about something else. */
            attributes: string[];
            /** @description Attributes of the resource that lenient fills the first attribute in from. */
            default_from: string[];
            /**
             * @description What lenient fills in where there is none of them; null for nothing.
             * @example unknown_service
             */
            default_value: null | string;
            /**
             * @description Whether the workspace has it checked.
             * @example true
             */
            is_checked: boolean;
            /** @description How to repair a sender. */
            fix: components["schemas"]["ContractFix"];
        };
        /** @description A session with some of its traces. */
        ConversationAnswer: {
            session: components["schemas"]["ConversationItem"];
            /** @description In the order of time. */
            items: components["schemas"]["TurnItem"][];
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description A session: traces that say the same one. */
        ConversationItem: {
            /** @example session-17 */
            session_id: string;
            /**
             * @description That most of its traces say; null where none does.
             * @example ada@example.com
             */
            user_id: null | string;
            /**
             * @description Of its traces, those with the most traces first, at most ten.
             * @example [
             *       "planner"
             *     ]
             */
            agents: string[];
            /**
             * Format: int64
             * @example 4
             */
            traces: number;
            /**
             * Format: int64
             * @description Traces that failed.
             * @example 1
             */
            errors: number;
            /**
             * Format: int64
             * @description Calls that count and say the session, which is known once they are settled.
             * @example 12
             */
            calls: number;
            /**
             * Format: int64
             * @description Of its traces, input and output.
             * @example 12373
             */
            tokens: number;
            /**
             * Format: int64
             * @description Those of the tokens that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: int64
             * @description Those of the tokens whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: double
             * @description Of its traces whose cost is known; null where none is and tokens were used.
             * @example 0.1234
             */
            cost_usd: null | number;
            /**
             * @description When its first trace started, RFC 3339 in UTC.
             * @example 2026-03-08T11:00:00.000000000Z
             */
            started_at: string;
            /**
             * @description When its last trace ended.
             * @example 2026-03-08T11:12:30.500000000Z
             */
            last_at: string;
            /**
             * Format: double
             * @description Milliseconds between the two.
             * @example 750500
             */
            duration_ms: number;
        };
        /** @description A page of a list of sessions. */
        ConversationsAnswer: {
            items: components["schemas"]["ConversationItem"][];
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description A trace and some of its spans, with `view=core`. */
        CoreTraceAnswer: {
            /** @description A trace in a list, and the head of a trace. */
            trace: {
                /**
                 * @description 32 hex digits, or the id as the client wrote it where that was something else.
                 * @example 4bf92f3577b34da6a3ce929d0e0e4736
                 */
                trace_id: string;
                /**
                 * @description Name of the span without a parent, else of the earliest span.
                 * @example plan trip
                 */
                root_name: string;
                /**
                 * @description Service of the root.
                 * @example planner
                 */
                service: null | string;
                /** @description All services of the trace, sorted. */
                services: string[];
                /**
                 * @description error when any span failed, else the root's: unset or ok.
                 * @example ok
                 */
                status: string;
                /**
                 * @description Start of the earliest span, RFC 3339 in UTC with nine digits of a second.
                 * @example 2026-03-01T12:00:00.123456789Z
                 */
                started_at: string;
                /**
                 * Format: double
                 * @description Milliseconds from the earliest start to the latest end.
                 * @example 1532.25
                 */
                duration_ms: number;
                /**
                 * Format: int32
                 * @example 12
                 */
                span_count: number;
                /**
                 * Format: int32
                 * @description Spans with status error.
                 * @example 0
                 */
                error_count: number;
                /**
                 * @description What the work of the root was: agent, workflow, llm and so on.
                 * @example agent
                 */
                kind: string;
                /**
                 * @description Name, else id, of the agent of the earliest span that says one.
                 * @example planner
                 */
                agent: null | string;
                /**
                 * Format: int64
                 * @description Tokens of the calls that count, input and output; null where none says any.
                 * @example 1237
                 */
                tokens: null | number;
                /**
                 * Format: double
                 * @description Of the calls that count; null where no cost is known.
                 * @example 0.0125
                 */
                cost_usd: null | number;
                /**
                 * Format: int64
                 * @description Those of the tokens whose cost is not known.
                 * @example 0
                 */
                unpriced_tokens: number;
                /**
                 * Format: int64
                 * @description Those of the tokens that are an estimate, because the client says none.
                 * @example 0
                 */
                estimated_tokens: number;
                /**
                 * @description As the earliest span that says one says it.
                 * @example ada@example.com
                 */
                user_id: null | string;
                /**
                 * @description As the earliest span that says one says it.
                 * @example session-17
                 */
                session_id: null | string;
                /** @description What sampling decided on a trace. */
                sampling: {
                    /**
                     * @description keep or drop; null where nothing was decided, so that its spans stay.
                     * @example keep
                     */
                    decision: null | string;
                    /**
                     * @description error, slow, cost, attribute, low_rate (there were few), learning (too few of its service were seen to know what is
                     *     slow), share (chance by its id) or keep_all; null where nothing was decided.
                     * @example share
                     */
                    reason: null | string;
                    /**
                     * Format: int32
                     * @description Of the policy that decided; null where nothing was decided.
                     * @example 3
                     */
                    revision: null | number;
                    /**
                     * Format: double
                     * @description So many traces it stands for in counts of spans: 1 over the share that it was kept by, 0 where it was left out.
                     * @example 10
                     */
                    weight: number;
                    /** @description What keeps it whole whatever was decided: pin, feedback, evaluation. */
                    holds: string[];
                };
            };
            /** @description By start time; of a trace that takes several pages, failed spans and their ancestors come first. */
            spans: {
                /**
                 * @description 16 hex digits.
                 * @example 00f067aa0ba902b7
                 */
                span_id: string;
                /** @description 16 hex digits; null for a span without a parent. */
                parent_span_id: null | string;
                /** @example chat gpt-4o */
                name: string;
                /**
                 * @description OpenTelemetry's kind: unspecified, internal, server, client, producer or consumer.
                 * @example client
                 */
                span_kind: string;
                /**
                 * @description What the work was: agent, workflow, llm, embedding, tool, retriever, reranker, guardrail, evaluator, chain or
                 *     other.
                 * @example llm
                 */
                kind: string;
                /** @description The resource's `service.name`. */
                service: null | string;
                /**
                 * @description Nanoseconds since 1970 as decimal digits.
                 * @example 1772366400123456800
                 */
                start_time_unix_nano: string;
                /**
                 * @description Nanoseconds from start to end as decimal digits; null for a span that has not ended.
                 * @example 1532000000
                 */
                duration_ns: null | string;
                /**
                 * @description unset, ok or error.
                 * @example ok
                 */
                status: string;
            }[];
            /** @description The trace has spans that are not in this page. */
            truncated: boolean;
            /**
             * @description Give it as `cursor` to go on; null when nothing follows.
             * @example AQJtfNBqiKVE40ACjrNw0u68ABjrdHA9bd_cYUmR4WePJqwUvF4u
             */
            next_cursor: null | string;
        };
        /** @description How all budgets of the workspace stand. */
        CostBudgetAnswer: {
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-19T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * Format: int32
             * @description How many there are, also beyond the limit; the next two are of them.
             * @example 3
             */
            count: number;
            /**
             * Format: int32
             * @example 0
             */
            over: number;
            /**
             * Format: int32
             * @example 1
             */
            at_risk: number;
            /** @description Those that are over first, then those at risk, each with the largest share spent first. */
            items: components["schemas"]["CostBudgetItem"][];
        };
        /** @description A budget and how it stands. */
        CostBudgetItem: {
            budget: components["schemas"]["BudgetItem"];
            standing: components["schemas"]["BudgetStandingItem"];
        };
        /** @description Cost by a dimension of calls. */
        CostByAnswer: {
            /**
             * @description As it was asked for.
             * @example agent
             */
            dimension: string;
            /**
             * Format: double
             * @description The cost of all calls of the time before; null without compare, or where it is not known.
             * @example 11.5
             */
            previous_total_cost_usd: null | number;
            /** @description Those with the most of what it is sorted by first. */
            items: components["schemas"]["CostByItem"][];
            /**
             * Format: int64
             * @description Of all calls, also those that the items leave out.
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Of all calls.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            total_estimated_tokens: number;
            /**
             * Format: double
             * @description Of all calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            total_cost_usd: null | number;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description Calls with one value of the dimension. */
        CostByItem: {
            /**
             * @description Null for calls that say none.
             * @example planner
             */
            value: null | string;
            /**
             * @description What tells it apart too: an agent's id, a model's provider; null for others.
             * @example asst_planner
             */
            detail: null | string;
            /**
             * Format: int64
             * @example 602
             */
            calls: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 6
             */
            errors: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 618692
             */
            tokens: number;
            /**
             * Format: int64
             * @description Caches included.
             * @example 550000
             */
            tokens_input: number;
            /**
             * Format: int64
             * @description Those of the input that were read from a cache.
             * @example 300000
             */
            tokens_cache_read: number;
            /**
             * Format: int64
             * @description Reasoning included.
             * @example 68692
             */
            tokens_output: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 6.172839
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: double
             * @description Its cost among all costs that are known, 0 to 1; null where there are none.
             * @example 0.5
             */
            share: null | number;
            /**
             * Format: double
             * @description Its cost in the time before; null without compare, or where it is not known.
             * @example 5.5
             */
            previous_cost_usd: null | number;
            /**
             * Format: double
             * @description How much it changed, as a share of the time before; null where that was 0 or is not known.
             * @example 0.122
             */
            change: null | number;
        };
        /** @description Which models cost how much. */
        CostByModelAnswer: {
            /** @description Those that cost most first, then those with the most tokens. */
            items: components["schemas"]["ModelShare"][];
            /**
             * Format: int64
             * @description Of all calls, also those that the items leave out.
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Of all calls.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            total_estimated_tokens: number;
            /**
             * Format: double
             * @description Of all calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            total_cost_usd: null | number;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description What changed from the previous period, as a share of it: 0.1 is a tenth more. Null where it was 0 or is not known. */
        CostChange: {
            /**
             * Format: double
             * @example 0.125
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            cost_per_call_usd: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            total_calls: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            total_tokens: null | number;
        };
        /** @description What calls cost. */
        CostNumbers: {
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description The cost for one call; null where it is not known or there are no calls.
             * @example 0.01025
             */
            cost_per_call_usd: null | number;
            /**
             * Format: double
             * @description Of it, by price rows: input with sound. What clients say themselves is in none of the parts.
             * @example 6.5
             */
            input_usd: number;
            /**
             * Format: double
             * @description Read from caches.
             * @example 0.75
             */
            cache_read_usd: number;
            /**
             * Format: double
             * @description Written to caches.
             * @example 0.095678
             */
            cache_write_usd: number;
            /**
             * Format: double
             * @description Output with reasoning and sound.
             * @example 5
             */
            output_usd: number;
            /**
             * Format: double
             * @description Images and requests.
             * @example 0
             */
            other_usd: number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
        };
        /** @description What calls cost, and of what that is made. */
        CostOverviewAnswer: {
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            previous: null | components["schemas"]["CostNumbers"];
            change: null | components["schemas"]["CostChange"];
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description The cost for one call; null where it is not known or there are no calls.
             * @example 0.01025
             */
            cost_per_call_usd: null | number;
            /**
             * Format: double
             * @description Of it, by price rows: input with sound. What clients say themselves is in none of the parts.
             * @example 6.5
             */
            input_usd: number;
            /**
             * Format: double
             * @description Read from caches.
             * @example 0.75
             */
            cache_read_usd: number;
            /**
             * Format: double
             * @description Written to caches.
             * @example 0.095678
             */
            cache_write_usd: number;
            /**
             * Format: double
             * @description Output with reasoning and sound.
             * @example 5
             */
            output_usd: number;
            /**
             * Format: double
             * @description Images and requests.
             * @example 0
             */
            other_usd: number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
        };
        /** @description Cost over time. */
        CostTrendAnswer: {
            /** @description In order of time, without gaps. */
            items: components["schemas"]["CostTrendPoint"][];
            /**
             * @description 1m, 5m, 15m, hourly, daily, weekly or monthly.
             * @example daily
             */
            granularity: string;
            /**
             * @description Whose clocks and calendar the points follow.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description Cost over time, by the values of a dimension that cost most. */
        CostTrendByAnswer: {
            /**
             * @description As it was asked for.
             * @example model
             */
            dimension: string;
            /** @description Those that cost most in the range first; points have one cost for each. */
            values: components["schemas"]["CostTrendValue"][];
            /** @description In order of time, without gaps. */
            items: components["schemas"]["CostTrendByPoint"][];
            /**
             * @description 1m, 5m, 15m, hourly, daily, weekly or monthly.
             * @example daily
             */
            granularity: string;
            /**
             * @description Whose clocks and calendar the points follow.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description What the calls that started in one slot of time cost, by value. */
        CostTrendByPoint: {
            /**
             * @description Where it begins, RFC 3339 in UTC; the first may lie before the range.
             * @example 2026-03-01T00:00:00.000000000Z
             */
            time: string;
            /**
             * @description One for each value, in their order; 0 where no cost is known.
             * @example [
             *       0.4321
             *     ]
             */
            cost_usd: number[];
            /**
             * @description Tokens, one for each value.
             * @example [
             *       43210
             *     ]
             */
            tokens: number[];
            /**
             * Format: double
             * @description Of all other calls.
             * @example 0.01
             */
            other_cost_usd: number;
            /**
             * Format: int64
             * @description Of all other calls.
             * @example 120
             */
            other_tokens: number;
        };
        /** @description What the calls that started in one slot of time cost. */
        CostTrendPoint: {
            /**
             * @description Where it begins, RFC 3339 in UTC; the first may lie before the range.
             * @example 2026-03-01T00:00:00.000000000Z
             */
            time: string;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description The cost for one call; null where it is not known or there are no calls.
             * @example 0.01025
             */
            cost_per_call_usd: null | number;
            /**
             * Format: double
             * @description Of it, by price rows: input with sound. What clients say themselves is in none of the parts.
             * @example 6.5
             */
            input_usd: number;
            /**
             * Format: double
             * @description Read from caches.
             * @example 0.75
             */
            cache_read_usd: number;
            /**
             * Format: double
             * @description Written to caches.
             * @example 0.095678
             */
            cache_write_usd: number;
            /**
             * Format: double
             * @description Output with reasoning and sound.
             * @example 5
             */
            output_usd: number;
            /**
             * Format: double
             * @description Images and requests.
             * @example 0
             */
            other_usd: number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
        };
        /** @description A value of a dimension. */
        CostTrendValue: {
            /**
             * @description Null for calls that say none.
             * @example gpt-4o-2024-08-06
             */
            value: null | string;
            /**
             * @description What tells it apart too: an agent's id, a model's provider; null for others.
             * @example openai
             */
            detail: null | string;
        };
        /** @description A record that could not be stored. */
        DeadLetterItem: {
            /** @example 0000000000001742-3 */
            id: string;
            /**
             * @description Id of the API key that it came with; null for none.
             * @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46
             */
            key: null | string;
            /**
             * @description When it was received, RFC 3339.
             * @example 2026-03-01T12:00:00.123456700Z
             */
            received_at: string;
            /**
             * @description When it was given up, RFC 3339.
             * @example 2026-03-01T12:00:00.223456700Z
             */
            failed_at: string;
            /**
             * @description What went wrong, with the place in the program.
             * @example System.InvalidOperationException: …
             */
            error: string;
            /**
             * Format: int64
             * @description Size of the record, bytes.
             * @example 812
             */
            bytes: number;
            /**
             * @description The record as an OTLP request in protobuf, base64.
             * @example CgwKCg==
             */
            payload: string;
        };
        /** @description Records that could not be stored. */
        DeadLettersAnswer: {
            /** @description The newest first. */
            items: components["schemas"]["DeadLetterItem"][];
        };
        /** @description What is to be deleted: exactly one of the two. */
        DeletionRequest: {
            /**
             * @description A trace, as in the route of a trace.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            trace_id?: null | string;
            /**
             * @description A user: all traces go in which a span, or its resource, has this value in user.id or enduser.id.
             * @example ada@example.com
             */
            user_id?: null | string;
        };
        /** @description What a loading of the demo did. */
        DemoAnswer: {
            /** @description False: the demo of this seed was there already, and nothing was done. */
            loaded: boolean;
            /**
             * Format: int32
             * @description Traces that were loaded.
             */
            traces: number;
            /**
             * Format: int32
             * @description Spans that were loaded.
             */
            spans: number;
        };
        /** @description The body of `POST /api/v1/demo`. */
        DemoRequest: {
            /**
             * Format: int32
             * @description Another seed gives other traces; 1 where it is left out.
             */
            seed: null | number;
        };
        /** @description Names an address. */
        EmailRequest: {
            /**
             * @description The address.
             * @example ada@example.com
             */
            email?: null | string;
        };
        /** @description Failed calls of one type of error, and the last of them. */
        ErrorTypeItem: {
            /**
             * @description Null for calls that say none.
             * @example rate_limit_exceeded
             */
            error_type: null | string;
            /**
             * Format: int64
             * @example 9
             */
            calls: number;
            /**
             * Format: double
             * @description Among all errors, 0 to 1.
             * @example 0.75
             */
            share: null | number;
            /**
             * @description When the last one started.
             * @example 2026-03-08T11:59:00.000000000Z
             */
            last_at: string;
            /**
             * @description Trace of the last one.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            trace_id: string;
            /**
             * @description Span of the last one.
             * @example 00f067aa0ba902b7
             */
            span_id: string;
        };
        /** @description What failed calls failed of. */
        ErrorTypesAnswer: {
            /**
             * Format: int64
             * @description All calls.
             * @example 1204
             */
            count: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 12
             */
            errors: number;
            /**
             * Format: double
             * @description Errors among calls, 0 to 1; null without calls.
             * @example 0.00996
             */
            error_rate: null | number;
            /** @description The most frequent first. */
            items: components["schemas"]["ErrorTypeItem"][];
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description What will have been spent at a moment. */
        ExpectedPoint: {
            /** @example 2026-03-20T12:00:00.000000000Z */
            time: string;
            /**
             * Format: double
             * @example 427
             */
            expected_usd: number;
            /**
             * Format: double
             * @example 421.2
             */
            low_usd: number;
            /**
             * Format: double
             * @example 432.8
             */
            high_usd: number;
        };
        /** @description What a target is told of a flag. */
        FlagAnswer: {
            /** @example enable-observability-instrumentation */
            key: string;
            /**
             * @description Whether the target is to instrument itself.
             * @example true
             */
            value: boolean;
            /**
             * @description TARGETING_MATCH: all targets of the service get the same. SPLIT: the share decided. DISABLED: off for the workspace.
             * @example SPLIT
             */
            reason: string;
            /**
             * @description on or off.
             * @example on
             */
            variant: string;
            metadata: components["schemas"]["FlagDetail"];
        };
        /** @description Targets of a service that asked this server for flags in the last two minutes. */
        FlagClientsItem: {
            /**
             * Format: int32
             * @example 4
             */
            asking: number;
            /**
             * Format: int32
             * @description Those of them that were told to instrument themselves.
             * @example 1
             */
            told_on: number;
            /**
             * @description When one last asked, RFC 3339; null where none did since it was forgotten or the server started.
             * @example 2026-03-01T11:59:58.000000000Z
             */
            last_at: null | string;
        };
        /** @description Where the value comes from. */
        FlagDetail: {
            /**
             * @description The service that the target was taken for.
             * @example checkout
             */
            service: string;
            /**
             * Format: int32
             * @description 1: core API services. 2: agent runtime and workflow engine. 3: all remaining services.
             * @example 1
             */
            phase: number;
            /**
             * Format: double
             * @description The part of the service's targets that are on, 0 to 1.
             * @example 0.25
             */
            share: number;
        };
        /** @description Why a flag, or all of them, could not be evaluated, in the words of OFREP. */
        FlagFailure: {
            /**
             * @description The flag that was asked for; null where all were.
             * @example enable-observability-instrumentation
             */
            key: null | string;
            /**
             * @description PARSE_ERROR, INVALID_CONTEXT, TARGETING_KEY_MISSING or FLAG_NOT_FOUND.
             * @example TARGETING_KEY_MISSING
             */
            errorCode: string;
            /**
             * @description What to do.
             * @example Give context.targetingKey: the name of the service, or the id of an instance beside service.name.
             */
            errorDetails: string;
        };
        /** @description For whom flags are asked. */
        FlagRequest: {
            /**
             * @description targetingKey: name of a service, or what tells an instance from others beside service.name. Everything else is not
             *     looked at.
             */
            context?: null | Record<string, never>;
        };
        /** @description Flags as OpenFeature's remote evaluation protocol (OFREP) gives them. */
        FlagsAnswer: {
            flags: components["schemas"]["FlagAnswer"][];
            metadata: components["schemas"]["FlagsHints"];
        };
        /** @description How to go on asking. */
        FlagsHints: {
            /**
             * Format: int32
             * @description How often to ask where a client does not wait, in milliseconds, so that off holds within 10 s.
             * @example 5000
             */
            pollIntervalMs: number;
        };
        /** @description Calls from one node to another. */
        GraphEdgeItem: {
            /**
             * @description Id of the node that called.
             * @example agent planner
             */
            from: string;
            /**
             * @description Id of the node that was called.
             * @example llm gpt-4o
             */
            to: string;
            /**
             * Format: int64
             * @example 12
             */
            calls: number;
            /**
             * Format: int64
             * @description About how many there were before sampling let some go; of one trace as many as there are.
             * @example 97
             */
            estimated_calls: number;
            /**
             * Format: int64
             * @description Those of the calls that failed.
             * @example 1
             */
            errors: number;
            /**
             * Format: double
             * @description Milliseconds of all calls together.
             * @example 15320.25
             */
            total_ms: number;
            /**
             * Format: double
             * @description Milliseconds that 95 of 100 calls did not exceed; null where none has ended.
             * @example 1950.5
             */
            p95_ms: null | number;
            /**
             * Format: int64
             * @description Of the called model, or of what the called agent used itself; null where no call says any.
             * @example 41200
             */
            tokens: null | number;
            /**
             * Format: double
             * @description Of the same calls; null where no cost is known.
             * @example 0.0412
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Those of the tokens whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @description Those of the tokens that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: int64
             * @description Calls that handed the work over: through a tool, or as the called agent says.
             * @example 0
             */
            handovers: number;
            /**
             * Format: int64
             * @description Calls that messages or links between spans tell of, where neither span lies in the other.
             * @example 0
             */
            messages: number;
            /**
             * Format: int32
             * @description Traces that have such a call.
             * @example 10
             */
            traces: number;
            /**
             * @description A filter that lists its traces.
             * @example agent:planner kind:llm model:gpt-4o
             */
            q: string;
        };
        /** @description An agent, model, tool, store or check, a step of a workflow, or what called the first of them. */
        GraphNodeItem: {
            /**
             * @description Edges name it so: its kind, and its name or an agent's id.
             * @example agent planner
             */
            id: string;
            /**
             * @description agent, llm, embedding, tool, retriever, reranker, store, guardrail, evaluator, workflow, chain or other.
             * @example agent
             */
            kind: string;
            /** @example planner */
            name: string;
            /**
             * Format: int64
             * @description Its spans; 0 for an agent that only its calls name.
             * @example 12
             */
            calls: number;
            /**
             * Format: int64
             * @description About how many there were before sampling let some go; of one trace as many as there are.
             * @example 97
             */
            estimated_calls: number;
            /**
             * Format: int64
             * @description Those of the calls that failed.
             * @example 1
             */
            errors: number;
            /**
             * Format: double
             * @description Milliseconds of all calls together.
             * @example 15320.25
             */
            total_ms: number;
            /**
             * Format: double
             * @description Milliseconds that 95 of 100 calls did not exceed; null where none has ended.
             * @example 1950.5
             */
            p95_ms: null | number;
            /**
             * Format: int64
             * @description Of a model's calls, or of those that an agent made itself, each once; null where none says any.
             * @example 41200
             */
            tokens: null | number;
            /**
             * Format: double
             * @description Of the same calls; null where no cost is known.
             * @example 0.0412
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Those of the tokens whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @description Those of the tokens that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: int64
             * @description How often it called itself.
             * @example 0
             */
            self_calls: number;
            /**
             * Format: int32
             * @description Traces that it took part in.
             * @example 10
             */
            traces: number;
            /**
             * @description A filter that lists its traces.
             * @example agent:planner
             */
            q: string;
            /** @description Its spans in order of time, 16 hex digits each; of the graph of a trace, else null. */
            span_ids: null | string[];
        };
        /** @description Sums over the calls that count, each once. */
        GraphTotals: {
            /**
             * Format: int64
             * @description Null where no call says any.
             * @example 41200
             */
            tokens: null | number;
            /**
             * Format: double
             * @description Null where no cost is known.
             * @example 0.0412
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Those of the tokens whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @description Those of the tokens that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
        };
        /** @description Calls by time and duration. */
        HeatMapAnswer: {
            /**
             * @description latency_ms or time_to_first_token_ms.
             * @example latency_ms
             */
            metric: string;
            /**
             * @description Where buckets begin, milliseconds, which belong to them, and at the end where the last one ends; six for a power of
             *     ten, from the first that has a call to the last. Empty without calls.
             * @example [
             *       500,
             *       700
             *     ]
             */
            bounds_ms: number[];
            /** @description In order of time, without gaps. */
            items: components["schemas"]["HeatMapPoint"][];
            /**
             * @description 1m, 5m, 15m, hourly, daily, weekly or monthly.
             * @example daily
             */
            granularity: string;
            /**
             * @description Whose clocks and calendar the points follow.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description Calls that started in one slot of time, by bucket. */
        HeatMapPoint: {
            /**
             * @description Where it begins, RFC 3339 in UTC; the first may lie before the range.
             * @example 2026-03-01T00:00:00.000000000Z
             */
            time: string;
            /**
             * @description Calls, one number for each bucket.
             * @example [
             *       42
             *     ]
             */
            counts: number[];
        };
        /** @description The figures that people look at first. */
        HomeAnswer: {
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            previous: null | components["schemas"]["HomeNumbers"];
            change: null | components["schemas"]["HomeChange"];
            /**
             * Format: int64
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @description Those of the total that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: int64
             * @description Calls that failed.
             * @example 12
             */
            errors: number;
            /**
             * Format: double
             * @description Errors among calls, 0 to 1; null without calls.
             * @example 0.00996
             */
            error_rate: null | number;
            /**
             * Format: double
             * @description Milliseconds that half of the calls did not exceed; null where none ended.
             * @example 812.5
             */
            latency_p50_ms: null | number;
            /**
             * Format: double
             * @description Milliseconds that 95 of 100 calls did not exceed; null where none ended.
             * @example 2400
             */
            latency_p95_ms: null | number;
            /**
             * Format: int64
             * @description Different users.
             * @example 42
             */
            users: number;
            /**
             * Format: int64
             * @description Different agents: by id, those without by name.
             * @example 7
             */
            agents: number;
            /**
             * Format: int64
             * @description Different sessions.
             * @example 311
             */
            sessions: number;
        };
        /** @description What changed from the previous period, as a share of it: 0.1 is a tenth more. Null where it was 0 or is not known. */
        HomeChange: {
            /**
             * Format: double
             * @example 0.125
             */
            total_calls: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            total_tokens: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            error_rate: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            latency_p50_ms: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            latency_p95_ms: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            users: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            agents: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            sessions: null | number;
        };
        /** @description The figures that people look at first. */
        HomeNumbers: {
            /**
             * Format: int64
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @description Those of the total that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: int64
             * @description Calls that failed.
             * @example 12
             */
            errors: number;
            /**
             * Format: double
             * @description Errors among calls, 0 to 1; null without calls.
             * @example 0.00996
             */
            error_rate: null | number;
            /**
             * Format: double
             * @description Milliseconds that half of the calls did not exceed; null where none ended.
             * @example 812.5
             */
            latency_p50_ms: null | number;
            /**
             * Format: double
             * @description Milliseconds that 95 of 100 calls did not exceed; null where none ended.
             * @example 2400
             */
            latency_p95_ms: null | number;
            /**
             * Format: int64
             * @description Different users.
             * @example 42
             */
            users: number;
            /**
             * Format: int64
             * @description Different agents: by id, those without by name.
             * @example 7
             */
            agents: number;
            /**
             * Format: int64
             * @description Different sessions.
             * @example 311
             */
            sessions: number;
        };
        /** @description How telemetry reaches the server, and what did not. */
        IngestionAnswer: {
            listeners: components["schemas"]["IngestionListeners"];
            /** @description Who sent telemetry to this workspace since the server started, the last one first. */
            sources: components["schemas"]["SourceItem"][];
            pipeline: components["schemas"]["PipelineItem"];
            /** @description Requests of this workspace that were refused since the server started, the last one first. */
            refused: components["schemas"]["RefusedItem"][];
        };
        /** @description Addresses that take telemetry, as they are bound: 0.0.0.0 and [::] stand for every address. */
        IngestionListeners: {
            /**
             * @description OTLP/HTTP beside the API and the UI.
             * @example http://127.0.0.1:8000
             */
            http: string;
            /**
             * @description OTLP/HTTP and nothing else.
             * @example http://127.0.0.1:4318
             */
            otlp_http: string;
            /**
             * @description OTLP/gRPC and nothing else.
             * @example http://127.0.0.1:4317
             */
            otlp_grpc: string;
        };
        /** @description A workspace, as who runs the instance sees it. */
        InstanceWorkspaceItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45 */
            id: string;
            /** @example Analytical Engines */
            name: string;
            /** @example analytical-engines */
            slug: string;
            limits: components["schemas"]["LimitsItem"];
        };
        /** @description All workspaces of the instance. */
        InstanceWorkspacesAnswer: {
            /** @description By id. */
            items: components["schemas"]["InstanceWorkspaceItem"][];
            /**
             * @description Always null.
             * @example null
             */
            next_cursor: null | string;
        };
        /** @description How far instrumentation is rolled out, what the services do, and whether the flag can go. */
        InstrumentationAnswer: {
            /**
             * @description The flag that services ask for.
             * @example enable-observability-instrumentation
             */
            flag: string;
            /**
             * @description When these numbers were read, RFC 3339.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            as_of: string;
            rollout: components["schemas"]["RolloutItem"];
            /** @description Services that are listed, or sent something in the last 30 days, by phase and name. */
            services: components["schemas"]["InstrumentedService"][];
            removal: components["schemas"]["RemovalItem"];
        };
        /** @description A service: what it is told, and what it does. */
        InstrumentedService: {
            /** @example checkout */
            service: string;
            /**
             * @description Somebody said something of it; else it is one of the remaining services, phase 3.
             * @example true
             */
            listed: boolean;
            /**
             * Format: int32
             * @description 1: core API services. 2: agent runtime and workflow engine. 3: all remaining services.
             * @example 1
             */
            phase: number;
            /**
             * @description phase: it goes with its phase. on, off: whatever the phase.
             * @example phase
             */
            mode: string;
            /**
             * Format: double
             * @description The part of its targets that are on while its phase is, 0 to 1; null for the phase's.
             * @example 0.5
             */
            own_share: null | number;
            /**
             * Format: double
             * @description The part of its targets that are on now, 0 to 1.
             * @example 0.5
             */
            share: number;
            /**
             * @description Since when, RFC 3339; null for ever.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            since: null | string;
            /**
             * @description sending: on, and spans come. starting: on for less than 10 minutes, none yet. silent: on, none for 15 minutes.
             *     still_sending: off, and spans began after that in the last hour. unasked: the same of one that was never on and does not
             *     ask for the flag. quiet: off, and none.
             * @example sending
             */
            finding: string;
            telemetry: components["schemas"]["ServiceTelemetry"];
            clients: components["schemas"]["FlagClientsItem"];
            overhead: null | components["schemas"]["OverheadItem"];
        };
        /** @description An invitation that was just made. */
        InvitationCreatedAnswer: {
            invitation: components["schemas"]["InvitationItem"];
            /**
             * @description A mail with the link was sent.
             * @example false
             */
            mailed: boolean;
            /**
             * @description The link, to be handed on where no mail is sent; shown this once. Null when it was mailed.
             * @example https://sightline.example.com/invitation#token=si_Zm9yIGV4YW1wbGU
             */
            link: null | string;
        };
        /** @description An invitation that is open. */
        InvitationItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e48 */
            id: string;
            /** @example grace@example.com */
            email: string;
            /** @example member */
            role: string;
            /** @example ada@example.com */
            invited_by: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            created_at: string;
            /** @example 2026-03-08T12:00:00.000000000Z */
            expires_at: string;
        };
        /** @description Invites somebody. */
        InvitationRequest: {
            /**
             * @description Their address.
             * @example ada@example.com
             */
            email?: null | string;
            /**
             * @description owner, admin, member or viewer; member when it is left out.
             * @example member
             */
            role?: null | string;
        };
        /** @description Where an invitation leads. */
        InvitationViewAnswer: {
            /** @example Analytical Engines */
            workspace_name: string;
            /**
             * @description Who was invited; only they can accept.
             * @example grace@example.com
             */
            email: string;
            /** @example member */
            role: string;
            /**
             * @description True: sign in and accept. False: register.
             * @example false
             */
            has_account: boolean;
        };
        /** @description The open invitations of a workspace. */
        InvitationsAnswer: {
            /** @description The newest first. */
            items: components["schemas"]["InvitationItem"][];
            /**
             * @description Always null: there are at most 200.
             * @example null
             */
            next_cursor: null | string;
        };
        /** @description Work on the store that takes longer than a request. */
        JobAnswer: {
            /**
             * @description Ask for it at /api/v1/admin/jobs/{id}.
             * @example 0198c5d0a1b27c3d8e4f5a6b7c8d9e0f
             */
            id: string;
            /**
             * @description compact, delete, backup, reprice or remap.
             * @example compact
             */
            kind: string;
            /**
             * @description queued, running, succeeded or failed.
             * @example running
             */
            status: string;
            /**
             * Format: double
             * @description From 0 to 1; 1 once it has succeeded.
             * @example 0.25
             */
            progress: number;
            /**
             * @description Why it failed.
             * @example No space left on device.
             */
            error: null | string;
            /**
             * @description RFC 3339 in UTC with nine digits of a second.
             * @example 2026-03-01T12:00:00.123456789Z
             */
            created_at: string;
            /**
             * @description As created_at.
             * @example 2026-03-01T12:00:00.223456789Z
             */
            started_at: null | string;
            /**
             * @description As created_at.
             * @example 2026-03-01T12:00:05.123456789Z
             */
            finished_at: null | string;
            /** @description What each table held at the end, by name; null before. */
            tables: null | {
                [key: string]: components["schemas"]["JobTable"];
            };
            deletion: null | components["schemas"]["JobDeletion"];
            backup: null | components["schemas"]["JobBackup"];
            reprice: null | components["schemas"]["JobReprice"];
            remap: null | components["schemas"]["JobRemap"];
        };
        /** @description What a backup holds. */
        JobBackup: {
            /**
             * Format: int32
             * @example 14
             */
            files: number;
            /**
             * Format: int64
             * @example 16900000
             */
            bytes: number;
            /**
             * Format: int32
             * @description Files that share their bytes with the data folder, being on the same device.
             * @example 12
             */
            linked_files: number;
        };
        /** @description What a deletion took from one table. */
        JobDeletedRows: {
            /**
             * Format: int64
             * @example 12
             */
            rows: number;
            /**
             * Format: int32
             * @description Segments that had to be written anew without them.
             * @example 1
             */
            segments: number;
        };
        /** @description What a deletion did, and the proof. */
        JobDeletion: {
            /**
             * Format: int64
             * @description Traces that were deleted.
             * @example 1
             */
            traces: number;
            /** @description Rows that were deleted and segments that had to be written anew, by table. */
            tables: {
                [key: string]: components["schemas"]["JobDeletedRows"];
            };
            /**
             * @description From then on no query finds any of it.
             * @example 2026-03-01T12:00:00.323456789Z
             */
            hidden_at: string;
            /**
             * @description From then on no file of the store holds any of it; null until then.
             * @example 2026-03-01T12:00:04.123456789Z
             */
            gone_at: null | string;
            proof: null | components["schemas"]["JobProof"];
        };
        /** @description Jobs of this run of the program, and deletions of those before. */
        JobListAnswer: {
            /** @description Newest first. */
            items: components["schemas"]["JobAnswer"][];
            /**
             * @description Always null: at most 200 jobs are kept, and all are in the answer.
             * @example null
             */
            next_cursor: null | string;
        };
        /** @description What was looked through after a deletion. */
        JobProof: {
            /**
             * Format: int32
             * @description Live segments, every row of the deleted traces, hidden ones too.
             * @example 6
             */
            segments_searched: number;
            /**
             * Format: int64
             * @description Deleted rows that were found in them.
             * @example 0
             */
            rows_left: number;
            /**
             * Format: int64
             * @description Rows of the same traces that came after the deletion, which are new data.
             * @example 0
             */
            rows_arrived_later: number;
            /**
             * Format: int32
             * @description Files of the journal that hold records from before the deletion.
             * @example 0
             */
            journal_files_left: number;
        };
        /** @description What came of reading stored spans anew. */
        JobRemap: {
            /**
             * Format: int64
             * @description Traces that were looked at.
             * @example 1200
             */
            traces: number;
            /**
             * Format: int64
             * @description Spans that mean something else now.
             * @example 340
             */
            changed: number;
        };
        /** @description What came of pricing a time again. */
        JobReprice: {
            /**
             * Format: int64
             * @description Calls that start in the time.
             * @example 1204
             */
            calls: number;
            /**
             * Format: int64
             * @description Those that cost something else now, or have another price row.
             * @example 17
             */
            changed: number;
            /**
             * Format: double
             * @description What those that count cost before.
             * @example 12.5
             */
            cost_before_usd: number;
            /**
             * Format: double
             * @description What they cost now.
             * @example 11.25
             */
            cost_after_usd: number;
        };
        /** @description What a table holds on disk. */
        JobTable: {
            /**
             * Format: int64
             * @description Rows that count.
             * @example 400000
             */
            rows: number;
            /**
             * Format: int64
             * @description Rows that are hidden and still on disk.
             * @example 0
             */
            hidden_rows: number;
            /**
             * Format: int64
             * @example 3
             */
            segments: number;
            /**
             * Format: int64
             * @description Size of its segments.
             * @example 16800000
             */
            bytes: number;
        };
        JsonElement: unknown;
        JsonNode: unknown;
        JsonObject: Record<string, never>;
        /** @description What became of a batch. */
        LangfuseBatchAnswer: {
            /** @description Events that are on disk. */
            successes: components["schemas"]["LangfuseSuccess"][];
            /** @description Events that were refused. */
            errors: components["schemas"]["LangfuseError"][];
        };
        /** @description Events of Langfuse's SDKs. */
        LangfuseBatchRequest: {
            /** @description Each has `id`, `type`, `timestamp` and `body`, as Langfuse's API says. */
            batch: components["schemas"]["LangfuseEventItem"][];
        };
        /** @description An event that was refused. */
        LangfuseError: {
            /**
             * @description Of the event; empty where it has none.
             * @example 0ff923ae-1cfb-46bb-bd21-3d5755b2c931
             */
            id: string;
            /**
             * Format: int32
             * @description 400.
             * @example 400
             */
            status: number;
            /**
             * @description What kind of mistake it is.
             * @example Invalid request data
             */
            message: string;
            /**
             * @description Each fault: the field, its value, and what is allowed.
             * @example startTime "yesterday": expected a time as in RFC 3339 with its zone, such as 2026-01-31T12:00:00Z
             */
            error: string;
        };
        /** @description An event of Langfuse's SDKs. */
        LangfuseEventItem: {
            /**
             * @description Repeated in the answer.
             * @example 0ff923ae-1cfb-46bb-bd21-3d5755b2c931
             */
            id: string;
            /**
             * @description Such as trace-create, generation-create, generation-update or score-create.
             * @example trace-create
             */
            type: string;
            /**
             * @description When it was; of two that say the same field the later one counts.
             * @example 2026-01-31T12:00:00.000Z
             */
            timestamp: string;
            /** @description What it says. */
            body: Record<string, never>;
        };
        /** @description The server is there. */
        LangfuseHealthAnswer: {
            /**
             * @description OK.
             * @example OK
             */
            status: string;
            /**
             * @description Of Sightline.
             * @example 0.1.0
             */
            version: string;
        };
        /** @description What was made. */
        LangfuseIdAnswer: {
            /**
             * @description Its id.
             * @example 733306a2-2c89-4621-9656-896ab9b4dd4d
             */
            id: string;
        };
        /** @description A workspace. */
        LangfuseProject: {
            /**
             * @description Of the workspace.
             * @example 550e8400-e29b-41d4-a716-446655440000
             */
            id: string;
            /**
             * @description Of the workspace.
             * @example Default
             */
            name: string;
        };
        /** @description What an API key is good for: Langfuse's projects are Sightline's workspaces. */
        LangfuseProjectsAnswer: {
            /** @description One. */
            data: components["schemas"]["LangfuseProject"][];
        };
        /** @description A score; other fields as Langfuse's API says. */
        LangfuseScoreRequest: {
            /** @description Of the score; the same id again replaces it. Made up where it is left out. */
            id?: null | string;
            /**
             * @description The trace that it is about.
             * @example 51a25d8d-4b91-4cf1-bc46-dde925b6eeeb
             */
            traceId?: null | string;
            /** @description The observation of the trace that it is about. */
            observationId?: null | string;
            /**
             * @description What was measured.
             * @example quality
             */
            name: string;
            /** @description A number, a text, true or false. */
            value: components["schemas"]["JsonElement"];
        };
        /** @description An event that is on disk. */
        LangfuseSuccess: {
            /**
             * @description Of the event.
             * @example 0ff923ae-1cfb-46bb-bd21-3d5755b2c931
             */
            id: string;
            /**
             * Format: int32
             * @description 201.
             * @example 201
             */
            status: number;
        };
        /** @description Speed of calls over time. */
        LatencyAnswer: {
            /** @description In order of time, without gaps. */
            items: components["schemas"]["LatencyPoint"][];
            /**
             * @description 1m, 5m, 15m, hourly, daily, weekly or monthly.
             * @example daily
             */
            granularity: string;
            /**
             * @description Whose clocks and calendar the points follow.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description How fast the calls were that started in one slot of time. */
        LatencyPoint: {
            /**
             * @description Where it begins, RFC 3339 in UTC; the first may lie before the range.
             * @example 2026-03-01T00:00:00.000000000Z
             */
            time: string;
            /**
             * Format: int64
             * @description Calls.
             * @example 1204
             */
            count: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 12
             */
            errors: number;
            /**
             * Format: double
             * @description Errors among calls, 0 to 1; null without calls.
             * @example 0.00996
             */
            error_rate: null | number;
            latency_ms: null | components["schemas"]["SpreadItem"];
            time_to_first_token_ms: null | components["schemas"]["SpreadItem"];
            /**
             * Format: double
             * @description Tokens of the output for a second of the calls that ended and say them; null where none does.
             * @example 61.5
             */
            tokens_per_second: null | number;
        };
        /** @description What became of every record that was decoded. */
        LedgerAnswer: {
            /**
             * @description First hour that is counted, RFC 3339. Of what is older than two days whole days are, and what is older than 90 days
             *     only in all.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description Where the last hour that is counted ends, RFC 3339.
             * @example 2026-03-02T13:00:00.000000000Z
             */
            to: string;
            /** @description By key and signal. */
            items: components["schemas"]["LedgerItem"][];
        };
        /**
         * @description Records of a signal that came with a key: received = stored + duplicate + sampled_out + rejected + dead_lettered +
         *     in_flight, at every moment.
         */
        LedgerItem: {
            /**
             * @description Id of the API key; null for none.
             * @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46
             */
            key: null | string;
            /**
             * @description Name of the API key; null for none, and for one that was revoked.
             * @example checkout production
             */
            key_name: null | string;
            /**
             * @description traces, logs or metrics.
             * @example traces
             */
            signal: string;
            /**
             * Format: int64
             * @description Records that were decoded.
             * @example 1000
             */
            received: number;
            /**
             * Format: int64
             * @description New ones, and other revisions.
             * @example 980
             */
            stored: number;
            /**
             * Format: int64
             * @description Those that were there with equal content.
             * @example 10
             */
            duplicate: number;
            /**
             * Format: int64
             * @description Those that sampling did not keep.
             * @example 0
             */
            sampled_out: number;
            /**
             * Format: int64
             * @description Those that were refused; the sender was told.
             * @example 10
             */
            rejected: number;
            /**
             * Format: int64
             * @description Those that could not be stored.
             * @example 0
             */
            dead_lettered: number;
            /**
             * Format: int64
             * @description Those on their way.
             * @example 0
             */
            in_flight: number;
            /**
             * @description The rejected ones by reason: invalid (a fault in it), too_large (a value, or a number of attributes, events or
             *     links), trace_too_large (its trace takes no more spans), contract (it breaks the contract of a strict workspace),
             *     not_stored (the signal is not stored yet).
             */
            reasons: {
                [key: string]: number;
            };
        };
        /** @description What holds for a workspace and its callers; null for no limit. */
        LimitsItem: {
            /**
             * Format: int64
             * @description Bytes of telemetry a second, inflated.
             * @example 20971520
             */
            ingest_bytes_per_second: null | number;
            /**
             * Format: int64
             * @description Spans, log records and data points a second.
             * @example null
             */
            ingest_spans_per_second: null | number;
            /** @description What was set for this workspace; the rest are the server's settings. */
            own: components["schemas"]["OwnLimitsItem"];
            /**
             * Format: int32
             * @description REST requests of each user and key.
             * @example 1000
             */
            requests_per_minute: null | number;
            /**
             * Format: int32
             * @description How many of them may come at once.
             * @example 100
             */
            request_burst: null | number;
        };
        /** @description A one-time link, to be handed to a user. */
        LinkAnswer: {
            /**
             * @description Shown this once.
             * @example https://sightline.example.com/reset#token=sl_Zm9yIGV4YW1wbGU
             */
            link: string;
        };
        /** @description Names what a link carries. */
        LinkRequest: {
            /**
             * @description What stands behind token= in the link.
             * @example sl_Zm9yIGV4YW1wbGU
             */
            token?: null | string;
        };
        /** @description Signs in. */
        LoginRequest: {
            /**
             * @description Address of the user.
             * @example ada@example.com
             */
            email?: null | string;
            /**
             * @description Their password.
             * @example correct horse battery staple
             */
            password?: null | string;
            /**
             * @description True: by cookie, for browsers; the answer then holds no tokens.
             * @example true
             */
            cookie?: null | boolean;
        };
        /** @description Who is asking. */
        MeAnswer: {
            /**
             * @description local or required.
             * @example required
             */
            mode: string;
            user: null | components["schemas"]["UserItem"];
            api_key: null | components["schemas"]["MeApiKey"];
            /**
             * @description The workspace that this request meant; null for a user without one.
             * @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45
             */
            workspace_id: null | string;
            /**
             * @description The caller's role in it; null for an API key.
             * @example admin
             */
            role: null | string;
            /**
             * @description What the caller may do there: read_telemetry, write_telemetry, read_workspace, manage_projects, manage_keys,
             *     manage_members, manage_workspace, read_audit, own_workspace; and operate on the instance.
             */
            rights: string[];
            /** @description The workspaces that the caller may choose from. */
            workspaces: components["schemas"]["MembershipItem"][];
            /** @description With a cookie: to be sent as X-CSRF-Token with every change. Else null. */
            csrf_token: null | string;
        };
        /** @description The API key that asks. */
        MeApiKey: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46 */
            id: string;
            /** @example checkout production */
            name: string;
            /**
             * @description What it sends belongs to this project where it does not say otherwise; null for none.
             * @example checkout
             */
            project: null | string;
            /**
             * @description The same for the environment.
             * @example production
             */
            environment: null | string;
        };
        /** @description A member. */
        MemberItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44 */
            user_id: string;
            /** @example ada@example.com */
            email: string;
            /** @example Ada Lovelace */
            full_name: string;
            /**
             * @description owner, admin, member or viewer.
             * @example admin
             */
            role: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            joined_at: string;
            /**
             * @description Null for never.
             * @example 2026-03-02T08:00:00.000000000Z
             */
            last_sign_in_at: null | string;
            /**
             * @description False for a user whom who runs the instance keeps out.
             * @example true
             */
            is_active: boolean;
        };
        /** @description Gives a member a role. */
        MemberRequest: {
            /**
             * @description owner, admin, member or viewer.
             * @example member
             */
            role?: null | string;
        };
        /** @description The members of a workspace. */
        MembersAnswer: {
            /** @description By address. */
            items: components["schemas"]["MemberItem"][];
            /**
             * @description For the next page; null at the end.
             * @example ada@example.com
             */
            next_cursor: null | string;
        };
        /** @description A workspace of the caller, and what they are in it. */
        MembershipItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45 */
            id: string;
            /** @example Analytical Engines */
            name: string;
            /** @example analytical-engines */
            slug: string;
            /**
             * @description owner, admin, member or viewer.
             * @example admin
             */
            role: string;
        };
        /** @description Something that was said to a model, by it, or by a tool. */
        MessageAnswer: {
            /**
             * @description system, user, assistant, tool, or another word that the client wrote.
             * @example assistant
             */
            role: string;
            parts: components["schemas"]["MessagePartAnswer"][];
            /**
             * @description Why the model ended here.
             * @example stop
             */
            finish_reason: null | string;
        };
        /** @description A part of a message. Which fields have a value depends on its type. */
        MessagePartAnswer: {
            /**
             * @description text, reasoning, tool_call, tool_result, image, file or other.
             * @example text
             */
            type: string;
            /** @description Of text and reasoning. */
            text: null | string;
            /** @description Of the call, in tool_call and tool_result. */
            id: null | string;
            /** @description Of the tool, or of the file. */
            name: null | string;
            value: null | components["schemas"]["JsonElement"];
            /**
             * @description Of image and file; a modality where the client does not say more.
             * @example image/png
             */
            mime_type: null | string;
            /** @description Base64, where the file lies inside. */
            data: null | string;
            /** @description Where the file is, where it does not lie inside. */
            uri: null | string;
        };
        /** @description A model as it answered, and what its calls used, cost and how fast they were. */
        ModelItem: {
            /**
             * @description As it answered, else as it was asked for; null for calls that say none.
             * @example gpt-4o-2024-08-06
             */
            model: null | string;
            /** @example openai */
            provider: null | string;
            /**
             * Format: int64
             * @example 602
             */
            calls: number;
            /**
             * Format: int64
             * @description Calls that failed.
             * @example 6
             */
            errors: number;
            /**
             * Format: double
             * @description Errors among calls, 0 to 1.
             * @example 0.00996
             */
            error_rate: null | number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 618692
             */
            tokens: number;
            /**
             * Format: int64
             * @description Caches included.
             * @example 550000
             */
            tokens_input: number;
            /**
             * Format: int64
             * @description Those of the input that were read from a cache.
             * @example 300000
             */
            tokens_cache_read: number;
            /**
             * Format: int64
             * @description Reasoning included.
             * @example 68692
             */
            tokens_output: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 6.172839
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * @description The cost of all its tokens is known.
             * @example true
             */
            priced: boolean;
            latency_ms: null | components["schemas"]["SpreadItem"];
            time_to_first_token_ms: null | components["schemas"]["SpreadItem"];
            /**
             * Format: double
             * @description Tokens of the output for a second of the calls that ended and say them; null where none does.
             * @example 61.5
             */
            tokens_per_second: null | number;
            /**
             * @description When its first call of the range started.
             * @example 2026-03-01T12:04:00.000000000Z
             */
            first_at: string;
            /**
             * @description When its last call of the range started.
             * @example 2026-03-08T11:59:00.000000000Z
             */
            last_at: string;
        };
        /** @description What caches saved for one model. */
        ModelSavingsItem: {
            /**
             * @description As it answered, else as it was asked for; null for calls that say none.
             * @example claude-sonnet-4-5-20250929
             */
            model: null | string;
            /** @example anthropic */
            provider: null | string;
            /**
             * Format: double
             * @description What the tokens of caches would have cost as input, less what they cost; below 0 where writing cost more.
             * @example 610.25
             */
            saved_usd: number;
            /**
             * Format: double
             * @description What reading from caches cost.
             * @example 67.8
             */
            cache_read_usd: number;
            /**
             * Format: double
             * @description What writing to caches cost.
             * @example 12.5
             */
            cache_write_usd: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 1902.5
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description What they would have cost without caches; null where the cost is.
             * @example 2512.75
             */
            without_caches_usd: null | number;
            /**
             * Format: int64
             * @description All calls.
             * @example 1204
             */
            calls: number;
            /**
             * Format: int64
             * @description Those that a cache took part in and whose savings are known.
             * @example 800
             */
            cached_calls: number;
            /**
             * Format: int64
             * @description Of all calls, caches included.
             * @example 1100000
             */
            tokens_input: number;
            /**
             * Format: int64
             * @description Those of the input that were read from a cache.
             * @example 600000
             */
            tokens_cache_read: number;
            /**
             * Format: int64
             * @description Those of the input that were written to a cache.
             * @example 100000
             */
            tokens_cache_write: number;
            /**
             * Format: int64
             * @description Those of all tokens that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Tokens read from a cache among those of the input, 0 to 1; null without input.
             * @example 0.545
             */
            hit_rate: null | number;
        };
        /** @description Calls of one model. */
        ModelShare: {
            /**
             * @description As it answered, else as it was asked for; null for calls that say none.
             * @example gpt-4o-2024-08-06
             */
            model: null | string;
            /** @example openai */
            provider: null | string;
            /**
             * Format: int64
             * @example 602
             */
            calls: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 6
             */
            errors: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 618692
             */
            tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 6.172839
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description Its cost among all costs that are known, 0 to 1; null where there are none.
             * @example 0.5
             */
            share: null | number;
        };
        /** @description Models, and what their calls used, cost and how fast they were. */
        ModelsAnswer: {
            /**
             * Format: int32
             * @description How many there are, on all pages.
             * @example 7
             */
            count: number;
            /** @description The largest of what it is sorted by first. */
            items: components["schemas"]["ModelItem"][];
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description An attribute whose value is not stored. */
        NamedAttributeItem: {
            /**
             * @description Its key; an asterisk at the end or the beginning stands for anything.
             * @example user.email
             */
            name: string;
            /**
             * @description off, mask, hash or drop.
             * @example hash
             */
            action: string;
            /**
             * Format: int64
             * @description How often it changed something, since the server started.
             * @example 3
             */
            count: number;
        };
        /** @description A regular expression whose matches are not stored. */
        NamedPatternItem: {
            /** @example employee */
            name: string;
            /** @example null */
            pattern: string;
            /**
             * @description off, mask, hash or drop.
             * @example mask
             */
            action: string;
            /**
             * Format: int64
             * @description How often it changed something, since the server started.
             * @example 3
             */
            count: number;
        };
        /** @description Whether a provider may keep values. */
        OfrepCaching: {
            /** @example true */
            enabled: boolean;
            /**
             * Format: int32
             * @description For how long, in milliseconds.
             * @example 5000
             */
            ttl: number;
        };
        /** @description How a provider should keep what it was told. */
        OfrepCapabilities: {
            cacheInvalidation: components["schemas"]["OfrepInvalidation"];
            flagEvaluation: components["schemas"]["OfrepEvaluation"];
            caching: components["schemas"]["OfrepCaching"];
        };
        /** @description What OpenFeature's providers may ask before anything else. */
        OfrepConfigurationAnswer: {
            /** @example sightline */
            name: string;
            capabilities: components["schemas"]["OfrepCapabilities"];
        };
        /** @description What a provider may evaluate. */
        OfrepEvaluation: {
            /** @description Types of flags that there are. */
            supportedTypes: string[];
        };
        /** @description How a provider finds out that flags have changed. */
        OfrepInvalidation: {
            polling: components["schemas"]["OfrepPolling"];
        };
        /** @description By asking again. */
        OfrepPolling: {
            /** @example true */
            enabled: boolean;
            /**
             * Format: int32
             * @description Shortest time between two questions, in milliseconds.
             * @example 1000
             */
            minPollingIntervalMs: number;
        };
        /** @description OTLP/JSON: an `ExportTraceServiceRequest`, with the camelCase names of OpenTelemetry. */
        OtlpTraces: {
            resourceSpans: unknown[];
        };
        /** @description What the instances of a service measured that instrumentation costs them. */
        OverheadItem: {
            /**
             * Format: double
             * @description Mean of the reports: of the processor time that an instance may use, 0 to 1.
             * @example 0.004
             */
            cpu_share: number;
            /**
             * Format: double
             * @description The largest report.
             * @example 0.007
             */
            cpu_share_max: number;
            /**
             * Format: int64
             * @description More memory in use; the largest report.
             * @example 8388608
             */
            memory_bytes_max: number;
            /**
             * Format: double
             * @description Longer median of latency; the largest report.
             * @example 0.2
             */
            p50_delta_ms_max: number;
            /**
             * Format: double
             * @description Longer 95th percentile of latency; the largest report.
             * @example 1.1
             */
            p95_delta_ms_max: number;
            /**
             * Format: int64
             * @example 96
             */
            reports: number;
            /**
             * @description When the last came, RFC 3339.
             * @example 2026-03-01T11:45:00.000000000Z
             */
            last_at: string;
        };
        /** @description What an instance measured that instrumentation costs it: with it, less without it. */
        OverheadRequest: {
            /**
             * @description As its spans name it.
             * @example checkout
             */
            service?: null | string;
            /**
             * Format: double
             * @description Of the processor time that it may use, -1 to 1; 0.004 is 0.4 %. Noise may make it negative.
             * @example 0.004
             */
            cpu_share?: null | number;
            /**
             * Format: int64
             * @description More memory in use; left out for 0.
             * @example 8388608
             */
            memory_bytes?: null | number;
            /**
             * Format: double
             * @description Longer median of latency; left out for 0.
             * @example 0.2
             */
            p50_delta_ms?: null | number;
            /**
             * Format: double
             * @description Longer 95th percentile of latency; left out for 0.
             * @example 1.1
             */
            p95_delta_ms?: null | number;
        };
        /** @description Limits that were set for a workspace; null for the server's setting. */
        OwnLimitsItem: {
            /**
             * Format: int64
             * @example null
             */
            ingest_bytes_per_second: null | number;
            /**
             * Format: int64
             * @example null
             */
            ingest_spans_per_second: null | number;
        };
        /** @description Changes the password of the caller. */
        PasswordRequest: {
            /**
             * @description The one that holds now.
             * @example correct horse battery staple
             */
            current_password?: null | string;
            /**
             * @description 12 to 256 characters.
             * @example a longer and better one
             */
            new_password?: null | string;
        };
        /** @description A regular expression that needs no backtracking. */
        PatternRequest: {
            /**
             * @description Under which it is counted.
             * @example employee
             */
            name?: null | string;
            /**
             * @description In the syntax of .NET, without back references and look-around; at most 500 characters.
             * @example null
             */
            pattern?: null | string;
            /**
             * @description off, mask, hash or drop; mask when it is left out.
             * @example mask
             */
            action?: null | string;
        };
        /** @description How fast calls were, and how many failed. */
        PerformanceAnswer: {
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            previous: null | components["schemas"]["PerformanceNumbers"];
            change: null | components["schemas"]["PerformanceChange"];
            /**
             * Format: int64
             * @description Calls.
             * @example 1204
             */
            count: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 12
             */
            errors: number;
            /**
             * Format: double
             * @description Errors among calls, 0 to 1; null without calls.
             * @example 0.00996
             */
            error_rate: null | number;
            latency_ms: null | components["schemas"]["SpreadItem"];
            time_to_first_token_ms: null | components["schemas"]["SpreadItem"];
            /**
             * Format: double
             * @description Tokens of the output for a second of the calls that ended and say them; null where none does.
             * @example 61.5
             */
            tokens_per_second: null | number;
        };
        /** @description What changed from the previous period, as a share of it: 0.1 is a tenth more. Null where it was 0 or is not known. */
        PerformanceChange: {
            /**
             * Format: double
             * @example 0.125
             */
            count: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            error_rate: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            latency_p50: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            latency_p95: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            latency_p99: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            time_to_first_token_p50: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            tokens_per_second: null | number;
        };
        /** @description How fast calls were, and how many failed. */
        PerformanceNumbers: {
            /**
             * Format: int64
             * @description Calls.
             * @example 1204
             */
            count: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 12
             */
            errors: number;
            /**
             * Format: double
             * @description Errors among calls, 0 to 1; null without calls.
             * @example 0.00996
             */
            error_rate: null | number;
            latency_ms: null | components["schemas"]["SpreadItem"];
            time_to_first_token_ms: null | components["schemas"]["SpreadItem"];
            /**
             * Format: double
             * @description Tokens of the output for a second of the calls that ended and say them; null where none does.
             * @example 61.5
             */
            tokens_per_second: null | number;
        };
        /** @description What an API key may do. */
        PermissionsItem: {
            /**
             * @description See telemetry. True when it is left out.
             * @example true
             */
            read?: boolean;
            /**
             * @description Send telemetry. True when it is left out.
             * @example true
             */
            write?: boolean;
        };
        /** @description A trace after it was pinned or let go. */
        PinAnswer: {
            /** @example 4bf92f3577b34da6a3ce929d0e0e4736 */
            trace_id: string;
            sampling: components["schemas"]["SamplingItem"];
            /**
             * Format: int32
             * @description Spans that the trace had.
             * @example 12
             */
            span_count: number;
            /**
             * Format: int32
             * @description Those that are gone: it was pinned too late for them.
             * @example 0
             */
            spans_gone: number;
        };
        /** @description How far what was taken in is on its way into the store; sizes are of the whole server. */
        PipelineItem: {
            /**
             * Format: int64
             * @description Records of this workspace that were decoded and are on their way into the store.
             * @example 0
             */
            in_flight_records: number;
            /**
             * Format: int64
             * @description Journal that is not yet in segments, bytes.
             * @example 1048576
             */
            journal_bytes: number;
            /**
             * Format: int64
             * @description Rows that are in memory and in the journal only, bytes.
             * @example 2097152
             */
            memtable_bytes: number;
            /**
             * Format: int64
             * @description Records of this workspace that could not be stored and wait to be tried again; at most 1,000 are counted.
             * @example 0
             */
            dead_letters: number;
            /**
             * Format: int64
             * @description Different keys of attributes that this workspace has used today, or since the server started.
             * @example 412
             */
            attribute_keys: number;
            /**
             * Format: int64
             * @description How many it may use (Limits:AttributeKeys); 0 for any number.
             * @example 10000
             */
            attribute_keys_max: number;
            /**
             * Format: int64
             * @description Attributes that were left out today because there were more.
             * @example 0
             */
            attributes_cut: number;
        };
        /** @description The prices of a model in a time. */
        PriceItem: {
            /**
             * @description What calls name as price_id.
             * @example openai/gpt-4o
             */
            id: string;
            /**
             * @description As OpenTelemetry names it; empty for any.
             * @example openai
             */
            provider: string;
            /**
             * @description Lower case; in rows of a workspace * stands for any text.
             * @example gpt-4o
             */
            model: string;
            /**
             * @description It comes with the program, and cannot be changed.
             * @example true
             */
            built_in: boolean;
            /**
             * @description Where the numbers are from.
             * @example litellm
             */
            source: string;
            /**
             * @description The day of the source.
             * @example 2026-08-01
             */
            source_date: null | string;
            /**
             * @description Calls that start then or later; null for always.
             * @example 2026-03-01T00:00:00.000000000Z
             */
            valid_from: null | string;
            /**
             * @description Calls that start before; null for ever.
             * @example 2026-04-01T00:00:00.000000000Z
             */
            valid_to: null | string;
            rates: components["schemas"]["PriceRatesItem"];
            /** @description Long contexts and service tiers. */
            tiers: components["schemas"]["PriceTierItem"][];
            /**
             * @description Why it is so, in words.
             * @example Contract of 2026
             */
            note: null | string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            updated_at: null | string;
        };
        /** @description Rates. What has none is billed as what it is a part of: caches as input, reasoning as output. */
        PriceRatesItem: {
            /**
             * Format: double
             * @description USD for a million tokens, as all that follow.
             * @example 2.5
             */
            input_usd?: null | number;
            /**
             * Format: double
             * @example 1.25
             */
            cache_read_usd?: null | number;
            /**
             * Format: double
             * @description Written to a cache for minutes.
             * @example 3.125
             */
            cache_write_usd?: null | number;
            /**
             * Format: double
             * @description Written to a cache for an hour.
             * @example 5
             */
            cache_write_hour_usd?: null | number;
            /**
             * Format: double
             * @description Sound.
             * @example 40
             */
            audio_input_usd?: null | number;
            /**
             * Format: double
             * @example 10
             */
            output_usd?: null | number;
            /**
             * Format: double
             * @example 10
             */
            reasoning_usd?: null | number;
            /**
             * Format: double
             * @description Sound.
             * @example 80
             */
            audio_output_usd?: null | number;
            /**
             * Format: double
             * @description USD for one image that was made.
             * @example 0.04
             */
            image_usd?: null | number;
            /**
             * Format: double
             * @description USD for one request.
             * @example 0.005
             */
            request_usd?: null | number;
        };
        /** @description What a price of the workspace is to be. */
        PriceRequest: {
            /**
             * @description As calls say it, or OpenTelemetry's name of it; left out for any.
             * @example openai
             */
            provider?: null | string;
            /**
             * @description The model; * stands for any text.
             * @example our-own-*
             */
            model?: null | string;
            /**
             * @description RFC 3339; left out for always.
             * @example 2026-03-01T00:00:00Z
             */
            valid_from?: null | string;
            /**
             * @description RFC 3339; left out for ever.
             * @example 2027-03-01T00:00:00Z
             */
            valid_to?: null | string;
            rates?: null | components["schemas"]["PriceRatesItem"];
            /** @description Long contexts and service tiers. */
            tiers?: null | components["schemas"]["PriceTierItem"][];
            /**
             * @description Why it is so, in words.
             * @example Contract of 2026
             */
            note?: null | string;
        };
        /** @description Rates of some calls of a model. */
        PriceTierItem: {
            /**
             * @description batch, priority or flex; empty for all.
             * @example batch
             */
            service_tier?: null | string;
            /**
             * Format: int64
             * @description Calls with more tokens of input, caches included; 0 for all.
             * @example 0
             */
            above_input_tokens?: number;
            rates?: null | components["schemas"]["PriceRatesItem"];
        };
        /** @description A page of prices. */
        PricesAnswer: {
            /** @description Those of the workspace, then those of the program, by provider and model. */
            items: components["schemas"]["PriceItem"][];
            /** @description For the next page; null at the end. */
            next_cursor: null | string;
        };
        ProblemDetails: {
            type?: null | string;
            title?: null | string;
            /** Format: int32 */
            status?: null | number;
            detail?: null | string;
            instance?: null | string;
        };
        /** @description Changes the profile of the caller. */
        ProfileRequest: {
            /**
             * @description What they are called.
             * @example Ada Lovelace
             */
            full_name?: null | string;
        };
        /** @description Changes a project; what is left out stays. */
        ProjectChangeRequest: {
            /**
             * @description At most 200 characters.
             * @example Checkout
             */
            name?: null | string;
            /**
             * @description At most 2,000 characters.
             * @example Everything behind the shop's till
             */
            description?: null | string;
        };
        /** @description A project. */
        ProjectItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e49 */
            id: string;
            /** @example Checkout */
            name: string;
            /**
             * @description What telemetry carries as project.id; never changes.
             * @example checkout
             */
            slug: string;
            /** @example Everything behind the shop's till */
            description: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            created_at: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            updated_at: string;
        };
        /** @description Makes a project. */
        ProjectRequest: {
            /**
             * @description At most 200 characters.
             * @example Checkout
             */
            name?: null | string;
            /**
             * @description Its project.id: lower-case letters, digits and dashes; made from the name when it is left out.
             * @example checkout
             */
            slug?: null | string;
            /**
             * @description At most 2,000 characters.
             * @example Everything behind the shop's till
             */
            description?: null | string;
        };
        /** @description The projects of a workspace. */
        ProjectsAnswer: {
            /** @description By slug. */
            items: components["schemas"]["ProjectItem"][];
            /**
             * @description For the next page; null at the end.
             * @example checkout
             */
            next_cursor: null | string;
        };
        /** @description What a workspace does not want to be stored, and how often that was found. */
        RedactionAnswer: {
            /**
             * @description What the built-in rules do that say nothing else: off, mask, hash or drop.
             * @example mask
             */
            default_action: string;
            /** @description The built-in rules. */
            rules: components["schemas"]["BuiltInRuleItem"][];
            /** @description Attributes whose values are not stored. */
            attributes: components["schemas"]["NamedAttributeItem"][];
            /** @description Regular expressions of the workspace. */
            patterns: components["schemas"]["NamedPatternItem"][];
            /** @description Where contents of messages are not stored. */
            capture_off: components["schemas"]["UncapturedItem"][];
            /**
             * Format: int64
             * @description How often contents were not stored, since the server started.
             * @example 1200
             */
            content_count: number;
            /**
             * @description When somebody last changed it, RFC 3339; null for never.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            updated_at: null | string;
        };
        /** @description A rule, and how often it changed the text. */
        RedactionFinding: {
            /** @example openai_key */
            rule: string;
            /**
             * Format: int64
             * @example 1
             */
            count: number;
        };
        /** @description Replaces what a workspace does not want to be stored; what is left out is empty, and built-in rules mask. */
        RedactionRequest: {
            /**
             * @description What the built-in rules do that are not listed: off, mask, hash or drop.
             * @example mask
             */
            default_action?: null | string;
            /** @description Built-in rules that do something else. */
            rules?: null | components["schemas"]["RuleRequest"][];
            /** @description Attributes whose values are not to be stored; at most 200. */
            attributes?: null | components["schemas"]["RuleRequest"][];
            /** @description Regular expressions whose matches are not to be stored; at most 20. */
            patterns?: null | components["schemas"]["PatternRequest"][];
            /** @description Where contents of messages are not to be stored; at most 100. */
            capture_off?: null | components["schemas"]["UncapturedRequest"][];
        };
        /** @description What would become of a text. */
        RedactionTestAnswer: {
            /**
             * @description What would be stored; null where the attribute would not be stored at all.
             * @example key sk-proj-********************************
             */
            text: null | string;
            /** @description Which rules changed it. */
            findings: components["schemas"]["RedactionFinding"][];
        };
        /** @description A text to try redaction on. */
        RedactionTestRequest: {
            /**
             * @description At most 10,000 characters. It is not stored.
             * @example My card is 4111 1111 1111 1111
             */
            text?: null | string;
            /**
             * @description Key of the attribute that would hold it; left out for none.
             * @example gen_ai.input.messages
             */
            key?: null | string;
            settings?: null | components["schemas"]["RedactionRequest"];
        };
        /** @description Exchanges a refresh token. */
        RefreshRequest: {
            /**
             * @description Of the last answer; each works once.
             * @example sr_Zm9yIGV4YW1wbGU
             */
            refresh_token?: null | string;
        };
        /** @description Requests that were refused with the same words, wholly or in part. */
        RefusedItem: {
            /**
             * @description When the last of them came, RFC 3339 in UTC with nine digits of a second.
             * @example 2026-03-01T12:00:00.123456700Z
             */
            last_at: string;
            /**
             * @description http or grpc.
             * @example http
             */
            transport: string;
            /**
             * @description traces, logs or metrics.
             * @example traces
             */
            signal: string;
            /**
             * @description stored: only some records were refused. Else the whole request was: malformed, too_large, too_slow, unsupported,
             *     busy or unavailable.
             * @example malformed
             */
            outcome: string;
            /**
             * @description What the sender was told.
             * @example traceId: expected 32 hex digits
             */
            message: string;
            /**
             * Format: int64
             * @description How many requests were refused so.
             * @example 3
             */
            count: number;
            /**
             * Format: int64
             * @description Spans that were refused in them; 0 where the requests could not be read.
             * @example 12
             */
            rejected_records: number;
        };
        /** @description What became of a registration; the same whether or not the address had an account. */
        RegisterAnswer: {
            /** @example ada@example.com */
            email: string;
            /**
             * @description A mail with a link was sent; sign-in works once it was opened.
             * @example true
             */
            verification_required: boolean;
        };
        /** @description Registers a user. */
        RegisterRequest: {
            /**
             * @description Their address.
             * @example ada@example.com
             */
            email?: null | string;
            /**
             * @description 12 to 256 characters.
             * @example correct horse battery staple
             */
            password?: null | string;
            /**
             * @description What they are called.
             * @example Ada Lovelace
             */
            full_name?: null | string;
            /**
             * @description Name of their own workspace; not with an invitation.
             * @example Analytical Engines
             */
            workspace_name?: null | string;
            /**
             * @description What the link of an invitation carries; needed where registration is by invitation.
             * @example si_Zm9yIGV4YW1wbGU
             */
            invitation?: null | string;
        };
        /** @description An item that was refused. */
        RejectedItem: {
            /**
             * Format: int32
             * @description Its place in the batch, from 0 on.
             * @example 1
             */
            index: number;
            /**
             * @description The first field that is wrong; empty for the item itself.
             * @example status
             */
            field: string;
            /**
             * @description Each fault: the field, its value, and what is allowed.
             * @example status "done": expected one of success, error, timeout
             */
            error: string;
        };
        /** @description Which spans are to be read by the mapping tables of now. */
        RemapRequest: {
            /**
             * @description RFC 3339; spans of traces that start then or later.
             * @example 2026-03-01T00:00:00Z
             */
            from: string;
            /**
             * @description RFC 3339; spans of traces that start before.
             * @example 2026-03-02T00:00:00Z
             */
            to: string;
        };
        /** @description Whether the flag can be taken out of the services. */
        RemovalItem: {
            /**
             * @description True when nothing stands against it.
             * @example false
             */
            ready: boolean;
            /**
             * @description Since when every service is on for all of its targets, RFC 3339; null where not all are.
             * @example 2026-02-20T12:00:00.000000000Z
             */
            stable_since: null | string;
            /**
             * Format: int32
             * @description Whole days since then.
             * @example 9
             */
            stable_days: number;
            /**
             * Format: int32
             * @description Days that it takes.
             * @example 30
             */
            days_needed: number;
            /** @description What stands against it. */
            reasons: components["schemas"]["RemovalReason"][];
        };
        /** @description Something that stands against taking the flag out. */
        RemovalReason: {
            /**
             * @description no_services, turned_off, remaining_off, service_off, too_young, silent, overhead_unknown or overhead_high. New ones may
             *     be added.
             * @example service_off
             */
            reason: string;
            /**
             * @description The service; null where it is about all.
             * @example checkout
             */
            service: null | string;
            /**
             * @description The same in words.
             * @example checkout is on for 50 % of its instances.
             */
            detail: string;
        };
        /** @description Which calls are to be priced by the prices of now. */
        RepriceRequest: {
            /**
             * @description RFC 3339; calls that start then or later.
             * @example 2026-03-01T00:00:00Z
             */
            from: string;
            /**
             * @description RFC 3339; calls that start before.
             * @example 2026-03-02T00:00:00Z
             */
            to: string;
        };
        /** @description Sets a new password with a link. */
        ResetRequest: {
            /**
             * @description What the link carries.
             * @example sl_Zm9yIGV4YW1wbGU
             */
            token?: null | string;
            /**
             * @description 12 to 256 characters.
             * @example a longer and better one
             */
            new_password?: null | string;
        };
        /** @description What sent a span: process, host, service. */
        Resource: {
            attributes: Record<string, never>;
            schema_url: null | string;
            /** Format: uint32 */
            dropped_attributes_count: number;
        };
        /** @description How long a workspace keeps its data, in days; null for the server's setting. */
        RetentionAnswer: {
            /**
             * Format: int64
             * @description Traces and their spans, from when they were taken in.
             * @example 14
             */
            trace_days: null | number;
            /**
             * Format: int64
             * @description Those of the class important.
             * @example null
             */
            important_days: null | number;
            /**
             * Format: int64
             * @description Calls of models and tools.
             * @example null
             */
            call_days: null | number;
            /**
             * Format: int64
             * @description Rows of the audit log.
             * @example 730
             */
            audit_days: null | number;
            /** @description What holds where the workspace says nothing. */
            defaults: components["schemas"]["RetentionDefaults"];
        };
        /** @description The server's settings, in days. */
        RetentionDefaults: {
            /**
             * Format: double
             * @description Retention:Spans and Retention:Traces, the shorter of them.
             * @example 30
             */
            trace_days: number;
            /**
             * Format: double
             * @description Retention:ImportantSpans and Retention:ImportantTraces, the shorter of them.
             * @example 365
             */
            important_days: number;
            /**
             * Format: double
             * @description Retention:Calls.
             * @example 396
             */
            call_days: number;
            /**
             * Format: double
             * @description Control:AuditDays.
             * @example 365
             */
            audit_days: number;
        };
        /** @description Sets how long a workspace keeps its data, all of it at once; null or left out for the server's setting. */
        RetentionRequest: {
            /**
             * Format: int64
             * @description Days that traces and their spans are kept, 1 to 3,650.
             * @example 14
             */
            trace_days?: null | number;
            /**
             * Format: int64
             * @description The same for those of the class important; not less than trace_days.
             * @example null
             */
            important_days?: null | number;
            /**
             * Format: int64
             * @description Days that calls are kept, 1 to 3,650.
             * @example null
             */
            call_days?: null | number;
            /**
             * Format: int64
             * @description Days that the audit log is kept, 1 to 3,650.
             * @example 730
             */
            audit_days?: null | number;
        };
        /** @description How far the flag is rolled out in the workspace. */
        RolloutItem: {
            /**
             * @description False turns every service off, whatever else is said.
             * @example true
             */
            enabled: boolean;
            /**
             * Format: int32
             * @description The phase that is being rolled out, 0 for none to 3; earlier ones are on for all.
             * @example 2
             */
            phase: number;
            /**
             * Format: double
             * @description The part of targets that this phase is on for, 0 to 1.
             * @example 0.25
             */
            share: number;
            /**
             * @description When somebody last changed it, RFC 3339; null for never.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            updated_at: null | string;
        };
        /** @description How far the flag is to be rolled out. */
        RolloutRequest: {
            /**
             * @description False turns every service off; left out for true.
             * @example true
             */
            enabled?: null | boolean;
            /**
             * Format: int32
             * @description 0 for none; 1: core API services; 2: agent runtime and workflow engine; 3: all remaining services.
             * @example 1
             */
            phase?: null | number;
            /**
             * Format: double
             * @description The part of targets that this phase is on for, 0 to 1; left out for all. Earlier phases are on for all.
             * @example 0.1
             */
            share?: null | number;
        };
        /** @description What is to hold for a service. */
        RolloutServiceRequest: {
            /**
             * Format: int32
             * @description 1, 2 or 3.
             * @example 1
             */
            phase?: null | number;
            /**
             * @description phase: it goes with its phase. on, off: whatever the phase. Left out for phase.
             * @example phase
             */
            mode?: null | string;
            /**
             * Format: double
             * @description The part of its targets that are on while its phase is, 0 to 1; left out for the phase's.
             * @example 0.5
             */
            share?: null | number;
        };
        /** @description What becomes of what a rule, or an attribute's name, finds. */
        RuleRequest: {
            /**
             * @description Of an attribute: its key, with an asterisk at the end or the beginning for anything.
             * @example user.email
             */
            name?: null | string;
            /**
             * @description off, mask, hash or drop; mask when it is left out.
             * @example hash
             */
            action?: null | string;
        };
        /** @description An attribute of a span or its resource. */
        SamplingAttributeItem: {
            /** @example customer.tier */
            key?: null | string;
            /**
             * @description As text; null for any.
             * @example gold
             */
            value?: null | string;
        };
        /** @description Traces that started in one step of time. */
        SamplingBucketItem: {
            /**
             * @description Where the step begins, RFC 3339 in UTC.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            started_at: string;
            /**
             * Format: int64
             * @example 60
             */
            kept: number;
            /**
             * Format: int64
             * @example 430
             */
            dropped: number;
            /**
             * Format: int64
             * @description Those that nothing was decided on.
             * @example 3
             */
            undecided: number;
        };
        /** @description Traces that the same was decided on for one reason. */
        SamplingDecisionItem: {
            /**
             * @description keep or drop; null where nothing was decided, so that spans stay.
             * @example keep
             */
            decision: null | string;
            /**
             * @description As of a trace, or held: they were left out, and a pin, feedback or an evaluation keeps them whole. Null where nothing
             *     was decided.
             * @example error
             */
            reason: null | string;
            /**
             * Format: int64
             * @example 120
             */
            traces: number;
            /**
             * Format: int64
             * @description Spans that were sent of them.
             * @example 1200
             */
            spans: number;
        };
        /** @description What sampling decided on the traces of a time, from their records: exact, whatever has gone. */
        SamplingDecisionsAnswer: {
            /** @example 2026-03-01T12:00:00.000000000Z */
            from: string;
            /** @example 2026-03-02T12:00:00.000000000Z */
            to: string;
            /**
             * Format: int64
             * @example 12000
             */
            traces: number;
            /**
             * Format: int64
             * @description Traces whose spans stay because that was decided.
             * @example 1500
             */
            kept_traces: number;
            /**
             * Format: int64
             * @description Traces whose spans go, an hour after the last of them came, or are gone.
             * @example 10400
             */
            dropped_traces: number;
            /**
             * Format: int64
             * @description Spans that were sent of the traces.
             * @example 120000
             */
            spans: number;
            /**
             * Format: int64
             * @example 15000
             */
            kept_spans: number;
            /**
             * Format: int64
             * @example 104000
             */
            dropped_spans: number;
            /** @description By what was decided and why; kept ones first, the most traces first. */
            reasons: components["schemas"]["SamplingDecisionItem"][];
            /**
             * Format: double
             * @description Milliseconds from one bucket to the next.
             * @example 900000
             */
            step_ms: number;
            /** @description In order of time, without gaps. */
            items: components["schemas"]["SamplingBucketItem"][];
        };
        /** @description What sampling decided on a trace. */
        SamplingItem: {
            /**
             * @description keep or drop; null where nothing was decided, so that its spans stay.
             * @example keep
             */
            decision: null | string;
            /**
             * @description error, slow, cost, attribute, low_rate (there were few), learning (too few of its service were seen to know what is
             *     slow), share (chance by its id) or keep_all; null where nothing was decided.
             * @example share
             */
            reason: null | string;
            /**
             * Format: int32
             * @description Of the policy that decided; null where nothing was decided.
             * @example 3
             */
            revision: null | number;
            /**
             * Format: double
             * @description So many traces it stands for in counts of spans: 1 over the share that it was kept by, 0 where it was left out.
             * @example 10
             */
            weight: number;
            /** @description What keeps it whole whatever was decided: pin, feedback, evaluation. */
            holds: string[];
        };
        /** @description Which traces keep their spans, and what became of them lately. */
        SamplingPolicyAnswer: {
            /**
             * @description keep_all or tail.
             * @example tail
             */
            mode: string;
            /**
             * Format: double
             * @example 5000
             */
            slow_ms: null | number;
            /** @example true */
            slower_than_service: boolean;
            /**
             * Format: double
             * @example 0.05
             */
            min_cost_usd: null | number;
            attributes: components["schemas"]["SamplingAttributeItem"][];
            /**
             * Format: int32
             * @example 60
             */
            always_below_per_minute: number;
            shares: components["schemas"]["SamplingShareItem"][];
            /**
             * Format: double
             * @example 0.1
             */
            share: number;
            /**
             * Format: int64
             * @description One more with every change; 0 while it is that of the settings. Traces name it.
             * @example 3
             */
            revision: number;
            /**
             * @description When somebody last changed it, RFC 3339; null for never.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            updated_at: null | string;
            /**
             * @description Who did that: address of the user, or name of the key; null where the audit log no longer knows.
             * @example ada@example.com
             */
            updated_by?: null | string;
            /**
             * Format: double
             * @description How long spans stay at least that are to be dropped, after the last of their trace.
             * @example 3600
             */
            grace_seconds: number;
            /**
             * Format: int64
             * @description Spans that were received in the last 24 hours.
             * @example 120000
             */
            spans_received: number;
            /**
             * Format: int64
             * @description Those of them that are gone because of sampling.
             * @example 90000
             */
            spans_sampled_out: number;
        };
        /** @description What a policy would keep of the traces of a time. */
        SamplingPreviewAnswer: {
            /** @example 2026-03-01T12:00:00.000000000Z */
            as_of: string;
            /** @example 2026-03-01T11:00:00.000000000Z */
            from: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            to: string;
            /**
             * Format: int32
             * @description One of so many traces was looked at; the counts are for all.
             * @example 1
             */
            one_in: number;
            /**
             * Format: int64
             * @example 12000
             */
            traces: number;
            /**
             * Format: int64
             * @example 1500
             */
            kept_traces: number;
            /**
             * Format: int64
             * @example 120000
             */
            spans: number;
            /**
             * Format: int64
             * @example 15000
             */
            kept_spans: number;
            /**
             * Format: double
             * @description Of the spans, 0 to 1; null where there are none.
             * @example 0.125
             */
            kept_share: null | number;
            /**
             * Format: int64
             * @description What the spans take on disk, by what spans of the workspace take there now.
             * @example 5400000
             */
            bytes: number;
            /**
             * Format: int64
             * @example 675000
             */
            kept_bytes: number;
            /**
             * Format: double
             * @description Of the disk that they take in the long run, when as much comes all the time.
             * @example 0.36
             */
            usd_per_month: number;
            /**
             * Format: double
             * @example 0.045
             */
            kept_usd_per_month: number;
            /**
             * Format: double
             * @description The setting Sampling:UsdPerGibMonth.
             * @example 0.1
             */
            usd_per_gib_month: number;
            /** @description By what is decided and why. */
            reasons: components["schemas"]["SamplingReasonItem"][];
        };
        /** @description Traces that were decided on for one reason. */
        SamplingReasonItem: {
            /**
             * @description keep or drop.
             * @example keep
             */
            decision: string;
            /**
             * @description error, slow, cost, attribute, learning, share or keep_all.
             * @example error
             */
            reason: string;
            /**
             * Format: int64
             * @example 120
             */
            traces: number;
            /**
             * Format: int64
             * @example 1200
             */
            spans: number;
        };
        /** @description Which traces keep their spans. */
        SamplingRequest: {
            /**
             * @description keep_all: nothing is dropped. tail: a trace is decided on when it is complete.
             * @example tail
             */
            mode?: null | string;
            /**
             * Format: double
             * @description Traces that take longer are kept; null for no such threshold.
             * @example 5000
             */
            slow_ms?: null | number;
            /**
             * @description Traces are kept that take longer than 95 % of those of their service; true where it is left out.
             * @example true
             */
            slower_than_service?: null | boolean;
            /**
             * Format: double
             * @description Traces whose calls cost this, or more, are kept; null for no such threshold.
             * @example 0.05
             */
            min_cost_usd?: null | number;
            /** @description Traces with a span that has one of these are kept. */
            attributes?: null | components["schemas"]["SamplingAttributeItem"][];
            /**
             * Format: int32
             * @description All traces are kept while no more than this come in a minute; 60 where it is left out.
             * @example 60
             */
            always_below_per_minute?: null | number;
            /** @description What is kept of some of the rest, 0 to 1; the first that fits counts. */
            shares?: null | components["schemas"]["SamplingShareItem"][];
            /**
             * Format: double
             * @description What is kept of the rest, 0 to 1; 0.1 where it is left out.
             * @example 0.1
             */
            share?: null | number;
        };
        /** @description What is kept of some traces; what is null is not asked. */
        SamplingShareItem: {
            /**
             * @description Of the root.
             * @example checkout
             */
            service?: null | string;
            /** @example planner */
            agent?: null | string;
            /** @example staging */
            environment?: null | string;
            /**
             * Format: double
             * @description 0 to 1.
             * @example 0.5
             */
            share?: null | number;
        };
        /** @description Saved queries of the workspace. */
        SavedQueriesAnswer: {
            /** @description The oldest first. */
            items: components["schemas"]["SavedQueryItem"][];
            /**
             * @description Null when nothing follows.
             * @example 01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c12
             */
            next_cursor: null | string;
        };
        /** @description A question that is kept by name. */
        SavedQueryItem: {
            /** @example 01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c12 */
            id: string;
            /** @example Latency of agents */
            name: string;
            /** @description As POST /analytics/query takes it. One that says no time is over that of who asks. */
            query: components["schemas"]["AnalyticsRequest"];
            /**
             * @description How what it gives is shown: table, lines or bars.
             * @example table
             */
            display: string;
            /**
             * @description Home shows it.
             * @example true
             */
            is_pinned: boolean;
            /**
             * @description Who saved it.
             * @example ada@example.com
             */
            created_by: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            created_at: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            updated_at: string;
        };
        /** @description A question to keep. */
        SavedQueryRequest: {
            /** @example Latency of agents */
            name?: null | string;
            query?: null | components["schemas"]["AnalyticsRequest"];
            /**
             * @description table, lines (of a query with granularity) or bars; left out for table.
             * @example table
             */
            display?: null | string;
            /**
             * @description Home shows it; left out for no. Home has at most 8.
             * @example true
             */
            is_pinned?: null | boolean;
        };
        /** @description What caches saved. */
        SavingsNumbers: {
            /**
             * Format: double
             * @description What the tokens of caches would have cost as input, less what they cost; below 0 where writing cost more.
             * @example 610.25
             */
            saved_usd: number;
            /**
             * Format: double
             * @description What reading from caches cost.
             * @example 67.8
             */
            cache_read_usd: number;
            /**
             * Format: double
             * @description What writing to caches cost.
             * @example 12.5
             */
            cache_write_usd: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 1902.5
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description What they would have cost without caches; null where the cost is.
             * @example 2512.75
             */
            without_caches_usd: null | number;
            /**
             * Format: int64
             * @description All calls.
             * @example 1204
             */
            calls: number;
            /**
             * Format: int64
             * @description Those that a cache took part in and whose savings are known.
             * @example 800
             */
            cached_calls: number;
            /**
             * Format: int64
             * @description Of all calls, caches included.
             * @example 1100000
             */
            tokens_input: number;
            /**
             * Format: int64
             * @description Those of the input that were read from a cache.
             * @example 600000
             */
            tokens_cache_read: number;
            /**
             * Format: int64
             * @description Those of the input that were written to a cache.
             * @example 100000
             */
            tokens_cache_write: number;
            /**
             * Format: int64
             * @description Those of all tokens that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Tokens read from a cache among those of the input, 0 to 1; null without input.
             * @example 0.545
             */
            hit_rate: null | number;
        };
        /** @description The instrumentation that made a span. */
        Scope: {
            /** @example opentelemetry.instrumentation.openai */
            name: null | string;
            version: null | string;
            attributes: Record<string, never>;
            schema_url: null | string;
            /** Format: uint32 */
            dropped_attributes_count: number;
        };
        /** @description A user, and the agents and models of its calls. */
        ServedUserAnswer: {
            user: components["schemas"]["ServedUserItem"];
            /** @description Those with the most calls first, at most 50. */
            agents: components["schemas"]["AgentShare"][];
            /** @description Those that cost most first, at most 50. */
            models: components["schemas"]["ModelShare"][];
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description A user and what its calls used. */
        ServedUserItem: {
            /** @example ada@example.com */
            user_id: string;
            /**
             * Format: int64
             * @example 602
             */
            calls: number;
            /**
             * Format: int64
             * @description Calls that failed.
             * @example 6
             */
            errors: number;
            /**
             * Format: double
             * @description Errors among calls, 0 to 1; null without calls.
             * @example 0.00996
             */
            error_rate: null | number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 618692
             */
            tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 6.172839
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Different sessions of its calls.
             * @example 21
             */
            sessions: number;
            /**
             * Format: int64
             * @description Traces that say the user.
             * @example 140
             */
            traces: number;
            /**
             * @description When its first call of the range started; null without calls.
             * @example 2026-03-01T12:04:00.000000000Z
             */
            first_at: null | string;
            /**
             * @description When its last call of the range started; null without calls.
             * @example 2026-03-08T11:59:00.000000000Z
             */
            last_at: null | string;
        };
        /** @description A page of a list of users. */
        ServedUsersAnswer: {
            items: components["schemas"]["ServedUserItem"][];
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description A service and what it sent in the time range. */
        ServiceItem: {
            /** @example planner */
            name: string;
            /**
             * Format: int64
             * @description Spans that are there.
             * @example 1280
             */
            span_count: number;
            /**
             * Format: int64
             * @description About how many it sent: those that are there, each for as many as its trace stands for since sampling.
             * @example 9400
             */
            estimated_span_count: number;
            /**
             * Format: int64
             * @description Spans with status error.
             * @example 4
             */
            error_count: number;
        };
        /** @description What a service sends. */
        ServiceTelemetry: {
            /**
             * @description Start of the first of its traces of the last 31 days that is kept, RFC 3339; null for none.
             * @example 2026-02-01T12:00:00.000000000Z
             */
            first_seen_at: null | string;
            /**
             * @description Start of its last span of the last hour, else of its last trace, RFC 3339; null for none.
             * @example 2026-03-01T11:59:58.000000000Z
             */
            last_seen_at: null | string;
            /**
             * Format: double
             * @description Spans that were taken, in the last 15 minutes or since the server started.
             * @example 1200
             */
            spans_per_minute: number;
            /**
             * Format: double
             * @description Bytes of these as OTLP, without those of their resource.
             * @example 420000
             */
            bytes_per_minute: number;
            /**
             * Format: double
             * @description Spans for each request to it (span kinds server and consumer, and roots) of the last hour; null for none.
             * @example 12.5
             */
            spans_per_request: null | number;
            /**
             * Format: double
             * @description The same in bytes, with as many for each span as in the last 15 minutes; null where either is not known.
             * @example 4375
             */
            bytes_per_request: null | number;
            /**
             * Format: int64
             * @description Different service.instance.id of its spans of the last hour; 0 also where they name none.
             * @example 3
             */
            instance_count: number;
        };
        /** @description Services that sent spans. */
        ServicesAnswer: {
            /** @description By name. */
            items: components["schemas"]["ServiceItem"][];
            /** @description There are more than the limit; those with the most spans are given. */
            truncated: boolean;
        };
        /** @description A session that has not ended. */
        SessionItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e47 */
            id: string;
            /**
             * @description cookie for a browser, token for a program.
             * @example cookie
             */
            kind: string;
            /**
             * @description The session of this request.
             * @example true
             */
            is_current: boolean;
            /**
             * @description Where it began.
             * @example 203.0.113.9
             */
            address: string;
            /**
             * @description What the client called itself.
             * @example Mozilla/5.0
             */
            user_agent: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            created_at: string;
            /**
             * @description Some seconds behind.
             * @example 2026-03-01T14:00:00.000000000Z
             */
            last_seen_at: null | string;
            /** @example 2026-03-31T12:00:00.000000000Z */
            expires_at: string;
        };
        /** @description The sessions of the caller. */
        SessionsAnswer: {
            /** @description The newest first. */
            items: components["schemas"]["SessionItem"][];
            /**
             * @description Always null: there are at most 50.
             * @example null
             */
            next_cursor: null | string;
        };
        /** @description Makes the first owner. */
        SetUpRequest: {
            /**
             * @description What the link in the log carries.
             * @example sl_Zm9yIGV4YW1wbGU
             */
            token?: null | string;
            /**
             * @description Address of the owner.
             * @example ada@example.com
             */
            email?: null | string;
            /**
             * @description 12 to 256 characters.
             * @example correct horse battery staple
             */
            password?: null | string;
            /**
             * @description What they are called.
             * @example Ada Lovelace
             */
            full_name?: null | string;
            /**
             * @description True: sign in by cookie, for browsers.
             * @example true
             */
            cookie?: null | boolean;
        };
        /** @description What a sign-in gives. */
        SignInAnswer: {
            /**
             * @description For Authorization: Bearer; null with a cookie.
             * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6IjAxOWEifQ.e30.c2lnbmF0dXJl
             */
            access_token: null | string;
            /**
             * @description Exchanged once for a new pair; null with a cookie.
             * @example sr_Zm9yIGV4YW1wbGU
             */
            refresh_token: null | string;
            /**
             * @description Bearer or Cookie.
             * @example Bearer
             */
            token_type: string;
            /**
             * Format: int64
             * @description Seconds until the access token, or the cookie, expires.
             * @example 86400
             */
            expires_in: number;
            /**
             * @description With a cookie: to be sent as X-CSRF-Token with every change. Else null.
             * @example null
             */
            csrf_token: null | string;
            user: components["schemas"]["UserItem"];
        };
        /** @description What came from a sender. */
        SourceItem: {
            /**
             * @description Id of its API key; null for none.
             * @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46
             */
            key: null | string;
            /**
             * @description Name of its API key; null for none.
             * @example checkout production
             */
            key_name: null | string;
            /**
             * @description http or grpc.
             * @example http
             */
            transport: string;
            /**
             * @description protobuf or json.
             * @example protobuf
             */
            encoding: string;
            /**
             * @description What it calls itself; null where it does not.
             * @example OTel-OTLP-Exporter-Python/1.27.0
             */
            agent: null | string;
            /**
             * @description When its last request came, RFC 3339.
             * @example 2026-03-01T12:00:00.123456700Z
             */
            last_at: string;
            /**
             * Format: int64
             * @example 120
             */
            requests: number;
            /**
             * Format: int64
             * @description Spans that were accepted, repeated ones included.
             * @example 24000
             */
            records: number;
            /**
             * Format: int64
             * @description Spans, log records and data points that were refused.
             * @example 2
             */
            rejected_records: number;
            /**
             * Format: int64
             * @description Bodies of requests that were stored, inflated.
             * @example 8112000
             */
            bytes: number;
            /**
             * Format: double
             * @description From the end of the newest span of its last request to its receipt; null before there was one.
             * @example 5012.4
             */
            delay_ms: null | number;
        };
        /** @description A span, whole or as `view=outline` gives it. */
        Span: {
            /**
             * @description 16 hex digits.
             * @example 00f067aa0ba902b7
             */
            span_id: string;
            /** @description 16 hex digits; null for a span without a parent. */
            parent_span_id: null | string;
            /** @example chat gpt-4o */
            name: string;
            /**
             * @description OpenTelemetry's kind: unspecified, internal, server, client, producer or consumer.
             * @example client
             */
            span_kind: string;
            /**
             * @description What the work was: agent, workflow, llm, embedding, tool, retriever, reranker, guardrail, evaluator, chain or
             *     other.
             * @example llm
             */
            kind: string;
            /**
             * @description The resource's `service.name`.
             * @example planner
             */
            service: null | string;
            /**
             * @description Nanoseconds since 1970 as decimal digits: more than a JSON number holds exactly.
             * @example 1772366400123456800
             */
            start_time_unix_nano: string;
            /**
             * @description Nanoseconds from start to end as decimal digits; null for a span that has not ended, negative when clocks
             *     disagree.
             * @example 1532000000
             */
            duration_ns: null | string;
            /**
             * @description unset, ok or error.
             * @example ok
             */
            status: string;
            status_message: null | string;
            /** @description W3C `tracestate`. */
            trace_state: null | string;
            /**
             * Format: uint32
             * @description OTLP flags; the low 8 bits are the W3C trace flags.
             */
            flags: number;
            /**
             * @description Key and natural value. Integers beyond ±2^53, NaN and the infinities are strings, bytes are base64, a value
             *     that was not sent is null. In an outline a value over 1,024 bytes is `{"$omitted": bytes}`.
             */
            attributes: Record<string, never>;
            /**
             * Format: uint32
             * @description Attributes that the sender left out.
             */
            dropped_attributes_count: number;
            /** @description In the order of arrival. */
            events: components["schemas"]["SpanEvent"][];
            /** Format: uint32 */
            dropped_events_count: number;
            /** @description In the order of arrival. */
            links: components["schemas"]["SpanLink"][];
            /** Format: uint32 */
            dropped_links_count: number;
            resource: components["schemas"]["Resource"];
            scope: components["schemas"]["Scope"];
            meaning: null | components["schemas"]["SpanMeaning"];
            content: null | components["schemas"]["SpanContentAnswer"];
        };
        /** @description What went into a span and what came out, in one shape for every convention. */
        SpanContentAnswer: {
            /** @description The instructions before the conversation. */
            system: null | string;
            /** @description Definitions of the tools that the model could ask for, as they were sent. */
            tools: unknown[];
            input_messages: components["schemas"]["MessageAnswer"][];
            output_messages: components["schemas"]["MessageAnswer"][];
            input: null | components["schemas"]["JsonElement"];
            output: null | components["schemas"]["JsonElement"];
        };
        /** @description Something that happened at one moment of a span. */
        SpanEvent: {
            /**
             * @description Nanoseconds since 1970 as decimal digits.
             * @example 1772366400123456800
             */
            time_unix_nano: string;
            /** @example exception */
            name: string;
            attributes: Record<string, never>;
            /** Format: uint32 */
            dropped_attributes_count: number;
        };
        /** @description A reference to another span, often of another trace. */
        SpanLink: {
            /** @description Hex digits as they were sent; null when empty. */
            trace_id: null | string;
            /** @description Hex digits as they were sent; null when empty. */
            span_id: null | string;
            trace_state: null | string;
            attributes: Record<string, never>;
            /** Format: uint32 */
            dropped_attributes_count: number;
            /** Format: uint32 */
            flags: number;
        };
        /** @description Which rule of which mapping table gave which field of a span. */
        SpanMappingAnswer: {
            /** @description Facts first, then content. */
            items: components["schemas"]["SpanMappingItem"][];
            /** @description Always null: a span has few fields. */
            next_cursor: null | string;
        };
        /** @description A field of a span, and where it is from. */
        SpanMappingItem: {
            /** @example model */
            field: string;
            /**
             * @description What was read: text, or digits of a count, of nanoseconds or of dollars.
             * @example gpt-4o
             */
            value: string;
            /**
             * @description The mapping table.
             * @example otel-genai
             */
            table: string;
            /**
             * Format: int32
             * @example 1
             */
            version: number;
            /**
             * Format: int32
             * @description The rule in the table, counted from 1.
             * @example 3
             */
            rule: number;
            /**
             * @description attribute, resource, event, indexed, parts, span_name, or value where the rule itself says it.
             * @example attribute
             */
            place: string;
            /**
             * @description The attribute's key, the event's name, the pattern of the name, or the value.
             * @example gen_ai.request.model
             */
            key: string;
            /** @description Into the JSON that the attribute holds. */
            path: null | string;
        };
        /** @description What a span says of agents, models and tools, whichever convention it was written in. */
        SpanMeaning: {
            /**
             * @description What the work was, by the mapping tables of now.
             * @example llm
             */
            kind: string;
            agent_id: null | string;
            /** @example planner */
            agent_name: null | string;
            /**
             * @description By OpenTelemetry's well-known names.
             * @example openai
             */
            provider: null | string;
            /**
             * @description As it was asked for.
             * @example gpt-4o
             */
            model: null | string;
            /**
             * @description As it answered.
             * @example gpt-4o-2024-08-06
             */
            billed_model: null | string;
            tool: null | string;
            workflow: null | string;
            user_id: null | string;
            session_id: null | string;
            error_type: null | string;
            /**
             * Format: int64
             * @description Caches included, as OpenTelemetry counts.
             * @example 1200
             */
            tokens_input: null | number;
            /** Format: int64 */
            tokens_cache_read: null | number;
            /** Format: int64 */
            tokens_cache_write: null | number;
            /**
             * Format: int64
             * @description Reasoning included, as OpenTelemetry counts.
             * @example 80
             */
            tokens_output: null | number;
            /** Format: int64 */
            tokens_reasoning: null | number;
            /**
             * @description The span says no tokens: those here are an estimate by the length of its messages.
             * @example false
             */
            tokens_estimated: boolean;
            /**
             * Format: double
             * @example 250.5
             */
            time_to_first_token_ms: null | number;
            /**
             * Format: double
             * @description What the client says that it cost.
             * @example 0.0123
             */
            client_cost_usd: null | number;
        };
        /** @description What will have been spent at the end of the period; docs/answers.md says how that is reckoned. */
        SpendForecastItem: {
            /**
             * Format: double
             * @example 530.25
             */
            expected_usd: number;
            /**
             * Format: double
             * @description It is between this and the next in 95 of 100 cases.
             * @example 498.1
             */
            low_usd: number;
            /**
             * Format: double
             * @example 562.4
             */
            high_usd: number;
            /**
             * Format: int32
             * @description Whole days before now that it is made of, at most 28.
             * @example 28
             */
            days: number;
            /**
             * @description When nothing is left, as expected; null where that is after the end, or nothing is left already.
             * @example 2026-03-29T04:10:00.000000000Z
             */
            runs_out_at: null | string;
        };
        /** @description A day or an hour of a period. */
        SpentPoint: {
            /**
             * @description When it begins.
             * @example 2026-03-01T00:00:00.000000000Z
             */
            time: string;
            /**
             * Format: double
             * @description What it cost.
             * @example 14.5
             */
            cost_usd: number;
            /**
             * Format: double
             * @description From the start of the period to its end, or to now.
             * @example 14.5
             */
            spent_usd: number;
        };
        /** @description How some durations are spread, in milliseconds. Percentiles are exact: each is one of the durations. */
        SpreadItem: {
            /**
             * Format: double
             * @description Half of them are not longer.
             * @example 812.5
             */
            p50: number;
            /**
             * Format: double
             * @example 1900.25
             */
            p90: number;
            /**
             * Format: double
             * @example 2400
             */
            p95: number;
            /**
             * Format: double
             * @example 5100
             */
            p99: number;
            /**
             * Format: double
             * @example 1024.125
             */
            avg: number;
            /**
             * Format: double
             * @example 9000
             */
            max: number;
        };
        /** @description What became of the telemetry of a deleted workspace. */
        TelemetryDeleted: {
            /**
             * @description hidden: no query finds it; a job removes the bytes from disk.
             * @example hidden
             */
            state: string;
            /**
             * Format: int64
             * @description Traces that went.
             * @example 1204
             */
            traces: number;
            /**
             * @description Of the job that removes the bytes: GET /api/v1/admin/jobs/{job_id} gives its report.
             * @example 0198c5d0a1b27c3d8e4f5a6b7c8d9e0f
             */
            job_id: string;
        };
        /** @description A share of the amount. */
        ThresholdItem: {
            /**
             * Format: int32
             * @example 80
             */
            percent: number;
            /**
             * Format: double
             * @example 400
             */
            amount_usd: number;
            /**
             * @description As much was spent.
             * @example true
             */
            is_reached: boolean;
            /**
             * @description When it will be, as expected; null where it is, or not within the period, or without a forecast.
             * @example null
             */
            expected_at: null | string;
        };
        /** @description Calls and tokens over time. */
        ThroughputAnswer: {
            /** @description In order of time, without gaps. */
            items: components["schemas"]["ThroughputItem"][];
            /**
             * @description 1m, 5m, 15m, hourly, daily, weekly or monthly.
             * @example daily
             */
            granularity: string;
            /**
             * @description Whose clocks and calendar the points follow.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description Calls that started in one slot of time, and their tokens. */
        ThroughputItem: {
            /**
             * @description Where it begins, RFC 3339 in UTC; the first may lie before the range.
             * @example 2026-03-01T00:00:00.000000000Z
             */
            time: string;
            /**
             * Format: int64
             * @example 42
             */
            calls: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 43210
             */
            tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Over the part of the slot within the range and until as_of; null where that is nothing.
             * @example 0.7
             */
            calls_per_minute: null | number;
            /**
             * Format: double
             * @description Over the same part of the slot.
             * @example 720.2
             */
            tokens_per_minute: null | number;
        };
        /** @description Calls of one tool. */
        ToolItem: {
            /**
             * @description Null for calls that say none.
             * @example search_flights
             */
            tool: null | string;
            /**
             * Format: int64
             * @example 320
             */
            calls: number;
            /**
             * Format: int64
             * @description Calls that failed.
             * @example 16
             */
            errors: number;
            /**
             * Format: double
             * @description Calls that did not fail among all, 0 to 1.
             * @example 0.95
             */
            success_rate: null | number;
            /**
             * Format: int64
             * @description Failed calls that another call of the tool in the same trace followed; known once the trace is settled.
             * @example 12
             */
            retries: number;
            /**
             * Format: int64
             * @description Traces with a failed call of the tool.
             * @example 10
             */
            failed_traces: number;
            /**
             * Format: int64
             * @description Those of them in which another call of the tool followed each failed one.
             * @example 8
             */
            recovered_traces: number;
            latency_ms: null | components["schemas"]["SpreadItem"];
            /**
             * @description When its last call of the range started.
             * @example 2026-03-08T11:59:00.000000000Z
             */
            last_at: string;
        };
        /** @description How well tools work. */
        ToolsAnswer: {
            /**
             * Format: int32
             * @description How many tools there are, on all pages.
             * @example 7
             */
            count: number;
            /** @description Those with the most calls first. */
            items: components["schemas"]["ToolItem"][];
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description Who was served most. */
        TopUsersAnswer: {
            /** @description Those with the most calls first, or those that cost most. */
            items: components["schemas"]["UserShare"][];
            /**
             * Format: int64
             * @description Of all calls, also those that the items leave out.
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Of all calls.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            total_estimated_tokens: number;
            /**
             * Format: double
             * @description Of all calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            total_cost_usd: null | number;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
        };
        /** @description A trace that is on disk. */
        TraceAcceptedAnswer: {
            /**
             * @description The id as it was sent.
             * @example tr_abc123
             */
            trace_id: string;
            /**
             * @description accepted.
             * @example accepted
             */
            status: string;
        };
        /** @description A trace and some of its spans. */
        TraceAnswer: {
            trace: components["schemas"]["TraceItem"];
            /** @description By start time; of a trace that takes several pages, failed spans and their ancestors come first. */
            spans: components["schemas"]["Span"][];
            /** @description The trace has spans that are not in this page. */
            truncated: boolean;
            /**
             * @description Give it as `cursor` to go on; null when nothing follows.
             * @example AQJtfNBqiKVE40ACjrNw0u68ABjrdHA9bd_cYUmR4WePJqwUvF4u
             */
            next_cursor: null | string;
        };
        /** @description What became of a batch. */
        TraceBatchAnswer: {
            /**
             * Format: int32
             * @description Items that are on disk.
             * @example 2
             */
            accepted: number;
            /** @description Items that were refused. */
            rejected: components["schemas"]["RejectedItem"][];
        };
        /** @description Several requests to agents. */
        TraceBatchRequest: {
            /** @description At most 100. */
            traces: components["schemas"]["TraceItemRequest"][];
        };
        /** @description Who called whom in a trace. */
        TraceGraphAnswer: {
            /** @description In the order in which they came up. */
            nodes: components["schemas"]["GraphNodeItem"][];
            edges: components["schemas"]["GraphEdgeItem"][];
            /** @description Over the calls of the trace that count, each once. */
            totals: components["schemas"]["GraphTotals"];
            /** @description Nodes or edges were left out because there are too many: those with the fewest calls. */
            truncated: boolean;
        };
        /** @description Traces over time. */
        TraceHistogramAnswer: {
            /**
             * Format: double
             * @description Milliseconds from one bucket to the next.
             * @example 900000
             */
            step_ms: number;
            /** @description In order of time, without gaps. */
            items: components["schemas"]["TraceHistogramBucket"][];
        };
        /** @description Traces that started in one step of time. */
        TraceHistogramBucket: {
            /**
             * @description Where the step begins, RFC 3339 in UTC.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            started_at: string;
            /**
             * Format: int64
             * @example 42
             */
            count: number;
            /**
             * Format: int64
             * @description Traces with status error.
             * @example 3
             */
            error_count: number;
        };
        /** @description A trace in a list, and the head of a trace. */
        TraceItem: {
            /**
             * @description 32 hex digits, or the id as the client wrote it where that was something else.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            trace_id: string;
            /**
             * @description Name of the span without a parent, else of the earliest span.
             * @example plan trip
             */
            root_name: string;
            /**
             * @description Service of the root.
             * @example planner
             */
            service: null | string;
            /** @description All services of the trace, sorted. */
            services: string[];
            /**
             * @description error when any span failed, else the root's: unset or ok.
             * @example ok
             */
            status: string;
            /**
             * @description Start of the earliest span, RFC 3339 in UTC with nine digits of a second.
             * @example 2026-03-01T12:00:00.123456789Z
             */
            started_at: string;
            /**
             * Format: double
             * @description Milliseconds from the earliest start to the latest end.
             * @example 1532.25
             */
            duration_ms: number;
            /**
             * Format: int32
             * @example 12
             */
            span_count: number;
            /**
             * Format: int32
             * @description Spans with status error.
             * @example 0
             */
            error_count: number;
            /**
             * @description What the work of the root was: agent, workflow, llm and so on.
             * @example agent
             */
            kind: string;
            /**
             * @description Name, else id, of the agent of the earliest span that says one.
             * @example planner
             */
            agent: null | string;
            /**
             * Format: int64
             * @description Tokens of the calls that count, input and output; null where none says any.
             * @example 1237
             */
            tokens: null | number;
            /**
             * Format: double
             * @description Of the calls that count; null where no cost is known.
             * @example 0.0125
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Those of the tokens whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @description Those of the tokens that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * @description As the earliest span that says one says it.
             * @example ada@example.com
             */
            user_id: null | string;
            /**
             * @description As the earliest span that says one says it.
             * @example session-17
             */
            session_id: null | string;
            /** @description Whether its spans are kept, and why. */
            sampling: components["schemas"]["SamplingItem"];
        };
        /** @description One request to an agent. Other fields are kept as attributes `sightline.NAME`. */
        TraceItemRequest: {
            /**
             * @description Any text of at most 128 characters; 32 hex digits or a UUID are the id of the trace itself.
             * @example tr_abc123
             */
            trace_id: string;
            /**
             * @description Its service, and its agent.
             * @example support-bot
             */
            agent_id: string;
            /**
             * @description The workspace of the API key, by id or slug; may be left out.
             * @example 550e8400-e29b-41d4-a716-446655440000
             */
            workspace_id?: null | string;
            /**
             * @description When it began, RFC 3339 with a zone.
             * @example 2025-10-26T10:00:00Z
             */
            timestamp: string;
            input?: null | components["schemas"]["JsonElement"];
            output?: null | components["schemas"]["JsonElement"];
            /** @description What went wrong. */
            error?: null | string;
            /**
             * Format: double
             * @description Milliseconds.
             * @example 1234
             */
            latency_ms: number;
            /**
             * @description success, error, or timeout, which is an error of that type.
             * @example success
             */
            status: string;
            /**
             * @description As it was asked for.
             * @example gpt-4-turbo
             */
            model?: null | string;
            /**
             * @description Who served it.
             * @example openai
             */
            model_provider?: null | string;
            /**
             * Format: int64
             * @description With those read from a cache.
             * @example 100
             */
            tokens_input?: null | number;
            /**
             * Format: int64
             * @description With reasoning.
             * @example 200
             */
            tokens_output?: null | number;
            /**
             * Format: double
             * @description Counts where the price book has no price for the model.
             * @example 0.0045
             */
            cost_usd?: null | number;
            /** @description Kept as attributes `metadata.NAME`, objects within it with dots between the names. */
            metadata?: null | Record<string, never>;
            /** @description Kept as the attribute `tags`. */
            tags?: null | string[];
            /** @description What the span is called; the agent's id where it is left out. */
            name?: null | string;
            /** @description Who was served. */
            user_id?: null | string;
            /** @description The conversation that it was part of. */
            session_id?: null | string;
            /** @description Such as production. */
            environment?: null | string;
            /** @description Of the agent. */
            version?: null | string;
        };
        /** @description A page of a list of traces. */
        TraceListAnswer: {
            items: components["schemas"]["TraceItem"][];
            /**
             * @description Give it as `cursor` to go on; null when nothing follows.
             * @example AQEAAeOwxEKY_BwUGOlOlxtjksAY63SnFIySwBjrdHA9bd_cbXzQaoilRONAAo6zcNLuvBVwfGc
             */
            next_cursor: null | string;
        };
        /** @description Names a user. */
        TransferRequest: {
            /**
             * @description Id of a member.
             * @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44
             */
            user_id?: null | string;
        };
        /** @description A trace of a session, with what was asked and answered. */
        TurnItem: {
            trace: components["schemas"]["TraceItem"];
            /**
             * @description What was said to its root last, else to the first span that says it; at most 2,000 characters.
             * @example Book me a flight to Kathmandu.
             */
            input: null | string;
            /**
             * @description What its root answered, else the last span that says it; at most 2,000 characters.
             * @example Done: you leave on Friday at 9:40.
             */
            output: null | string;
        };
        /** @description A service or environment whose contents are not stored; both null for the whole workspace. */
        UncapturedItem: {
            /**
             * @description Its service.name; null for any.
             * @example payments
             */
            service: null | string;
            /**
             * @description Its deployment.environment.name; null for any.
             * @example production
             */
            environment: null | string;
        };
        /** @description A service or environment; both left out for the whole workspace. */
        UncapturedRequest: {
            /** @example payments */
            service?: null | string;
            /** @example production */
            environment?: null | string;
        };
        /** @description Models without a price. */
        UnpricedAnswer: {
            /** @description Those with the most tokens first. */
            items: components["schemas"]["UnpricedItem"][];
            /**
             * @description There are more than the limit.
             * @example false
             */
            truncated: boolean;
        };
        /** @description A model without a price. */
        UnpricedItem: {
            /**
             * @description Null where calls say none.
             * @example openai
             */
            provider: null | string;
            /**
             * @description As it answered, else as it was asked for; null where calls say none.
             * @example our-own-model
             */
            model: null | string;
            /**
             * Format: int64
             * @example 12
             */
            calls: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 48000
             */
            tokens: number;
        };
        /** @description What calls used and cost, and who used it. */
        UsageAnswer: {
            /**
             * @description When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            as_of: string;
            /**
             * @description When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.
             * @example 2026-03-08T11:59:58.120000000Z
             */
            newest_at: null | string;
            /**
             * @description Start of the range, which holds it.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            from: string;
            /**
             * @description End of the range, which does not hold it.
             * @example 2026-03-08T12:00:00.000000000Z
             */
            to: string;
            previous: null | components["schemas"]["UsageNumbers"];
            change: null | components["schemas"]["UsageChange"];
            /**
             * Format: int64
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: int64
             * @description Caches included.
             * @example 1100000
             */
            tokens_input: number;
            /**
             * Format: int64
             * @description Those of the input that were read from a cache.
             * @example 600000
             */
            tokens_cache_read: number;
            /**
             * Format: int64
             * @description Those of the input that were written to a cache.
             * @example 100000
             */
            tokens_cache_write: number;
            /**
             * Format: int64
             * @description Reasoning included.
             * @example 137384
             */
            tokens_output: number;
            /**
             * Format: int64
             * @description Those of the output that were reasoning.
             * @example 50000
             */
            tokens_reasoning: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @description Those of the total that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: int64
             * @description Different users.
             * @example 42
             */
            users: number;
            /**
             * Format: int64
             * @description Different agents: by id, those without by name.
             * @example 7
             */
            agents: number;
            /**
             * Format: int64
             * @description Different sessions.
             * @example 311
             */
            sessions: number;
        };
        /** @description What changed from the previous period, as a share of it: 0.1 is a tenth more. Null where it was 0 or is not known. */
        UsageChange: {
            /**
             * Format: double
             * @example 0.125
             */
            total_calls: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            total_tokens: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            users: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            agents: null | number;
            /**
             * Format: double
             * @example 0.125
             */
            sessions: null | number;
        };
        /**
         * @description Sums over the calls that count. Tokens count as OpenTelemetry does: the input includes what caches took part in, the
         *     output includes reasoning, and the total is both.
         */
        UsageNumbers: {
            /**
             * Format: int64
             * @example 1204
             */
            total_calls: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 1237384
             */
            total_tokens: number;
            /**
             * Format: int64
             * @description Caches included.
             * @example 1100000
             */
            tokens_input: number;
            /**
             * Format: int64
             * @description Those of the input that were read from a cache.
             * @example 600000
             */
            tokens_cache_read: number;
            /**
             * Format: int64
             * @description Those of the input that were written to a cache.
             * @example 100000
             */
            tokens_cache_write: number;
            /**
             * Format: int64
             * @description Reasoning included.
             * @example 137384
             */
            tokens_output: number;
            /**
             * Format: int64
             * @description Those of the output that were reasoning.
             * @example 50000
             */
            tokens_reasoning: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 12.345678
             */
            cost_usd: null | number;
            /**
             * Format: int64
             * @description Tokens of calls whose cost is not known.
             * @example 0
             */
            unpriced_tokens: number;
            /**
             * Format: int64
             * @description Those of the total that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: int64
             * @description Different users.
             * @example 42
             */
            users: number;
            /**
             * Format: int64
             * @description Different agents: by id, those without by name.
             * @example 7
             */
            agents: number;
            /**
             * Format: int64
             * @description Different sessions.
             * @example 311
             */
            sessions: number;
        };
        /** @description A user. */
        UserItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44 */
            id: string;
            /** @example ada@example.com */
            email: string;
            /** @example Ada Lovelace */
            full_name: string;
            /**
             * @description The address is known to be theirs.
             * @example true
             */
            is_verified: boolean;
            /**
             * @description May run the instance.
             * @example false
             */
            is_ops: boolean;
        };
        /** @description Calls that served one user. */
        UserShare: {
            /** @example ada@example.com */
            user: string;
            /**
             * Format: int64
             * @example 602
             */
            calls: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             * @example 6
             */
            errors: number;
            /**
             * Format: int64
             * @description Input and output.
             * @example 618692
             */
            tokens: number;
            /**
             * Format: int64
             * @description Those of them that are an estimate, because the client says none.
             * @example 0
             */
            estimated_tokens: number;
            /**
             * Format: double
             * @description Of the calls whose cost is known; null where none is and tokens were used.
             * @example 6.172839
             */
            cost_usd: null | number;
            /**
             * Format: double
             * @description Its calls among all, also those without a user, 0 to 1.
             * @example 0.5
             */
            share: null | number;
        };
        /** @description Where the value of a field comes from. */
        WebhookRuleItem: {
            /**
             * @description Names with dots between them, numbers for places in lists; `$.` begins at the whole event.
             * @example workflow_run.conclusion
             */
            path?: null | string;
            value?: null | components["schemas"]["JsonElement"];
            /** @description What values of the event are called here. */
            map?: null | Record<string, never>;
            default?: null | components["schemas"]["JsonElement"];
            /**
             * @description Of a timestamp or latency that is a number: s, ms, us or ns.
             * @example s
             */
            unit?: null | string;
            /**
             * @description Of a latency: path of the time from which on it counts.
             * @example workflow_run.run_started_at
             */
            since?: null | string;
        };
        /** @description A source that was made, with its secret, which is shown this once. */
        WebhookSourceCreatedAnswer: {
            /** @example 0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f */
            id: string;
            /**
             * @description Where its events go.
             * @example /api/v1/webhooks/0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f
             */
            path: string;
            /** @description For the sender. */
            secret: string;
        };
        /** @description A source as it is stored; its secret is never answered. */
        WebhookSourceItem: {
            /** @example 0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f */
            id: string;
            /**
             * @description Where its events go.
             * @example /api/v1/webhooks/0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f
             */
            path: string;
            /**
             * @description What it is called.
             * @example ci
             */
            name: string;
            /**
             * @description How events are signed: sha256, stripe or standard.
             * @example sha256
             */
            signature: string;
            /**
             * @description The header that holds the signature; null for the usual one.
             * @example X-Hub-Signature-256
             */
            header: null | string;
            /**
             * @description Path of the list of which each element is an item; null for the whole event.
             * @example jobs
             */
            each: null | string;
            /** @description Paths, and the values of which an event must have one to be taken. */
            when: {
                [key: string]: string[];
            };
            /** @description Fields of an item, and where they come from. */
            mapping: {
                [key: string]: components["schemas"]["WebhookRuleItem"];
            };
            /**
             * @description Who made it.
             * @example ada@example.com
             */
            created_by: string;
            /**
             * @description When it was made.
             * @example 2026-01-31T12:00:00.000000000Z
             */
            created_at: string;
            /**
             * @description When it was changed.
             * @example 2026-01-31T12:00:00.000000000Z
             */
            updated_at: string;
        };
        /** @description A source of webhooks: who may send events, and what becomes of them. */
        WebhookSourceRequest: {
            /**
             * @description What it is called; the agent of its events where the mapping names none.
             * @example ci
             */
            name?: null | string;
            /**
             * @description How events are signed: sha256, stripe or standard.
             * @example sha256
             */
            signature?: null | string;
            /**
             * @description The header that holds the signature; the usual one where it is left out.
             * @example X-Hub-Signature-256
             */
            header?: null | string;
            /** @description What sender and server share, 16 to 256 characters; made up where it is left out, and kept by a change. */
            secret?: null | string;
            /**
             * @description Path of the list of which each element is an item; the whole event where it is left out.
             * @example jobs
             */
            each?: null | string;
            /** @description Paths, and the values of which an event must have one to be taken. */
            when?: null | {
                [key: string]: string[];
            };
            /** @description Fields of an item, and where they come from. */
            mapping?: null | {
                [key: string]: components["schemas"]["WebhookRuleItem"];
            };
        };
        /** @description A page of sources. */
        WebhookSourcesAnswer: {
            items: components["schemas"]["WebhookSourceItem"][];
            /** @description For the next page; null on the last. */
            next_cursor: null | string;
        };
        /** @description Changes a workspace; what is left out stays. */
        WorkspaceChangeRequest: {
            /**
             * @description At most 200 characters.
             * @example Checkout
             */
            name?: null | string;
            /**
             * @description At most 2,000 characters.
             * @example Everything behind the shop's till
             */
            description?: null | string;
        };
        /** @description What the deletion of a workspace took away. */
        WorkspaceDeletedAnswer: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45 */
            workspace_id: string;
            /**
             * Format: int64
             * @description Keys that are refused from now on.
             * @example 3
             */
            api_keys: number;
            /**
             * Format: int64
             * @example 5
             */
            members: number;
            /**
             * Format: int64
             * @description Open invitations.
             * @example 1
             */
            invitations: number;
            telemetry: components["schemas"]["TelemetryDeleted"];
        };
        /** @description A workspace. */
        WorkspaceItem: {
            /** @example 019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45 */
            id: string;
            /** @example Analytical Engines */
            name: string;
            /**
             * @description Names it in URLs and in X-Workspace-ID; never changes.
             * @example analytical-engines
             */
            slug: string;
            /** @example Agents of the engine room */
            description: string;
            /**
             * @description What the caller is here; null for who runs the instance without being a member.
             * @example admin
             */
            role: null | string;
            limits: components["schemas"]["LimitsItem"];
            /** @example 2026-03-01T12:00:00.000000000Z */
            created_at: string;
            /** @example 2026-03-01T12:00:00.000000000Z */
            updated_at: string;
        };
        /** @description Sets the limits of a workspace; what is left out stays. */
        WorkspaceLimitsRequest: {
            /**
             * Format: int64
             * @description 0 for the server's setting.
             * @example 52428800
             */
            ingest_bytes_per_second?: null | number;
            /**
             * Format: int64
             * @description 0 for the server's setting.
             * @example 0
             */
            ingest_spans_per_second?: null | number;
        };
        /** @description Makes a workspace. */
        WorkspaceRequest: {
            /**
             * @description At most 200 characters.
             * @example Checkout
             */
            name?: null | string;
        };
        /** @description The workspaces of the caller. */
        WorkspacesAnswer: {
            /** @description The oldest first. */
            items: components["schemas"]["MembershipItem"][];
            /**
             * @description Always null.
             * @example null
             */
            next_cursor: null | string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    sendWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a source of webhooks. */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceBatchAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    loadDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAnswer"];
                };
            };
        };
    };
    listTraces: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md). A trace is meant when one of its spans satisfies it.
                 * @example service:planner duration>2s
                 */
                q?: string;
                /** @description Status of the trace: error when any span failed, else the root's. */
                status?: "unset" | "ok" | "error";
                /**
                 * @description Any service of the trace; * stands for any text.
                 * @example planner
                 */
                service?: string;
                /**
                 * @description Name of the root; * stands for any text.
                 * @example plan*
                 */
                name?: string;
                /** @description Shortest duration of the trace, in milliseconds. */
                min_duration_ms?: number;
                /** @description Longest duration of the trace, in milliseconds. */
                max_duration_ms?: number;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description What to order by. */
                sort?: "started_at" | "duration_ms" | "span_count" | "tokens" | "cost_usd";
                /** @description Descending or ascending. */
                order?: "desc" | "asc";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
                     *           "root_name": "plan trip",
                     *           "service": "planner",
                     *           "services": [
                     *             null
                     *           ],
                     *           "status": "ok",
                     *           "started_at": "2026-03-01T12:00:00.123456789Z",
                     *           "duration_ms": 1532.25,
                     *           "span_count": 12,
                     *           "error_count": 0,
                     *           "kind": "agent",
                     *           "agent": "planner",
                     *           "tokens": 1237,
                     *           "cost_usd": 0.0125,
                     *           "unpriced_tokens": 0,
                     *           "estimated_tokens": 0,
                     *           "user_id": "ada@example.com",
                     *           "session_id": "session-17",
                     *           "sampling": {
                     *             "decision": "keep",
                     *             "reason": "share",
                     *             "revision": 3,
                     *             "weight": 10,
                     *             "holds": [
                     *               null
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": "AQEAAeOwxEKY_BwUGOlOlxtjksAY63SnFIySwBjrdHA9bd_cbXzQaoilRONAAo6zcNLuvBVwfGc"
                     *     }
                     */
                    "application/json": components["schemas"]["TraceListAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendTrace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TraceItemRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceAcceptedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendTraces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TraceBatchRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceBatchAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendOtlpTraces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtlpTraces"];
                "application/x-protobuf": components["schemas"]["OtlpTraces"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    langfuseHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LangfuseHealthAnswer"];
                };
            };
        };
    };
    langfuseProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LangfuseProjectsAnswer"];
                };
            };
        };
    };
    langfuseIngestion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LangfuseBatchRequest"];
            };
        };
        responses: {
            /** @description Multi-Status */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LangfuseBatchAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    langfuseScore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LangfuseScoreRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LangfuseIdAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    langfuseOtel_traces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtlpTraces"];
                "application/x-protobuf": components["schemas"]["OtlpTraces"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    langfuseOtel_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtlpTraces"];
                "application/x-protobuf": components["schemas"]["OtlpTraces"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getTrace: {
        parameters: {
            query?: {
                /** @description outline leaves values over 1 KB out; core gives only what a waterfall draws. */
                view?: "full" | "outline" | "core";
                /** @description otlp gives the whole trace as OTLP/JSON; view, limit and cursor do not go with it. */
                format?: "json" | "otlp";
                /** @description Spans in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description 32 hex digits of either case, a UUID, or the id as the client wrote it. */
                trace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceAnswer"] | components["schemas"]["CoreTraceAnswer"] | components["schemas"]["OtlpTraces"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deleteTrace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 32 hex digits of either case, a UUID, or the id as the client wrote it. */
                trace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getSpan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 32 hex digits of either case, a UUID, or the id as the client wrote it. */
                trace_id: string;
                /** @description 16 hex digits of either case. */
                span_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Span"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getSpanMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 32 hex digits of either case, a UUID, or the id as the client wrote it. */
                trace_id: string;
                /** @description 16 hex digits of either case. */
                span_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "field": "model",
                     *           "value": "gpt-4o",
                     *           "table": "otel-genai",
                     *           "version": 1,
                     *           "rule": 3,
                     *           "place": "attribute",
                     *           "key": "gen_ai.request.model",
                     *           "path": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SpanMappingAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getTraceHistogram: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md). A trace is meant when one of its spans satisfies it.
                 * @example service:planner duration>2s
                 */
                q?: string;
                /** @description Status of the trace: error when any span failed, else the root's. */
                status?: "unset" | "ok" | "error";
                /**
                 * @description Any service of the trace; * stands for any text.
                 * @example planner
                 */
                service?: string;
                /**
                 * @description Name of the root; * stands for any text.
                 * @example plan*
                 */
                name?: string;
                /** @description Shortest duration of the trace, in milliseconds. */
                min_duration_ms?: number;
                /** @description Longest duration of the trace, in milliseconds. */
                max_duration_ms?: number;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description Width of a bucket: a number and s, m, h or d. Without it, at most 100 buckets.
                 * @example 5m
                 */
                step?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceHistogramAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listServices: {
        parameters: {
            query?: {
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listCalls: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /** @description true for calls that count, false for those whose tokens a call below them carries too. */
                counted?: "true" | "false";
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description What to order by. */
                sort?: "started_at" | "latency_ms" | "time_to_first_token_ms" | "tokens" | "cost_usd";
                /** @description Descending or ascending. */
                order?: "desc" | "asc";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
                     *           "span_id": "00f067aa0ba902b7",
                     *           "kind": "llm",
                     *           "name": "chat gpt-4o",
                     *           "agent": "planner",
                     *           "provider": "openai",
                     *           "model": "gpt-4o",
                     *           "billed_model": "gpt-4o-2024-08-06",
                     *           "tokens_input": 1000,
                     *           "tokens_cache_read": 600,
                     *           "tokens_cache_write": 100,
                     *           "tokens_output": 50,
                     *           "tokens_reasoning": 30,
                     *           "tokens_estimated": false,
                     *           "latency_ms": 1532.25,
                     *           "time_to_first_token_ms": 250.5,
                     *           "status": "unset",
                     *           "error_type": "rate_limit_exceeded",
                     *           "user_id": "ada@example.com",
                     *           "session_id": "session-17",
                     *           "cost_usd": 0.0025,
                     *           "client_cost_usd": 0.0026,
                     *           "price_id": "openai/gpt-4o-2024-08-06",
                     *           "counted": true,
                     *           "retried": false,
                     *           "settled": true,
                     *           "started_at": "2026-03-01T12:00:00.123456789Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CallsAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listUnpricedModels: {
        parameters: {
            query?: {
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpricedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getHomeKpis: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Gives as long a time directly before too, and what changed. */
                compare?: "previous";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "previous": {
                     *         "total_calls": 1204,
                     *         "total_tokens": 1237384,
                     *         "cost_usd": 12.345678,
                     *         "unpriced_tokens": 0,
                     *         "estimated_tokens": 0,
                     *         "errors": 12,
                     *         "error_rate": 0.00996,
                     *         "latency_p50_ms": 812.5,
                     *         "latency_p95_ms": 2400,
                     *         "users": 42,
                     *         "agents": 7,
                     *         "sessions": 311
                     *       },
                     *       "change": {
                     *         "total_calls": 0.125,
                     *         "total_tokens": 0.125,
                     *         "cost_usd": 0.125,
                     *         "error_rate": 0.125,
                     *         "latency_p50_ms": 0.125,
                     *         "latency_p95_ms": 0.125,
                     *         "users": 0.125,
                     *         "agents": 0.125,
                     *         "sessions": 0.125
                     *       },
                     *       "total_calls": 1204,
                     *       "total_tokens": 1237384,
                     *       "cost_usd": 12.345678,
                     *       "unpriced_tokens": 0,
                     *       "estimated_tokens": 0,
                     *       "errors": 12,
                     *       "error_rate": 0.00996,
                     *       "latency_p50_ms": 812.5,
                     *       "latency_p95_ms": 2400,
                     *       "users": 42,
                     *       "agents": 7,
                     *       "sessions": 311
                     *     }
                     */
                    "application/json": components["schemas"]["HomeAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listRecentAlerts: {
        parameters: {
            query?: {
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "Cost of planner",
                     *           "fired_at": "2026-03-08T11:58:00.000000000Z"
                     *         }
                     *       ],
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AlertsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getUsageOverview: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /** @description true for calls that count, false for those whose tokens a call below them carries too. */
                counted?: "true" | "false";
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Gives as long a time directly before too, and what changed. */
                compare?: "previous";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "previous": {
                     *         "total_calls": 1204,
                     *         "total_tokens": 1237384,
                     *         "tokens_input": 1100000,
                     *         "tokens_cache_read": 600000,
                     *         "tokens_cache_write": 100000,
                     *         "tokens_output": 137384,
                     *         "tokens_reasoning": 50000,
                     *         "cost_usd": 12.345678,
                     *         "unpriced_tokens": 0,
                     *         "estimated_tokens": 0,
                     *         "users": 42,
                     *         "agents": 7,
                     *         "sessions": 311
                     *       },
                     *       "change": {
                     *         "total_calls": 0.125,
                     *         "total_tokens": 0.125,
                     *         "cost_usd": 0.125,
                     *         "users": 0.125,
                     *         "agents": 0.125,
                     *         "sessions": 0.125
                     *       },
                     *       "total_calls": 1204,
                     *       "total_tokens": 1237384,
                     *       "tokens_input": 1100000,
                     *       "tokens_cache_read": 600000,
                     *       "tokens_cache_write": 100000,
                     *       "tokens_output": 137384,
                     *       "tokens_reasoning": 50000,
                     *       "cost_usd": 12.345678,
                     *       "unpriced_tokens": 0,
                     *       "estimated_tokens": 0,
                     *       "users": 42,
                     *       "agents": 7,
                     *       "sessions": 311
                     *     }
                     */
                    "application/json": components["schemas"]["UsageAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCallsOverTime: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description Length of a point. Without it, the finest that gives at most 200 points.
                 * @example daily
                 */
                granularity?: "1m" | "5m" | "15m" | "hourly" | "daily" | "weekly" | "monthly";
                /**
                 * @description A name of the time zone database, whose clocks and calendar the points follow.
                 * @example Europe/Berlin
                 */
                timezone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "time": "2026-03-01T00:00:00.000000000Z",
                     *           "calls": 42,
                     *           "errors": 1,
                     *           "tokens": 43210,
                     *           "estimated_tokens": 0,
                     *           "tokens_input": 40000,
                     *           "tokens_output": 3210,
                     *           "cost_usd": 0.4321,
                     *           "users": 7
                     *         }
                     *       ],
                     *       "granularity": "daily",
                     *       "timezone": "Europe/Berlin",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CallsOverTimeAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getAgentDistribution: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "agent": "planner",
                     *           "agent_id": "asst_planner",
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "tokens": 618692,
                     *           "estimated_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "share": 0.5
                     *         }
                     *       ],
                     *       "total_calls": 1204,
                     *       "total_tokens": 1237384,
                     *       "total_estimated_tokens": 0,
                     *       "total_cost_usd": 12.345678,
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentDistributionAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getTopUsers: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
                /** @description What the first have the most of. */
                sort?: "calls" | "cost_usd";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": "ada@example.com",
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "tokens": 618692,
                     *           "estimated_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "share": 0.5
                     *         }
                     *       ],
                     *       "total_calls": 1204,
                     *       "total_tokens": 1237384,
                     *       "total_estimated_tokens": 0,
                     *       "total_cost_usd": 12.345678,
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TopUsersAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCostOverview: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Gives as long a time directly before too, and what changed. */
                compare?: "previous";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "previous": {
                     *         "cost_usd": 12.345678,
                     *         "cost_per_call_usd": 0.01025,
                     *         "input_usd": 6.5,
                     *         "cache_read_usd": 0.75,
                     *         "cache_write_usd": 0.095678,
                     *         "output_usd": 5,
                     *         "other_usd": 0,
                     *         "unpriced_tokens": 0,
                     *         "total_calls": 1204,
                     *         "total_tokens": 1237384,
                     *         "estimated_tokens": 0
                     *       },
                     *       "change": {
                     *         "cost_usd": 0.125,
                     *         "cost_per_call_usd": 0.125,
                     *         "total_calls": 0.125,
                     *         "total_tokens": 0.125
                     *       },
                     *       "cost_usd": 12.345678,
                     *       "cost_per_call_usd": 0.01025,
                     *       "input_usd": 6.5,
                     *       "cache_read_usd": 0.75,
                     *       "cache_write_usd": 0.095678,
                     *       "output_usd": 5,
                     *       "other_usd": 0,
                     *       "unpriced_tokens": 0,
                     *       "total_calls": 1204,
                     *       "total_tokens": 1237384,
                     *       "estimated_tokens": 0
                     *     }
                     */
                    "application/json": components["schemas"]["CostOverviewAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCostTrend: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description Length of a point. Without it, the finest that gives at most 200 points.
                 * @example daily
                 */
                granularity?: "1m" | "5m" | "15m" | "hourly" | "daily" | "weekly" | "monthly";
                /**
                 * @description A name of the time zone database, whose clocks and calendar the points follow.
                 * @example Europe/Berlin
                 */
                timezone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "time": "2026-03-01T00:00:00.000000000Z",
                     *           "cost_usd": 12.345678,
                     *           "cost_per_call_usd": 0.01025,
                     *           "input_usd": 6.5,
                     *           "cache_read_usd": 0.75,
                     *           "cache_write_usd": 0.095678,
                     *           "output_usd": 5,
                     *           "other_usd": 0,
                     *           "unpriced_tokens": 0,
                     *           "total_calls": 1204,
                     *           "total_tokens": 1237384,
                     *           "estimated_tokens": 0
                     *         }
                     *       ],
                     *       "granularity": "daily",
                     *       "timezone": "Europe/Berlin",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CostTrendAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCostByModel: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "model": "gpt-4o-2024-08-06",
                     *           "provider": "openai",
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "tokens": 618692,
                     *           "estimated_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "share": 0.5
                     *         }
                     *       ],
                     *       "total_calls": 1204,
                     *       "total_tokens": 1237384,
                     *       "total_estimated_tokens": 0,
                     *       "total_cost_usd": 12.345678,
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CostByModelAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPerformanceOverview: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Gives as long a time directly before too, and what changed. */
                compare?: "previous";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "previous": {
                     *         "count": 1204,
                     *         "errors": 12,
                     *         "error_rate": 0.00996,
                     *         "latency_ms": {
                     *           "p50": 812.5,
                     *           "p90": 1900.25,
                     *           "p95": 2400,
                     *           "p99": 5100,
                     *           "avg": 1024.125,
                     *           "max": 9000
                     *         },
                     *         "time_to_first_token_ms": {
                     *           "p50": 812.5,
                     *           "p90": 1900.25,
                     *           "p95": 2400,
                     *           "p99": 5100,
                     *           "avg": 1024.125,
                     *           "max": 9000
                     *         },
                     *         "tokens_per_second": 61.5
                     *       },
                     *       "change": {
                     *         "count": 0.125,
                     *         "error_rate": 0.125,
                     *         "latency_p50": 0.125,
                     *         "latency_p95": 0.125,
                     *         "latency_p99": 0.125,
                     *         "time_to_first_token_p50": 0.125,
                     *         "tokens_per_second": 0.125
                     *       },
                     *       "count": 1204,
                     *       "errors": 12,
                     *       "error_rate": 0.00996,
                     *       "latency_ms": {
                     *         "p50": 812.5,
                     *         "p90": 1900.25,
                     *         "p95": 2400,
                     *         "p99": 5100,
                     *         "avg": 1024.125,
                     *         "max": 9000
                     *       },
                     *       "time_to_first_token_ms": {
                     *         "p50": 812.5,
                     *         "p90": 1900.25,
                     *         "p95": 2400,
                     *         "p99": 5100,
                     *         "avg": 1024.125,
                     *         "max": 9000
                     *       },
                     *       "tokens_per_second": 61.5
                     *     }
                     */
                    "application/json": components["schemas"]["PerformanceAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLatency: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description Length of a point. Without it, the finest that gives at most 200 points.
                 * @example daily
                 */
                granularity?: "1m" | "5m" | "15m" | "hourly" | "daily" | "weekly" | "monthly";
                /**
                 * @description A name of the time zone database, whose clocks and calendar the points follow.
                 * @example Europe/Berlin
                 */
                timezone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "time": "2026-03-01T00:00:00.000000000Z",
                     *           "count": 1204,
                     *           "errors": 12,
                     *           "error_rate": 0.00996,
                     *           "latency_ms": {
                     *             "p50": 812.5,
                     *             "p90": 1900.25,
                     *             "p95": 2400,
                     *             "p99": 5100,
                     *             "avg": 1024.125,
                     *             "max": 9000
                     *           },
                     *           "time_to_first_token_ms": {
                     *             "p50": 812.5,
                     *             "p90": 1900.25,
                     *             "p95": 2400,
                     *             "p99": 5100,
                     *             "avg": 1024.125,
                     *             "max": 9000
                     *           },
                     *           "tokens_per_second": 61.5
                     *         }
                     *       ],
                     *       "granularity": "daily",
                     *       "timezone": "Europe/Berlin",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LatencyAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getThroughput: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description Length of a point. Without it, the finest that gives at most 200 points.
                 * @example daily
                 */
                granularity?: "1m" | "5m" | "15m" | "hourly" | "daily" | "weekly" | "monthly";
                /**
                 * @description A name of the time zone database, whose clocks and calendar the points follow.
                 * @example Europe/Berlin
                 */
                timezone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "time": "2026-03-01T00:00:00.000000000Z",
                     *           "calls": 42,
                     *           "tokens": 43210,
                     *           "estimated_tokens": 0,
                     *           "calls_per_minute": 0.7,
                     *           "tokens_per_minute": 720.2
                     *         }
                     *       ],
                     *       "granularity": "daily",
                     *       "timezone": "Europe/Berlin",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ThroughputAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getErrorTypes: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1204,
                     *       "errors": 12,
                     *       "error_rate": 0.00996,
                     *       "items": [
                     *         {
                     *           "error_type": "rate_limit_exceeded",
                     *           "calls": 9,
                     *           "share": 0.75,
                     *           "last_at": "2026-03-08T11:59:00.000000000Z",
                     *           "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
                     *           "span_id": "00f067aa0ba902b7"
                     *         }
                     *       ],
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorTypesAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCostBy: {
        parameters: {
            query?: {
                /**
                 * @description What to tell calls apart by; has to be given.
                 * @example agent
                 */
                dimension?: "agent" | "model" | "provider" | "user" | "session" | "workflow" | "service" | "environment" | "project" | "version" | "kind" | "tool" | "service_tier" | "error_type";
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Gives as long a time directly before too, and what changed. */
                compare?: "previous";
                /** @description What to order by. */
                sort?: "cost_usd" | "calls" | "tokens" | "errors";
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dimension": "agent",
                     *       "previous_total_cost_usd": 11.5,
                     *       "items": [
                     *         {
                     *           "value": "planner",
                     *           "detail": "asst_planner",
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "tokens": 618692,
                     *           "tokens_input": 550000,
                     *           "tokens_cache_read": 300000,
                     *           "tokens_output": 68692,
                     *           "estimated_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "unpriced_tokens": 0,
                     *           "share": 0.5,
                     *           "previous_cost_usd": 5.5,
                     *           "change": 0.122
                     *         }
                     *       ],
                     *       "total_calls": 1204,
                     *       "total_tokens": 1237384,
                     *       "total_estimated_tokens": 0,
                     *       "total_cost_usd": 12.345678,
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CostByAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCostTrendBy: {
        parameters: {
            query?: {
                /**
                 * @description What to tell calls apart by; has to be given.
                 * @example agent
                 */
                dimension?: "agent" | "model" | "provider" | "user" | "session" | "workflow" | "service" | "environment" | "project" | "version" | "kind" | "tool" | "service_tier" | "error_type";
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description Length of a point. Without it, the finest that gives at most 200 points.
                 * @example daily
                 */
                granularity?: "1m" | "5m" | "15m" | "hourly" | "daily" | "weekly" | "monthly";
                /**
                 * @description A name of the time zone database, whose clocks and calendar the points follow.
                 * @example Europe/Berlin
                 */
                timezone?: string;
                /** @description Values that have points of their own. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dimension": "model",
                     *       "values": [
                     *         {
                     *           "value": "gpt-4o-2024-08-06",
                     *           "detail": "openai"
                     *         }
                     *       ],
                     *       "items": [
                     *         {
                     *           "time": "2026-03-01T00:00:00.000000000Z",
                     *           "cost_usd": [
                     *             0.4321
                     *           ],
                     *           "tokens": [
                     *             43210
                     *           ],
                     *           "other_cost_usd": 0.01,
                     *           "other_tokens": 120
                     *         }
                     *       ],
                     *       "granularity": "daily",
                     *       "timezone": "Europe/Berlin",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CostTrendByAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCacheSavings: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Gives as long a time directly before too, and what changed. */
                compare?: "previous";
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "previous": {
                     *         "saved_usd": 610.25,
                     *         "cache_read_usd": 67.8,
                     *         "cache_write_usd": 12.5,
                     *         "cost_usd": 1902.5,
                     *         "without_caches_usd": 2512.75,
                     *         "calls": 1204,
                     *         "cached_calls": 800,
                     *         "tokens_input": 1100000,
                     *         "tokens_cache_read": 600000,
                     *         "tokens_cache_write": 100000,
                     *         "estimated_tokens": 0,
                     *         "hit_rate": 0.545
                     *       },
                     *       "change": 0.125,
                     *       "items": [
                     *         {
                     *           "model": "claude-sonnet-4-5-20250929",
                     *           "provider": "anthropic",
                     *           "saved_usd": 610.25,
                     *           "cache_read_usd": 67.8,
                     *           "cache_write_usd": 12.5,
                     *           "cost_usd": 1902.5,
                     *           "without_caches_usd": 2512.75,
                     *           "calls": 1204,
                     *           "cached_calls": 800,
                     *           "tokens_input": 1100000,
                     *           "tokens_cache_read": 600000,
                     *           "tokens_cache_write": 100000,
                     *           "estimated_tokens": 0,
                     *           "hit_rate": 0.545
                     *         }
                     *       ],
                     *       "saved_usd": 610.25,
                     *       "cache_read_usd": 67.8,
                     *       "cache_write_usd": 12.5,
                     *       "cost_usd": 1902.5,
                     *       "without_caches_usd": 2512.75,
                     *       "calls": 1204,
                     *       "cached_calls": 800,
                     *       "tokens_input": 1100000,
                     *       "tokens_cache_read": 600000,
                     *       "tokens_cache_write": 100000,
                     *       "estimated_tokens": 0,
                     *       "hit_rate": 0.545
                     *     }
                     */
                    "application/json": components["schemas"]["CacheSavingsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getTools: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 7,
                     *       "items": [
                     *         {
                     *           "tool": "search_flights",
                     *           "calls": 320,
                     *           "errors": 16,
                     *           "success_rate": 0.95,
                     *           "retries": 12,
                     *           "failed_traces": 10,
                     *           "recovered_traces": 8,
                     *           "latency_ms": {
                     *             "p50": 812.5,
                     *             "p90": 1900.25,
                     *             "p95": 2400,
                     *             "p99": 5100,
                     *             "avg": 1024.125,
                     *             "max": 9000
                     *           },
                     *           "last_at": "2026-03-08T11:59:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    compareVersions: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description The version that is compared with.
                 * @example 1.4.0
                 */
                base?: string;
                /**
                 * @description The version that is judged.
                 * @example 1.5.0
                 */
                candidate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "level": 0.01,
                     *       "base": {
                     *         "version": "1.4.0",
                     *         "calls": 1204,
                     *         "errors": 12
                     *       },
                     *       "candidate": {
                     *         "version": "1.4.0",
                     *         "calls": 1204,
                     *         "errors": 12
                     *       },
                     *       "items": [
                     *         {
                     *           "metric": "latency_ms",
                     *           "base": 812.5,
                     *           "candidate": 1034.2,
                     *           "change": 0.2729,
                     *           "base_calls": 1204,
                     *           "candidate_calls": 1175,
                     *           "p_value": 0.0000012,
                     *           "adjusted_p_value": 0.0000048,
                     *           "verdict": "worse"
                     *         }
                     *       ],
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ComparedVersionsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getHeatMap: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description Length of a point. Without it, the finest that gives at most 200 points.
                 * @example daily
                 */
                granularity?: "1m" | "5m" | "15m" | "hourly" | "daily" | "weekly" | "monthly";
                /**
                 * @description A name of the time zone database, whose clocks and calendar the points follow.
                 * @example Europe/Berlin
                 */
                timezone?: string;
                /** @description Which duration. */
                metric?: "latency_ms" | "time_to_first_token_ms";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "metric": "latency_ms",
                     *       "bounds_ms": [
                     *         500,
                     *         700
                     *       ],
                     *       "items": [
                     *         {
                     *           "time": "2026-03-01T00:00:00.000000000Z",
                     *           "counts": [
                     *             42
                     *           ]
                     *         }
                     *       ],
                     *       "granularity": "daily",
                     *       "timezone": "Europe/Berlin",
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["HeatMapAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getActivityStream: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Traces, calls, or both. */
                type?: "all" | "trace" | "call";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "type": "trace",
                     *           "at": "2026-03-08T11:59:00.000000000Z",
                     *           "trace": {
                     *             "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
                     *             "root_name": "plan trip",
                     *             "service": "planner",
                     *             "services": [
                     *               null
                     *             ],
                     *             "status": "ok",
                     *             "started_at": "2026-03-01T12:00:00.123456789Z",
                     *             "duration_ms": 1532.25,
                     *             "span_count": 12,
                     *             "error_count": 0,
                     *             "kind": "agent",
                     *             "agent": "planner",
                     *             "tokens": 1237,
                     *             "cost_usd": 0.0125,
                     *             "unpriced_tokens": 0,
                     *             "estimated_tokens": 0,
                     *             "user_id": "ada@example.com",
                     *             "session_id": "session-17",
                     *             "sampling": {
                     *               "decision": "keep",
                     *               "reason": "share",
                     *               "revision": 3,
                     *               "weight": 10,
                     *               "holds": [
                     *                 null
                     *               ]
                     *             }
                     *           },
                     *           "call": {
                     *             "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
                     *             "span_id": "00f067aa0ba902b7",
                     *             "kind": "llm",
                     *             "name": "chat gpt-4o",
                     *             "agent": "planner",
                     *             "provider": "openai",
                     *             "model": "gpt-4o",
                     *             "billed_model": "gpt-4o-2024-08-06",
                     *             "tokens_input": 1000,
                     *             "tokens_cache_read": 600,
                     *             "tokens_cache_write": 100,
                     *             "tokens_output": 50,
                     *             "tokens_reasoning": 30,
                     *             "tokens_estimated": false,
                     *             "latency_ms": 1532.25,
                     *             "time_to_first_token_ms": 250.5,
                     *             "status": "unset",
                     *             "error_type": "rate_limit_exceeded",
                     *             "user_id": "ada@example.com",
                     *             "session_id": "session-17",
                     *             "cost_usd": 0.0025,
                     *             "client_cost_usd": 0.0026,
                     *             "price_id": "openai/gpt-4o-2024-08-06",
                     *             "counted": true,
                     *             "retried": false,
                     *             "settled": true,
                     *             "started_at": "2026-03-01T12:00:00.123456789Z"
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listConversations: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description What to order by. */
                sort?: "last_at" | "started_at" | "traces" | "errors" | "tokens" | "cost_usd";
                /** @description Descending or ascending. */
                order?: "desc" | "asc";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "session_id": "session-17",
                     *           "user_id": "ada@example.com",
                     *           "agents": [
                     *             "planner"
                     *           ],
                     *           "traces": 4,
                     *           "errors": 1,
                     *           "calls": 12,
                     *           "tokens": 12373,
                     *           "estimated_tokens": 0,
                     *           "unpriced_tokens": 0,
                     *           "cost_usd": 0.1234,
                     *           "started_at": "2026-03-08T11:00:00.000000000Z",
                     *           "last_at": "2026-03-08T11:12:30.500000000Z",
                     *           "duration_ms": 750500
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getConversation: {
        parameters: {
            query?: {
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description What to order by. */
                sort?: "started_at";
                /** @description Descending or ascending. */
                order?: "desc" | "asc";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description As traces say it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session": {
                     *         "session_id": "session-17",
                     *         "user_id": "ada@example.com",
                     *         "agents": [
                     *           "planner"
                     *         ],
                     *         "traces": 4,
                     *         "errors": 1,
                     *         "calls": 12,
                     *         "tokens": 12373,
                     *         "estimated_tokens": 0,
                     *         "unpriced_tokens": 0,
                     *         "cost_usd": 0.1234,
                     *         "started_at": "2026-03-08T11:00:00.000000000Z",
                     *         "last_at": "2026-03-08T11:12:30.500000000Z",
                     *         "duration_ms": 750500
                     *       },
                     *       "items": [
                     *         {
                     *           "trace": {
                     *             "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
                     *             "root_name": "plan trip",
                     *             "service": "planner",
                     *             "services": [
                     *               null
                     *             ],
                     *             "status": "ok",
                     *             "started_at": "2026-03-01T12:00:00.123456789Z",
                     *             "duration_ms": 1532.25,
                     *             "span_count": 12,
                     *             "error_count": 0,
                     *             "kind": "agent",
                     *             "agent": "planner",
                     *             "tokens": 1237,
                     *             "cost_usd": 0.0125,
                     *             "unpriced_tokens": 0,
                     *             "estimated_tokens": 0,
                     *             "user_id": "ada@example.com",
                     *             "session_id": "session-17",
                     *             "sampling": {
                     *               "decision": "keep",
                     *               "reason": "share",
                     *               "revision": 3,
                     *               "weight": 10,
                     *               "holds": [
                     *                 null
                     *               ]
                     *             }
                     *           },
                     *           "input": "Book me a flight to Kathmandu.",
                     *           "output": "Done: you leave on Friday at 9:40."
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listServedUsers: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description What to order by. */
                sort?: "calls" | "errors" | "tokens" | "cost_usd" | "sessions" | "first_at" | "last_at";
                /** @description Descending or ascending. */
                order?: "desc" | "asc";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user_id": "ada@example.com",
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "error_rate": 0.00996,
                     *           "tokens": 618692,
                     *           "estimated_tokens": 0,
                     *           "unpriced_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "sessions": 21,
                     *           "traces": 140,
                     *           "first_at": "2026-03-01T12:04:00.000000000Z",
                     *           "last_at": "2026-03-08T11:59:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ServedUsersAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getServedUser: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path: {
                /** @description As calls say it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "user_id": "ada@example.com",
                     *         "calls": 602,
                     *         "errors": 6,
                     *         "error_rate": 0.00996,
                     *         "tokens": 618692,
                     *         "estimated_tokens": 0,
                     *         "unpriced_tokens": 0,
                     *         "cost_usd": 6.172839,
                     *         "sessions": 21,
                     *         "traces": 140,
                     *         "first_at": "2026-03-01T12:04:00.000000000Z",
                     *         "last_at": "2026-03-08T11:59:00.000000000Z"
                     *       },
                     *       "agents": [
                     *         {
                     *           "agent": "planner",
                     *           "agent_id": "asst_planner",
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "tokens": 618692,
                     *           "estimated_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "share": 0.5
                     *         }
                     *       ],
                     *       "models": [
                     *         {
                     *           "model": "gpt-4o-2024-08-06",
                     *           "provider": "openai",
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "tokens": 618692,
                     *           "estimated_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "share": 0.5
                     *         }
                     *       ],
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ServedUserAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description What to order by. */
                sort?: "cost_usd" | "calls" | "errors" | "tokens" | "latency_p95_ms" | "last_at";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 7,
                     *       "items": [
                     *         {
                     *           "model": "gpt-4o-2024-08-06",
                     *           "provider": "openai",
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "error_rate": 0.00996,
                     *           "tokens": 618692,
                     *           "tokens_input": 550000,
                     *           "tokens_cache_read": 300000,
                     *           "tokens_output": 68692,
                     *           "estimated_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "unpriced_tokens": 0,
                     *           "priced": true,
                     *           "latency_ms": {
                     *             "p50": 812.5,
                     *             "p90": 1900.25,
                     *             "p95": 2400,
                     *             "p99": 5100,
                     *             "avg": 1024.125,
                     *             "max": 9000
                     *           },
                     *           "time_to_first_token_ms": {
                     *             "p50": 812.5,
                     *             "p90": 1900.25,
                     *             "p95": 2400,
                     *             "p99": 5100,
                     *             "avg": 1024.125,
                     *             "max": 9000
                     *           },
                     *           "tokens_per_second": 61.5,
                     *           "first_at": "2026-03-01T12:04:00.000000000Z",
                     *           "last_at": "2026-03-08T11:59:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ModelsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    queryAnalytics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalyticsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "granularity": null,
                     *       "timezone": null,
                     *       "columns": [
                     *         {
                     *           "name": "p95",
                     *           "unit": "ms"
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "agent": "planner",
                     *           "p95": 2312.5
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null,
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AnalyticsAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    exportList: {
        parameters: {
            query?: {
                /**
                 * @description The list, or query; has to be given.
                 * @example calls
                 */
                of?: "calls" | "traces" | "sessions" | "users" | "agents" | "models" | "query";
                /** @description CSV, or a line of JSON for each row. */
                format?: "csv" | "jsonl";
                /** @description true for a line after each page of rows that says where the file can go on. */
                cursors?: "false" | "true";
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /** @description true for calls that count, false for those whose tokens a call below them carries too. */
                counted?: "true" | "false";
                /** @description Status of the trace: error when any span failed, else the root's. */
                status?: "unset" | "ok" | "error";
                /**
                 * @description Name of the root; * stands for any text.
                 * @example plan*
                 */
                name?: string;
                /** @description Shortest duration of the trace, in milliseconds. */
                min_duration_ms?: number;
                /** @description Longest duration of the trace, in milliseconds. */
                max_duration_ms?: number;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description What to order by, as the list takes it; not of agents.
                 * @example started_at
                 */
                sort?: string;
                /** @description Descending or ascending. */
                order?: "desc" | "asc";
                /**
                 * @description Of a query: what POST /analytics/query takes, as JSON of at most 4,000 characters.
                 * @example {"select":[{"op":"count"}],"group_by":["agent"]}
                 */
                query?: string;
                /**
                 * @description Of a query: the id of a saved one, in place of query.
                 * @example 01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c12
                 */
                saved?: string;
                /**
                 * @description Of a query: length of a point, in place of what it says.
                 * @example daily
                 */
                granularity?: "1m" | "5m" | "15m" | "hourly" | "daily" | "weekly" | "monthly";
                /**
                 * @description Of a query: whose clocks and calendar the points follow.
                 * @example Europe/Berlin
                 */
                timezone?: string;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getTraceGraph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 32 hex digits of either case, a UUID, or the id as the client wrote it. */
                trace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceGraphAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getAgentsGraph: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md). A trace is meant when one of its spans satisfies it.
                 * @example service:planner duration>2s
                 */
                q?: string;
                /** @description Status of the trace: error when any span failed, else the root's. */
                status?: "unset" | "ok" | "error";
                /**
                 * @description Any service of the trace; * stands for any text.
                 * @example planner
                 */
                service?: string;
                /**
                 * @description Name of the root; * stands for any text.
                 * @example plan*
                 */
                name?: string;
                /** @description Shortest duration of the trace, in milliseconds. */
                min_duration_ms?: number;
                /** @description Longest duration of the trace, in milliseconds. */
                max_duration_ms?: number;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentsGraphAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listenToTraces: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md). A trace is meant when one of its spans satisfies it.
                 * @example service:planner duration>2s
                 */
                q?: string;
                /** @description Status of the trace: error when any span failed, else the root's. */
                status?: "unset" | "ok" | "error";
                /**
                 * @description Any service of the trace; * stands for any text.
                 * @example planner
                 */
                service?: string;
                /**
                 * @description Name of the root; * stands for any text.
                 * @example plan*
                 */
                name?: string;
                /** @description Shortest duration of the trace, in milliseconds. */
                min_duration_ms?: number;
                /** @description Longest duration of the trace, in milliseconds. */
                max_duration_ms?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["TraceItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listAttributes: {
        parameters: {
            query?: {
                /** @description Only those that start so. */
                prefix?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listAttributeValues: {
        parameters: {
            query?: {
                /** @description Only those that start so. */
                prefix?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description A field of the filter language, such as service or span.http.route, or the key of an attribute. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeValuesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readIngestion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IngestionAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readLedger: {
        parameters: {
            query?: {
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLettersAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    retryDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a dead letter. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    dropDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a dead letter. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getSamplingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamplingPolicyAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    putSamplingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SamplingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamplingPolicyAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    previewSampling: {
        parameters: {
            query?: {
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SamplingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-03-01T12:00:00.000000000Z",
                     *       "from": "2026-03-01T11:00:00.000000000Z",
                     *       "to": "2026-03-01T12:00:00.000000000Z",
                     *       "one_in": 1,
                     *       "traces": 12000,
                     *       "kept_traces": 1500,
                     *       "spans": 120000,
                     *       "kept_spans": 15000,
                     *       "kept_share": 0.125,
                     *       "bytes": 5400000,
                     *       "kept_bytes": 675000,
                     *       "usd_per_month": 0.36,
                     *       "kept_usd_per_month": 0.045,
                     *       "usd_per_gib_month": 0.1,
                     *       "reasons": [
                     *         {
                     *           "decision": "keep",
                     *           "reason": "error",
                     *           "traces": 120,
                     *           "spans": 1200
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SamplingPreviewAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getSamplingDecisions: {
        parameters: {
            query?: {
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamplingDecisionsAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    pinTrace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 32 hex digits of either case, a UUID, or the id as the client wrote it. */
                trace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    unpinTrace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 32 hex digits of either case, a UUID, or the id as the client wrote it. */
                trace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    compact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeletionRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    backup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackupRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    reprice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepriceRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    remap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemapRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0198c5d0a1b27c3d8e4f5a6b7c8d9e0f",
                     *           "kind": "compact",
                     *           "status": "running",
                     *           "progress": 0.25,
                     *           "error": "No space left on device.",
                     *           "created_at": "2026-03-01T12:00:00.123456789Z",
                     *           "started_at": "2026-03-01T12:00:00.223456789Z",
                     *           "finished_at": "2026-03-01T12:00:05.123456789Z",
                     *           "tables": null,
                     *           "deletion": {
                     *             "traces": 1,
                     *             "tables": null,
                     *             "hidden_at": "2026-03-01T12:00:00.323456789Z",
                     *             "gone_at": "2026-03-01T12:00:04.123456789Z",
                     *             "proof": {
                     *               "segments_searched": 6,
                     *               "rows_left": 0,
                     *               "rows_arrived_later": 0,
                     *               "journal_files_left": 0
                     *             }
                     *           },
                     *           "backup": {
                     *             "files": 14,
                     *             "bytes": 16900000,
                     *             "linked_files": 12
                     *           },
                     *           "reprice": {
                     *             "calls": 1204,
                     *             "changed": 17,
                     *             "cost_before_usd": 12.5,
                     *             "cost_after_usd": 11.25
                     *           },
                     *           "remap": {
                     *             "traces": 1200,
                     *             "changed": 340
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["JobListAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getAuthConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthConfigAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    refreshTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    forgetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e47",
                     *           "kind": "cookie",
                     *           "is_current": true,
                     *           "address": "203.0.113.9",
                     *           "user_agent": "Mozilla/5.0",
                     *           "created_at": "2026-03-01T12:00:00.000000000Z",
                     *           "last_seen_at": "2026-03-01T14:00:00.000000000Z",
                     *           "expires_at": "2026-03-31T12:00:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SessionsAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listWorkspaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45",
                     *           "name": "Analytical Engines",
                     *           "slug": "analytical-engines",
                     *           "role": "admin"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WorkspacesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deleteWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDeletedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    setRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user_id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44",
                     *           "email": "ada@example.com",
                     *           "full_name": "Ada Lovelace",
                     *           "role": "admin",
                     *           "joined_at": "2026-03-01T12:00:00.000000000Z",
                     *           "last_sign_in_at": "2026-03-02T08:00:00.000000000Z",
                     *           "is_active": true
                     *         }
                     *       ],
                     *       "next_cursor": "ada@example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["MembersAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
                /** @description Id of a member. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
                /** @description Id of a member. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    leaveWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    transferWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e48",
                     *           "email": "grace@example.com",
                     *           "role": "member",
                     *           "invited_by": "ada@example.com",
                     *           "created_at": "2026-03-01T12:00:00.000000000Z",
                     *           "expires_at": "2026-03-08T12:00:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationsAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of one of the caller's workspaces, or current. */
                workspace_id: string;
                /** @description Id of an invitation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    viewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationViewAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46",
                     *           "name": "checkout production",
                     *           "key_prefix": "pk_live_9Gx2kQa",
                     *           "permissions": {
                     *             "read": true,
                     *             "write": true
                     *           },
                     *           "project_id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e49",
                     *           "environment": "production",
                     *           "created_by": "ada@example.com",
                     *           "created_at": "2026-03-01T12:00:00.000000000Z",
                     *           "last_used_at": "2026-03-02T08:00:00.000000000Z",
                     *           "expires_at": null
                     *         }
                     *       ],
                     *       "next_cursor": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeysAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an API key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listWebhookSources: {
        parameters: {
            query?: {
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f",
                     *           "path": "/api/v1/webhooks/0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f",
                     *           "name": "ci",
                     *           "signature": "sha256",
                     *           "header": "X-Hub-Signature-256",
                     *           "each": "jobs",
                     *           "when": null,
                     *           "mapping": null,
                     *           "created_by": "ada@example.com",
                     *           "created_at": "2026-01-31T12:00:00.000000000Z",
                     *           "updated_at": "2026-01-31T12:00:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookSourcesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createWebhookSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSourceRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSourceCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceWebhookSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a source of webhooks. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSourceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSourceItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removeWebhookSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a source of webhooks. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e49",
                     *           "name": "Checkout",
                     *           "slug": "checkout",
                     *           "description": "Everything behind the shop's till",
                     *           "created_at": "2026-03-01T12:00:00.000000000Z",
                     *           "updated_at": "2026-03-01T12:00:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": "checkout"
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectsAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listAgents: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description Id or name of the agent that pays.
                 * @example planner
                 */
                agent?: string;
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description What to order by. */
                sort?: "calls" | "errors" | "tokens" | "cost_usd" | "users" | "sessions";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 7,
                     *       "items": [
                     *         {
                     *           "agent_id": "asst_planner",
                     *           "name": "planner",
                     *           "described": true,
                     *           "description": "Plans trips and asks the booker to book them.",
                     *           "owner": "travel team",
                     *           "tags": [
                     *             "travel"
                     *           ],
                     *           "default_model": "gpt-4o",
                     *           "default_model_provider": "openai",
                     *           "is_active": true,
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "error_rate": 0.00996,
                     *           "tokens": 618692,
                     *           "estimated_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "unpriced_tokens": 0,
                     *           "latency_ms": {
                     *             "p50": 812.5,
                     *             "p90": 1900.25,
                     *             "p95": 2400,
                     *             "p99": 5100,
                     *             "avg": 1024.125,
                     *             "max": 9000
                     *           },
                     *           "users": 42,
                     *           "sessions": 311,
                     *           "first_at": "2026-03-01T12:04:00.000000000Z",
                     *           "last_at": "2026-03-08T11:59:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getAgent: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md) that the call, or the span that it was, satisfies.
                 * @example model:gpt-4o cost>0.05
                 */
                q?: string;
                /** @description What the work was. */
                kind?: "other" | "agent" | "workflow" | "llm" | "embedding" | "tool" | "retriever" | "reranker" | "guardrail" | "evaluator" | "chain";
                /**
                 * @description The model, as it was asked for or as it answered.
                 * @example gpt-4o
                 */
                model?: string;
                /**
                 * @description The provider.
                 * @example openai
                 */
                provider?: string;
                /**
                 * @description The user that was served.
                 * @example ada@example.com
                 */
                user?: string;
                /**
                 * @description The session.
                 * @example session-17
                 */
                session?: string;
                /**
                 * @description The service.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description The environment of the deployment.
                 * @example production
                 */
                environment?: string;
                /**
                 * @description The project.
                 * @example support
                 */
                project?: string;
                /**
                 * @description The version of the service.
                 * @example 1.4.0
                 */
                version?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path: {
                /** @description As telemetry says it: its id, else its name. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "agent": {
                     *         "agent_id": "asst_planner",
                     *         "name": "planner",
                     *         "described": true,
                     *         "description": "Plans trips and asks the booker to book them.",
                     *         "owner": "travel team",
                     *         "tags": [
                     *           "travel"
                     *         ],
                     *         "default_model": "gpt-4o",
                     *         "default_model_provider": "openai",
                     *         "is_active": true,
                     *         "calls": 602,
                     *         "errors": 6,
                     *         "error_rate": 0.00996,
                     *         "tokens": 618692,
                     *         "estimated_tokens": 0,
                     *         "cost_usd": 6.172839,
                     *         "unpriced_tokens": 0,
                     *         "latency_ms": {
                     *           "p50": 812.5,
                     *           "p90": 1900.25,
                     *           "p95": 2400,
                     *           "p99": 5100,
                     *           "avg": 1024.125,
                     *           "max": 9000
                     *         },
                     *         "users": 42,
                     *         "sessions": 311,
                     *         "first_at": "2026-03-01T12:04:00.000000000Z",
                     *         "last_at": "2026-03-08T11:59:00.000000000Z"
                     *       },
                     *       "models": [
                     *         {
                     *           "model": "gpt-4o-2024-08-06",
                     *           "provider": "openai",
                     *           "calls": 602,
                     *           "errors": 6,
                     *           "tokens": 618692,
                     *           "estimated_tokens": 0,
                     *           "cost_usd": 6.172839,
                     *           "share": 0.5
                     *         }
                     *       ],
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    forgetAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As telemetry says it: its id, else its name. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    describeAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As telemetry says it: its id, else its name. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCostBudget: {
        parameters: {
            query?: {
                /**
                 * @description The workspace, where it is that of the credential; X-Workspace-ID chooses another.
                 * @example default
                 */
                workspace_id?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-03-19T12:00:00.000000000Z",
                     *       "count": 3,
                     *       "over": 0,
                     *       "at_risk": 1,
                     *       "items": [
                     *         {
                     *           "budget": {
                     *             "id": "01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c11",
                     *             "name": "Planner, monthly",
                     *             "scope": "agent",
                     *             "value": "planner",
                     *             "period": "monthly",
                     *             "amount_usd": 500,
                     *             "start_date": "2026-03-01",
                     *             "end_date": "2026-12-31",
                     *             "timezone": "Europe/Berlin",
                     *             "thresholds": [
                     *               50,
                     *               80,
                     *               100
                     *             ],
                     *             "created_by": "ada@example.com",
                     *             "created_at": "2026-03-01T12:00:00.000000000Z",
                     *             "updated_at": "2026-03-01T12:00:00.000000000Z"
                     *           },
                     *           "standing": {
                     *             "phase": "running",
                     *             "state": "at_risk",
                     *             "period_start": "2026-03-01T00:00:00.000000000Z",
                     *             "period_end": "2026-04-01T00:00:00.000000000Z",
                     *             "elapsed_share": 0.6,
                     *             "spent_usd": 412.5,
                     *             "spent_share": 0.825,
                     *             "remaining_usd": 87.5,
                     *             "calls": 40210,
                     *             "unpriced_tokens": 0,
                     *             "burn": {
                     *               "over_hours": 24,
                     *               "usd_per_day": 14.5,
                     *               "sustainable_usd_per_day": 7.291667,
                     *               "rate": 1.99,
                     *               "runs_out_at": "2026-03-25T09:30:00.000000000Z"
                     *             },
                     *             "forecast": {
                     *               "expected_usd": 530.25,
                     *               "low_usd": 498.1,
                     *               "high_usd": 562.4,
                     *               "days": 28,
                     *               "runs_out_at": "2026-03-29T04:10:00.000000000Z"
                     *             },
                     *             "no_forecast": null,
                     *             "thresholds": [
                     *               {
                     *                 "percent": 80,
                     *                 "amount_usd": 400,
                     *                 "is_reached": true,
                     *                 "expected_at": null
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CostBudgetAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readFlags: {
        parameters: {
            query?: {
                /**
                 * @description The service that asks, as its spans name it.
                 * @example checkout
                 */
                service?: string;
                /**
                 * @description What tells an instance of it from the others; without it all of them get the same.
                 * @example checkout-7d9f
                 */
                instance?: string;
                /** @description With If-None-Match: seconds to wait for another answer before saying 304. */
                wait?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listBudgets: {
        parameters: {
            query?: {
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c11",
                     *           "name": "Planner, monthly",
                     *           "scope": "agent",
                     *           "value": "planner",
                     *           "period": "monthly",
                     *           "amount_usd": 500,
                     *           "start_date": "2026-03-01",
                     *           "end_date": "2026-12-31",
                     *           "timezone": "Europe/Berlin",
                     *           "thresholds": [
                     *             50,
                     *             80,
                     *             100
                     *           ],
                     *           "created_by": "ada@example.com",
                     *           "created_at": "2026-03-01T12:00:00.000000000Z",
                     *           "updated_at": "2026-03-01T12:00:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": "01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c11"
                     *     }
                     */
                    "application/json": components["schemas"]["BudgetsAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createBudget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a budget. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-03-19T12:00:00.000000000Z",
                     *       "budget": {
                     *         "id": "01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c11",
                     *         "name": "Planner, monthly",
                     *         "scope": "agent",
                     *         "value": "planner",
                     *         "period": "monthly",
                     *         "amount_usd": 500,
                     *         "start_date": "2026-03-01",
                     *         "end_date": "2026-12-31",
                     *         "timezone": "Europe/Berlin",
                     *         "thresholds": [
                     *           50,
                     *           80,
                     *           100
                     *         ],
                     *         "created_by": "ada@example.com",
                     *         "created_at": "2026-03-01T12:00:00.000000000Z",
                     *         "updated_at": "2026-03-01T12:00:00.000000000Z"
                     *       },
                     *       "standing": {
                     *         "phase": "running",
                     *         "state": "at_risk",
                     *         "period_start": "2026-03-01T00:00:00.000000000Z",
                     *         "period_end": "2026-04-01T00:00:00.000000000Z",
                     *         "elapsed_share": 0.6,
                     *         "spent_usd": 412.5,
                     *         "spent_share": 0.825,
                     *         "remaining_usd": 87.5,
                     *         "calls": 40210,
                     *         "unpriced_tokens": 0,
                     *         "burn": {
                     *           "over_hours": 24,
                     *           "usd_per_day": 14.5,
                     *           "sustainable_usd_per_day": 7.291667,
                     *           "rate": 1.99,
                     *           "runs_out_at": "2026-03-25T09:30:00.000000000Z"
                     *         },
                     *         "forecast": {
                     *           "expected_usd": 530.25,
                     *           "low_usd": 498.1,
                     *           "high_usd": 562.4,
                     *           "days": 28,
                     *           "runs_out_at": "2026-03-29T04:10:00.000000000Z"
                     *         },
                     *         "no_forecast": null,
                     *         "thresholds": [
                     *           {
                     *             "percent": 80,
                     *             "amount_usd": 400,
                     *             "is_reached": true,
                     *             "expected_at": null
                     *           }
                     *         ]
                     *       },
                     *       "granularity": "daily",
                     *       "spent": [
                     *         {
                     *           "time": "2026-03-01T00:00:00.000000000Z",
                     *           "cost_usd": 14.5,
                     *           "spent_usd": 14.5
                     *         }
                     *       ],
                     *       "expected": [
                     *         {
                     *           "time": "2026-03-20T12:00:00.000000000Z",
                     *           "expected_usd": 427,
                     *           "low_usd": 421.2,
                     *           "high_usd": 432.8
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BudgetAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a budget. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deleteBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a budget. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listSavedQueries: {
        parameters: {
            query?: {
                /** @description true for those that Home shows. */
                pinned?: "all" | "true";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c12",
                     *           "name": "Latency of agents",
                     *           "query": {
                     *             "over": "calls",
                     *             "select": [
                     *               {
                     *                 "op": "p95",
                     *                 "of": "latency_ms",
                     *                 "as": "p95"
                     *               }
                     *             ],
                     *             "group_by": [
                     *               "agent"
                     *             ],
                     *             "where": "model:gpt-4o* -status:error",
                     *             "range": "7d",
                     *             "from": "2026-03-01T12:00:00Z",
                     *             "to": "2026-03-08T12:00:00Z",
                     *             "granularity": "daily",
                     *             "timezone": "Europe/Berlin",
                     *             "order_by": "p95",
                     *             "order": "desc",
                     *             "limit": 100,
                     *             "cursor": null
                     *           },
                     *           "display": "table",
                     *           "is_pinned": true,
                     *           "created_by": "ada@example.com",
                     *           "created_at": "2026-03-01T12:00:00.000000000Z",
                     *           "updated_at": "2026-03-01T12:00:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": "01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c12"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedQueriesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createSavedQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedQueryRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQueryItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getSavedQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a saved query. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQueryItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceSavedQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a saved query. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedQueryRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQueryItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deleteSavedQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a saved query. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    answerSavedQuery: {
        parameters: {
            query?: {
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description Length of a point, in place of the query's.
                 * @example daily
                 */
                granularity?: "1m" | "5m" | "15m" | "hourly" | "daily" | "weekly" | "monthly";
                /**
                 * @description A name of the time zone database, whose clocks and calendar the points follow.
                 * @example Europe/Berlin
                 */
                timezone?: string;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of a saved query. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "granularity": null,
                     *       "timezone": null,
                     *       "columns": [
                     *         {
                     *           "name": "p95",
                     *           "unit": "ms"
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "agent": "planner",
                     *           "p95": 2312.5
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null,
                     *       "from": "2026-03-01T12:00:00.000000000Z",
                     *       "to": "2026-03-08T12:00:00.000000000Z",
                     *       "as_of": "2026-03-08T12:00:00.000000000Z",
                     *       "newest_at": "2026-03-08T11:59:58.120000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AnalyticsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPrices: {
        parameters: {
            query?: {
                /**
                 * @description Words in the provider or model.
                 * @example openai gpt-4o
                 */
                q?: string;
                /** @description Prices of the workspace, or those that come with the program. */
                source?: "all" | "workspace" | "built_in";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "openai/gpt-4o",
                     *           "provider": "openai",
                     *           "model": "gpt-4o",
                     *           "built_in": true,
                     *           "source": "litellm",
                     *           "source_date": "2026-08-01",
                     *           "valid_from": "2026-03-01T00:00:00.000000000Z",
                     *           "valid_to": "2026-04-01T00:00:00.000000000Z",
                     *           "rates": {
                     *             "input_usd": 2.5,
                     *             "cache_read_usd": 1.25,
                     *             "cache_write_usd": 3.125,
                     *             "cache_write_hour_usd": 5,
                     *             "audio_input_usd": 40,
                     *             "output_usd": 10,
                     *             "reasoning_usd": 10,
                     *             "audio_output_usd": 80,
                     *             "image_usd": 0.04,
                     *             "request_usd": 0.005
                     *           },
                     *           "tiers": [
                     *             {
                     *               "service_tier": "batch",
                     *               "above_input_tokens": 0,
                     *               "rates": {
                     *                 "input_usd": 2.5,
                     *                 "cache_read_usd": 1.25,
                     *                 "cache_write_usd": 3.125,
                     *                 "cache_write_hour_usd": 5,
                     *                 "audio_input_usd": 40,
                     *                 "output_usd": 10,
                     *                 "reasoning_usd": 10,
                     *                 "audio_output_usd": 80,
                     *                 "image_usd": 0.04,
                     *                 "request_usd": 0.005
                     *               }
                     *             }
                     *           ],
                     *           "note": "Contract of 2026",
                     *           "updated_at": "2026-03-01T12:00:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PricesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createPrice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replacePrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a price of the workspace. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deletePrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a price of the workspace. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /**
                 * @description Id or name of who did it.
                 * @example ada@example.com
                 */
                actor?: string;
                /**
                 * @description An action, or the noun that actions begin with.
                 * @example api_key
                 */
                action?: string;
                /**
                 * @description Id or kind of what it was done to.
                 * @example member
                 */
                object?: string;
                /** @description refused for attempts that failed. */
                outcome?: "ok" | "refused";
                /**
                 * @description A text in names, addresses, actions or details.
                 * @example checkout
                 */
                q?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e4a",
                     *           "at": "2026-03-01T12:00:00.000000000Z",
                     *           "actor_kind": "user",
                     *           "actor_id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44",
                     *           "actor_name": "ada@example.com",
                     *           "action": "api_key.created",
                     *           "outcome": "ok",
                     *           "object_kind": "api_key",
                     *           "object_id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46",
                     *           "object_name": "checkout production",
                     *           "address": "203.0.113.9",
                     *           "user_agent": "Mozilla/5.0",
                     *           "detail": null
                     *         }
                     *       ],
                     *       "next_cursor": "1772366400123.019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e4a"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /**
                 * @description Id or name of who did it.
                 * @example ada@example.com
                 */
                actor?: string;
                /**
                 * @description An action, or the noun that actions begin with.
                 * @example api_key
                 */
                action?: string;
                /**
                 * @description Id or kind of what it was done to.
                 * @example member
                 */
                object?: string;
                /** @description refused for attempts that failed. */
                outcome?: "ok" | "refused";
                /**
                 * @description A text in names, addresses, actions or details.
                 * @example checkout
                 */
                q?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description The format of the file. */
                format?: "csv" | "jsonl";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getRedaction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedactionAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    putRedaction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedactionAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    testRedaction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactionTestRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedactionTestAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    putContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readCompliance: {
        parameters: {
            query?: {
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readInstrumentation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "flag": "enable-observability-instrumentation",
                     *       "as_of": "2026-03-01T12:00:00.000000000Z",
                     *       "rollout": {
                     *         "enabled": true,
                     *         "phase": 2,
                     *         "share": 0.25,
                     *         "updated_at": "2026-03-01T12:00:00.000000000Z"
                     *       },
                     *       "services": [
                     *         {
                     *           "service": "checkout",
                     *           "listed": true,
                     *           "phase": 1,
                     *           "mode": "phase",
                     *           "own_share": 0.5,
                     *           "share": 0.5,
                     *           "since": "2026-03-01T12:00:00.000000000Z",
                     *           "finding": "sending",
                     *           "telemetry": {
                     *             "first_seen_at": "2026-02-01T12:00:00.000000000Z",
                     *             "last_seen_at": "2026-03-01T11:59:58.000000000Z",
                     *             "spans_per_minute": 1200,
                     *             "bytes_per_minute": 420000,
                     *             "spans_per_request": 12.5,
                     *             "bytes_per_request": 4375,
                     *             "instance_count": 3
                     *           },
                     *           "clients": {
                     *             "asking": 4,
                     *             "told_on": 1,
                     *             "last_at": "2026-03-01T11:59:58.000000000Z"
                     *           },
                     *           "overhead": {
                     *             "cpu_share": 0.004,
                     *             "cpu_share_max": 0.007,
                     *             "memory_bytes_max": 8388608,
                     *             "p50_delta_ms_max": 0.2,
                     *             "p95_delta_ms_max": 1.1,
                     *             "reports": 96,
                     *             "last_at": "2026-03-01T11:45:00.000000000Z"
                     *           }
                     *         }
                     *       ],
                     *       "removal": {
                     *         "ready": false,
                     *         "stable_since": "2026-02-20T12:00:00.000000000Z",
                     *         "stable_days": 9,
                     *         "days_needed": 30,
                     *         "reasons": [
                     *           {
                     *             "reason": "service_off",
                     *             "service": "checkout",
                     *             "detail": "checkout is on for 50 % of its instances."
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InstrumentationAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getRollout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    putRollout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolloutRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    reportOverhead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverheadRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    putInstrumentedService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a service, as its spans have it. */
                service: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolloutServiceRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removeInstrumentedService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a service, as its spans have it. */
                service: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44",
                     *           "email": "ada@example.com",
                     *           "full_name": "Ada Lovelace",
                     *           "is_active": true,
                     *           "is_verified": true,
                     *           "is_ops": false,
                     *           "created_at": "2026-03-01T12:00:00.000000000Z",
                     *           "last_sign_in_at": "2026-03-02T08:00:00.000000000Z"
                     *         }
                     *       ],
                     *       "next_cursor": "ada@example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountsAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    makeResetLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listAllWorkspaces: {
        parameters: {
            query?: {
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e45",
                     *           "name": "Analytical Engines",
                     *           "slug": "analytical-engines",
                     *           "limits": {
                     *             "ingest_bytes_per_second": 20971520,
                     *             "ingest_spans_per_second": null,
                     *             "own": {
                     *               "ingest_bytes_per_second": null,
                     *               "ingest_spans_per_second": null
                     *             },
                     *             "requests_per_minute": 1000,
                     *             "request_burst": 100
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["InstanceWorkspacesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a workspace. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceLimitsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceWorkspaceItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    rotateSigningKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listInstanceAudit: {
        parameters: {
            query?: {
                /**
                 * @description Id or name of who did it.
                 * @example ada@example.com
                 */
                actor?: string;
                /**
                 * @description An action, or the noun that actions begin with.
                 * @example api_key
                 */
                action?: string;
                /**
                 * @description Id or kind of what it was done to.
                 * @example member
                 */
                object?: string;
                /** @description refused for attempts that failed. */
                outcome?: "ok" | "refused";
                /**
                 * @description A text in names, addresses, actions or details.
                 * @example checkout
                 */
                q?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e4a",
                     *           "at": "2026-03-01T12:00:00.000000000Z",
                     *           "actor_kind": "user",
                     *           "actor_id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e44",
                     *           "actor_name": "ada@example.com",
                     *           "action": "api_key.created",
                     *           "outcome": "ok",
                     *           "object_kind": "api_key",
                     *           "object_id": "019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46",
                     *           "object_name": "checkout production",
                     *           "address": "203.0.113.9",
                     *           "user_agent": "Mozilla/5.0",
                     *           "detail": null
                     *         }
                     *       ],
                     *       "next_cursor": "1772366400123.019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e4a"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    exportInstanceAudit: {
        parameters: {
            query?: {
                /**
                 * @description Id or name of who did it.
                 * @example ada@example.com
                 */
                actor?: string;
                /**
                 * @description An action, or the noun that actions begin with.
                 * @example api_key
                 */
                action?: string;
                /**
                 * @description Id or kind of what it was done to.
                 * @example member
                 */
                object?: string;
                /** @description refused for attempts that failed. */
                outcome?: "ok" | "refused";
                /**
                 * @description A text in names, addresses, actions or details.
                 * @example checkout
                 */
                q?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description The format of the file. */
                format?: "csv" | "jsonl";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    evaluateFlags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagsAnswer"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagFailure"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    evaluateFlag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of a flag. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagFailure"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagFailure"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readFlagConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfrepConfigurationAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
