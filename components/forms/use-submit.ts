"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { FormAction, FormState } from "@/lib/form-state";

/**
 * A form bound to a server action. It keeps what was typed when the action refuses, puts the focus
 * on the first field that is wrong, and works before its script has loaded.
 */
export function useSubmit<Done>(action: FormAction<Done>, initial: FormState<Done> = IDLE) {
  const [state, dispatch, pending] = useActionState(action, initial);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status !== "error") return;
    ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // React empties a form that it submits itself, also when the action refuses.
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const form = new FormData(event.currentTarget, submitter);
    if (!pending) startTransition(() => dispatch(form));
  };
  return {
    state,
    pending,
    result: state.status === "done" ? state.result : null,
    form: { ref, action: dispatch, onSubmit },
    errorOf: (field: string) => (state.status === "error" ? (state.fields[field] ?? null) : null),
  };
}

const IDLE = { status: "idle" } as const;
