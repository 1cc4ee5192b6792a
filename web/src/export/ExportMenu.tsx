import { Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../ui/Button";
import { Menu, type MenuItem } from "../ui/Menu";
import { ExportDialog } from "./ExportDialog";
import type { Format } from "./split";

interface ExportMenuProps {
  /** The list, as the API names it. */
  of: "calls" | "traces" | "sessions" | "users" | "agents" | "models" | "query";
  /** The parameters that the list is shown with. */
  query: Record<string, string | number | undefined>;
  /** In place of the usual button. */
  trigger?: ReactNode;
  /** Other files of the same. */
  more?: MenuItem[];
}

/** Gives a whole list as a file. */
export function ExportMenu({ of, query, trigger, more = [] }: ExportMenuProps) {
  const [format, setFormat] = useState<Format>();
  return (
    <>
      <Menu
        trigger={
          trigger ?? (
            <Button className="my-0.5" title={`All rows of ${of} as a file`}>
              <Download aria-hidden className="size-3.5" />
              Export
            </Button>
          )
        }
        items={[
          { label: "CSV", onSelect: () => setFormat("csv") },
          { label: "JSON lines", onSelect: () => setFormat("jsonl") },
          ...more,
        ]}
      />
      {format !== undefined && (
        <ExportDialog of={of} query={query} format={format} onClose={() => setFormat(undefined)} />
      )}
    </>
  );
}
