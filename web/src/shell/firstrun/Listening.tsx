import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import type { ReactNode } from "react";
import { CopyButton } from "../../ui/CopyButton";
import { reachable } from "./addresses";
import type { Ingestion } from "./useIngestion";

interface ListeningProps {
  listeners: Ingestion["listeners"] | undefined;
  answers: boolean;
}

/** Where telemetry may go now, and that nothing has come yet. */
export function Listening({ listeners, answers }: ListeningProps) {
  if (!answers)
    return (
      <p role="status" className="flex items-center gap-2 text-error">
        <CircleX aria-hidden className="size-4 shrink-0" />
        No answer from {globalThis.location.origin}. The page goes on by itself when it is back.
      </p>
    );
  const page = new URL(globalThis.location.href);
  return (
    <ul aria-label="Listening" className="flex flex-col text-table">
      {listeners !== undefined && (
        <>
          <Listener name="OTLP/HTTP" address={reachable(listeners.otlp_http, page)} bound={listeners.otlp_http} />
          <Listener name="OTLP/gRPC" address={reachable(listeners.otlp_grpc, page)} bound={listeners.otlp_grpc} />
        </>
      )}
      <Line icon={<CircleDashed aria-hidden className="size-4 shrink-0 animate-spin text-running" />}>
        <span role="status" className="text-fg-2">
          Waiting for the first trace
        </span>
      </Line>
    </ul>
  );
}

function Listener({ name, address, bound }: { name: string; address: string | null; bound: string }) {
  return (
    <Line icon={<CircleCheck aria-hidden className="size-4 shrink-0 text-ok" />}>
      <span className="w-20 font-medium">{name}</span>
      <code className="font-mono text-fg-2">{address ?? bound}</code>
      {address === null ? (
        <span className="text-fg-3">reached from the server's own machine only</span>
      ) : (
        <CopyButton text={address} label={`Copy the address of ${name}`} />
      )}
    </Line>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex min-h-7 items-center gap-2">
      {icon}
      {children}
    </li>
  );
}
