import { useState } from "react";
import { useCan } from "../../api/session";
import { Async } from "../../ui/Async";
import { Button } from "../../ui/Button";
import { FormProblem } from "../../ui/form/FormProblem";
import { Part, Topic } from "../parts/Topic";
import { ActionChoice } from "./ActionChoice";
import { type Draft, isChanged, toDraft, toRequest } from "./draft";
import { Cell, EditedRows } from "../../ui/form/EditedRows";
import { type Redaction, useRedaction, useSaveRedaction } from "./queries";
import { RuleTable } from "./RuleTable";
import { TryRedaction } from "./TryRedaction";

/** What of telemetry is not stored as it comes. */
export function RedactionPage() {
  const query = useRedaction();
  return (
    <Topic
      title="Redaction"
      lead="What is taken out of telemetry before anything is written. Changes hold for what comes from then on; what is stored already stays as it is."
    >
      <Async query={query}>{(saved) => <Editor key={saved.updated_at} saved={saved} />}</Async>
    </Topic>
  );
}

function Editor({ saved }: { saved: Redaction }) {
  const canManage = useCan("manage_workspace");
  const [draft, setDraft] = useState<Draft>(() => toDraft(saved));
  const save = useSaveRedaction();
  const request = toRequest(draft, saved.default_action);
  const changed = isChanged(draft, saved);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const shared = { disabled: !canManage };
  return (
    <>
      <Part
        title="Secrets"
        lead="Mask leaves an asterisk for each byte, hash a name and digits that are equal for equal secrets, drop nothing."
      >
        <RuleTable saved={saved} rules={draft.rules} onChange={(rules) => set({ rules })} {...shared} />
      </Part>
      <Part
        title="Attributes"
        lead="Their values are not stored, at any depth. An asterisk at the end or the beginning stands for anything."
      >
        <EditedRows
          rows={draft.attributes}
          add="Add an attribute"
          made={() => ({ name: "", action: "mask" as const })}
          none="No attribute is kept back by name."
          onChange={(attributes) => set({ attributes })}
          {...shared}
        >
          {(row, change, place) => (
            <>
              <Cell
                label={`Attribute ${place + 1}`}
                placeholder="user.email"
                value={row.name}
                onChange={(name) => change({ name })}
                {...shared}
              />
              <ActionChoice
                label={row.name || `attribute ${place + 1}`}
                value={row.action}
                onChange={(action) => change({ action })}
                {...shared}
              />
            </>
          )}
        </EditedRows>
      </Part>
      <Part
        title="Patterns"
        lead="Regular expressions without back references and look-around, looked for in every text."
      >
        <EditedRows
          rows={draft.patterns}
          add="Add a pattern"
          made={() => ({ name: "", pattern: "", action: "mask" as const })}
          none="There is no pattern."
          onChange={(patterns) => set({ patterns })}
          {...shared}
        >
          {(row, change, place) => (
            <>
              <Cell
                label={`Name of pattern ${place + 1}`}
                className="w-40"
                placeholder="employee"
                value={row.name}
                onChange={(name) => change({ name })}
                {...shared}
              />
              <Cell
                label={`Pattern ${place + 1}`}
                className="w-80"
                placeholder="E-\d{6}"
                value={row.pattern}
                onChange={(pattern) => change({ pattern })}
                {...shared}
              />
              <ActionChoice
                label={row.name || `pattern ${place + 1}`}
                value={row.action}
                onChange={(action) => change({ action })}
                {...shared}
              />
            </>
          )}
        </EditedRows>
      </Part>
      <Part
        title="Contents of messages"
        lead="Where prompts, answers, arguments and results of tools are not stored: their sizes, structure, roles, tokens and costs are. Both fields empty stand for the whole workspace."
      >
        <EditedRows
          rows={draft.captureOff}
          add="Do not store contents of …"
          made={() => ({ service: "", environment: "" })}
          none="Contents are stored everywhere."
          onChange={(captureOff) => set({ captureOff })}
          {...shared}
        >
          {(row, change, place) => (
            <>
              <Cell
                label={`Service ${place + 1}`}
                placeholder="any service"
                value={row.service}
                onChange={(service) => change({ service })}
                {...shared}
              />
              <Cell
                label={`Environment ${place + 1}`}
                placeholder="any environment"
                value={row.environment}
                onChange={(environment) => change({ environment })}
                {...shared}
              />
            </>
          )}
        </EditedRows>
      </Part>
      <FormProblem problem={save.error} />
      {canManage && (
        <div className="flex gap-2">
          <Button look="primary" disabled={!changed || save.isPending} onClick={() => save.mutate(request)}>
            Save
          </Button>
          <Button disabled={!changed} onClick={() => setDraft(toDraft(saved))}>
            Undo
          </Button>
        </div>
      )}
      {canManage && (
        <Part title="Try it" lead="With the settings as they stand above, saved or not. The text is not stored.">
          <TryRedaction settings={request} />
        </Part>
      )}
    </>
  );
}
