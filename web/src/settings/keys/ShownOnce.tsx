import { useState } from "react";
import { Button } from "../../ui/Button";
import { CodeBlock } from "../../ui/CodeBlock";
import { Tabs } from "../../ui/Tabs";
import { exporters } from "./exporters";
import type { CreatedKey } from "./queries";
import { useEndpoints } from "./useEndpoints";

/** The text of a key, and where to paste it. */
export function ShownOnce({ made, onClose }: { made: CreatedKey; onClose: () => void }) {
  const [shown, setShown] = useState("env");
  const endpoints = useEndpoints();
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <p className="font-medium text-warn">Copy it now: it is shown this once, and stored nowhere.</p>
        <CodeBlock label="the key" code={made.key} />
      </div>
      {made.permissions.write === true && (
        <div className="flex flex-col rounded-lg border border-line">
          <Tabs
            label="Where it is pasted"
            value={shown}
            onChange={setShown}
            tabs={exporters(endpoints, made.key).map(({ id, name, says, code }) => ({
              id,
              label: name,
              content: (
                <div className="flex flex-col gap-1 p-3">
                  <p className="text-table text-fg-2">{says}</p>
                  <CodeBlock label="the settings" code={code} />
                </div>
              ),
            }))}
          />
        </div>
      )}
      <div className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          I have copied it
        </Button>
      </div>
    </div>
  );
}
