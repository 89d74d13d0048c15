import type { Route } from "next";
import Link from "next/link";
import { REASONS, reasonWords } from "@/app/(dashboard)/settings/quarantine/reasons";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { words } from "@/lib/words/words";

/** What of the quarantine is listed, and replayed. */
export type QuarantineChoice = { readonly endpointId?: string; readonly reason?: string };

/** A plain form: it asks with the address, so it works without a script. */
export function QuarantineFilters({
  chosen,
  endpoints,
}: {
  chosen: QuarantineChoice;
  endpoints: readonly { readonly id: string; readonly name: string }[];
}) {
  const say = words("quarantine");
  return (
    <form
      action="/settings/quarantine"
      key={JSON.stringify(chosen)}
      className="mb-3 flex flex-wrap items-end gap-2"
    >
      <Choice of="quarantine" name="endpoint" label={say("endpoint")} value={chosen.endpointId}>
        <option value="">{say("allEndpoints")}</option>
        {endpoints.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice of="quarantine" name="reason" label={say("reason")} value={chosen.reason}>
        <option value="">{say("anyReason")}</option>
        {REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {reasonWords(reason)}
          </option>
        ))}
      </Choice>
      <Button type="submit" className="h-9">
        {say("filter")}
      </Button>
      {chosen.endpointId || chosen.reason ? (
        <Button asChild variant="ghost">
          <Link href={"/settings/quarantine" as Route}>{say("allOfIt")}</Link>
        </Button>
      ) : null}
    </form>
  );
}
