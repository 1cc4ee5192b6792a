-- What may be spent, of a workspace or of a part of it that telemetry says (scope_value is '' for all of it). Amounts are
-- 10⁻⁶ USD; days are of the calendar of the time zone, and the last one is '' for none; thresholds are a JSON array of
-- percents. What was spent is never stored: it is added up over calls.
create table budgets (
  id text primary key,
  workspace_id text not null references workspaces (id) on delete cascade,
  name text not null,
  scope text not null,
  scope_value text not null default '',
  period text not null,
  amount bigint not null,
  start_date text not null,
  end_date text not null default '',
  timezone text not null,
  thresholds text not null default '[]',
  created_by text not null default '',
  created_at bigint not null,
  updated_at bigint not null
);
create index budgets_workspace on budgets (workspace_id, id);

-- only: postgres
alter table budgets enable row level security;
alter table budgets force row level security;
create policy workspace_wall on budgets using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));
