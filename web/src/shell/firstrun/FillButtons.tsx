import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, body } from "../../api/client";
import { counted } from "../../format/count";
import { Button } from "../../ui/Button";
import { ProblemHelp } from "../../ui/ProblemHelp";
import { FillMutation } from "./fill";
import { importFiles } from "./importFiles";

const Accepted = ".json,.jsonl,.ndjson,.pb,.binpb,.bin,.gz";

/** Other ways to see something: the demo, or traces from files. */
export function FillButtons() {
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const onSuccess = () => client.invalidateQueries();
  const demo = useMutation({
    mutationKey: FillMutation,
    mutationFn: () => body(api.POST("/api/v1/demo", { body: { seed: null } })),
    onSuccess,
  });
  const files = useMutation({ mutationKey: FillMutation, mutationFn: importFiles, onSuccess });
  const problem = demo.error ?? files.error;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={demo.isPending} onClick={() => demo.mutate()}>
          {demo.isPending ? "Loading the demo" : "Load demo data"}
        </Button>
        <Button disabled={files.isPending} onClick={() => picker.current?.click()}>
          {files.isPending ? "Importing" : "Import files"}
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={Accepted}
          aria-label="Files of OTLP"
          onChange={(event) => {
            const picked = [...(event.target.files ?? [])];
            event.target.value = "";
            if (picked.length > 0) files.mutate(picked);
          }}
        />
        <span className="text-table text-fg-2">
          A day of demo agents, or OTLP from files (JSON, JSON lines, protobuf).
        </span>
      </div>
      {files.data !== undefined && files.data.refusedSpans > 0 && (
        <p role="status" className="text-table text-warn">
          {counted(files.data.files, "file")} read; {counted(files.data.refusedSpans, "span")} refused:{" "}
          {files.data.message}
        </p>
      )}
      {problem !== null && <ProblemHelp error={problem} />}
    </div>
  );
}
