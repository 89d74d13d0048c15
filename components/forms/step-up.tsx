"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useCallback, useState } from "react";
import type { FormAction } from "@/lib/form-state";
import { StepUpContext } from "./step-up-context";

// It stands around every page, and is asked for by few.
const StepUpDialog = dynamic(() => import("./step-up-dialog").then((one) => one.StepUpDialog), {
  ssr: false,
});

/**
 * Asks for the password where an action wants it again, and then sends the form once more that was
 * refused for it. `action` confirms the session.
 */
export function StepUp({
  action,
  company,
  children,
}: {
  action: FormAction;
  /** Where somebody without a password signs in; null where they have one. */
  company: string | null;
  children: ReactNode;
}) {
  const [again, setAgain] = useState<{ send: () => void } | null>(null);
  // Always the same, so that a form asks once for each answer.
  const ask = useCallback((send: () => void) => setAgain({ send }), []);
  const close = useCallback(() => setAgain(null), []);
  const goOn = useCallback(() => {
    setAgain(null);
    again?.send();
  }, [again]);
  return (
    <StepUpContext value={ask}>
      {children}
      {again ? (
        <StepUpDialog action={action} company={company} onClose={close} onDone={goOn} />
      ) : null}
    </StepUpContext>
  );
}
