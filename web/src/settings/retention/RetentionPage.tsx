import { useCan } from "../../api/session";
import { Async } from "../../ui/Async";
import { Facts } from "../parts/Facts";
import { Topic } from "../parts/Topic";
import { daysOf, daysText, Kinds } from "./days";
import { useRetention } from "./queries";
import { RetentionForm } from "./RetentionForm";

/** How long the workspace keeps its telemetry and its audit log. */
export function RetentionPage() {
  const canManage = useCan("manage_workspace");
  const retention = useRetention();
  return (
    <Topic
      title="Retention"
      lead={
        canManage
          ? "1 to 3,650 days. Leave a field empty for the server’s setting."
          : "How long this workspace keeps what it has. Owners and admins change it."
      }
    >
      <Async query={retention}>
        {(item) =>
          canManage ? (
            <RetentionForm retention={item} />
          ) : (
            <Facts
              facts={Kinds.map(([kind, label]) => [
                label,
                `${daysText(daysOf(item, kind))}${item[kind] === null ? ", the server’s setting" : ""}`,
              ])}
            />
          )
        }
      </Async>
    </Topic>
  );
}
