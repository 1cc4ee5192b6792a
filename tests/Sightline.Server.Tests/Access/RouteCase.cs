namespace Sightline.Server.Tests.Access;

/// <summary>How the route-table test calls a route with the ids of a tenant.</summary>
/// <param name="Path">Of the tenant whose things are asked for.</param>
/// <param name="Body">A body that would do something, were it allowed; null for none.</param>
/// <param name="Harmless">A body with which an allowed call does nothing; null where the body does nothing.</param>
sealed record RouteCase(Func<Tenant, string> Path, object? Body = null, object? Harmless = null)
{
    const string Wide = "range=365d";

    static readonly object Nothing = new { };

    static readonly object Count = new { select = new[] { new { op = "count" } } };

    static readonly object Event = new
    {
        id = "1",
        type = "trace-create",
        timestamp = "2026-01-31T12:00:00Z",
        body = new { id = "of a spy" },
    };

    static readonly object Item = new
    {
        trace_id = "of a spy",
        agent_id = "spy",
        timestamp = "2026-01-31T12:00:00Z",
        latency_ms = 1,
        status = "success",
    };

    /// <summary>A case of every route that needs a credential. A route without one fails the test.</summary>
    public static readonly IReadOnlyDictionary<string, RouteCase> All = new Dictionary<string, RouteCase>
    {
        ["GET /api/v1/traces"] = new(_ => $"/api/v1/traces?{Wide}"),
        ["GET /api/v1/traces/{trace_id}"] = new(t => $"/api/v1/traces/{t.OwnTrace}"),
        ["GET /api/v1/traces/{trace_id}/spans/{span_id}"] =
            new(t => $"/api/v1/traces/{t.OwnTrace}/spans/{t.OwnTrace[..16]}"),
        ["GET /api/v1/traces/{trace_id}/spans/{span_id}/mapping"] =
            new(t => $"/api/v1/traces/{t.OwnTrace}/spans/{t.OwnTrace[..16]}/mapping"),
        ["GET /api/v1/traces/{trace_id}/graph"] = new(t => $"/api/v1/traces/{t.OwnTrace}/graph"),
        ["GET /api/v1/agents/graph"] = new(_ => $"/api/v1/agents/graph?{Wide}"),
        ["GET /api/v1/traces/histogram"] = new(_ => $"/api/v1/traces/histogram?{Wide}"),
        ["GET /api/v1/services"] = new(_ => $"/api/v1/services?{Wide}"),
        ["GET /api/v1/attributes"] = new(_ => $"/api/v1/attributes?{Wide}"),
        ["GET /api/v1/attributes/{name}/values"] = new(_ => $"/api/v1/attributes/name/values?{Wide}"),
        ["GET /api/v1/calls"] = new(_ => $"/api/v1/calls?{Wide}"),
        ["GET /api/v1/usage/overview"] = new(_ => $"/api/v1/usage/overview?{Wide}"),
        ["GET /api/v1/usage/calls-over-time"] = new(_ => $"/api/v1/usage/calls-over-time?{Wide}"),
        ["GET /api/v1/usage/agent-distribution"] = new(_ => $"/api/v1/usage/agent-distribution?{Wide}"),
        ["GET /api/v1/usage/top-users"] = new(_ => $"/api/v1/usage/top-users?{Wide}"),
        ["GET /api/v1/cost/overview"] = new(_ => $"/api/v1/cost/overview?{Wide}"),
        ["GET /api/v1/cost/trend"] = new(_ => $"/api/v1/cost/trend?{Wide}"),
        ["GET /api/v1/cost/by-model"] = new(_ => $"/api/v1/cost/by-model?{Wide}"),
        ["GET /api/v1/performance/overview"] = new(_ => $"/api/v1/performance/overview?{Wide}"),
        ["GET /api/v1/performance/latency"] = new(_ => $"/api/v1/performance/latency?{Wide}"),
        ["GET /api/v1/performance/throughput"] = new(_ => $"/api/v1/performance/throughput?{Wide}"),
        ["GET /api/v1/performance/errors"] = new(_ => $"/api/v1/performance/errors?{Wide}"),
        ["GET /api/v1/metrics/home-kpis"] = new(_ => $"/api/v1/metrics/home-kpis?{Wide}"),
        ["GET /api/v1/alerts/recent"] = new(_ => "/api/v1/alerts/recent"),
        ["GET /api/v1/activity/stream"] = new(_ => $"/api/v1/activity/stream?{Wide}"),
        ["GET /api/v1/cost/by"] = new(_ => $"/api/v1/cost/by?dimension=agent&{Wide}"),
        ["GET /api/v1/cost/trend-by"] = new(_ => $"/api/v1/cost/trend-by?dimension=agent&{Wide}"),
        ["GET /api/v1/cost/cache-savings"] = new(_ => $"/api/v1/cost/cache-savings?{Wide}"),
        ["GET /api/v1/performance/tools"] = new(_ => $"/api/v1/performance/tools?{Wide}"),
        ["GET /api/v1/performance/heatmap"] = new(_ => $"/api/v1/performance/heatmap?{Wide}"),
        ["GET /api/v1/versions/compare"] = new(_ => $"/api/v1/versions/compare?base=1&candidate=2&{Wide}"),
        ["GET /api/v1/sessions"] = new(_ => $"/api/v1/sessions?{Wide}"),
        ["GET /api/v1/sessions/{id}"] = new(t => $"/api/v1/sessions/session-of-{t.Name}"),
        ["GET /api/v1/users"] = new(_ => $"/api/v1/users?{Wide}"),
        ["GET /api/v1/users/{id}"] = new(t => $"/api/v1/users/user-of-{t.Name}?{Wide}"),
        ["GET /api/v1/agents"] = new(_ => $"/api/v1/agents?{Wide}"),
        ["GET /api/v1/agents/{id}"] = new(t => $"/api/v1/agents/agent-of-{t.Name}"),
        ["PATCH /api/v1/agents/{id}"] =
            new(t => $"/api/v1/agents/agent-of-{t.Name}", new { description = "taken" }, new { tags = new[] { "" } }),
        ["DELETE /api/v1/agents/{id}"] = new(t => $"/api/v1/agents/agent-of-{t.Name}"),
        ["GET /api/v1/export"] = new(_ => $"/api/v1/export?of=traces&format=jsonl&{Wide}"),
        ["POST /api/v1/analytics/query"] = new(
            _ => "/api/v1/analytics/query", new { range = "365d", select = new[] { new { op = "count" } }, group_by = new[] { "agent" } }),
        ["GET /api/v1/analytics/queries"] = new(_ => "/api/v1/analytics/queries"),
        ["POST /api/v1/analytics/queries"] = new(_ => "/api/v1/analytics/queries", new { name = "more", query = Count }, Nothing),
        ["GET /api/v1/analytics/queries/{id}"] = new(t => $"/api/v1/analytics/queries/{t.QueryId}"),
        ["PUT /api/v1/analytics/queries/{id}"] = new(
            t => $"/api/v1/analytics/queries/{t.QueryId}", new { name = "taken", query = Count }, Nothing),
        ["DELETE /api/v1/analytics/queries/{id}"] = new(t => $"/api/v1/analytics/queries/{t.QueryId}"),
        ["GET /api/v1/analytics/queries/{id}/answer"] = new(t => $"/api/v1/analytics/queries/{t.QueryId}/answer"),
        ["GET /api/v1/cost/budget"] = new(_ => "/api/v1/cost/budget"),
        ["GET /api/v1/budgets"] = new(_ => "/api/v1/budgets"),
        ["POST /api/v1/budgets"] = new(
            _ => "/api/v1/budgets", new { name = "more", period = "daily", amount_usd = 1 }, Nothing),
        ["GET /api/v1/budgets/{id}"] = new(t => $"/api/v1/budgets/{t.BudgetId}"),
        ["PUT /api/v1/budgets/{id}"] = new(
            t => $"/api/v1/budgets/{t.BudgetId}", new { name = "taken", period = "daily", amount_usd = 1 }, Nothing),
        ["DELETE /api/v1/budgets/{id}"] = new(t => $"/api/v1/budgets/{t.BudgetId}"),
        ["GET /api/v1/models"] = new(_ => $"/api/v1/models?{Wide}"),
        ["GET /api/v1/prices/unpriced"] = new(_ => $"/api/v1/prices/unpriced?{Wide}"),
        ["GET /api/v1/prices"] = new(_ => "/api/v1/prices?source=workspace"),
        ["POST /api/v1/prices"] =
            new(_ => "/api/v1/prices", new { model = "more", rates = new { input_usd = 1 } }, new { model = "" }),
        ["PUT /api/v1/prices/{id}"] =
            new(t => $"/api/v1/prices/{t.PriceId}", new { model = "taken", rates = new { input_usd = 1 } }, new { model = "" }),
        ["DELETE /api/v1/prices/{id}"] = new(t => $"/api/v1/prices/{t.PriceId}"),
        ["GET /api/v1/live"] = new(_ => "/api/v1/live"),
        ["POST /api/v1/demo"] = new(_ => "/api/v1/demo", new { seed = 1 }, Harmless: "not an object"),
        ["POST /api/v1/traces"] = new(_ => "/api/v1/traces", Item, Nothing),
        ["POST /api/v1/traces/batch"] = new(_ => "/api/v1/traces/batch", new { traces = new[] { Item } }, Nothing),
        ["POST /api/v1/traces/otlp"] = new(_ => "/api/v1/traces/otlp", Nothing),
        ["GET /api/public/projects"] = new(_ => "/api/public/projects"),
        ["POST /api/public/ingestion"] = new(_ => "/api/public/ingestion", new { batch = new[] { Event } }, Nothing),
        ["POST /api/public/scores"] =
            new(t => "/api/public/scores", new { traceId = "of a spy", name = "spied", value = 1 }, Nothing),
        ["POST /api/public/otel/v1/traces"] = new(_ => "/api/public/otel/v1/traces", Nothing),
        ["POST /api/public/otel/v1/metrics"] = new(_ => "/api/public/otel/v1/metrics", Nothing),
        ["POST /v1/traces"] = new(_ => "/v1/traces", Nothing),
        ["POST /otel/v1/traces"] = new(_ => "/otel/v1/traces", Nothing),
        ["POST /otel/v1/logs"] = new(_ => "/otel/v1/logs", Nothing),
        ["POST /otel/v1/metrics"] = new(_ => "/otel/v1/metrics", Nothing),
        ["GET /api/v1/webhook-sources"] = new(_ => "/api/v1/webhook-sources"),
        ["POST /api/v1/webhook-sources"] =
            new(_ => "/api/v1/webhook-sources", new { name = "more", signature = "sha256" }, Nothing),
        ["PUT /api/v1/webhook-sources/{id}"] = new(
            t => $"/api/v1/webhook-sources/{t.WebhookId}", new { name = "taken", signature = "sha256" }, Nothing),
        ["DELETE /api/v1/webhook-sources/{id}"] = new(t => $"/api/v1/webhook-sources/{t.WebhookId}"),
        ["POST /v1/logs"] = new(_ => "/v1/logs", Nothing),
        ["POST /v1/metrics"] = new(_ => "/v1/metrics", Nothing),
        ["GET /openapi/{documentName}.json"] = new(_ => "/openapi/v1.json"),
        ["GET /metrics"] = new(_ => "/metrics"),

        ["GET /api/v1/ingestion"] = new(_ => "/api/v1/ingestion"),
        ["GET /api/v1/ingestion/ledger"] = new(_ => $"/api/v1/ingestion/ledger?{Wide}"),
        ["GET /api/v1/ingestion/dead-letters"] = new(_ => "/api/v1/ingestion/dead-letters"),
        ["POST /api/v1/ingestion/dead-letters/{id}/retry"] = new(_ => "/api/v1/ingestion/dead-letters/0-0/retry"),
        ["DELETE /api/v1/ingestion/dead-letters/{id}"] = new(_ => "/api/v1/ingestion/dead-letters/0-0"),
        ["POST /api/v1/traces/{trace_id}/pin"] = new(t => $"/api/v1/traces/{t.OwnTrace}/pin"),
        ["DELETE /api/v1/traces/{trace_id}/pin"] = new(t => $"/api/v1/traces/{t.OwnTrace}/pin"),
        ["DELETE /api/v1/traces/{trace_id}"] = new(t => $"/api/v1/traces/{t.OwnTrace}"),
        ["POST /api/v1/admin/deletions"] = new(_ => "/api/v1/admin/deletions", new { user_id = "somebody" }, Nothing),
        ["POST /api/v1/admin/compact"] = new(_ => "/api/v1/admin/compact"),
        ["POST /api/v1/admin/backup"] =
            new(_ => "/api/v1/admin/backup", new { directory = "/nowhere/at/all" }, new { directory = "relative" }),
        ["POST /api/v1/admin/reprice"] = new(
            _ => "/api/v1/admin/reprice", new { from = "2026-03-01T00:00:00Z", to = "2026-03-02T00:00:00Z" },
            new { from = "never", to = "never" }),
        ["POST /api/v1/admin/remap"] = new(
            _ => "/api/v1/admin/remap", new { from = "2026-03-01T00:00:00Z", to = "2026-03-02T00:00:00Z" },
            new { from = "never", to = "never" }),
        ["GET /api/v1/admin/jobs"] = new(_ => "/api/v1/admin/jobs"),
        ["GET /api/v1/admin/jobs/{id}"] = new(t => $"/api/v1/admin/jobs/{t.Id}"),

        ["POST /api/v1/auth/logout"] = new(_ => "/api/v1/auth/logout"),
        ["GET /api/v1/auth/me"] = new(_ => "/api/v1/auth/me"),
        ["PATCH /api/v1/auth/me"] = new(_ => "/api/v1/auth/me", new { full_name = "Other" }, Nothing),
        ["POST /api/v1/auth/password"] =
            new(_ => "/api/v1/auth/password", new { current_password = "x", new_password = "another password" }, Nothing),
        ["GET /api/v1/auth/sessions"] = new(_ => "/api/v1/auth/sessions"),
        ["DELETE /api/v1/auth/sessions/{id}"] = new(t => $"/api/v1/auth/sessions/{t.Owner.Id}"),
        ["POST /api/v1/auth/invitations/accept"] = new(_ => "/api/v1/auth/invitations/accept", new { token = "si_x" }, Nothing),

        ["GET /api/v1/workspaces"] = new(_ => "/api/v1/workspaces"),
        ["POST /api/v1/workspaces"] = new(_ => "/api/v1/workspaces", new { name = "More" }, Nothing),
        ["GET /api/v1/workspaces/{workspace_id}"] = new(t => $"/api/v1/workspaces/{t.Id}"),
        ["PATCH /api/v1/workspaces/{workspace_id}"] =
            new(t => $"/api/v1/workspaces/{t.Id}", new { name = "Taken" }, new { name = "" }),
        ["GET /api/v1/workspaces/{workspace_id}/retention"] = new(t => $"/api/v1/workspaces/{t.Id}/retention"),
        ["PUT /api/v1/workspaces/{workspace_id}/retention"] =
            new(t => $"/api/v1/workspaces/{t.Id}/retention", new { trace_days = 1 }, new { trace_days = 0 }),
        ["DELETE /api/v1/workspaces/{workspace_id}"] = new(t => $"/api/v1/workspaces/{t.Id}"),
        ["GET /api/v1/workspaces/{workspace_id}/members"] = new(t => $"/api/v1/workspaces/{t.Id}/members"),
        ["PATCH /api/v1/workspaces/{workspace_id}/members/{user_id}"] =
            new(t => $"/api/v1/workspaces/{t.Id}/members/{t.Users["viewer"].Id}", new { role = "admin" }, Nothing),
        ["DELETE /api/v1/workspaces/{workspace_id}/members/{user_id}"] =
            new(t => $"/api/v1/workspaces/{t.Id}/members/{t.Users["viewer"].Id}"),
        ["POST /api/v1/workspaces/{workspace_id}/leave"] = new(t => $"/api/v1/workspaces/{t.Id}/leave"),
        ["POST /api/v1/workspaces/{workspace_id}/transfer"] =
            new(t => $"/api/v1/workspaces/{t.Id}/transfer", new { user_id = Guid.Empty }, Nothing),
        ["GET /api/v1/workspaces/{workspace_id}/invitations"] = new(t => $"/api/v1/workspaces/{t.Id}/invitations"),
        ["POST /api/v1/workspaces/{workspace_id}/invitations"] =
            new(t => $"/api/v1/workspaces/{t.Id}/invitations", new { email = "spy@example.test", role = "admin" }, Nothing),
        ["DELETE /api/v1/workspaces/{workspace_id}/invitations/{id}"] =
            new(t => $"/api/v1/workspaces/{t.Id}/invitations/{t.InvitationId}"),

        ["GET /api/v1/api-keys"] = new(_ => "/api/v1/api-keys"),
        ["POST /api/v1/api-keys"] = new(_ => "/api/v1/api-keys", new { name = "more" }, Nothing),
        ["DELETE /api/v1/api-keys/{id}"] = new(t => $"/api/v1/api-keys/{t.KeyId}"),
        ["GET /api/v1/projects"] = new(_ => "/api/v1/projects"),
        ["POST /api/v1/projects"] = new(_ => "/api/v1/projects", new { name = "More" }, Nothing),
        ["PATCH /api/v1/projects/{id}"] = new(t => $"/api/v1/projects/{t.ProjectId}", new { name = "Taken" }, new { name = "" }),
        ["DELETE /api/v1/projects/{id}"] = new(t => $"/api/v1/projects/{t.ProjectId}"),
        ["GET /api/v1/audit"] = new(_ => $"/api/v1/audit?{Wide}"),
        ["GET /api/v1/audit/export"] = new(_ => $"/api/v1/audit/export?{Wide}"),

        ["GET /api/v1/redaction"] = new(_ => "/api/v1/redaction"),
        ["PUT /api/v1/redaction"] =
            new(_ => "/api/v1/redaction", new { default_action = "off" }, new { default_action = "wrong" }),
        ["POST /api/v1/redaction/test"] = new(_ => "/api/v1/redaction/test", new { text = "x" }, Nothing),

        ["GET /api/v1/contract"] = new(_ => "/api/v1/contract"),
        ["PUT /api/v1/contract"] = new(_ => "/api/v1/contract", new { mode = "lenient" }, new { mode = "wrong" }),
        ["GET /api/v1/sampling/policy"] = new(_ => "/api/v1/sampling/policy"),
        ["GET /api/v1/sampling/decisions"] = new(_ => "/api/v1/sampling/decisions"),
        ["PUT /api/v1/sampling/policy"] =
            new(_ => "/api/v1/sampling/policy", new { mode = "keep_all" }, new { mode = "wrong" }),
        ["POST /api/v1/sampling/preview"] = new(_ => "/api/v1/sampling/preview", new { mode = "tail" }, new { mode = "wrong" }),

        ["GET /api/v1/contract/compliance"] = new(_ => "/api/v1/contract/compliance?range=30d"),

        ["GET /api/v1/instrumentation"] = new(_ => "/api/v1/instrumentation"),
        ["GET /api/v1/instrumentation/flags"] = new(_ => "/api/v1/instrumentation/flags?service=checkout"),
        ["GET /api/v1/instrumentation/rollout"] = new(_ => "/api/v1/instrumentation/rollout"),
        ["PUT /api/v1/instrumentation/rollout"] =
            new(_ => "/api/v1/instrumentation/rollout", new { phase = 3 }, new { phase = 4 }),
        ["PUT /api/v1/instrumentation/services/{service}"] =
            new(_ => "/api/v1/instrumentation/services/checkout", new { phase = 1, mode = "on" }, new { phase = 0 }),
        ["DELETE /api/v1/instrumentation/services/{service}"] = new(_ => "/api/v1/instrumentation/services/none"),
        ["POST /api/v1/instrumentation/overhead"] =
            new(_ => "/api/v1/instrumentation/overhead", new { service = "spy", cpu_share = 0.1 }, Nothing),
        ["POST /ofrep/v1/evaluate/flags"] =
            new(_ => "/ofrep/v1/evaluate/flags", new { context = new { targetingKey = "checkout" } }),
        ["POST /ofrep/v1/evaluate/flags/{key}"] = new(
            _ => "/ofrep/v1/evaluate/flags/enable-observability-instrumentation",
            new { context = new { targetingKey = "checkout" } }),
        ["GET /ofrep/v1/configuration"] = new(_ => "/ofrep/v1/configuration"),

        ["GET /api/v1/instance/users"] = new(_ => "/api/v1/instance/users"),
        ["PATCH /api/v1/instance/users/{id}"] =
            new(t => $"/api/v1/instance/users/{t.Owner.Id}", new { is_ops = true }, Nothing),
        ["POST /api/v1/instance/users/{id}/reset-link"] = new(t => $"/api/v1/instance/users/{t.Owner.Id}/reset-link"),
        ["GET /api/v1/instance/workspaces"] = new(_ => "/api/v1/instance/workspaces"),
        ["PATCH /api/v1/instance/workspaces/{id}/limits"] =
            new(t => $"/api/v1/instance/workspaces/{t.Id}/limits", new { ingest_bytes_per_second = 1 }, Nothing),
        ["POST /api/v1/instance/signing-keys/rotate"] = new(_ => "/api/v1/instance/signing-keys/rotate"),
        ["GET /api/v1/instance/audit"] = new(_ => $"/api/v1/instance/audit?{Wide}"),
        ["GET /api/v1/instance/audit/export"] = new(_ => $"/api/v1/instance/audit/export?{Wide}"),
    };
}
