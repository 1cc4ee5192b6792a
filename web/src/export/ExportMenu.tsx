import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/Button";
import { Menu } from "../ui/Menu";
import { ExportDialog } from "./ExportDialog";
import type { Format } from "./split";

interface ExportMenuProps {
  /** The list, as the API names it. */
  of: "traces" | "sessions" | "users" | "agents" | "models";
  /** The parameters that the list is shown with. */
  query: Record<string, string | number | undefined>;
}

/** Gives a whole list as a file. */
export function ExportMenu({ of, query }: ExportMenuProps) {
  const [format, setFormat] = useState<Format>();
  return (
    <>
      <Menu
        trigger={
          <Button className="my-0.5" title={`All rows of ${of} as a file`}>
            <Download aria-hidden className="size-3.5" />
            Export
          </Button>
        }
        items={[
          { label: "CSV", onSelect: () => setFormat("csv") },
          { label: "JSON lines", onSelect: () => setFormat("jsonl") },
        ]}
      />
      {format !== undefined && (
        <ExportDialog of={of} query={query} format={format} onClose={() => setFormat(undefined)} />
      )}
    </>
  );
}
