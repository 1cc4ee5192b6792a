-- Prices that a workspace set: its own contracts, and models that no list has. Rates are JSON, whole numbers of 10⁻¹² USD a
-- token, image or request. Removed rows stay, because stored calls name them.
create table prices (
  id text primary key,
  workspace_id text not null references workspaces (id) on delete cascade,
  provider text not null default '',
  model text not null,
  valid_from bigint not null default 0,
  valid_to bigint not null default 0,
  rates text not null,
  note text not null default '',
  created_at bigint not null,
  updated_at bigint not null,
  removed_at bigint not null default 0,
  change bigint not null
);
create index prices_workspace on prices (workspace_id, model);
create index prices_change on prices (change);

-- only: postgres
alter table prices enable row level security;
alter table prices force row level security;
create policy workspace_wall on prices using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));
