-- Only text, bigint and blob; ids are lower-case UUIDs, times Unix milliseconds with 0 for never, money 10^-6 USD,
-- flags 0 or 1, JSON is text. No column is null: '' and 0 stand for "none", so that both engines read alike.
-- Columns named "change" hold the value of change_counter at the last change of the row; readers in memory follow it.

create table change_counter (
  id bigint primary key,
  value bigint not null
);
insert into change_counter (id, value) values (1, 0);

create table workspaces (
  id text primary key,
  name text not null,
  slug text not null unique,
  description text not null default '',
  settings text not null default '{}',
  plan text not null default 'free',
  monthly_budget_usd bigint not null default 0,
  is_active bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null,
  change bigint not null
);

create table users (
  id text primary key,
  email text not null unique,
  password_hash text not null,
  full_name text not null default '',
  is_active bigint not null default 1,
  is_verified bigint not null default 0,
  is_ops bigint not null default 0,
  last_login_at bigint not null default 0,
  created_at bigint not null,
  change bigint not null
);
create index users_change on users (change);

create table workspace_members (
  workspace_id text not null references workspaces (id) on delete cascade,
  user_id text not null references users (id) on delete cascade,
  role text not null,
  joined_at bigint not null,
  removed_at bigint not null default 0,
  change bigint not null,
  primary key (workspace_id, user_id)
);
create index workspace_members_user on workspace_members (user_id);
create index workspace_members_change on workspace_members (change);

create table agents (
  id text primary key,
  workspace_id text not null references workspaces (id) on delete cascade,
  agent_id text not null,
  name text not null,
  description text not null default '',
  default_model text not null default '',
  default_model_provider text not null default '',
  config text not null default '{}',
  is_active bigint not null default 1,
  created_at bigint not null,
  unique (workspace_id, agent_id)
);
