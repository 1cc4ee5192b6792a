-- Questions that people keep by name: the query as the API takes it, JSON, and how what it gives is shown. Nothing of an
-- answer is stored. is_pinned is 1 for those that Home shows.
create table saved_queries (
  id text primary key,
  workspace_id text not null references workspaces (id) on delete cascade,
  name text not null,
  query text not null,
  display text not null,
  is_pinned bigint not null default 0,
  created_by text not null default '',
  created_at bigint not null,
  updated_at bigint not null
);
create index saved_queries_workspace on saved_queries (workspace_id, id);

-- only: postgres
alter table saved_queries enable row level security;
alter table saved_queries force row level security;
create policy workspace_wall on saved_queries
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));
