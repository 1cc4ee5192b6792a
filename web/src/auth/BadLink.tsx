import { ProblemError } from "../api/problem";
import { CardPage } from "../ui/CardPage";
import { AuthLink } from "./AuthLink";

/** For a link that was used, has expired, or lost its end on the way. */
export function BadLink({ error }: { error: unknown }) {
  return (
    <CardPage
      title={error instanceof ProblemError ? (error.problem.title ?? "This did not work") : "The link is not whole"}
      lead={
        error instanceof Error
          ? error.message
          : "It should end in #token=… and more. Copy all of it, or ask for a new one."
      }
      foot={
        <p>
          <AuthLink to="/sign-in">Go to sign-in</AuthLink>
        </p>
      }
    />
  );
}
