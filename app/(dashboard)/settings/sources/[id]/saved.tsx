import type { Route } from "next";
import Link from "next/link";
import { FormMessage } from "@/components/forms/form-message";
import { Callout } from "@/components/ui/callout";
import type { FormState } from "@/lib/form-state";
import type { SavedSource } from "@/lib/settings/sources/save-source";
import { words } from "@/lib/words/words";

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
  const say = words("sources-ui");
  const { version, all, counted, duplicate, ignored, quarantined, complete } = state.result;
  if (all && inUse >= version) return null;
  if (all) {
    return (
      <Callout live title={say("versionSaved", { version })}>
        <p>{say("versionSavedMeans")}</p>
      </Callout>
    );
  }
  return (
    <Callout tone={complete ? "good" : "warn"} live title={say("versionInUse", { version })}>
      <p>
        {say("readAgain", { counted, copies: duplicate, ignored, quarantined })}{" "}
        {complete ? "" : `${say("timeUp")} `}
        <Link
          href={(quarantined > 0 ? "/settings/quarantine" : funnel) as Route}
          className="font-medium text-accent underline underline-offset-3"
        >
          {say(quarantined > 0 ? "seeQuarantine" : "seeFunnel")}
        </Link>
      </p>
    </Callout>
  );
}
