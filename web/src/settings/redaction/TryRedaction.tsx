import { useState } from "react";
import { counted } from "../../format/count";
import { Button } from "../../ui/Button";
import { AreaField, Field } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
import { type RedactionRequest, useTryRedaction } from "./queries";

/** What would become of a text, with the settings as they are edited. Nothing of it is stored. */
export function TryRedaction({ settings }: { settings: RedactionRequest }) {
  const [text, setText] = useState("");
  const [key, setKey] = useState("");
  const trial = useTryRedaction();
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        trial.mutate({ text, key, settings });
      }}
    >
      <AreaField
        label="Text"
        value={text}
        maxLength={10_000}
        placeholder="My card is 4111 1111 1111 1111"
        onChange={(event) => setText(event.target.value)}
      />
      <Field
        label="Attribute"
        className="max-w-80"
        value={key}
        placeholder="gen_ai.input.messages"
        help="Under which key it would come; may be empty."
        onChange={(event) => setKey(event.target.value)}
      />
      <Button type="submit" className="self-start" disabled={trial.isPending || text === ""}>
        Try it
      </Button>
      <FormProblem problem={trial.error} />
      {trial.data !== undefined && (
        <output className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-3 text-table">
          {trial.data.text === null ? (
            <span className="text-fg-2">The attribute would not be stored.</span>
          ) : (
            <code className="font-mono break-words whitespace-pre-wrap">{trial.data.text}</code>
          )}
          <span className="text-fg-2">
            {trial.data.findings.length === 0
              ? "No rule found anything."
              : trial.data.findings.map(({ rule, count }) => `${rule}: ${counted(count, "finding")}`).join(", ")}
          </span>
        </output>
      )}
    </form>
  );
}
