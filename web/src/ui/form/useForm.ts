import { type FormEvent, useRef, useState } from "react";
import type { ZodMiniType } from "zod/mini";
import { safeParse } from "zod/mini";
import { ProblemError } from "../../api/problem";
import { errorsOf } from "./help";

export interface FormState {
  /** By the name of the field. */
  errors: Record<string, string>;
  /** What went wrong and belongs to no field. */
  problem: unknown;
  pending: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * A native form: its fields are read when it is sent, checked by a schema, and given to `act`. What the schema or the
 * server does not like stands beside the field of that name, which gets the focus.
 */
export function useForm<T>(schema: ZodMiniType<T>, act: (values: T) => Promise<unknown>): FormState {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const sending = useRef(false);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.current) return;
    const form = event.currentTarget;
    const show = (next: Record<string, string>) => {
      setErrors(next);
      const [name] = Object.keys(next);
      const field = name === undefined ? null : form.elements.namedItem(name);
      if (field instanceof HTMLElement) field.focus();
    };
    const fields = Object.fromEntries(new FormData(form));
    const read = safeParse(schema, fields);
    setProblem(null);
    if (!read.success) {
      const wrong: Record<string, string> = {};
      for (const { path, message } of read.error.issues) wrong[String(path[0])] ??= message;
      show(wrong);
      return;
    }
    setErrors({});
    setPending(true);
    sending.current = true;
    void act(read.data)
      .catch((failure: unknown) => {
        const beside = failure instanceof ProblemError ? errorsOf(failure, Object.keys(fields)) : {};
        show(beside);
        if (Object.keys(beside).length === 0) setProblem(failure);
      })
      .finally(() => {
        sending.current = false;
        setPending(false);
      });
  };
  return { errors, problem, pending, onSubmit };
}
