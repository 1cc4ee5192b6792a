-- The second wall: a transaction sees the rows of the workspace that it was opened for, whatever its statements say.
-- 'instance' is what sign-in, set-up and the refresh of the cache are opened with.

-- only: postgres
create function sees_workspace(workspace text) returns boolean language sql stable as $$
  select current_setting('app.workspace', true) = 'instance' or current_setting('app.workspace', true) = workspace
$$;

alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy workspace_wall on workspaces using (sees_workspace(id)) with check (sees_workspace(id));

alter table workspace_members enable row level security;
alter table workspace_members force row level security;
create policy workspace_wall on workspace_members
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table agents enable row level security;
alter table agents force row level security;
create policy workspace_wall on agents using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table projects enable row level security;
alter table projects force row level security;
create policy workspace_wall on projects using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table api_keys enable row level security;
alter table api_keys force row level security;
create policy workspace_wall on api_keys using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table invitations enable row level security;
alter table invitations force row level security;
create policy workspace_wall on invitations
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table audit_log enable row level security;
alter table audit_log force row level security;
create policy workspace_wall on audit_log
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table audit_horizons enable row level security;
alter table audit_horizons force row level security;
create policy workspace_wall on audit_horizons
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));
