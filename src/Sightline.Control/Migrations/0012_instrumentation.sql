-- How far a workspace has rolled the flag out that turns instrumentation on; shares are parts of a million. "since" is
-- when services that have no row of their own were last told something else, as of a row when its service was.
create table instrumentation_rollouts (
  workspace_id text primary key references workspaces (id) on delete cascade,
  enabled bigint not null,
  phase bigint not null,
  share_ppm bigint not null,
  since bigint not null,
  updated_at bigint not null,
  change bigint not null
);
create index instrumentation_rollouts_change on instrumentation_rollouts (change);

-- Services of which something is said; a row that is not listed any more keeps only its "since". share_ppm -1 is none.
create table instrumentation_services (
  workspace_id text not null references workspaces (id) on delete cascade,
  service text not null,
  listed bigint not null,
  phase bigint not null,
  mode text not null,
  share_ppm bigint not null,
  since bigint not null,
  updated_at bigint not null,
  change bigint not null,
  primary key (workspace_id, service)
);
create index instrumentation_services_change on instrumentation_services (change);

-- What instances measured that instrumentation costs them, by service and day since 1970. CPU in parts of a
-- million of the processor time that an instance may use, latency in microseconds.
create table instrumentation_overhead (
  workspace_id text not null references workspaces (id) on delete cascade,
  service text not null,
  day bigint not null,
  reports bigint not null,
  cpu_ppm_sum bigint not null,
  cpu_ppm_max bigint not null,
  memory_max bigint not null,
  p50_us_max bigint not null,
  p95_us_max bigint not null,
  last_at bigint not null,
  primary key (workspace_id, service, day)
);

-- only: postgres
alter table instrumentation_rollouts enable row level security;
alter table instrumentation_rollouts force row level security;
create policy workspace_wall on instrumentation_rollouts
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table instrumentation_services enable row level security;
alter table instrumentation_services force row level security;
create policy workspace_wall on instrumentation_services
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));

alter table instrumentation_overhead enable row level security;
alter table instrumentation_overhead force row level security;
create policy workspace_wall on instrumentation_overhead
using (sees_workspace(workspace_id)) with check (sees_workspace(workspace_id));
