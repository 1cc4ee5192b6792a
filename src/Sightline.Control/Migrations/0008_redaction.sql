-- What a workspace does not want to be stored, as the JSON of PUT /api/v1/redaction. The key makes hashes of what is
-- hidden comparable within the workspace only: 32 random bytes, as hex.
create table redaction_settings (
  workspace_id text primary key references workspaces (id) on delete cascade,
  settings text not null,
  hash_key text not null,
  updated_at bigint not null,
  change bigint not null
);
create index redaction_settings_change on redaction_settings (change);

-- only: postgres
alter table redaction_settings enable row level security;
alter table redaction_settings force row level security;
create policy workspace_wall on redaction_settings
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));
