"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { replayItemsAction } from "@/app/(dashboard)/settings/quarantine/actions";
import { replayWords } from "@/app/(dashboard)/settings/quarantine/replay-words";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";

/** Replays what its fields say; says beside it what that did. */
export function ReplayForm({
  fields,
  label,
  about = "",
  lasting = false,
}: {
  fields: Readonly<Record<string, string>>;
  label: string;
  /** For screen readers: what is replayed. */
  about?: string;
  /** Its line is there afterwards too, and says what became of it. */
  lasting?: boolean;
}) {
  const { state, pending, result, form } = useSubmit(replayItemsAction);
  const router = useRouter();
  // Where all of it has left, this line would be gone with what it says; it goes at the next visit.
  const stays =
    result !== null && (lasting || result.quarantined + result.failed + result.gone > 0);
  useEffect(() => {
    if (stays) router.refresh();
  }, [stays, router]);
  return (
    <form {...form} className="inline-flex flex-wrap items-center gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pending={pending} variant="secondary" size="sm">
        {label}
        <span className="sr-only"> {about}</span>
      </SubmitButton>
      <FormMessage state={state} {...(result ? { done: replayWords(result) } : {})} />
    </form>
  );
}
