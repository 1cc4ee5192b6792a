import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

type AuthPath = "/sign-in" | "/register" | "/forgot";

export function AuthLink({ to, children }: { to: AuthPath; children: ReactNode }) {
  return (
    <Link to={to} search={true} className="text-accent underline">
      {children}
    </Link>
  );
}
