import type { UseQueryResult } from "@tanstack/react-query";
import { count, exactCount, percent } from "../format/count";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import type { Answer } from "../panels/useAnswer";
import { type TokenKind, tokenKinds } from "./tokenKinds";

/** What the tokens are. */
export function TokenKinds({ overview }: { overview: UseQueryResult<Answer<"/api/v1/usage/overview">> }) {
  return (
    <Panel
      title="Tokens by kind"
      query={overview}
      isEmpty={({ total_tokens }) => total_tokens === 0}
      empty={<NoCalls what="tokens" />}
    >
      {(answer) => <Kinds kinds={tokenKinds(answer)} />}
    </Panel>
  );
}

function Kinds({ kinds }: { kinds: readonly TokenKind[] }) {
  return (
    <div className="flex flex-col gap-3 pt-1">
      <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-sm">
        {kinds.map(({ label, color, share }) => (
          <div key={label} style={{ width: `${share * 100}%`, background: color }} />
        ))}
      </div>
      <dl className="grid grid-cols-[auto_1fr_auto_auto] items-center gap-x-2 text-table">
        {kinds.map(({ label, color, tokens, share }) => (
          <div key={label} className="col-span-full grid h-7 grid-cols-subgrid items-center">
            <dt className="contents">
              <span aria-hidden className="size-2.5 rounded-[2px]" style={{ background: color }} />
              <span className="truncate">{label}</span>
            </dt>
            <dd title={exactCount(tokens)} className="text-right">
              {count(tokens)}
            </dd>
            <dd className="w-10 text-right text-fg-2">{percent(share)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
