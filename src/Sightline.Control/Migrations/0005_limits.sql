-- 0 stands for the default of the settings.
alter table workspaces add column ingest_bytes_per_second bigint not null default 0;
alter table workspaces add column ingest_spans_per_second bigint not null default 0;
alter table workspaces add column audit_days bigint not null default 0;
create index workspaces_change on workspaces (change);
create index signing_keys_change on signing_keys (change);
