"use client";

import { startTransition, useEffect } from "react";
import { markSeenAction } from "@/app/(dashboard)/settings/quarantine/actions";
import type { FormState } from "@/lib/form-state";

const IDLE: FormState = { status: "idle" };

/** Says once that somebody looks at what is listed: it is new no more. Nothing is shown. */
export function Seen({ requestId }: { requestId: string }) {
  useEffect(() => {
    const form = new FormData();
    form.set("requestId", requestId);
    startTransition(async () => {
      await markSeenAction(IDLE, form);
    });
  }, [requestId]);
  return null;
}
