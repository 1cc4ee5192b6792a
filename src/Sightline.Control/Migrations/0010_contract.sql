-- What a workspace does with telemetry that breaks the contract, as the JSON of PUT /api/v1/contract.
create table contract_settings (
  workspace_id text primary key references workspaces (id) on delete cascade,
  settings text not null,
  updated_at bigint not null,
  change bigint not null
);
create index contract_settings_change on contract_settings (change);

-- Spans that a rule was asked of, and that broke it, by the hour of their receipt (since 1970; of older ones the first
-- hour of the day). The revision is that of the rules that counted last.
create table contract_counts (
  workspace_id text not null references workspaces (id) on delete cascade,
  service text not null,
  rule text not null,
  hour bigint not null,
  checked bigint not null,
  violating bigint not null,
  revision bigint not null,
  primary key (workspace_id, service, rule, hour)
);

-- The last spans that broke a rule, as a JSON array.
create table contract_examples (
  workspace_id text not null references workspaces (id) on delete cascade,
  service text not null,
  rule text not null,
  examples text not null,
  primary key (workspace_id, service, rule)
);

-- only: postgres
alter table contract_settings enable row level security;
alter table contract_settings force row level security;
create policy workspace_wall on contract_settings
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table contract_counts enable row level security;
alter table contract_counts force row level security;
create policy workspace_wall on contract_counts
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table contract_examples enable row level security;
alter table contract_examples force row level security;
create policy workspace_wall on contract_examples
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));
