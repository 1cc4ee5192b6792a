import { Link } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { ProblemError } from "../api/problem";
import { useCan } from "../api/session";
import { Moment } from "../settings/parts/Moment";
import { UnsavedGuard } from "../shell/UnsavedGuard";
import type { RangeSearch } from "../time/range";
import { Badge } from "../ui/Badge";
import { Button } from "../ui/Button";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { FormProblem } from "../ui/form/FormProblem";
import { fieldHelp } from "../ui/form/help";
import { DraftPreview } from "./DraftPreview";
import { type Draft, type Errors, errorsOf, isChanged, placeInDraft, toDraft, toRequest } from "./draft";
import { ModeChoice } from "./ModeChoice";
import { type SamplingPolicy, useSaveSampling } from "./queries";
import { policyText } from "./reasons";
import { RuleFields } from "./RuleFields";

/** The policy: shown, edited, tried out, and saved. */
export function Policy({ saved, range }: { saved: SamplingPolicy; range: RangeSearch }) {
  const canManage = useCan("manage_workspace");
  // What the draft began with: whoever saves meanwhile does not take away what is being typed.
  const [base, setBase] = useState(saved);
  const [draft, setDraft] = useState<Draft>(() => toDraft(saved));
  const [refused, setRefused] = useState<Errors>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const save = useSaveSampling();
  const wrong = errorsOf(draft);
  const errors = { ...refused, ...wrong };
  const changed = isChanged(draft, base);
  const isOther = saved.revision !== base.revision;
  const adopt = () => {
    setBase(saved);
    setDraft(toDraft(saved));
    setRefused({});
  };
  if (isOther && (!changed || !isChanged(draft, saved))) adopt();
  const request = toRequest(draft);

  const set = (change: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setRefused({});
    setProblem(null);
  };
  const send = async () => {
    try {
      await save.mutateAsync(request);
    } catch (failure) {
      const field = failure instanceof ProblemError ? failure.field : undefined;
      if (field === undefined) setProblem(failure);
      else setRefused({ [placeInDraft(field, draft)]: fieldHelp((failure as ProblemError).message) });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!changed || save.isPending) return;
    if (Object.keys(wrong).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    else if (draft.mode === "tail" && saved.mode !== "tail") setAsking(true);
    else void send();
  };
  return (
    <div className="grid items-start gap-3 lg:grid-cols-[11fr_7fr]">
      <form
        ref={form}
        noValidate
        aria-label="Policy"
        className="flex min-w-0 flex-col rounded-lg border border-line bg-surface"
        onSubmit={submit}
      >
        <div className="flex flex-col gap-1 border-b border-line p-3">
          <div className="flex items-center gap-2">
            <h2 className="text-title font-semibold">Policy</h2>
            <Badge tone={saved.mode === "tail" ? "accent" : "neutral"}>
              {saved.mode === "tail" ? "On" : "Off: all is kept"}
            </Badge>
          </div>
          <p className="text-fg-2">{policyText(saved)}</p>
          <Changed policy={saved} />
        </div>
        <ModeChoice mode={draft.mode} disabled={!canManage} onChange={(mode) => set({ mode })} />
        <RuleFields draft={draft} errors={errors} disabled={!canManage} onChange={set} />
        <div className="flex flex-col gap-2 border-t border-line p-3">
          <FormProblem problem={problem} />
          {isOther && (
            <p role="status" className="text-table text-warn">
              Revision {saved.revision} was saved meanwhile{saved.updated_by && ` by ${saved.updated_by}`}. Save
              replaces it, Undo shows it.
            </p>
          )}
          {canManage ? (
            <div className="flex flex-wrap items-center gap-2">
              <Button type="submit" look="primary" disabled={!changed || save.isPending}>
                Save
              </Button>
              <Button disabled={!changed} onClick={adopt}>
                Undo
              </Button>
              <span role="status" className="text-table text-fg-3">
                {changed ? "Not saved yet." : save.isSuccess && "Saved."}
              </span>
            </div>
          ) : (
            <p className="text-table text-fg-3">Owners and admins of the workspace change it.</p>
          )}
        </div>
      </form>
      <DraftPreview policy={Object.keys(wrong).length > 0 ? undefined : request} range={range} />
      {asking && (
        <ConfirmDialog
          title="Let spans go?"
          action="Switch sampling on"
          onConfirm={send}
          onClose={() => setAsking(false)}
        >
          Traces that come to rest from now on are decided on. The spans of those that are left out are deleted{" "}
          {Math.round(saved.grace_seconds / 60)} minutes after the last of them came, for good. Their records and calls
          stay. What was decided on before is not touched.
        </ConfirmDialog>
      )}
      <UnsavedGuard when={changed && canManage && !save.isPending}>
        The policy was changed and is not saved. It stays as it was.
      </UnsavedGuard>
    </div>
  );
}

/** Which revision it is, and who made it when. */
function Changed({ policy }: { policy: SamplingPolicy }) {
  const canAudit = useCan("read_audit");
  if (policy.updated_at === null)
    return <p className="text-table text-fg-3">As this server sets it: nobody has changed it.</p>;
  return (
    <p className="text-table text-fg-3">
      Revision {policy.revision}, changed <Moment at={policy.updated_at} />
      {policy.updated_by && <> by {policy.updated_by}</>}
      {canAudit && (
        <>
          {" · "}
          <Link
            to="/settings/audit"
            search={{ action: "sampling", days: "365d" } as never}
            className="underline hover:text-accent"
          >
            all changes
          </Link>
        </>
      )}
    </p>
  );
}
