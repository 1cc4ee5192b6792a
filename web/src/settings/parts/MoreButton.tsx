import { Button } from "../../ui/Button";

export function MoreButton({ more, loading }: { more: (() => void) | undefined; loading: boolean }) {
  if (more === undefined) return null;
  return (
    <Button className="self-start" disabled={loading} onClick={more}>
      {loading ? "Loading" : "Show more"}
    </Button>
  );
}
