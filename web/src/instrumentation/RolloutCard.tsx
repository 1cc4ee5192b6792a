import { useState } from "react";
import { counted } from "../format/count";
import { Moment } from "../settings/parts/Moment";
import { Button } from "../ui/Button";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { FormProblem } from "../ui/form/FormProblem";
import { type InstrumentedService, type Rollout, useChangeInstrumentation } from "./queries";
import { Phases, readShare, rolloutText } from "./rollout";

interface RolloutCardProps {
  rollout: Rollout;
  services: readonly InstrumentedService[];
  canManage: boolean;
}

const percentOf = (share: number) => String(Number((share * 100).toFixed(4)));

/** Which phase is being rolled out, and for how many. */
export function RolloutCard({ rollout, services, canManage }: RolloutCardProps) {
  const [phase, setPhase] = useState(rollout.phase);
  const [text, setText] = useState(percentOf(rollout.share));
  const [stopping, setStopping] = useState(false);
  const { rollout: save } = useChangeInstrumentation();
  const share = readShare(text);
  const changed = phase !== rollout.phase || (phase > 0 && share !== rollout.share);
  const options = [{ phase: 0, title: "No phase yet" }, ...Phases];
  return (
    <section aria-label="Roll-out" className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3">
      <div className="flex flex-wrap items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="text-title font-semibold">Roll-out</h2>
          <p className="text-fg-2">{rolloutText(rollout)}</p>
        </div>
        {canManage &&
          (rollout.enabled ? (
            <Button look="danger" onClick={() => setStopping(true)}>
              Turn off for all
            </Button>
          ) : (
            <Button
              look="primary"
              disabled={save.isPending}
              onClick={() => save.mutate({ enabled: true, phase: rollout.phase, share: rollout.share })}
            >
              Turn on again
            </Button>
          ))}
      </div>
      <div role="radiogroup" aria-label="Phase" className="flex flex-col gap-1">
        {options.map((option) => (
          <label key={option.phase} className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="phase"
              className="size-4 accent-(--accent)"
              disabled={!canManage}
              checked={phase === option.phase}
              onChange={() => setPhase(option.phase)}
            />
            <span className={option.phase === phase ? "font-medium" : undefined}>
              {option.phase > 0 && `${option.phase}. `}
              {option.title}
            </span>
            {option.phase > 0 && (
              <span className="text-table text-fg-3">
                {counted(services.filter((service) => service.phase === option.phase).length, "service")}
              </span>
            )}
          </label>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor="rollout-share" className="text-table font-medium">
          Share of this phase
        </label>
        <input
          id="rollout-share"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={share === null}
          aria-describedby="rollout-share-help"
          disabled={!canManage || phase === 0}
          value={text}
          onChange={({ target }) => setText(target.value)}
          className="h-7 w-20 rounded-sm border border-control bg-surface px-2 text-right text-table tabular-nums disabled:text-fg-3 aria-invalid:border-error"
        />
        <span className="text-table">%</span>
        <span id="rollout-share-help" className={`text-table ${share === null ? "text-error" : "text-fg-3"}`}>
          {share === null ? "From 0 to 100." : "Of instances; more turns none off again."}
        </span>
      </div>
      <FormProblem problem={save.error} />
      <div className="mt-auto flex flex-wrap items-center gap-2">
        {canManage && (
          <>
            <Button
              look="primary"
              disabled={!changed || share === null || save.isPending}
              onClick={() => save.mutate({ enabled: rollout.enabled, phase, share: share ?? 0 })}
            >
              Save
            </Button>
            <Button
              disabled={!changed}
              onClick={() => {
                setPhase(rollout.phase);
                setText(percentOf(rollout.share));
              }}
            >
              Undo
            </Button>
          </>
        )}
        <span className="text-table text-fg-3">
          Changed <Moment at={rollout.updated_at} />
        </span>
      </div>
      {stopping && (
        <ConfirmDialog
          title="Turn instrumentation off for all services?"
          action="Turn off for all"
          onConfirm={() => save.mutateAsync({ enabled: false, phase: rollout.phase, share: rollout.share })}
          onClose={() => setStopping(false)}
        >
          Services that wait for the flag hear of it at once, others within 10 seconds. What is said of phases and
          services stays.
        </ConfirmDialog>
      )}
    </section>
  );
}
