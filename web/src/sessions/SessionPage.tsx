import { Link, useParams } from "@tanstack/react-router";
import { counted } from "../format/count";
import { duration } from "../format/duration";
import { dayAndClock } from "../format/time";
import { exactTokens, tokens } from "../format/tokens";
import { DetailHead } from "../panels/DetailHead";
import { Fact, Facts } from "../panels/Facts";
import { MoreRows } from "../panels/MoreRows";
import { TracesLink } from "../panels/TracesLink";
import { withTerm } from "../panels/evidence";
import { useZone } from "../time/useZone";
import { Async } from "../ui/Async";
import { CopyButton } from "../ui/CopyButton";
import { Cost } from "../ui/Cost";
import { Turn } from "./Turn";
import { type Conversation, useConversation } from "./useConversation";

/** Everything that was said in a session, over all of its traces. */
export function SessionPage() {
  const { sessionId } = useParams({ from: "/sessions/$sessionId" });
  const conversation = useConversation(sessionId);
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-300 flex-col gap-3 px-4 py-3">
        <DetailHead list={{ to: "/sessions", title: "Sessions" }} title={sessionId} tip={sessionId}>
          <CopyButton text={sessionId} label="Copy session id" />
        </DetailHead>
        <Async query={conversation.query}>
          {({ session, turns }) => (
            <>
              <Summary session={session} />
              <ol aria-label="Turns" className="flex flex-col gap-3">
                {turns.map((turn) => (
                  <Turn key={turn.trace.trace_id} {...turn} />
                ))}
              </ol>
              <MoreRows shown={turns.length} {...conversation} />
            </>
          )}
        </Async>
      </div>
    </div>
  );
}

function Summary({ session }: { session: Conversation["session"] }) {
  const { zone } = useZone();
  return (
    <Facts label="The session in all">
      {session.user_id !== null && (
        <Fact label="User">
          <Link to="/users/$userId" params={{ userId: session.user_id }} className="text-accent hover:underline">
            {session.user_id}
          </Link>
        </Fact>
      )}
      {session.agents.length > 0 && <Fact label="Agents">{session.agents.join(", ")}</Fact>}
      <Fact label="Traces">
        <TracesLink
          q={withTerm("", "trace.session", session.session_id)}
          from={Date.parse(session.started_at)}
          to={Date.parse(session.last_at) + 1}
          what="of the session"
        >
          {counted(session.traces, "trace")}
        </TracesLink>
        {session.errors > 0 && <span className="text-error"> {session.errors} failed</span>}
      </Fact>
      <Fact label="Tokens">
        <span title={exactTokens(session.tokens, session.estimated_tokens)}>
          {tokens(session.tokens, session.estimated_tokens)}
        </span>
      </Fact>
      <Fact label="Cost">
        <Cost {...session} />
      </Fact>
      <Fact label="Began">{dayAndClock(session.started_at, zone)}</Fact>
      <Fact label="Lasted">{duration(session.duration_ms)}</Fact>
    </Facts>
  );
}
