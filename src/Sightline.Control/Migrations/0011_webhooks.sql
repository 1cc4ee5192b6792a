-- Who may send events from elsewhere into a workspace, how they sign them, and what becomes of them (the JSON of
-- PUT /api/v1/webhook-sources/{id}). The secret is needed as it is: signatures are made with it.
create table webhook_sources (
  id text primary key,
  workspace_id text not null references workspaces (id) on delete cascade,
  name text not null,
  settings text not null,
  secret text not null,
  created_by text not null default '',
  created_at bigint not null,
  updated_at bigint not null,
  removed_at bigint not null default 0,
  change bigint not null
);
create index webhook_sources_workspace on webhook_sources (workspace_id, id);
create index webhook_sources_change on webhook_sources (change);

-- only: postgres
alter table webhook_sources enable row level security;
alter table webhook_sources force row level security;
create policy workspace_wall on webhook_sources
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));
