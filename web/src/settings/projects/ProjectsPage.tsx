import { useState } from "react";
import { useCan } from "../../api/session";
import { Async } from "../../ui/Async";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { EmptyState } from "../../ui/EmptyState";
import { Moment } from "../parts/Moment";
import { MoreButton } from "../parts/MoreButton";
import { Topic } from "../parts/Topic";
import { ProjectDialog } from "./ProjectDialog";
import { type Project, useChangeProjects, useProjects } from "./queries";

/** What the workspace's telemetry is divided into. */
export function ProjectsPage() {
  const canManage = useCan("manage_projects");
  const [shown, setShown] = useState<Project | "new">();
  const [deleting, setDeleting] = useState<Project>();
  const { query, more, loadingMore } = useProjects();
  const { remove } = useChangeProjects();
  const make = canManage ? (
    <Button look="primary" onClick={() => setShown("new")}>
      Make a project
    </Button>
  ) : undefined;
  const columns: TableColumn<Project>[] = [
    { head: "Name", render: ({ name }) => <span className="font-medium">{name}</span>, className: "max-w-60" },
    { head: "project.id", render: ({ slug }) => <code className="font-mono text-fg-2">{slug}</code> },
    {
      head: "Description",
      render: ({ description }) => (
        <span title={description}>{description || <span className="text-fg-3">–</span>}</span>
      ),
    },
    { head: "Made", render: ({ created_at }) => <Moment at={created_at} /> },
  ];
  if (canManage)
    columns.push({
      head: "",
      render: (project) => (
        <span className="inline-flex">
          <Button look="quiet" aria-label={`Change ${project.name}`} onClick={() => setShown(project)}>
            Change
          </Button>
          <Button look="quiet" aria-label={`Delete ${project.name}`} onClick={() => setDeleting(project)}>
            Delete
          </Button>
        </span>
      ),
      className: "w-0 text-right",
    });
  return (
    <Topic
      title="Projects"
      lead="Telemetry belongs to the project that it names as project.id, or to that of its API key."
      action={make}
    >
      <Async
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState title="No projects yet">
            <p className="mb-3">They are worth it once several teams or products send to this workspace.</p>
            {make}
          </EmptyState>
        }
      >
        {(rows) => <DataTable label="Projects" columns={columns} rows={rows} rowKey={({ id }) => id} />}
      </Async>
      <MoreButton more={more} loading={loadingMore} />
      {shown !== undefined && (
        <ProjectDialog project={shown === "new" ? undefined : shown} onClose={() => setShown(undefined)} />
      )}
      {deleting !== undefined && (
        <ConfirmDialog
          title={`Delete ${deleting.name}?`}
          action="Delete the project"
          onConfirm={() => remove(deleting.id)}
          onClose={() => setDeleting(undefined)}
        >
          API keys that named it name none from now on. Telemetry that carries {deleting.slug} keeps it.
        </ConfirmDialog>
      )}
    </Topic>
  );
}
