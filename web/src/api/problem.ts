/** What the API says when it refuses (RFC 9457), with the members that Sightline adds. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  [more: string]: unknown;
}

export class ProblemError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`);
    this.name = "ProblemError";
    this.status = status;
    this.problem = problem;
  }

  /** The last part of the problem's type, such as `invalid-filter`; clients branch on it. */
  get kind(): string {
    return this.problem.type?.split("/").at(-1) ?? "";
  }

  /** The session has ended, or there was none. */
  get isSignedOut(): boolean {
    return this.status === 401 && this.kind === "unauthenticated";
  }

  /** The field of the body that is wrong, where the server names one. */
  get field(): string | undefined {
    return typeof this.problem.field === "string" ? this.problem.field : undefined;
  }

  /** Asking again later may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  static from(status: number, error: unknown): ProblemError {
    return new ProblemError(status, typeof error === "object" && error !== null ? (error as Problem) : {});
  }

  static unreachable(): ProblemError {
    return new ProblemError(0, {
      title: "The server does not answer",
      detail: "Sightline may have stopped, or the network is gone. The page goes on by itself when it is back.",
    });
  }
}
