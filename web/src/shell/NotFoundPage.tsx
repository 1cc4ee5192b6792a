import { Link } from "@tanstack/react-router";
import { EmptyState } from "../ui/EmptyState";

export function NotFoundPage() {
  return (
    <EmptyState title="There is no such page">
      The address may be cut or mistyped.{" "}
      <Link to="/traces" className="text-accent underline">
        Go to the traces
      </Link>
    </EmptyState>
  );
}
