import { useQuery, keepPreviousData } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, body } from "../api/client";
import { ProblemError } from "../api/problem";
import { count, counted, percent } from "../format/count";
import { dayAndClock } from "../format/time";
import { exactTokens, tokens } from "../format/tokens";
import { AgentShares } from "../panels/AgentShares";
import { DetailHead } from "../panels/DetailHead";
import { withTerm } from "../panels/evidence";
import { Fact, Facts } from "../panels/Facts";
import { ModelShares } from "../panels/ModelShares";
import { NothingCalled } from "../panels/NothingCalled";
import { Panel } from "../panels/Panel";
import { PanelRow } from "../panels/PanelPage";
import { TopTraces } from "../panels/TopTraces";
import { TracesLink } from "../panels/TracesLink";
import { usePage } from "../panels/usePage";
import { Async } from "../ui/Async";
import { Cost } from "../ui/Cost";

/** What was done for one user. */
export function UserPage() {
  const { userId } = useParams({ from: "/users/$userId" });
  const { range, zone } = usePage();
  const query = useQuery({
    queryKey: ["/api/v1/users/{id}", userId, range],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/users/{id}", { params: { path: { id: userId }, query: range }, signal })),
    placeholderData: keepPreviousData,
  });
  const q = withTerm("", "user", userId);
  // Nothing of this time is of the user; another time may have something.
  const unknown = query.error instanceof ProblemError && query.error.status === 404;
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-450 flex-col gap-3 px-4 py-3">
        <DetailHead list={{ to: "/users", title: "Users" }} title={userId} tip={userId}>
          <span className="ml-auto flex shrink-0 gap-4">
            <PageLink to="/sessions" q={q}>
              sessions
            </PageLink>
            <PageLink to="/usage" q={q}>
              usage
            </PageLink>
            <PageLink to="/cost" q={q}>
              cost
            </PageLink>
          </span>
        </DetailHead>
        <Async
          query={unknown ? { ...query, error: null, data: undefined } : query}
          loading={unknown && <NothingCalled />}
        >
          {({ user }) => (
            <Facts label="The user in all">
              <Fact label="Calls">{count(user.calls)}</Fact>
              <Fact label="Failed">{percent(user.error_rate)}</Fact>
              <Fact label="Tokens">
                <span title={exactTokens(user.tokens, user.estimated_tokens)}>
                  {tokens(user.tokens, user.estimated_tokens)}
                </span>
              </Fact>
              <Fact label="Cost">
                <Cost {...user} />
              </Fact>
              <Fact label="Sessions">{count(user.sessions)}</Fact>
              <Fact label="Traces">
                <TracesLink q={q} what="of the user">
                  {counted(user.traces, "trace")}
                </TracesLink>
              </Fact>
              <Fact label="First">{dayAndClock(user.first_at, zone)}</Fact>
              <Fact label="Last">{dayAndClock(user.last_at, zone)}</Fact>
            </Facts>
          )}
        </Async>
        {!unknown && (
          <>
            <PanelRow>
              <Panel flush height={120} title="Agents" query={query}>
                {({ agents }) => (
                  <AgentShares
                    label="Agents of the user"
                    items={agents}
                    evidence={({ name }) => (name === null ? null : withTerm(q, "agent", name))}
                  />
                )}
              </Panel>
              <Panel flush height={120} title="Models" query={query}>
                {({ models }) => <ModelShares label="Models of the user" items={models} q={q} />}
              </Panel>
            </PanelRow>
            <TopTraces title="Newest traces" sort="started_at" q={q} />
          </>
        )}
      </div>
    </div>
  );
}

function PageLink({ to, q, children }: { to: "/sessions" | "/usage" | "/cost"; q: string; children: string }) {
  return (
    <Link to={to} search={{ q } as never} className="inline-flex min-h-6 items-center text-accent hover:underline">
      {children}
    </Link>
  );
}
