-- Who did what to which object, from where. workspace_id is '' for what belongs to no workspace, such as a failed sign-in.
create table audit_log (
  id text primary key,
  workspace_id text not null,
  at_ms bigint not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  action text not null,
  outcome text not null,
  object_kind text not null,
  object_id text not null,
  object_name text not null,
  address text not null,
  user_agent text not null,
  detail text not null
);
create index audit_log_workspace on audit_log (workspace_id, at_ms, id);

-- Retention raises the horizon first; only what lies before it can be deleted.
create table audit_horizons (
  workspace_id text primary key,
  before_ms bigint not null
);

-- only: sqlite
create trigger audit_log_no_update before update on audit_log
begin
  select raise(abort, 'The audit log is append-only.');
end;
create trigger audit_log_no_delete before delete on audit_log
when old.at_ms >= coalesce((select before_ms from audit_horizons where workspace_id = old.workspace_id), 0)
begin
  select raise(abort, 'The audit log is append-only.');
end;

-- only: postgres
create function audit_log_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at_ms < coalesce(
    (select before_ms from audit_horizons where workspace_id = old.workspace_id), 0) then
    return old;
  end if;
  raise exception 'The audit log is append-only.';
end $$;
create trigger audit_log_append_only before update or delete on audit_log
for each row execute function audit_log_append_only();
