-- A session is one sign-in: of a browser, by a cookie, or of a program, by access tokens and a family of refresh tokens.
create table sessions (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  kind text not null,
  secret_hash text not null default '',
  address text not null default '',
  user_agent text not null default '',
  created_at bigint not null,
  last_seen_at bigint not null,
  expires_at bigint not null,
  ended_at bigint not null default 0,
  ended_reason text not null default '',
  change bigint not null
);
create index sessions_user on sessions (user_id, created_at);
create index sessions_change on sessions (change);

create table refresh_tokens (
  token_hash text primary key,
  session_id text not null references sessions (id) on delete cascade,
  created_at bigint not null,
  used_at bigint not null default 0
);
create index refresh_tokens_session on refresh_tokens (session_id);

-- Keys that sign access tokens, by the key id in their header. Retired ones still verify until all they signed has expired.
create table signing_keys (
  id text primary key,
  secret text not null,
  created_at bigint not null,
  retired_at bigint not null default 0,
  change bigint not null
);

-- One-time links: set-up, verification of an address, reset of a password.
create table links (
  token_hash text primary key,
  kind text not null,
  user_id text not null default '',
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint not null default 0
);
create index links_user on links (user_id, kind);
