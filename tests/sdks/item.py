# The example of the platform's integration guide, as it stands there but for host, key and workspace; above it, what
# it takes from its surroundings.
import os
import uuid

user_query, agent_response = "How do I reset my password?", "To reset your password..."
latency, tokens = 1234, 300


def calculate_cost(tokens):
    return tokens * 0.000015


import requests
from datetime import datetime

def send_trace(trace_data: dict):
    response = requests.post(
        os.environ["SIGHTLINE_HOST"] + "/api/v1/traces",
        headers={
            "Content-Type": "application/json",
            "X-API-Key": os.environ["SIGHTLINE_KEY"]
        },
        json=trace_data
    )
    return response.json()

# Usage
trace = {
    "trace_id": f"tr_{uuid.uuid4().hex[:16]}",
    "agent_id": "support-bot",
    "workspace_id": os.environ["SIGHTLINE_WORKSPACE"],
    "timestamp": datetime.utcnow().isoformat() + "Z",
    "input": user_query,
    "output": agent_response,
    "latency_ms": latency,
    "status": "success",
    "model": "gpt-4-turbo",
    "model_provider": "openai",
    "cost_usd": calculate_cost(tokens)
}

result = send_trace(trace)

print(result["trace_id"], result["status"])
