-- Days that telemetry is kept, from intake on; 0 stands for the setting of the server.
alter table workspaces add column trace_days bigint not null default 0;
alter table workspaces add column important_days bigint not null default 0;
alter table workspaces add column call_days bigint not null default 0;
