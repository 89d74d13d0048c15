import type { Route } from "next";
import Link from "next/link";
import { FormMessage } from "@/components/forms/form-message";
import { Callout } from "@/components/ui/callout";
import type { FormState } from "@/lib/form-state";
import { formatCount } from "@/lib/format";
import type { SavedSource } from "@/lib/settings/sources/save-source";

/** What saving a mapping did, and the way to what it counts. */
export function Saved({
  state,
  inUse,
  funnel,
}: {
  state: FormState<SavedSource>;
  /** The version in use. */
  inUse: number;
  /** The address of the numbers. */
  funnel: string;
}) {
  if (state.status === "error") return <FormMessage state={state} />;
  if (state.status !== "done") return null;
  const { version, all, counted, duplicate, ignored, quarantined, complete } = state.result;
  if (all && inUse >= version) return null;
  if (all) {
    return (
      <Callout live title={`Version ${version} is saved`}>
        <p>
          Everything that is stored is now read by it; above stands how far that is. It is in use
          once that is done.
        </p>
      </Callout>
    );
  }
  return (
    <Callout tone={complete ? "good" : "warn"} live title={`Version ${version} is in use`}>
      <p>
        Read again: {formatCount(counted)} counted, {formatCount(duplicate)}{" "}
        {duplicate === 1 ? "copy" : "copies"}, {formatCount(ignored)} with nothing to keep,{" "}
        {formatCount(quarantined)} still in quarantine.
        {complete ? "" : " Time was up before all was read: replay the rest in Quarantine."}{" "}
        <Link
          href={(quarantined > 0 ? "/settings/quarantine" : funnel) as Route}
          className="font-medium text-accent underline underline-offset-3"
        >
          {quarantined > 0 ? "See what is in quarantine" : "See its funnel"}
        </Link>
      </p>
    </Callout>
  );
}
