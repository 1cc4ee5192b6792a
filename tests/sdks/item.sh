# The example of the platform's integration guide, as it stands there but for host, key and workspace.
curl -sS -X POST $SIGHTLINE_HOST/api/v1/traces \
  -H "Content-Type: application/json" \
  -H "X-API-Key: $SIGHTLINE_KEY" \
  -d '{
    "trace_id": "tr_abc123",
    "agent_id": "support-bot",
    "workspace_id": "'$SIGHTLINE_WORKSPACE'",
    "timestamp": "2025-10-26T10:00:00Z",
    "input": "How do I reset my password?",
    "output": "To reset your password...",
    "latency_ms": 1234,
    "status": "success",
    "model": "gpt-4-turbo",
    "model_provider": "openai",
    "tokens_input": 100,
    "tokens_output": 200,
    "cost_usd": 0.0045
  }'
