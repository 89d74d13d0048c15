import { Callout } from "@/components/ui/callout";
import type { FormState } from "@/lib/form-state";

/** What a form's action refused, or with `done` that it succeeded; announced to screen readers. */
export function FormMessage({ state, done }: { state: FormState<unknown>; done?: string }) {
  if (state.status === "error") {
    return (
      <Callout tone="bad" live>
        <p>{state.message}</p>
      </Callout>
    );
  }
  if (state.status === "done" && done) {
    return (
      <p role="status" className="text-sm text-good">
        {done}
      </p>
    );
  }
  return null;
}
