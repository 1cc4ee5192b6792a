create table projects (
  id text primary key,
  workspace_id text not null references workspaces (id) on delete cascade,
  name text not null,
  slug text not null,
  description text not null default '',
  created_at bigint not null,
  updated_at bigint not null,
  unique (workspace_id, slug)
);

create table api_keys (
  id text primary key,
  workspace_id text not null references workspaces (id) on delete cascade,
  name text not null,
  key_hash text not null unique,
  key_prefix text not null,
  permissions text not null,
  project_id text not null default '',
  environment text not null default '',
  created_by text not null default '',
  created_at bigint not null,
  last_used_at bigint not null default 0,
  expires_at bigint not null default 0,
  revoked_at bigint not null default 0,
  change bigint not null
);
create index api_keys_workspace on api_keys (workspace_id, created_at);
create index api_keys_change on api_keys (change);

create table invitations (
  id text primary key,
  workspace_id text not null references workspaces (id) on delete cascade,
  email text not null,
  role text not null,
  token_hash text not null unique,
  invited_by text not null default '',
  created_at bigint not null,
  expires_at bigint not null,
  accepted_at bigint not null default 0,
  revoked_at bigint not null default 0
);
create index invitations_workspace on invitations (workspace_id, created_at);
