"use client";

import { unstable_isUnrecognizedActionError as isFromBefore } from "next/navigation";
import { type FormEvent, startTransition, use, useActionState, useEffect, useRef } from "react";
import type { FormAction, FormState } from "@/lib/form-state";
import { words } from "@/lib/words/words";
import { StepUpContext } from "./step-up-context";

/**
 * A form bound to a server action. It keeps what was typed when the action refuses, also where
 * Pushlens was upgraded meanwhile or cannot be reached; puts the focus on the first field that is
 * wrong; asks for the password where the action wants it again; and works before its script has
 * loaded.
 */
export function useSubmit<Done>(action: FormAction<Done>, initial: FormState<Done> = IDLE) {
  // Before its script has loaded the form is sent to the action itself.
  const [before, send] = useActionState(action, initial);
  const [state, dispatch, pending] = useActionState(kept(action), before);
  const stepUp = use(StepUpContext);
  const ref = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData>(null);
  useEffect(() => {
    if (state.status !== "error") return;
    ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    const form = sent.current;
    if (state.confirm && form) stepUp?.(() => startTransition(() => dispatch(form)));
  }, [state, stepUp, dispatch]);
  const submit = (form: FormData) => {
    sent.current = form;
    if (!pending) startTransition(() => dispatch(form));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // React empties a form that it submits itself, also when the action refuses.
    event.preventDefault();
    submit(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
  };
  return {
    state,
    pending,
    result: state.status === "done" ? state.result : null,
    form: { ref, action: send, onSubmit },
    errorOf: (field: string) => (state.status === "error" ? (state.fields[field] ?? null) : null),
  };
}

const IDLE = { status: "idle" } as const;

/** Thrown at, a page gives way to what stands for an error, and takes along what was typed. */
function kept<Done>(action: FormAction<Done>): FormAction<Done> {
  return async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      const message = messageOf(error);
      if (message === null) throw error;
      return { status: "error", message, fields: {} };
    }
  };
}

function messageOf(error: unknown): string | null {
  if (isFromBefore(error)) {
    return words("forms-ui")("upgraded");
  }
  // What fetch throws where there is no answer at all.
  if (error instanceof TypeError) {
    return words("forms-ui")("noAnswer");
  }
  return null;
}
