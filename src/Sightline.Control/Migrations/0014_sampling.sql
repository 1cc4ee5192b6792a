-- Which traces of a workspace keep their spans, as the JSON of PUT /api/v1/sampling/policy. The revision grows with every
-- change; records of traces name it.
create table sampling_policies (
  workspace_id text primary key references workspaces (id) on delete cascade,
  settings text not null,
  revision bigint not null,
  updated_at bigint not null,
  change bigint not null
);
create index sampling_policies_change on sampling_policies (change);

-- only: postgres
alter table sampling_policies enable row level security;
alter table sampling_policies force row level security;
create policy workspace_wall on sampling_policies
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));
