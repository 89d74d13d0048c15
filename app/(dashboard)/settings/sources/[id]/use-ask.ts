"use client";

import { useCallback, useState, useTransition } from "react";
import type { FormAction, FormState } from "@/lib/form-state";
import { words } from "@/lib/words/words";

const IDLE = { status: "idle" } as const;

/** Asks a server action with fields of its own, outside any form; the last answer is kept until the next. */
export function useAsk<Done>(action: FormAction<Done>) {
  const [state, setState] = useState<FormState<Done>>(IDLE);
  const [pending, start] = useTransition();
  const ask = useCallback(
    (fields: Readonly<Record<string, string>>, onDone?: (done: Done) => void) =>
      start(async () => {
        const form = new FormData();
        for (const [name, value] of Object.entries(fields)) form.set(name, value);
        const answer = await action(IDLE, form).catch(
          (): FormState<Done> => ({
            status: "error",
            message: words("sources-ui")("noAnswer"),
            fields: {},
          }),
        );
        setState(answer);
        if (answer.status === "done") onDone?.(answer.result);
      }),
    [action],
  );
  return { state, pending, ask, result: state.status === "done" ? state.result : null };
}
